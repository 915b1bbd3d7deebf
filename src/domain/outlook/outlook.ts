import { quantiles } from "../../statistics/simulate.js";
import type { Prospect } from "../futures/prospect.js";
import { accrues, KINDS } from "../kinds/index.js";
import type { Stop } from "../lines/stop.js";
import { type Kpi, orientation, travels } from "../route/route.js";
import { isBand, meets } from "../route/target.js";
import type { Day } from "../time/day.js";

/** What is expected of one milestone. */
export interface Outlook {
  stop: Stop;
  /** The median of the paths on the due day, with the 80 % interval around it. */
  expected: number;
  low: number;
  high: number;
  /** The median day of arrival, and the 10 % earliest and latest; null: not within twice the plan's length. */
  arrival: Day | null;
  earliest: Day | null;
  latest: Day | null;
  /** The share of the paths that arrive on or before the due day, or, judged at the end, end good. */
  chance: number;
  /** Whether it is reached already. */
  reached: boolean;
}

/**
 * The outlook of a KPI on a stop. Chance counts the first passage; what is judged at the end has no day of arrival.
 * Paths without a figure (a formula that is divided by zero) are left out; null where that is half of them.
 */
export function outlookOn(
  kpi: Kpi,
  prospect: Prospect,
  stop: Stop,
  { reached, today, stale }: { reached: boolean; today: Day; stale: boolean },
): Outlook | null {
  const ends = finite(prospect.at(stop.from, stop.due));
  if (ends.length * 2 <= prospect.paths) return null;
  const [low, expected, high] = quantiles(ends, [0.1, 0.5, 0.9]) as [number, number, number];
  const none = { arrival: null, earliest: null, latest: null };
  if (reached) return { stop, expected, low, high, ...none, chance: 1, reached };
  if (!arrives(kpi, stop)) {
    const good = shareOf(ends, (value) => meets(kpi, value, stop.target));
    return { stop, expected, low, high, ...none, chance: good, reached };
  }
  const passages = prospect.passage(stop.from, stop.target as number);
  const onTime = shareOf(passages, (day) => day <= stop.due);
  const [earliest, arrival, latest] = quantiles(passages, [0.1, 0.5, 0.9]).map((day) =>
    dayOf(day, today, stale),
  ) as [Day | null, Day | null, Day | null];
  return { stop, expected, low, high, arrival, earliest, latest, chance: onTime, reached };
}

/** Whether a stop can be reached before its end: by an amount that runs up to it, or a level that travels. */
export function arrives(kpi: Kpi, stop: Stop): boolean {
  if (!travels(kpi) || isBand(stop.target)) return false;
  return accrues(kpi) ? stop.target * orientation(kpi.goal) > 0 : KINDS[kpi.kind].early;
}

/** Never a day before today: what was not measured by then has not arrived; of what is stale nobody knows. */
function dayOf(passage: number, today: Day, stale: boolean): Day | null {
  if (!Number.isFinite(passage)) return null;
  const day = Math.ceil(passage);
  return day < today && stale ? null : Math.max(today, day);
}

/** The values that are numbers, in the memory that they have. */
function finite(values: Float64Array): Float64Array {
  let kept = 0;
  for (let p = 0; p < values.length; p++) if (Number.isFinite(values[p])) values[kept++] = values[p]!;
  return values.subarray(0, kept);
}

/** The share of the values of which something is true. */
function shareOf(values: Float64Array, holds: (value: number) => boolean): number {
  let count = 0;
  for (let p = 0; p < values.length; p++) if (holds(values[p]!)) count++;
  return count / values.length;
}
