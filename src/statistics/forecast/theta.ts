/**
 * The dynamic optimised theta model (DOTM) of Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler 2016, "Models for
 * optimising the theta method and their relationship to state space models", Int. J. Forecasting 32, eqs. 16–21:
 *
 *     μₜ = lₜ₋₁ + k·gₜ,   gₜ = (1−α)ᵗ⁻¹·Aₜ₋₁ + (1 − (1−α)ᵗ)/α · Bₜ₋₁,   lₜ = α·yₜ + (1−α)·lₜ₋₁
 *
 * with k = 1 − 1/θ and A, B the intercept and slope of the straight line through the values so far.
 */

const alphaFrom = 0.1;
const alphaTo = 0.99;
/** How narrowly α is searched: the loss is flat around its smallest value. */
const precision = 0.01;
/** The first errors do not count: there is no line through fewer than two values. */
const unscored = 2;

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

/** Intercept, slope and mean of the first t values, at index t. */
interface Lines {
  readonly intercept: Float64Array;
  readonly slope: Float64Array;
  readonly average: Float64Array;
}

/**
 * The models of several beginnings of `values` (each of at least 3). What is tried for one is tried for all: their
 * searches go much the same way, and one pass through the values serves every beginning.
 *
 * @param lengths how long each beginning is, ascending
 */
export function thetas(values: Float64Array, lengths: readonly number[]): Theta[] {
  const lines = runningLines(values, lengths.at(-1) ?? 0);
  const tried = new Map<number, readonly ThetaFit[]>();
  const attempt = (alpha: number): readonly ThetaFit[] => {
    const fits = tried.get(alpha) ?? leastSquares(values, lengths, lines, alpha);
    tried.set(alpha, fits);
    return fits;
  };
  return lengths.map((count, k) => ({
    fit: search((alpha) => attempt(alpha)[k]!),
    count,
    average: lines.average[count]!,
    slope: lines.slope[count]!,
  }));
}

function runningLines(values: Float64Array, count: number): Lines {
  const intercept = new Float64Array(count + 1);
  const slope = new Float64Array(count + 1);
  const average = new Float64Array(count + 1);
  intercept[0] = values[0]!;
  for (let t = 1; t <= count; t++) {
    const value = values[t - 1]!;
    const before = average[t - 1]!;
    average[t] = ((t - 1) * before + value) / t;
    slope[t] = t === 1 ? 0 : ((t - 2) * slope[t - 1]! + (6 * (value - before)) / t) / (t + 1);
    intercept[t] = average[t]! - (slope[t]! * (t + 1)) / 2;
  }
  return { intercept, slope, average };
}

/** Least squares in the first level and k for a given α, for every beginning; k is kept within [0, 1]. */
function leastSquares(
  values: Float64Array,
  lengths: readonly number[],
  { intercept, slope }: Lines,
  alpha: number,
): ThetaFit[] {
  const keep = 1 - alpha;
  const fits: ThetaFit[] = [];
  let decay = 1;
  let level = 0;
  let dd = 0;
  let dg = 0;
  let gg = 0;
  let de = 0;
  let ge = 0;
  let ee = 0;
  let t = 0;
  for (const length of lengths) {
    for (; t < length; t++) {
      const pull = decay * intercept[t]! + ((1 - decay * keep) / alpha) * slope[t]!;
      const error = values[t]! - level;
      if (t >= unscored) {
        dd += decay * decay;
        dg += decay * pull;
        gg += pull * pull;
        de += decay * error;
        ge += pull * error;
        ee += error * error;
      }
      level += alpha * error;
      decay *= keep;
    }
    const determinant = dd * gg - dg * dg;
    const free = determinant > 0 ? (dd * ge - dg * de) / determinant : 0;
    const share = Math.min(1, Math.max(0, free));
    const start = (de - share * dg) / dd;
    const loss =
      ee - 2 * start * de - 2 * share * ge + start * (start * dd + 2 * share * dg) + share * share * gg;
    fits.push({ alpha, share, level: level + decay * start, loss });
  }
  return fits;
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
export function extended({ fit, count, ...line }: Theta, horizon: number): Float64Array {
  const { alpha, share } = fit;
  const mean = new Float64Array(horizon);
  let { average, slope } = line;
  let { level } = fit;
  let decay = (1 - alpha) ** count;
  for (let j = 0; j < horizon; j++) {
    const t = count + j;
    const intercept = average - (slope * (t + 1)) / 2;
    const pull = decay * intercept + ((1 - decay * (1 - alpha)) / alpha) * slope;
    const value = level + share * pull;
    mean[j] = value;
    slope = ((t - 1) * slope + (6 * (value - average)) / (t + 1)) / (t + 2);
    average = (t * average + value) / (t + 1);
    level = alpha * value + (1 - alpha) * level;
    decay *= 1 - alpha;
  }
  return mean;
}
