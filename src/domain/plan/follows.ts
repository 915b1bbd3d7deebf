import { KINDS } from "../kinds/index.js";
import { evaluate, type Formula, formulaIds } from "../route/formula.js";
import type { Fuel, Kpi, Milestone } from "../route/route.js";
import { timesOf, worthOf } from "../say/measure.js";
import type { Day } from "../time/day.js";
import { CADENCES, type Cadence, parsePeriod } from "../time/period.js";

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
  return value === null ? null : value * timesOf({ unit });
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

/** Inside a formula a KPI in "%" is a fraction. The baseline of a counter is a reading, and no amount to compute with. */
export function inputOf(kpi: Kpi): Input {
  const factor = worthOf(kpi);
  const numbers = kpi.milestones.flatMap(({ period, target }) =>
    typeof target === "number" ? [[period.key, target * factor] as const] : [],
  );
  const baseline =
    KINDS[kpi.kind].baseline === "reading" || kpi.baseline === null ? null : kpi.baseline * factor;
  return { cadence: kpi.cadence, baseline, planned: new Map(numbers) };
}

/** What a formula takes from a fuel: its tanks are what is planned. */
export function inputOfFuel({ cadence, tank }: Fuel): Input {
  return {
    cadence,
    baseline: null,
    planned: new Map(tank.map(({ period, amount }) => [period.key, amount])),
  };
}

/** Planned values by period key as milestones, in order of due day (no later than the arrival). */
export function milestonesOf(
  planned: ReadonlyMap<string, number>,
  yearStarts: number,
  arrive: Day,
): Milestone[] {
  const milestones = [...planned].flatMap(([key, target]) => {
    const period = parsePeriod(key, yearStarts);
    return period ? [{ period, target }] : [];
  });
  return milestones.sort(byDueDay(arrive));
}

/** Earliest due first, no later than the arrival; of two due on the same day the longer period last. */
export function byDueDay(arrive: Day): (one: Milestone, other: Milestone) => number {
  return ({ period: one }, { period: other }) =>
    Math.min(one.to, arrive) - Math.min(other.to, arrive) || other.from - one.from;
}
