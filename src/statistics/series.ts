/** The small figures that the charts and checks of this folder share. */

/** Throws a RangeError naming `what` when a value is NaN or infinite. */
export function requireFinite(values: readonly number[], what: string): void {
  const index = values.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) throw new RangeError(`${what}: ${values[index]} at index ${index} is not a finite number`);
}

/**
 * Arithmetic mean, in the unit of the values; NaN for an empty list.
 *
 * Summed as distances from the first value, so that the mean of equal values is exactly that value: a constant
 * series must lie on its own centre, not a rounding error beside it.
 */
export function mean(values: ArrayLike<number>): number {
  const first = values[0] ?? Number.NaN;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! - first;
  return first + sum / values.length;
}

/** Middle value, or the mean of the two middle ones, in the unit of the values; NaN for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** Steps from each value to the next, signed; one fewer than the values. */
export function differences(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => value - values[index]!);
}

/** Mean of the absolute steps, "the average moving range"; NaN for fewer than two values. */
export function averageMovingRange(values: readonly number[]): number {
  const ranges = new Float64Array(Math.max(0, values.length - 1));
  for (let i = 0; i < ranges.length; i++) ranges[i] = Math.abs(values[i + 1]! - values[i]!);
  return mean(ranges);
}
