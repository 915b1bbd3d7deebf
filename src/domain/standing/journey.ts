import { measuredOn } from "../kinds/measured.js";
import type { Log } from "../log/measurement.js";
import { Prospects } from "../outlook/prospects.js";
import { erasOf } from "../plan/eras.js";
import { fuelMeasure } from "../plan/measure.js";
import { routeOn } from "../plan/versions.js";
import type { Route } from "../route/route.js";
import type { Day } from "../time/day.js";
import { type FuelStanding, fuelStanding } from "./fuel.js";
import { type Ground, kpiStanding, type Scope } from "./kpi-standing.js";
import { type MeasurementNote, notesOn } from "./notes.js";
import type { Standing } from "./standing.js";
import { type Trip, tripOf } from "./trip.js";

/** The whole journey as of a day: every KPI's standing, the trip, and notes on the input. */
export interface Journey {
  /** As it was in force on the day. */
  route: Route;
  log: Log;
  today: Day;
  trip: Trip;
  standings: readonly Standing[];
  fuel: readonly FuelStanding[];
  notes: readonly MeasurementNote[];
}

/**
 * Where a company stands on its route as of `today`: measurements dated after it do not exist, nor do changes of the
 * route; what had ended before a change is judged by the plan that was in force then.
 */
export function journeyOf(planned: Route, log: Log, today: Day, scope: Scope = {}): Journey {
  const route = routeOn(planned, today);
  const { readings, histories, doubts } = measuredOn(route, log.measurements, today);
  const eras = erasOf(route, histories.meters);
  const prospects = new Prospects(route, histories, today, scope.steering);
  const ground: Ground = { route, today, scope, eras, readings, histories, doubts, prospects };
  const kpis = scope.of ? route.kpis.filter(({ id }) => scope.of!.includes(id)) : route.kpis;
  const standings = kpis.map((kpi) => kpiStanding(kpi, ground));
  return {
    route,
    log,
    today,
    standings,
    fuel: scope.only || scope.of ? [] : fuelStandings(ground, standings),
    trip: tripOf(route, standings),
    notes: notesOn({ route, log, standings, doubts, today }),
  };
}

/** Where the fuels stand; a balance has to last to the next stop of any KPI. */
function fuelStandings(
  { route, histories, readings, prospects, today }: Ground,
  standings: readonly Standing[],
): FuelStanding[] {
  const dues = standings.flatMap(({ plan }) => plan.stops.map(({ due }) => due));
  return route.fuel.map((fuel) => {
    const from = histories.meters.get(fuel.id)!.through ?? today;
    const stop = Math.min(...dues.filter((due) => due >= from), route.destination.arrive);
    const measure = fuelMeasure(fuel, readings.get(fuel.id));
    return fuelStanding(route, fuel, histories, measure, prospects, stop, today);
  });
}
