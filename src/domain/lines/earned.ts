import type { Day } from "../time/day.js";

/** A stretch of planned line, one value a day, for finding the day whose planned value equals an actual. */
export interface EarnedLine {
  planned(day: Day): number;
  /** First and last day of the line. */
  first: Day;
  last: Day;
  /** How the line goes on before its first and after its last day: the change a day, or the growth factor a day. */
  before: Slope;
  after: Slope;
}

export type Slope = { add: number } | { times: number };

/** Figures this close count as equal: the planned line is computed in floating point. */
const CLOSE = 1e-9;

/**
 * The earned day (earned schedule, Lipke 2003): the last day whose planned value does not exceed the actual,
 * with `direction` −1 does not fall below it. Beyond the ends of the line its nearest leg is extended.
 * Null where the line is flat, and before a first leg that is flat or never comes from so far.
 */
export function earnedDay(line: EarnedLine, actual: number, direction: 1 | -1): Day | null {
  const [start, end] = [line.planned(line.first), line.planned(line.last)];
  const slack = CLOSE * Math.max(Math.abs(start), Math.abs(end), Math.abs(actual));
  const reaches = (day: Day) => direction * (actual - line.planned(day)) >= -slack;
  if (flat(line, start)) return null;
  const mean = (end - start) / (line.last - line.first);
  if (reaches(line.last)) return line.last + (extension(end, actual, line.after, mean) ?? 0);
  for (let day = line.last - 1; day >= line.first; day--) if (reaches(day)) return day;
  const before = extension(start, actual, line.before, mean);
  return before === null ? null : line.first + before;
}

function flat(line: EarnedLine, start: number): boolean {
  for (let day = line.last; day > line.first; day--) if (line.planned(day) !== start) return false;
  return true;
}

/**
 * Whole days from the value at an end of the line to the actual, down to the day before it is passed; null: never there.
 * A change that is mere rounding beside the mean change a day of the line is none.
 */
function extension(from: number, actual: number, slope: Slope, mean: number): number | null {
  if (actual === from) return 0;
  if ("add" in slope && Math.abs(slope.add) <= CLOSE * Math.abs(mean)) return null;
  const days =
    "times" in slope ? Math.log(actual / from) / Math.log(slope.times) : (actual - from) / slope.add;
  return Number.isFinite(days) ? Math.floor(days + CLOSE * Math.max(1, Math.abs(days))) : null;
}
