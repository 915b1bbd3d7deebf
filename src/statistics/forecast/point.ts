import { extended, type Theta } from "./theta.js";

/** From fewer values the theta model has no say. */
const leastForTheta = 11;

/** Whether the theta model has a say in the point forecast of so many values. */
export function asksTheta(count: number): boolean {
  return count >= leastForTheta;
}

/**
 * The point forecast: the grid's mean, mixed with the dynamic optimised theta model at a weight that rises from 0 at
 * ten values to a half at eighteen. From three values or fewer no trend can be told: the last one stands.
 *
 * @param values standardised values
 * @param count how many of them are known
 * @param theta the model of these; null where it has no say
 */
export function pointForecast(
  values: Float64Array,
  count: number,
  gridMean: Float64Array,
  theta: Theta | null,
): Float64Array {
  if (count <= 3) return new Float64Array(gridMean.length).fill(values[count - 1]!);
  if (theta === null) return gridMean;
  const weight = 0.5 * Math.min(1, (count - 10) / 8);
  const other = extended(theta, gridMean.length);
  const mixed = new Float64Array(gridMean.length);
  for (let j = 0; j < mixed.length; j++) mixed[j] = gridMean[j]! + weight * (other[j]! - gridMean[j]!);
  return mixed;
}
