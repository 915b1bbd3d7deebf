import { theta } from "./theta.js";

/**
 * The point forecast: the grid's mean, mixed with the dynamic optimised theta model at a weight that rises from 0 at
 * ten values to a half at eighteen. From three values or fewer no trend can be told: the last one stands.
 *
 * @param values standardised values
 * @param count how many of them are known
 */
export function pointForecast(values: Float64Array, count: number, gridMean: Float64Array): Float64Array {
  if (count <= 3) return new Float64Array(gridMean.length).fill(values[count - 1]!);
  const weight = 0.5 * Math.min(1, Math.max(0, (count - 10) / 8));
  if (weight === 0) return gridMean;
  const other = theta(values.subarray(0, count), gridMean.length);
  return gridMean.map((value, j) => value + weight * (other[j]! - value));
}
