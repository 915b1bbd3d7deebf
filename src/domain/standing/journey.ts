import { signal } from "../../statistics/signal.js";
import { measuredOn } from "../kinds/measured.js";
import type { Histories } from "../kinds/series.js";
import type { Plan } from "../lines/plan.js";
import { legFrom, stopAhead } from "../lines/stop.js";
import type { Log } from "../log/measurement.js";
import type { Readings } from "../log/readings.js";
import { type Doubt, doubtsLatest } from "../log/suspicion.js";
import { once } from "../outlook/once.js";
import { projector } from "../outlook/projection.js";
import { Prospects } from "../outlook/prospects.js";
import type { Steering } from "../outlook/steering.js";
import { changeOf, type Era, erasOf } from "../plan/eras.js";
import { fuelMeasure, measureOf } from "../plan/measure.js";
import { routeOn } from "../plan/versions.js";
import type { Kpi, Route } from "../route/route.js";
import type { Problem } from "../say/problem.js";
import type { Day } from "../time/day.js";
import { SCALE_OF, type Scale } from "../time/period.js";
import { actualNow } from "./actual.js";
import { type FuelStanding, fuelStanding } from "./fuel.js";
import { inputFrom, lastOver } from "./input.js";
import { isStale, judge } from "./judge.js";
import { notesOn } from "./notes.js";
import { paceOf } from "./pace.js";
import { progressOf, toGo } from "./progress.js";
import { reasonsFor } from "./reasons.js";
import { plannedSince, residualsOf, residualTolerance } from "./residuals.js";
import type { Standing } from "./standing.js";
import { type Trip, tripOf } from "./trip.js";
import { againstPlan, originalVariance } from "./variance.js";
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
  /** Say nothing of other KPIs than these, nor of the fuel. */
  of?: readonly string[];
  /** Project every stop ahead, not only the next and the last. */
  everyStop?: boolean;
  /** What goes differently from now on. */
  steering?: Steering;
}

/**
 * Where a company stands on its route as of `today`: measurements dated after it do not exist, nor do changes of the
 * route; what had ended before a change is judged by the plan that was in force then.
 */
