import type { Meter } from "../log/meter.js";
import { NO_READINGS, type Readings } from "../log/readings.js";
import type { Fuel, Kpi, Route } from "../route/route.js";
import type { Day } from "../time/day.js";
import { averageMeter } from "./average.js";
import { counterMeter } from "./counter.js";
import { type FormulaInput, formulaMeter } from "./formula.js";
import { levelMeter } from "./level.js";
import { totalMeter } from "./total.js";

/** The meters of all KPIs and fuels of a route, by id. */
export function metersOf(route: Route, readings: ReadonlyMap<string, Readings>): Map<string, Meter> {
  const meters = new Map<string, Meter>();
  const kpis = new Map(route.kpis.map((kpi) => [kpi.id, kpi]));
  const of = (id: string) => readings.get(id) ?? NO_READINGS;
  for (const fuel of route.fuel) meters.set(fuel.id, fuelMeter(fuel, of(fuel.id)));

  const meterOf = (kpi: Kpi): Meter => {
    const known = meters.get(kpi.id);
    if (known) return known;
    const meter = kpi.formula
      ? formulaMeter(kpi.formula, percent(kpi) ? 100 : 1, inputOf)
      : loggedMeter(kpi, of(kpi.id), route.start);
    meters.set(kpi.id, meter);
    return meter;
  };
  const inputOf = (id: string): FormulaInput | undefined => {
    const kpi = kpis.get(id);
    const meter = kpi ? meterOf(kpi) : meters.get(id);
    return meter && { meter, worth: kpi && percent(kpi) ? 0.01 : 1 };
  };
  for (const kpi of route.kpis) meterOf(kpi);
  return meters;
}

/** Whether a KPI is shown in per cent: formulas see the fraction. */
export function percent(kpi: Kpi): boolean {
  return kpi.unit === "%";
}

function fuelMeter(fuel: Fuel, readings: Readings): Meter {
  return fuel.kind === "spend" ? totalMeter(readings) : levelMeter(readings);
}

function loggedMeter(kpi: Kpi, readings: Readings, start: Day): Meter {
  switch (kpi.kind) {
    case "total":
      return totalMeter(readings);
    case "counter":
      return counterMeter(readings, kpi.baseline, start);
    case "average":
      return averageMeter(readings);
    default:
      return levelMeter(readings);
  }
}
