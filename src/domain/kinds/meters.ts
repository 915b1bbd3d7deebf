import { NO_READINGS, type Readings } from "../log/measurement.js";
import type { Meter } from "../log/meter.js";
import { remembered } from "../log/remembered.js";
import { evaluate, type Formula, formulaIds } from "../route/formula.js";
import { type Kpi, measuredFuel, type Route } from "../route/route.js";
import { timesOf, worthOf } from "../say/measure.js";
import type { Day } from "../time/day.js";
import { KINDS } from "./index.js";

/** The meters of all KPIs and fuels of a route, by id. */
export function metersOf(route: Route, readings: ReadonlyMap<string, Readings>): Map<string, Meter> {
  const meters = new Map<string, Meter>();
  const kpis = new Map(route.kpis.map((kpi) => [kpi.id, kpi]));
  const of = (id: string) => readings.get(id) ?? NO_READINGS;
  for (const fuel of route.fuel)
    meters.set(fuel.id, loggedMeter({ ...measuredFuel(fuel), baseline: null }, of(fuel.id), route));

  const meterOf = (kpi: Kpi): Meter => {
    const known = meters.get(kpi.id);
    if (known) return known;
    const meter = kpi.formula
      ? formulaMeter(kpi.formula, timesOf(kpi), inputOf)
      : loggedMeter(kpi, of(kpi.id), route);
    meters.set(kpi.id, meter);
    return meter;
  };
  const inputOf = (id: string): FormulaInput | undefined => {
    const kpi = kpis.get(id);
    const meter = kpi ? meterOf(kpi) : meters.get(id);
    return meter && { meter, worth: kpi ? worthOf(kpi) : 1 };
  };
  for (const kpi of route.kpis) meterOf(kpi);
  return meters;
}

/** What a formula's kind says of rows: nothing, it is never logged. */
const NEVER: Meter = { through: null, days: [], over: () => null };

function loggedMeter(
  { kind, cadence, baseline }: Pick<Kpi, "kind" | "cadence" | "baseline">,
  readings: Readings,
  { start, yearStarts }: Route,
): Meter {
  return KINDS[kind].logged?.meter(readings, { baseline, cadence, start, yearStarts }) ?? NEVER;
}

/** What a formula needs of an input: its meter, and what one of its unit is worth (0.01 for a KPI in per cent). */
interface FormulaInput {
  meter: Meter;
  worth: number;
}

/**
 * A formula: every input is first aggregated over the same days by its own kind, then the formula is applied
 * once (so a ratio is Σ numerator ÷ Σ denominator), over no more than the days that all of them have counted. `times` is
 * 100 where the result is in per cent.
 */
function formulaMeter(
  formula: Formula,
  times: number,
  inputOf: (id: string) => FormulaInput | undefined,
): Meter {
  const inputs = formulaIds(formula).map(({ id }) => inputOf(id)?.meter);
  const through = earliest(inputs.map((meter) => meter?.through ?? null));
  return {
    through,
    days:
      through === null
        ? []
        : union(
            inputs.map((meter) => meter?.days ?? []),
            through,
          ),
    over: remembered((from, to) => {
      const last = Math.min(to, through ?? to);
      const value = evaluate(formula, (id) => {
        const input = inputOf(id);
        const value = input?.meter.over(from, last) ?? null;
        return input && value !== null ? value * input.worth : null;
      });
      return value === null ? null : value * times;
    }),
  };
}

function earliest(days: readonly (Day | null)[]): Day | null {
  if (days.length === 0 || days.includes(null)) return null;
  return Math.min(...(days as Day[]));
}

function union(lists: readonly (readonly Day[])[], through: Day): Day[] {
  const all = new Set<Day>();
  for (const list of lists) for (const day of list) if (day <= through) all.add(day);
  return [...all].sort((a, b) => a - b);
}
