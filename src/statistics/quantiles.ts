import { withKernel } from "./forecast/engine.js";

/**
 * Quantiles of values (none of them NaN), each at the probability asked for, linear between order statistics (type 7 of
 * Hyndman & Fan 1996).
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  return withKernel((kernel) => {
    const all = kernel.put(values);
    return probabilities.map((probability) => kernel.compute.quantile(all, values.length, probability));
  });
}
