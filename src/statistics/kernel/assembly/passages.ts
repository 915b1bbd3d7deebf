import { at, Numbers, put } from "./numbers";

/** Adds `part` of each value to the sum beside it; `result` may be `sums`. */
export function accumulate(sums: Numbers, values: Numbers, part: f64, count: i32, result: Numbers): void {
  for (let p = 0; p < count; p++) put(result, p, at(sums, p) + at(values, p) * part);
}

/**
 * Takes all paths along a straight line from what they were to what they are, over the days first … last (both
 * included), and writes the day on which a path that is still on its way (Infinity) reaches the target.
 *
 * @param side 1 where the target is reached from below, −1 from above
 * @returns how many of them do
 */
export function reach(
  before: Numbers,
  now: Numbers,
  count: i32,
  side: f64,
  target: f64,
  first: f64,
  last: f64,
  days: Numbers,
): i32 {
  let arrived = 0;
  for (let p = 0; p < count; p++) {
    const end = at(now, p);
    if (at(days, p) < Infinity || !(side * end >= side * target)) continue;
    const start = at(before, p);
    const share = end === start ? 1 : min<f64>(1, max<f64>(0, (target - start) / (end - start)));
    put(days, p, first - 1 + max<f64>(1, ceil<f64>(share * (last - first + 1) - 1e-9)));
    arrived++;
  }
  return arrived;
}
