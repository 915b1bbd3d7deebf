import { withKernel } from "./engine.js";
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
  return weighted(posterior, null, horizon);
}

/** The outlook averaged by other weights than the models' own (null). */
export function weighted({ numbers }: Posterior, weight: Float64Array | null, horizon: number): Outlook {
  return withKernel((kernel, models) => {
    const all = kernel.put(numbers);
    const shares = weight === null ? all : kernel.put(weight);
    const [mean, deviation] = [kernel.room(horizon), kernel.room(horizon)];
    kernel.compute.mixture(shares, negligible, all, models, grid.length, horizon, mean, deviation);
    return { mean: kernel.copy(mean, horizon), deviation: kernel.copy(deviation, horizon) };
  });
}
