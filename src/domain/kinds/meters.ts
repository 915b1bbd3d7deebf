import type { Meter } from "../log/meter.js";
import { NO_READINGS, type Readings } from "../log/readings.js";
import { type Kpi, measuredFuel, type Route } from "../route/route.js";
import { timesOf, worthOf } from "../say/percent.js";
import { type FormulaInput, formulaMeter } from "./formula.js";
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
