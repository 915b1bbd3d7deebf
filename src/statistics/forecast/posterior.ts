import { withKernel } from "./engine.js";
import { grid, logPrior } from "./grid.js";
import type { Run } from "./moments.js";

/** 1/0.4²: the precision of the first slope, in units of the error variance. */
const slopePrecision = 1 / 0.4 ** 2;
/** ν₀: how many observations the prior on the error variance counts for. */
const priorCount = 1;
/** Arrays in a posterior. */
const arrays = 7;

/** What is believed before a history is seen. */
export interface Prior {
  /** The probability that there is a trend. */
  readonly trendMass: number;
  /** s₀²: where the error variance is expected. */
  readonly variance: number;
}

/** What a history says about every model of the grid. */
export interface Posterior {
  /** Degrees of freedom of the error variance, the same for all models. */
  readonly degrees: number;
  /**
   * Seven arrays one after the other, each running parallel to `grid`:
   *
   *     0    weight: probabilities, summing to 1
   *     1    S/df: the squared scale of an error
   *     2–3  level and slope after the last value
   *     4–6  their covariance matrix, in units of the error variance: level², level · slope, slope²
   */
  readonly numbers: Float64Array;
}

/** The probabilities of the models. */
export function weightsOf({ numbers }: Posterior): Float64Array {
  return numbers.subarray(0, grid.length);
}

/**
 * The conjugate (normal–inverse-χ²) posterior of every model: l₀ flat, b₀ ~ N(0, (0.4σ)²), σ² scaled-inverse-χ² with
 * one degree of freedom around the prior's. With S the penalised residual sum, a model's weight is
 * ∝ prior · |X'X + Λ|^(−½) · S^(−df/2) (e.g. Gelman et al., Bayesian Data Analysis, ch. 14).
 *
 * @param runs the models' runs over the history, one after the other
 * @param count values in that history, at least 1
 */
export function posterior(runs: Run, count: number, prior: Prior): Posterior {
  const degrees = count - 1 + priorCount;
  const numbers = withKernel((kernel, models) => {
    const result = kernel.room(arrays * grid.length);
    kernel.compute.posterior(
      kernel.put(runs),
      models,
      grid.length,
      degrees,
      slopePrecision,
      priorCount * prior.variance,
      logPrior(true, prior.trendMass),
      logPrior(false, prior.trendMass),
      result,
    );
    return kernel.copy(result, arrays * grid.length);
  });
  return { degrees, numbers };
}
