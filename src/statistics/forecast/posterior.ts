import { grid, logPrior, withKernel } from "./engine.js";

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

/**
 * What the models' runs through a history leave behind. Errors are linear in the unknown start (l₀, b₀), so the
 * recursion runs three times side by side: from the start (0, 0), and for the derivatives to l₀ and to b₀. Each model
 * has a row of twelve numbers:
 *
 *     0–1   level and slope at the end, from the start (0, 0)
 *     2–3   … their derivatives to l₀      4–5   … their derivatives to b₀
 *     6–8   X'X: the sums of x₁², x₁x₂, x₂², with x₁ and x₂ the derivatives of the one-step forecast
 *     9–11  X'y and y'y: the sums of x₁e, x₂e, e², with e the error from the start (0, 0)
 */
export type Run = Float64Array;

const runLength = 12;

/**
 * The runs of all models over the beginnings of `values`.
 *
 * @param lengths how long each beginning is, ascending
 * @returns for each length the models' runs, one after the other
 */
export function runs(values: Float64Array, lengths: readonly number[]): Run[] {
  const size = grid.length * runLength;
  return withKernel((kernel, models) => {
    const result = kernel.room(size * lengths.length);
    kernel.compute.runs(kernel.put(values), kernel.put(lengths), lengths.length, models, grid.length, result);
    const all = kernel.copy(result, size * lengths.length);
    return lengths.map((_, k) => all.subarray(k * size, (k + 1) * size));
  });
}
