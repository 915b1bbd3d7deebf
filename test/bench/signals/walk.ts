import type { Measurement } from "../../../src/domain/log/measurement.js";
import type { WarningCode } from "../../../src/domain/news/warning.js";
import { warningsOf } from "../../../src/domain/news/warnings.js";
import type { Route } from "../../../src/domain/route/route.js";
import { COURSES, type Course } from "../../../src/domain/say/terms.js";
import { type Journey, journeyOf } from "../../../src/domain/standing/journey.js";
import type { Day } from "../../../src/domain/time/day.js";
import { readRoute } from "../../../src/files/route/read.js";

/** What was logged of the only KPI of a route, and on which day one looks at it. */
export interface Entry {
  date: Day;
  value: number;
}

/** The courses of a KPI, one for each entry of its log, each looked at on the day after the entry. */
export function coursesOf(route: Route, entries: readonly Entry[]): Course[] {
  return [...walk(route, entries)].map(({ standings: [kpi] }) => kpi!.course);
}

/** Which entry, counted from 1, first finds the KPI on one of the courses; Infinity: none does. `from`: looked at from that one on. */
export function firstOn(
  route: Route,
  entries: readonly Entry[],
  wanted: readonly Course[],
  from = 1,
): number {
  let at = from - 1;
  for (const { standings } of walk(route, entries, from)) {
    at += 1;
    if (wanted.includes(standings[0]!.course)) return at;
  }
  return Number.POSITIVE_INFINITY;
}

/** The codes of the warnings about the KPI after every entry. */
export function warningCodes(route: Route, entries: readonly Entry[]): WarningCode[][] {
  return [...walk(route, entries)].map((journey) => warningsOf(journey).map(({ code }) => code));
}

/** The whole journey as of the day after each entry, from one on, counted from 1. */
export function* walk(route: Route, entries: readonly Entry[], from = 1): Generator<Journey> {
  const { id } = route.kpis[0]!;
  const measurements = entries.map(
    ({ date, value }): Measurement => ({ date, kpi: id, value, note: null, logged: 0, line: null }),
  );
  for (let count = from; count <= entries.length; count++) {
    const log = { measurements: measurements.slice(0, count), notes: [] };
    yield journeyOf(route, log, entries[count - 1]!.date + 1);
  }
}

/** Which share of the courses each one has. */
export function shares(courses: readonly Course[]): Record<Course, number> {
  const share = (one: Course) => courses.filter((course) => course === one).length / courses.length;
  return Object.fromEntries(COURSES.map((course) => [course, share(course)])) as Record<Course, number>;
}

/** A route from its text. Throws where it is faulty. */
export function routeFrom(text: string): Route {
  const { route, problems } = readRoute(`version: 1\ntitle: T\n${text}`);
  if (!route) throw new Error(JSON.stringify(problems));
  return route;
}
