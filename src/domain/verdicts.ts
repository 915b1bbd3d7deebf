import { actualFor, meets } from "./actual.js";
import type { Day } from "./day.js";
import type { Meter } from "./kinds/index.js";
import { isBand, type Plan, type Stop } from "./plan/index.js";
import { progressTo } from "./progress.js";
import { accrues, type Kpi, orientation, travels } from "./route.js";
import type { Verdict } from "./standing.js";

/**
 * The stops that have ended for a KPI: those measured through their due day, those reached before it, and
 * those of an at-most total that went over.
 */
export function verdictsOf(kpi: Kpi, meter: Meter, plan: Plan, start: Day): Verdict[] {
  return plan.stops.flatMap((stop) => verdict(kpi, meter, plan, stop, start) ?? []);
}

function verdict(kpi: Kpi, meter: Meter, plan: Plan, stop: Stop, start: Day): Verdict | null {
  const { through } = meter;
  if (through === null) return null;
  const closed = through >= stop.due;
  const turned = turningDay(kpi, meter, stop, start);
  if (!closed && turned === null) return null;
  const actual = actualFor(kpi, meter, stop, Math.min(through, stop.due));
  const early = turned !== null && travels(kpi);
  const over = turned !== null && !travels(kpi);
  const reached = early || (!over && actual !== null && meets(kpi, actual, stop.target));
  return {
    stop,
    actual,
    progress: actual === null ? null : progressTo(kpi, plan, stop, actual),
    verdict: reached ? "reached" : "missed",
    date: turned ?? (reached ? stop.due : null),
  };
}

/**
 * The day on which a stop was decided before its end: the first reading or running sum at or past the target
 * of what travels towards it, or the day on which a total that was to stay below went over.
 */
export function turningDay(kpi: Kpi, meter: Meter, stop: Stop, start: Day): Day | null {
  if (isBand(stop.target)) return null;
  const direction = orientation(kpi.goal);
  const runsUp = accrues(kpi) && stop.target * direction > 0;
  const runsOver = accrues(kpi) && kpi.goal === "at-most" && stop.target >= 0;
  if (travels(kpi) && (runsUp || kpi.kind === "level")) {
    const from = accrues(kpi) ? stop.from : start;
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