export function journeyOf(planned: Route, log: Log, today: Day, scope: Scope = {}): Journey {
  const route = routeOn(planned, today);
  const { readings, histories, sound, doubts } = measuredOn(route, log.measurements, today);
  const eras = erasOf(route, histories.meters);
  const plans = new Map([...eras].map(([id, list]) => [id, list.at(-1)!.plan]));
  const prospects = new Prospects(route, sound, today, scope.steering);
  const kpis = scope.of ? route.kpis.filter(({ id }) => scope.of!.includes(id)) : route.kpis;
  const standings = kpis.map((kpi) =>
    standingOf({
      route,
      kpi,
      histories,
      sound,
      eras: eras.get(kpi.id)!,
      plan: plans.get(kpi.id)!,
      plans,
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
    fuel:
      scope.only || scope.of ? [] : fuelStandings(route, histories, readings, prospects, standings, today),
    trip: tripOf(route, standings),
    notes: notesOn({ route, log, standings, doubts, today }),
  };
}

/** Where the fuels stand; a balance has to last to the next stop of any KPI. */
function fuelStandings(
  route: Route,
  histories: Histories,
  readings: ReadonlyMap<string, Readings>,
  prospects: Prospects,
  standings: readonly Standing[],
  today: Day,
): FuelStanding[] {
  const dues = standings.flatMap(({ plan }) => plan.stops.map(({ due }) => due));
  return route.fuel.map((fuel) => {
    const from = histories.meters.get(fuel.id)!.through ?? today;
    const stop = Math.min(...dues.filter((due) => due >= from), route.destination.arrive);
    const measure = fuelMeasure(fuel, readings.get(fuel.id));
    return fuelStanding(route, fuel, histories, measure, prospects, stop, today);
  });
}

interface Sources {
  route: Route;
  kpi: Kpi;
  histories: Histories;
  /** The same without the measurements that look wrong. */
  sound: Histories;
  eras: readonly Era[];
  /** The plan in force: that of the last era. */
  plan: Plan;
  plans: ReadonlyMap<string, Plan>;
  readings: Readings | undefined;
  prospects: Prospects;
  today: Day;
  per: Scale;
  scope: Scope;
  doubts: readonly Doubt[];
}

function standingOf(sources: Sources): Standing {
  const { route, kpi, eras, plan, readings, today, per } = sources;
  const { start, yearStarts } = route;
  const meter = sources.histories.meters.get(kpi.id)!;
  const sound = sources.sound.meters.get(kpi.id)!;
  const { through } = meter;
  const stop = stopAhead(plan.stops, through ?? today + 1);
  const lastStop = plan.stops.at(-1) ?? null;
  const judged = stop ?? lastStop;
  const measure = measureOf(kpi, plan, readings);
  const countedFrom = judged?.from ?? inputFrom(route, meter);
  const actual = judged
    ? actualNow(kpi, meter, judged)
    : through === null
      ? null
      : meter.over(countedFrom, through);
  const { planned, variance } = againstPlan(kpi, plan, through, judged, actual);
  const verdicts = verdictsOf(eras, sound, start);
  const series = sources.histories.of(kpi);
  const soundSeries = sources.sound.of(kpi);
  const pace = once(() => paceOf({ kpi, plan, stop, through, actual, series, per, yearStarts }));
  const projection = projector(sources, stop, (one) =>
    verdicts.some((ended) => ended.stop === one && ended.verdict === "reached"),
  );
  const stale = isStale(kpi, through, today, kpi.input ? lastOver(kpi, route, sources.plans) : lastStop);
  const since = plannedSince(eras, sound, soundSeries, start);
  const residuals = residualsOf(kpi, sound, plan, soundSeries, Math.max(start, since ?? start));
  const tolerance = residualTolerance(kpi);
  const news = signal(
    residuals.map(({ value }) => value),
    { tolerance },
  );
  const soundActual = sound === meter || !judged ? actual : actualNow(kpi, sound, judged);
  const judgement = judge({
    kpi,
    plan,
    through,
    actual: soundActual,
    ...againstPlan(kpi, plan, sound.through, judged, soundActual),
    verdicts,
    stop,
    lastStop,
    legFrom: judged ? legFrom(plan.stops, judged, start) : start,
    residuals: residuals.map(({ value }) => value),
    signal: news,
    tolerance,
    get outlook() {
      return projection()?.milestone ?? null;
    },
    suspicious: doubtsLatest(sources.doubts, kpi, through),
  });
  const reasonFacts = {
    kpi,
    measure,
    residuals,
    signal: news,
    tolerance,
    since,
    get outlook() {
      return projection()?.milestone ?? null;
    },
  };
  return {
    kpi,
    meter,
    plan,
    measure,
    through,
    stop,
    judged,
    lastStop,
    countedFrom,
    actual,
    planned,
    variance,
    varianceOriginal: originalVariance(eras, meter),
    rerouted: changeOf(route, eras),
    progress: progressOf(route, kpi, plan, judged, actual, variance, through),
    toGo: toGo(kpi, stop, actual),
    verdicts,
    get pace() {
      return pace();
    },
    get projection() {
      return projection();
    },
    history: series,
    residuals,
    signal: plan.stops.length > 0 && through !== null ? news : null,
    stale,
    course: stale ? "unknown" : judgement.course,
    provisional: judgement.provisional && !stale,
    tooEarly: judgement.course === "unknown" && judgement.because[0] === "too-early" && !stale,
    lastCourse: stale ? judgement.course : null,
    get reasons() {
      return stale ? [{ code: "stale", facts: {} }] : reasonsFor(judgement, reasonFacts);
    },
  };
}
