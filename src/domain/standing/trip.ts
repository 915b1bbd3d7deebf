import { type Route, travels } from "../route/route.js";
import { COURSES, type Course } from "../say/terms.js";
import type { Day } from "../time/day.js";
import { timeShare } from "./progress.js";
import type { Standing } from "./standing.js";

/** All KPIs together on the route. */
export interface Trip {
  /** The latest day that any KPI counts to, no later than its plan goes; null: nothing was measured. */
  through: Day | null;
  /** The day whose plan the trip is at: the through date plus `days`. */
  at: Day | null;
  /** The weighted (lower) median of the KPIs' variances in days. */
  days: number | null;
  /** Of how many KPIs that is the middle, and how many that travel are not measured yet. */
  of: number;
  unmeasured: number;
  /** Whether all that is measured is stale: then it is told as of the through date. */
  stale: boolean;
  progress: number | null;
  time: number | null;
  /** The worst course of all. */
  course: Course;
  courses: Readonly<Record<Course, number>>;
}

/** The trip of KPIs that have a weight and are no inputs of formulas only. */
export function tripOf(route: Route, standings: readonly Standing[]): Trip {
  const counted = standings.filter(({ kpi }) => kpi.weight > 0 && !kpi.input);
  const through = latest(counted);
  const entries = daysOf(counted);
  const days = medianOf(entries);
  const measured = counted.filter((one) => one.through !== null);
  const stretch = { start: route.start, arrive: route.destination.arrive };
  const at = through === null || days === null ? null : through + days;
  return {
    through,
    at,
    days,
    of: entries.length,
    unmeasured: counted.filter((one) => one.through === null && travels(one.kpi)).length,
    stale: measured.length > 0 && measured.every(({ stale }) => stale),
    progress: at === null ? null : timeShare(stretch, at),
    time: through === null ? null : timeShare(stretch, through),
    course: COURSES.find((course) => counted.some((one) => one.course === course)) ?? "unknown",
    courses: Object.fromEntries(
      COURSES.map((course) => [course, counted.filter((one) => one.course === course).length]),
    ) as Record<Course, number>,
  };
}

function latest(standings: readonly Standing[]): Day | null {
  const days = standings.flatMap(({ through, lastStop }) =>
    through === null ? [] : Math.min(through, lastStop?.due ?? through),
  );
  return days.length ? Math.max(...days) : null;
}

/** The variances in days of the KPIs that have any, the earliest first: a mean would hide the laggard behind the leader. */
function daysOf(standings: readonly Standing[]): Entry[] {
  return standings
    .flatMap(({ kpi, variance }) =>
      variance?.days == null ? [] : { days: variance.days, weight: kpi.weight },
    )
    .sort((a, b) => a.days - b.days);
}

interface Entry {
  days: number;
  weight: number;
}

/** The weighted (lower) median; null of none. */
function medianOf(entries: readonly Entry[]): number | null {
  const half = entries.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let behind = 0;
  for (const { days, weight } of entries) {
    behind += weight;
    if (behind >= half) return days;
  }
  return null;
}
