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
  const days = through === null ? null : medianDays(route, counted, through);
  const stretch = { start: route.start, arrive: route.destination.arrive };
  const at = through === null || days === null ? null : through + days;
  return {
    through,
    at,
    days,
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

/** Who was never measured is still at the start; whose variance has no days is left out. */
function medianDays(route: Route, standings: readonly Standing[], through: Day): number | null {
  const unmeasured = (standing: Standing) => (hasDays(standing) ? route.start - through : null);
  const entries = standings
    .filter(({ kpi }) => travels(kpi))
    .map((standing) => ({
      days: standing.through === null ? unmeasured(standing) : (standing.variance?.days ?? null),
      weight: standing.kpi.weight,
    }))
    .filter((entry): entry is { days: number; weight: number } => entry.days !== null)
    .sort((a, b) => a.days - b.days);
  const half = entries.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let behind = 0;
  for (const { days, weight } of entries) {
    behind += weight;
    if (behind >= half) return days;
  }
  return null;
}

/** Whether the plan of a KPI has days at all: a flat one, or one that runs against its goal, has none. */
function hasDays({ plan, judged }: Standing): boolean {
  const planned = judged && plan.planned(judged.from, judged);
  return typeof planned === "number" && plan.earned(planned, judged!) !== null;
}
