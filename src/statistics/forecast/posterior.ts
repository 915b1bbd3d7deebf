import { grid, logPrior } from "./grid.js";
import { type Run, runLength } from "./moments.js";

/** 1/0.4²: the precision of the first slope, in units of the error variance. */
const slopePrecision = 1 / 0.4 ** 2;
/** ν₀: how many observations the prior on the error variance counts for. */
const priorCount = 1;

/** What is believed before a history is seen. */
export interface Prior {
  /** The probability that there is a trend. */
  readonly trendMass: number;
  /** s₀²: where the error variance is expected. */
  readonly variance: number;
}

/** What a history says about every model of the grid; all arrays run parallel to `grid`. */
export interface Posterior {
  /** Degrees of freedom of the error variance, the same for all models. */
  readonly degrees: number;
  /** Probabilities, summing to 1. */
  readonly weight: Float64Array;
  /** S/df: the squared scale of an error. */
  readonly errorVariance: Float64Array;
  /** Level and slope after the last value. */
  readonly level: Float64Array;
  readonly slope: Float64Array;
  /** Their covariance matrix, in units of the error variance. */
  readonly levelLevel: Float64Array;
  readonly levelSlope: Float64Array;
  readonly slopeSlope: Float64Array;
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
  const result = empty(degrees);
  const { weight } = result;
  const logTrend = logPrior(true, prior.trendMass);
  const logFlat = logPrior(false, prior.trendMass);
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < grid.length; i++) {
    weight[i] = grid[i]!.trend
      ? logTrend + solveTrend(result, i, runs, prior.variance)
      : logFlat + solveFlat(result, i, runs, prior.variance);
    best = Math.max(best, weight[i]!);
  }
  let total = 0;
  for (let i = 0; i < grid.length; i++) {
    weight[i] = Math.exp(weight[i]! - best);
    total += weight[i]!;
  }
  for (let i = 0; i < grid.length; i++) weight[i]! /= total;
  return result;
}

function empty(degrees: number): Posterior {
  const zeros = () => new Float64Array(grid.length);
  return {
    degrees,
    weight: zeros(),
    errorVariance: zeros(),
    level: zeros(),
    slope: zeros(),
    levelLevel: zeros(),
    levelSlope: zeros(),
    slopeSlope: zeros(),
  };
}

/** Fills in a model with a slope and returns its logarithmic evidence. */
function solveTrend(result: Posterior, i: number, runs: Run, priorVariance: number): number {
  const at = i * runLength;
  const level1 = runs[at + 2]!;
  const slope1 = runs[at + 3]!;
  const level2 = runs[at + 4]!;
  const slope2 = runs[at + 5]!;
  const a11 = runs[at + 6]!;
  const a12 = runs[at + 7]!;
  const a22 = runs[at + 8]! + slopePrecision;
  const determinant = a11 * a22 - a12 * a12;
  const inverse11 = a22 / determinant;
  const inverse12 = -a12 / determinant;
  const inverse22 = a11 / determinant;
  const start = inverse11 * runs[at + 9]! + inverse12 * runs[at + 10]!;
  const startSlope = inverse12 * runs[at + 9]! + inverse22 * runs[at + 10]!;
  const explained = runs[at + 9]! * start + runs[at + 10]! * startSlope;
  const residual = Math.max(0, runs[at + 11]! - explained) + priorCount * priorVariance;
  result.errorVariance[i] = residual / result.degrees;
  result.level[i] = runs[at]! + level1 * start + level2 * startSlope;
  result.slope[i] = runs[at + 1]! + slope1 * start + slope2 * startSlope;
  result.levelLevel[i] =
    level1 * level1 * inverse11 + 2 * level1 * level2 * inverse12 + level2 * level2 * inverse22;
  result.levelSlope[i] =
    level1 * slope1 * inverse11 +
    (level1 * slope2 + level2 * slope1) * inverse12 +
    level2 * slope2 * inverse22;
  result.slopeSlope[i] =
    slope1 * slope1 * inverse11 + 2 * slope1 * slope2 * inverse12 + slope2 * slope2 * inverse22;
  return 0.5 * Math.log(slopePrecision / determinant) - 0.5 * result.degrees * Math.log(residual);
}

/** Fills in a model without a slope and returns its logarithmic evidence. */
function solveFlat(result: Posterior, i: number, runs: Run, priorVariance: number): number {
  const at = i * runLength;
  const level1 = runs[at + 2]!;
  const a11 = runs[at + 6]!;
  const start = runs[at + 9]! / a11;
  const residual = Math.max(0, runs[at + 11]! - start * runs[at + 9]!) + priorCount * priorVariance;
  result.errorVariance[i] = residual / result.degrees;
  result.level[i] = runs[at]! + level1 * start;
  result.levelLevel[i] = (level1 * level1) / a11;
  return -0.5 * Math.log(a11) - 0.5 * result.degrees * Math.log(residual);
}
