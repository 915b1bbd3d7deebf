import { accrues, holds, KINDS } from "../kinds/index.js";
import type { Stop } from "../lines/stop.js";
import type { Meter } from "../log/meter.js";
import { type Era, sameStop } from "../plan/eras.js";
import { type Kpi, orientation, travels } from "../route/route.js";
import { isBand, meets } from "../route/target.js";
import type { Day } from "../time/day.js";
import { actualFor } from "./actual.js";
import { progressTo } from "./progress.js";
import type { Verdict } from "./standing.js";

/**
 * The stops that have ended for a KPI: those measured through their due day, those reached before it, and
 * those of an at-most total that went over. Each is judged by the plan that was in force on that day, so a stop that
 * was changed after it had ended stands as it was. By due day.
 */
export function verdictsOf(eras: readonly Era[], meter: Meter, start: Day): Verdict[] {
  const current = eras.at(-1)!.plan.stops;
  const verdicts: Verdict[] = [];
  for (const era of eras) {
    for (const stop of era.plan.stops) {
      if (verdicts.some((one) => sameStop(one.stop, stop))) continue;
      const found = verdictIn(era, meter, stop, start);
      if (found) verdicts.push({ ...found, stop: current.find((one) => sameStop(one, stop)) ?? stop });
    }
  }
  return verdicts.sort((one, other) => one.stop.due - other.stop.due);
}

/** How a stop ended while an era lasted; null where it did not. */
function verdictIn({ kpi, plan, from, until }: Era, meter: Meter, stop: Stop, start: Day): Verdict | null {
  const { through } = meter;
  if (through === null || (from !== null && stop.due < from)) return null;
  const closed = through >= stop.due && (until === null || stop.due < until);
  const day = turningDay(kpi, meter, stop, start);
  // What is past a target already when it is set has reached it on that day.
  const reached = day === null ? null : Math.max(day, from ?? day);
  const turned = reached !== null && (until === null || reached < until) ? reached : null;
  if (!closed && turned === null) return null;
  const actual = actualFor(
    kpi,
    meter,
    stop,
    Math.min(through, stop.due, (until ?? Number.POSITIVE_INFINITY) - 1),
  );
  const early = turned !== null && travels(kpi);
  const over = turned !== null && !travels(kpi);
  const good = early || (!over && actual !== null && meets(kpi, actual, stop.target));
  return {
    stop,
    actual,
    progress: actual === null ? null : progressTo(kpi, plan, stop, actual),
    verdict: good ? "reached" : "missed",
    date: turned ?? (good ? stop.due : null),
  };
}

/**
 * The day on which a stop was decided before its end: the first reading or running sum at or past the target
 * of what travels towards it, or the day on which a total that was to stay below went over.
 */
function turningDay(kpi: Kpi, meter: Meter, stop: Stop, start: Day): Day | null {
  if (isBand(stop.target)) return null;
  const direction = orientation(kpi.goal);
  const runsUp = accrues(kpi) && stop.target * direction > 0;
  const runsOver = accrues(kpi) && kpi.goal === "at-most" && stop.target >= 0;
  if (travels(kpi) && (runsUp || KINDS[kpi.kind].early)) {
    const from = holds(kpi) ? start : stop.from;
    return firstDay(kpi, meter, stop, from, (value) => meets(kpi, value, stop.target));
  }
  if (runsOver) return firstDay(kpi, meter, stop, stop.from, (value) => !meets(kpi, value, stop.target));
  return null;
}

function firstDay(
  kpi: Kpi,
  meter: Meter,
  stop: Stop,
  from: Day,
  holds: (value: number) => boolean,
): Day | null {
  for (const day of meter.days) {
    if (day < from) continue;
    if (day > stop.due) return null;
    const value = actualFor(kpi, meter, stop, day);
    if (value !== null && holds(value)) return day;
  }
  return null;
}
