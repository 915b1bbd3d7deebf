/**
 * The dynamic optimised theta model (DOTM) of Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler 2016, "Models for
 * optimising the theta method and their relationship to state space models", Int. J. Forecasting 32, eqs. 16–21:
 *
 *     μₜ = lₜ₋₁ + k·gₜ,   gₜ = (1−α)ᵗ⁻¹·Aₜ₋₁ + (1 − (1−α)ᵗ)/α · Bₜ₋₁,   lₜ = α·yₜ + (1−α)·lₜ₋₁
 *
 * with k = 1 − 1/θ and A, B the intercept and slope of the straight line through the values so far.
 */

import type { Numbers } from "../kernel/kernel.js";
import { withKernel } from "./engine.js";

const alphaFrom = 0.1;
const alphaTo = 0.99;
/** How narrowly α is searched: the loss is flat around its smallest value. */
const precision = 0.01;
/** The model fitted to the beginning of a history: what it needs to go on. */
export interface Theta {
  readonly fit: ThetaFit;
  /** Values in that beginning, their mean, and the slope of the line through them. */
  readonly count: number;
  readonly average: number;
  readonly slope: number;
}

interface ThetaFit {
  readonly alpha: number;
  readonly share: number;
  readonly level: number;
  readonly loss: number;
}

/** Numbers in a fit of the kernel. */
const fitLength = 3;

/**
 * The models of several beginnings of `values` (each of at least 3). What is tried for one is tried for all: their
 * searches go much the same way, and one pass through the values serves every beginning.
 *
 * @param lengths how long each beginning is, ascending
 */
export function thetas(values: Float64Array, lengths: readonly number[]): Theta[] {
  if (lengths.length === 0) return [];
  return withKernel((kernel) => {
    const most = lengths.at(-1)!;
    const [given, ends] = [kernel.put(values), kernel.put(lengths)];
    const [intercept, slope, average] = [0, 1, 2].map(() => kernel.room(most + 1)) as [
      Numbers,
      Numbers,
      Numbers,
    ];
    const fits = kernel.room(fitLength * lengths.length);
    kernel.compute.lines(given, most, intercept, slope, average);
    const tried = new Map<number, Float64Array>();
    const attempt = (alpha: number): Float64Array => {
      const known = tried.get(alpha);
      if (known) return known;
      kernel.compute.leastSquares(given, ends, lengths.length, intercept, slope, alpha, fits);
      const found = kernel.copy(fits, fitLength * lengths.length);
      tried.set(alpha, found);
      return found;
    };
    const fitOf = (k: number) => (alpha: number) => {
      const [share, level, loss] = attempt(alpha).subarray(k * fitLength, (k + 1) * fitLength);
      return { alpha, share: share!, level: level!, loss: loss! };
    };
    return lengths.map((count, k) => ({
      fit: search(fitOf(k)),
      count,
      average: kernel.view(average, most + 1)[count]!,
      slope: kernel.view(slope, most + 1)[count]!,
    }));
  });
}

/** Golden-section search of the α with the smallest loss, starting at the best of a coarse row. */
function search(attempt: (alpha: number) => ThetaFit): ThetaFit {
  const golden = (Math.sqrt(5) - 1) / 2;
  const steps = 5;
  const width = (alphaTo - alphaFrom) / steps;
  let best = attempt(alphaFrom);
  for (let i = 1; i <= steps; i++) {
    const next = attempt(alphaFrom + i * width);
    if (next.loss < best.loss) best = next;
  }
  let low = Math.max(alphaFrom, best.alpha - width);
  let high = Math.min(alphaTo, best.alpha + width);
  let left = attempt(high - golden * (high - low));
  let right = attempt(low + golden * (high - low));
  while (high - low > precision) {
    if (left.loss <= right.loss) {
      high = right.alpha;
      right = left;
      left = attempt(high - golden * (high - low));
    } else {
      low = left.alpha;
      left = right;
      right = attempt(low + golden * (high - low));
    }
  }
  return left.loss <= right.loss ? left : right;
}

/** The point forecast for the leads 1 … horizon: the model runs on, its own forecasts taking the place of values. */
export function extended({ fit, count, average, slope }: Theta, horizon: number): Float64Array {
  const { alpha, share, level } = fit;
  return withKernel((kernel) => {
    const mean = kernel.room(horizon);
    const decay = (1 - alpha) ** count;
    kernel.compute.extend(alpha, share, level, decay, count, average, slope, horizon, mean);
    return kernel.copy(mean, horizon);
  });
}
