import { signal } from "../statistics/signal.js";
import { actualNow } from "./actual.js";
import type { Day } from "./day.js";
import { changeOf, type Era, erasOf } from "./eras.js";
import { type FuelStanding, fuelStanding } from "./fuel.js";
import { routeOn } from "./in-force.js";
import { isStale, judge } from "./judge.js";
import { type Meter, metersOf } from "./kinds/index.js";
import { fuelMeasure, measureOf } from "./measure.js";
import type { Log } from "./measurement.js";
import { notesOn } from "./notes.js";
import { paceOf } from "./pace.js";
import { SCALE_OF, type Scale } from "./period.js";
import { isBand, type Plan, type Stop, stopAhead, stopBefore } from "./plan/index.js";
import { monthWeights } from "./plan/season.js";
import type { Problem } from "./problem.js";
import { progressTo, timeShare } from "./progress.js";
import { Prospects } from "./projection/index.js";
import { outlookOn } from "./projection/outlook.js";
import { type Readings, readingsAsOf } from "./readings.js";
import { reasonsFor } from "./reasons.js";
import { residualsOf, residualTolerance } from "./residuals.js";
import { type Kpi, orientation, type Route } from "./route.js";
import { seriesOf } from "./series.js";
import type { Progress, Projection, Standing, Variance, Verdict } from "./standing.js";
import { type Doubt, doubtsLatest, withoutDoubts } from "./suspicion.js";
import { type Trip, tripOf } from "./trip.js";
import { originalVariance, varianceOf } from "./variance.js";
import { verdictsOf } from "./verdicts.js";

/** The whole journey as of a day: every KPI's standing, the trip, and notes on the input. */
export interface Journey {
  /** As it was in force on the day. */
  route: Route;
  log: Log;
  today: Day;
  trip: Trip;
  standings: readonly Standing[];
  fuel: readonly FuelStanding[];
  notes: readonly Problem[];
}

/** What of a journey is wanted beyond the usual, or left out. */
export interface Scope {
  /** The unit of time of every pace, instead of each KPI's own. */
  per?: Scale | null;
  /** Project these KPIs only: projecting is what takes time. */
  only?: readonly string[];
  /** Project every stop ahead, not only the next and the last. */
  everyStop?: boolean;
}

/**
 * Where a company stands on its route as of `today`: measurements dated after it do not exist, nor do changes of the
 * route; what had ended before a change is judged by the plan that was in force then.
 */
export function journeyOf(planned: Route, log: Log, today: Day, scope: Scope = {}): Journey {
  const route = routeOn(planned, today);
  const { trusted, doubts } = withoutDoubts(log.measurements, today);
  const readings = readingsAsOf(trusted, today);
  const meters = metersOf(route, readings);
  const eras = erasOf(route, meters);
  const prospects = new Prospects(route, meters, (kpi) => monthWeights(kpi, today + 1, meters.get(kpi.id)));
  const standings = route.kpis.map((kpi) =>
    standingOf({
      route,
      kpi,
      meter: meters.get(kpi.id)!,
      eras: eras.get(kpi.id)!,
      readings: readings.get(kpi.id),
      prospects,
      today,
      per: scope.per ?? SCALE_OF[kpi.cadence],
      scope,
      doubts,
    }),
  );
  return {
    route,
    log,
    today,
    standings,
    fuel: scope.only ? [] : fuelStandings(route, meters, readings, prospects, standings, today),
    trip: tripOf(route, standings),
    notes: notesOn({ route, log, standings, doubts, today }),
  };
}

/** Where the fuels stand; a balance has to last to the next stop of any KPI. */
function fuelStandings(
  route: Route,
  meters: ReadonlyMap<string, Meter>,
  readings: ReadonlyMap<string, Readings>,
  prospects: Prospects,
  standings: readonly Standing[],
  today: Day,
): FuelStanding[] {
  const dues = standings.flatMap(({ plan }) => plan.stops.map(({ due }) => due));
  return route.fuel.map((fuel) => {
    const meter = meters.get(fuel.id)!;
    const from = meter.through ?? today;
    const stop = Math.min(...dues.filter((due) => due >= from), route.destination.arrive);
    return fuelStanding(route, fuel, meter, fuelMeasure(fuel, readings.get(fuel.id)), prospects, stop, today);
  });
}

interface Sources {
  route: Route;
  kpi: Kpi;
  meter: Meter;
  eras: readonly Era[];
  readings: Readings | undefined;
  prospects: Prospects;
  today: Day;
  per: Scale;
  scope: Scope;
  doubts: readonly Doubt[];
}

