import { Kernel, type Numbers } from "../kernel/kernel.js";

/**
 * The models that a forecast averages over: exponential smoothing with an optional damped trend,
 *
 *     y = l + φ·b + e,   l ← l + φ·b + α·e,   b ← φ·b + β·e
 *
 * (ETS(A,Ad,N) in the notation of Hyndman, Koehler, Ord & Snyder 2008), once for every combination of smoothing
 * weights below, and once for every α without a trend.
 */

const levelWeights = [0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 1, 1.15];
const slopeShares = [0, 0.05, 0.2, 0.5];
const dampings = [0.8, 0.9, 0.97, 1];

export interface GridPoint {
  /** α: the share of an error that the level takes over. */
  readonly alpha: number;
  /** β: the share of an error that the slope takes over. */
  readonly beta: number;
  /** φ: what remains of the slope after a step; 1 for a trend that goes on for ever. */
  readonly phi: number;
  /** Whether the model has a slope at all. */
  readonly trend: boolean;
}

/** All models: 128 with a trend, then 8 without. */
export const grid: readonly GridPoint[] = [
  ...levelWeights.flatMap((alpha) =>
    slopeShares.flatMap((share) => dampings.map((phi) => ({ alpha, beta: alpha * share, phi, trend: true }))),
  ),
  ...levelWeights.map((alpha) => ({ alpha, beta: 0, phi: 1, trend: false })),
];

/** Logarithm of a model's prior probability: those with a trend share `trendMass` evenly, those without the rest. */
export function logPrior(trend: boolean, trendMass: number): number {
  const flat = levelWeights.length;
  return Math.log(trend ? trendMass / (grid.length - flat) : (1 - trendMass) / flat);
}

/** The models of the grid as the kernel has them: α, β, φ and whether there is a slope. */
const models = Float64Array.from(
  grid.flatMap(({ alpha, beta, phi, trend }) => [alpha, beta, phi, trend ? 1 : 0]),
);

let shared: { kernel: Kernel; models: Numbers } | null = null;

/** Puts the models of the grid into a kernel. */
export function putModels(kernel: Kernel): Numbers {
  return kernel.put(models);
}

/** Lends the one kernel that infers: what `use` takes of its memory is given back when it ends. */
export function withKernel<Result>(use: (kernel: Kernel, models: Numbers) => Result): Result {
  shared ??= prepared();
  const { kernel, models: at } = shared;
  return kernel.lend(() => use(kernel, at));
}

function prepared(): { kernel: Kernel; models: Numbers } {
  const kernel = new Kernel();
  return { kernel, models: putModels(kernel) };
}
