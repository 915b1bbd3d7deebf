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

/** Intercept and slope of the line through the first t values, at index t. */
interface Lines {
  readonly intercept: Float64Array;
  readonly slope: Float64Array;
  readonly average: Float64Array;
}

interface ThetaFit {
  readonly alpha: number;
  readonly share: number;
  readonly level: number;
  readonly loss: number;
}

/** The point forecast of `values` (at least 3) for the leads 1 … horizon. */
export function theta(values: Float64Array, horizon: number): Float64Array {
  const lines = runningLines(values, horizon);
  return extend(
    lines,
    search((alpha) => leastSquares(values, lines, alpha)),
    values.length,
    horizon,
  );
}

function runningLines(values: Float64Array, horizon: number): Lines {
  const size = values.length + horizon + 1;
  const lines = {
    intercept: new Float64Array(size),
    slope: new Float64Array(size),
    average: new Float64Array(size),
  };
  lines.intercept[0] = values[0]!;
  for (let t = 1; t <= values.length; t++) addToLine(lines, t, values[t - 1]!);
  return lines;
}

function addToLine({ intercept, slope, average }: Lines, t: number, value: number): void {
  const before = average[t - 1]!;
  average[t] = ((t - 1) * before + value) / t;
  slope[t] = t === 1 ? 0 : ((t - 2) * slope[t - 1]! + (6 * (value - before)) / t) / (t + 1);
  intercept[t] = average[t]! - (slope[t]! * (t + 1)) / 2;
}

/** Least squares in the first level and k for a given α; k is kept within [0, 1]. */
function leastSquares(values: Float64Array, lines: Lines, alpha: number): ThetaFit {
  const keep = 1 - alpha;
  let decay = 1;
  let level = 0;
  let dd = 0;
  let dg = 0;
  let gg = 0;
  let de = 0;
  let ge = 0;
  let ee = 0;
  for (let t = 0; t < values.length; t++) {
    const pull = decay * lines.intercept[t]! + ((1 - decay * keep) / alpha) * lines.slope[t]!;
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
  return { alpha, share, level: level + decay * start, loss };
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

/** Runs the fitted model on, its own forecasts taking the place of values. */
function extend(
  lines: Lines,
  { alpha, share, level }: ThetaFit,
  count: number,
  horizon: number,
): Float64Array {
  const mean = new Float64Array(horizon);
  let decay = (1 - alpha) ** count;
  let current = level;
  for (let j = 0; j < horizon; j++) {
    const t = count + j;
    const pull = decay * lines.intercept[t]! + ((1 - decay * (1 - alpha)) / alpha) * lines.slope[t]!;
    mean[j] = current + share * pull;
    addToLine(lines, t + 1, mean[j]!);
    current = alpha * mean[j]! + (1 - alpha) * current;
    decay *= 1 - alpha;
  }
  return mean;
}
