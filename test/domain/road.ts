import { readFileSync } from "node:fs";
import type { Log, Measurement } from "../../src/domain/log/measurement.js";
import type { Route } from "../../src/domain/route/route.js";
import { type Journey, journeyOf } from "../../src/domain/standing/journey.js";
import type { Standing } from "../../src/domain/standing/standing.js";
import { parseDay } from "../../src/domain/time/day.js";
import type { Scale } from "../../src/domain/time/period.js";
import { readLog } from "../../src/files/log/read.js";
import { readRoute } from "../../src/files/route/read.js";

/** The day of ISO text that is known to be right. */
export function on(iso: string): number {
  const day = parseDay(iso);
  if (day === null) throw new Error(`no day: ${iso}`);
  return day;
}

/** A route from its kpis, milestones and whatever else: three years from 1 January 2027 unless told otherwise. */
export function routeOf(body: string, { start = "2027-01-01", arrive = "2029-12-31" } = {}): Route {
  const head = `version: 1\ntitle: T\ndestination: { vision: There, arrive: ${arrive} }\nstart: ${start}\n`;
  return routeFrom(head + body);
}

/** The route of a whole file. Throws where it has an error, so that no test runs on half a route. */
export function routeFrom(source: string): Route {
  const { route, problems } = readRoute(source);
  if (!route) throw new Error(JSON.stringify(problems, null, 1));
  return route;
}

/** Measurements of one KPI by day, stamped: whoever logged them was asked about what looks mistyped. */
export function rows(kpi: string, values: Readonly<Record<string, number>>): Measurement[] {
  return Object.entries(values).map(([date, value]) => ({
    date: on(date),
    kpi,
    value,
    note: null,
    logged: 0,
    line: null,
  }));
}

export function logOf(...lists: readonly (readonly Measurement[])[]): Log {
  return { measurements: lists.flat(), notes: [] };
}

/** The text of a file beside the tests. */
export function dataText(name: string): string {
  return readFileSync(new URL(`data/${name}`, import.meta.url), "utf8");
}

/** The log of a file beside the tests. */
export function dataLog(text: string): Log {
  const { log, problems } = readLog(text);
  if (problems.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(problems));
  return log;
}

/** The journey as of a day, without its projections. */
export function journeyOn(
  today: string,
  route: Route,
  measurements: readonly Measurement[],
  per: Scale | null = null,
): Journey {
  return journeyOf(route, { measurements, notes: [] }, on(today), { per, only: [] });
}

export function standingOf(journey: Journey, id: string): Standing {
  const standing = journey.standings.find(({ kpi }) => kpi.id === id);
  if (!standing) throw new Error(`no KPI ${id}`);
  return standing;
}

/** The standing of one KPI on a day. */
export function stand(
  today: string,
  route: Route,
  measurements: readonly Measurement[],
  id = route.kpis[0]!.id,
): Standing {
  return standingOf(journeyOn(today, route, measurements), id);
}

/** What the plan of a KPI says on a day, for the stop of a period (the first one unless named). */
export function plannedOn(day: string, standing: Standing, period?: string) {
  const stop = period ? standing.plan.stops.find((one) => one.period.key === period) : standing.plan.stops[0];
  if (!stop) throw new Error(`no stop ${period}`);
  return standing.plan.planned(on(day), stop);
}
