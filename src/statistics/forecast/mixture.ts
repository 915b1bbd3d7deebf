import { grid } from "./grid.js";
import type { Posterior } from "./posterior.js";

/** Models below this probability are left out of sums: they cannot be seen in the result. */
const negligible = 1e-7;

/** Mean and standard deviation (before the t quantile) at every lead 1 … horizon. */
export interface Outlook {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/**
 * The outlook averaged over all models. A model with level l, slope b and s = φ + … + φʲ expects l + s·b at lead j;
 * its variance is that of l + s·b, plus one error variance for each step to come times c², c = α + β·(φ + … + φⁱ)
 * (Hyndman et al. 2008, table 6.2).
 */
export function mixture(posterior: Posterior, horizon: number): Outlook {
  const mean = new Float64Array(horizon);
  const square = new Float64Array(horizon);
  for (let i = 0; i < grid.length; i++) {
    if (posterior.weight[i]! > negligible) addModel(mean, square, posterior, i);
  }
  for (let j = 0; j < horizon; j++) square[j] = Math.sqrt(Math.max(0, square[j]! - mean[j]! ** 2));
  return { mean, deviation: square };
}

function addModel(mean: Float64Array, square: Float64Array, posterior: Posterior, i: number): void {
  const { alpha, beta, phi } = grid[i]!;
  const weight = posterior.weight[i]!;
  const errorVariance = posterior.errorVariance[i]!;
  const level = posterior.level[i]!;
  const slope = posterior.slope[i]!;
  const levelLevel = posterior.levelLevel[i]!;
  const levelSlope = posterior.levelSlope[i]!;
  const slopeSlope = posterior.slopeSlope[i]!;
  let power = 1;
  let reach = 0;
  let errors = 1;
  for (let j = 0; j < mean.length; j++) {
    power *= phi;
    reach += power;
    const expected = level + reach * slope;
    const state = levelLevel + reach * (2 * levelSlope + reach * slopeSlope);
    mean[j]! += weight * expected;
    square[j]! += weight * (errorVariance * (errors + state) + expected * expected);
    errors += (alpha + beta * reach) ** 2;
  }
}
