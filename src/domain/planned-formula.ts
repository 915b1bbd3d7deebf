import { evaluate, type Formula, formulaIds } from "./formula.js";
import type { Cadence } from "./period.js";
import { CADENCES } from "./period.js";

/** What a formula KPI takes from one of its inputs. */
export interface Input {
  cadence: Cadence;
  baseline: number | null;
  /** The planned value by the key of its period; empty where nothing is planned. */
  planned: ReadonlyMap<string, number>;
}

/** The coarsest cadence: a formula can be known no more often than the least measured of its inputs. */
export function coarsest(cadences: readonly Cadence[]): Cadence {
  const rank = Math.max(...cadences.map((cadence) => CADENCES.indexOf(cadence)));
  return CADENCES[rank] ?? "monthly";
}

/** The formula over one figure of each input, in the KPI's unit: percent where that is "%". */
export function computed(
  formula: Formula,
  unit: string | null,
  figureOf: (id: string) => number | null,
): number | null {
  const value = evaluate(formula, figureOf);
  return value === null ? null : unit === "%" ? value * 100 : value;
}

/** The formula over the plans of its inputs, by the key of each period for which all of them have one. */
export function plannedBy(
  formula: Formula,
  unit: string | null,
  inputs: ReadonlyMap<string, Input>,
): Map<string, number> {
  const plans = formulaIds(formula).map(({ id }) => inputs.get(id)?.planned);
  const planned = new Map<string, number>();
  for (const key of plans[0]?.keys() ?? []) {
    if (!plans.every((plan) => plan?.has(key))) continue;
    const value = computed(formula, unit, (id) => inputs.get(id)?.planned.get(key) ?? null);
    if (value !== null) planned.set(key, value);
  }
  return planned;
}
