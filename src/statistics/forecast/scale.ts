/** Differences smaller than this share of the values are rounding. */
const rounding = 1e-12;

/** Whether all values are the same, but for rounding. */
export function isConstant(values: Float64Array): boolean {
  let low = values[0]!;
  let high = low;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low <= rounding * Math.max(Math.abs(low), Math.abs(high));
}

/** The mean absolute difference of the first `count` values; failing that 1 % of the last of them, failing that 1. */
export function scaleOf(values: Float64Array, count: number): number {
  let sum = 0;
  for (let t = 1; t < count; t++) sum += Math.abs(values[t]! - values[t - 1]!);
  const last = Math.abs(values[count - 1]!);
  if (sum > rounding * last) return sum / (count - 1);
  return last > 0 ? last / 100 : 1;
}