function standingOf(sources: Sources): Standing {
  const { route, kpi, meter, eras, readings, today, per } = sources;
  const { plan, from } = eras.at(-1)!;
  const { start, yearStarts } = route;
  const { through } = meter;
  const stop = stopAhead(plan.stops, through ?? today + 1);
  const lastStop = plan.stops.at(-1) ?? null;
  const judged = stop ?? lastStop;
  const measure = measureOf(kpi, plan, readings);
  const actual = actualNow(kpi, meter, judged, start);
  const day = through === null || !judged ? null : Math.min(through, judged.due);
  const planned = day === null ? null : plan.planned(day, judged!);
  const variance =
    actual === null || planned === null ? null : varianceOf(kpi, plan, judged!, actual, planned, day!);
  const verdicts = verdictsOf(eras, meter, start);
  const series = seriesOf(kpi, meter, kpi.cadence, start, yearStarts);
  const projection = projectionOf(sources, plan, stop, verdicts);
  const stale = isStale(kpi, through, today, lastStop);
  const residuals = residualsOf(kpi, meter, plan, series, Math.max(start, from ?? start));
  const tolerance = residualTolerance(kpi);
  const news = signal(
    residuals.map(({ value }) => value),
    { tolerance },
  );
  const outlook = projection?.milestone ?? null;
  const judgement = judge({
    kpi,
    plan,
    through,
    actual,
    planned,
    variance,
    verdicts,
    stop,
    lastStop,
    legFrom: judged ? legFrom(plan, judged, start) : start,
    residuals: residuals.map(({ value }) => value),
    signal: news,
    tolerance,
    outlook,
    suspicious: doubtsLatest(sources.doubts, kpi, through),
  });
  const reasons = reasonsFor(judgement, {
    kpi,
    measure,
    residuals,
    signal: news,
    tolerance,
    outlook,
    since: from,
  });
  return {
    kpi,
    meter,
    plan,
    measure,
    through,
    stop,
    judged,
    lastStop,
    actual,
    planned,
    variance,
    varianceOriginal: originalVariance(eras, meter, start),
    rerouted: changeOf(route, eras),
    progress: progressOf(route, kpi, plan, judged, actual, variance, through),
    toGo: toGo(kpi, stop, actual),
    verdicts,
    pace: paceOf({ kpi, plan, stop, through, actual, series, per, yearStarts }),
    projection,
    history: series,
    residuals,
    signal: plan.stops.length > 0 && through !== null ? news : null,
    stale,
    course: stale ? "unknown" : judgement.course,
    provisional: judgement.provisional && !stale,
    lastCourse: stale ? judgement.course : null,
    reasons: stale ? [{ code: "stale", facts: {} }] : reasons,
  };
}

/** The first day of the leg to a stop: after the stop before it, or the start. */
function legFrom(plan: Plan, stop: Stop, start: Day): Day {
  const before = stopBefore(plan.stops, stop);
  return before ? before.due + 1 : start;
}

/** What is expected of the stops ahead; null where there is none or too little is known. */
function projectionOf(
  { kpi, prospects, today, scope }: Sources,
  plan: Plan,
  stop: Stop | null,
  verdicts: readonly Verdict[],
): Projection | null {
  if (!stop || kpi.input || (scope.only && !scope.only.includes(kpi.id))) return null;
  const ahead = plan.stops.slice(plan.stops.indexOf(stop));
  const wanted = scope.everyStop ? ahead : [...new Set([stop, ahead.at(-1)!])];
  const reached = (one: Stop) =>
    verdicts.some((verdict) => verdict.stop === one && verdict.verdict === "reached");
  const outlooks = prospects.lend(kpi.id, (prospect) =>
    wanted.map((one) => outlookOn(kpi, prospect, one, reached(one), today)),
  );
  const [milestone, lastMilestone] = [outlooks?.[0], outlooks?.at(-1)];
  if (!outlooks || !milestone || !lastMilestone) return null;
  return { milestone, lastMilestone, outlooks: outlooks.filter((one) => one !== null) };
}

function progressOf(
  route: Route,
  kpi: Kpi,
  plan: Plan,
  judged: Stop | null,
  actual: number | null,
  variance: Variance | null,
  through: Day | null,
): Progress {
  const stretch = { start: route.start, arrive: route.destination.arrive };
  const earned = variance?.earned ?? null;
  return {
    milestone: judged && actual !== null ? progressTo(kpi, plan, judged, actual) : null,
    route: earned === null ? null : timeShare(stretch, earned),
    time: through === null ? null : timeShare(stretch, through),
  };
}

function toGo(kpi: Kpi, stop: Stop | null, actual: number | null): number | null {
  if (!stop || actual === null || isBand(stop.target)) return null;
  return (stop.target - actual) * (orientation(kpi.goal) || 1);
}
