import { at, from, Numbers, put } from "./numbers";

/** The first errors do not count: there is no line through fewer than two values. */
const unscored: i32 = 2;

/** Numbers in a fit: k, the level at the end, and the loss. */
const fitLength: i32 = 3;

/** Intercept, slope and mean of the first t values, at place t, for t from 0 to `count`. */
export function lines(
  values: Numbers,
  count: i32,
  intercept: Numbers,
  slope: Numbers,
  average: Numbers,
): void {
  put(intercept, 0, at(values, 0));
  put(slope, 0, 0);
  put(average, 0, 0);
  for (let t = 1; t <= count; t++) {
    const value = at(values, t - 1);
    const before = at(average, t - 1);
    const mean = (<f64>(t - 1) * before + value) / <f64>t;
    const rise =
      t === 1 ? 0 : (<f64>(t - 2) * at(slope, t - 1) + (6 * (value - before)) / <f64>t) / <f64>(t + 1);
    put(average, t, mean);
    put(slope, t, rise);
    put(intercept, t, mean - (rise * <f64>(t + 1)) / 2);
  }
}

/**
 * Least squares in the first level and k = 1 − 1/θ for a given α, for every beginning (`lengths`, ascending); k is
 * kept within [0, 1]. Writes a fit for each.
 */
export function leastSquares(
  values: Numbers,
  lengths: Numbers,
  beginnings: i32,
  intercept: Numbers,
  slope: Numbers,
  alpha: f64,
  fits: Numbers,
): void {
  const keep = 1 - alpha;
  let decay: f64 = 1;
  let level: f64 = 0;
  let dd: f64 = 0;
  let dg: f64 = 0;
  let gg: f64 = 0;
  let de: f64 = 0;
  let ge: f64 = 0;
  let ee: f64 = 0;
  let t = 0;
  for (let k = 0; k < beginnings; k++) {
    const end = <i32>at(lengths, k);
    for (; t < end; t++) {
      const pull = decay * at(intercept, t) + ((1 - decay * keep) / alpha) * at(slope, t);
      const error = at(values, t) - level;
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
    const share = min<f64>(1, max<f64>(0, free));
    const start = (de - share * dg) / dd;
    const loss =
      ee - 2 * start * de - 2 * share * ge + start * (start * dd + 2 * share * dg) + share * share * gg;
    const fit = from(fits, k * fitLength);
    put(fit, 0, share);
    put(fit, 1, level + decay * start);
    put(fit, 2, loss);
  }
}

/**
 * The forecast for the leads 1 … horizon of a model fitted to `count` values of mean `average`, with the line through
 * them of slope `slope`: it runs on, its own forecasts taking the place of values.
 */
export function extend(
  alpha: f64,
  share: f64,
  level: f64,
  decay: f64,
  count: i32,
  average: f64,
  slope: f64,
  horizon: i32,
  mean: Numbers,
): void {
  for (let j = 0; j < horizon; j++) {
    const t = <f64>(count + j);
    const intercept = average - (slope * (t + 1)) / 2;
    const pull = decay * intercept + ((1 - decay * (1 - alpha)) / alpha) * slope;
    const value = level + share * pull;
    put(mean, j, value);
    slope = ((t - 1) * slope + (6 * (value - average)) / (t + 1)) / (t + 2);
    average = (t * average + value) / (t + 1);
    level = alpha * value + (1 - alpha) * level;
    decay *= 1 - alpha;
  }
}
