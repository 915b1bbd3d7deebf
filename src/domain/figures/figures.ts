import type { Stop } from "../lines/stop.js";
import type { Log, Measurement } from "../log/measurement.js";
import { messageOf, remedyOf, type Warning } from "../news/warning.js";
import { warningsOf, warningsOn } from "../news/warnings.js";
import type { Outlook } from "../outlook/outlook.js";
import type { Route } from "../route/route.js";
import { messageOf as problemMessage, remedyOf as problemRemedy } from "../say/problem.js";
import { drivenBy } from "../standing/consumption.js";
import { type FuelStanding, perMonth } from "../standing/fuel.js";
import { type Journey, journeyOf } from "../standing/journey.js";
import type { Standing, Variance, Verdict } from "../standing/standing.js";
import type { Trip } from "../standing/trip.js";
import { type Day, isoDay, parseDay } from "../time/day.js";
import type {
  Figures,
  FuelFigures,
  IsoDay,
  KpiFigures,
  OutlookFigures,
  StopFigures,
  TripFigures,
  VarianceFigures,
  VerdictFigures,
  WarningFigures,
} from "./shape.js";

/**
 * The door for figures: where a company stands on its route as of a day, in the shape of `kpi status --json`
 * (messages as codes and facts; problems of the files themselves are not in it).
 * `today` is a day or ISO text; throws a RangeError where it is neither.
 */
export function assess(route: Route, log: Log | readonly Measurement[], today: Day | IsoDay): Figures {
  const day = typeof today === "number" ? today : parseDay(today);
  if (day === null || !Number.isInteger(day)) throw new RangeError(`today is no day: ${today}`);
  return figuresOf(journeyOf(route, "measurements" in log ? log : { measurements: log, notes: [] }, day));
}

/** A journey as plain figures, in the shape of `kpi status --json`. `problems` of the files are the caller's. */
export function figuresOf(journey: Journey): Figures {
  const { route, today, trip, standings } = journey;
  return {
    version: 1,
    today: isoDay(today),
    route: {
      title: route.title,
      vision: route.destination.vision,
      start: isoDay(route.start),
      arrive: isoDay(route.destination.arrive),
      changes: route.changes.length,
    },
    trip: tripFigures(trip),
    kpis: standings.map((standing) => kpiFigures(standing, journey)),
    fuel: journey.fuel.map((standing) => fuelFigures(standing, journey)),
    ahead: route.ahead.map((jam) => ({
      from: isoDay(jam.from),
      to: isoDay(jam.to),
      what: jam.what,
      known: jam.known === null ? null : isoDay(jam.known),
      effect: Object.fromEntries(jam.effect),
    })),
    warnings: warningsOf(journey).map(warningFigures),
    problems: journey.notes.map((note) => ({
      code: note.code,
      severity: note.severity,
      file: null,
      line: null,
      column: null,
      message: problemMessage(note),
      remedy: problemRemedy(note),
      next: note.next,
    })),
  };
}

function tripFigures({ progress, time, days, of, unmeasured, course, courses }: Trip): TripFigures {
  return { progress, time, days, of, unmeasured, course, courses: { ...courses } };
}

/** The figures of one KPI, in the shape of an entry of `kpis`. */
export function kpiFigures(standing: Standing, journey: Journey): KpiFigures {
  const { kpi, variance, progress, pace } = standing;
  return {
    id: kpi.id,
    name: kpi.name,
    kind: kpi.kind,
    goal: kpi.goal,
    path: kpi.path,
    unit: kpi.unit,
    cadence: kpi.cadence,
    weight: kpi.weight,
    owner: kpi.owner,
    formula: kpi.formulaText,
    baseline: kpi.baseline,
    through: iso(standing.through),
    actual: standing.actual,
    planned: standing.planned,
    variance: varianceFigures(variance),
    varianceOriginal: standing.varianceOriginal && varianceFigures(standing.varianceOriginal),
    progress: { ...progress },
    toGo: standing.toGo,
    milestone: standing.stop && stopFigures(standing.stop),
    lastMilestone: standing.lastStop && stopFigures(standing.lastStop),
    beside: standing.beside.map(({ stop, actual, planned, variance }) => ({
      ...stopFigures(stop),
      actual,
      planned,
      variance: varianceFigures(variance),
    })),
    closed: standing.verdicts.map(verdictFigures),
    pace: { per: pace.per, now: pace.now, required: pace.required, planned: pace.planned, best: pace.best },
    projection: standing.projection && {
      milestone: outlookFigures(standing.projection.milestone),
      lastMilestone: standing.projection.lastMilestone && outlookFigures(standing.projection.lastMilestone),
    },
    signal: standing.signal && { ...standing.signal },
    course: standing.course,
    provisional: standing.provisional,
    lastCourse: standing.lastCourse,
    reasons: [...standing.reasons],
    history: standing.history.map(({ period, value }) => ({ date: isoDay(period.to), value })),
    warnings: warningsOn(standing, journey).map(warningFigures),
  };
}

function varianceFigures(variance: Variance | null): VarianceFigures {
  return {
    absolute: variance?.absolute ?? null,
    relative: variance?.relative ?? null,
    days: variance?.days ?? null,
    favourable: variance?.favourable ?? null,
  };
}

/** The figures of one fuel, in the shape of an entry of `fuel`. */
export function fuelFigures(standing: FuelStanding, journey: Journey): FuelFigures {
  const { fuel, burn } = standing;
  const driven = drivenBy(standing, journey);
  return {
    id: fuel.id,
    name: fuel.name,
    unit: fuel.unit,
    kind: fuel.kind,
    through: iso(standing.through),
    tank: standing.tank?.amount ?? null,
    left: standing.left,
    reserve: fuel.reserve,
    burn: { per: "month", now: burn === null ? null : perMonth(burn) },
    since: iso(standing.since),
    empty: iso(standing.empty),
    earliest: iso(standing.earliest),
    latest: iso(standing.latest),
    affordable: standing.affordable,
    reaches: { milestone: standing.reachesStop, destination: standing.reachesDestination },
    drives: driven && { kpi: driven.kpi.kpi.id, consumption: driven.consumption, asks: driven.asks },
  };
}

function warningFigures(warning: Warning): WarningFigures {
  const { code, severity, subject, since, next } = warning;
  return {
    code,
    severity,
    subject,
    message: messageOf(warning),
    remedy: remedyOf(warning),
    since: iso(since),
    next,
  };
}

/** A stop: its period, its due day and its target. */
export function stopFigures({ period, due, target }: Stop): StopFigures {
  return { period: period.key, due: isoDay(due), target };
}

/** What is expected of a stop. */
export function outlookFigures({
  expected,
  low,
  high,
  arrival,
  earliest,
  latest,
  chance,
}: Outlook): OutlookFigures {
  return { expected, low, high, arrival: iso(arrival), earliest: iso(earliest), latest: iso(latest), chance };
}

function verdictFigures({ stop, actual, progress, verdict, date, touched }: Verdict): VerdictFigures {
  return { ...stopFigures(stop), actual, progress, verdict, date: iso(date), touched: iso(touched) };
}

function iso(day: Day | null): IsoDay | null {
  return day === null ? null : isoDay(day);
}
