import { add, alphaOf, at, betaOf, from, hasTrend, Numbers, phiOf, put } from "./numbers";
import { runLength } from "./runs";

// The engine's own, so that a forecast is the same wherever its logarithms are taken.
declare function log(value: f64): f64;
declare function exp(value: f64): f64;

/**
 * What the runs say about every model: `result` takes the seven arrays of a `Posterior` (see `forecast/posterior`), of
 * `count` numbers each.
 *
 * @param precision of the first slope, in units of the error variance
 * @param variance the prior's sum of squares
 */
export function posterior(
  runs: Numbers,
  models: Numbers,
  count: i32,
  degrees: f64,
  precision: f64,
  variance: f64,
  logTrend: f64,
  logFlat: f64,
  result: Numbers,
): void {
  let best = -Infinity;
  for (let i = 0; i < count; i++) {
    const run = from(runs, i * runLength);
    const weight = hasTrend(models, i)
      ? logTrend + solveTrend(run, i, count, degrees, precision, variance, result)
      : logFlat + solveFlat(run, i, count, degrees, variance, result);
    put(result, i, weight);
    if (weight > best) best = weight;
  }
  let total: f64 = 0;
  for (let i = 0; i < count; i++) {
    const weight = exp(at(result, i) - best);
    put(result, i, weight);
    total += weight;
  }
  for (let i = 0; i < count; i++) put(result, i, at(result, i) / total);
}

/** Writes a model with a slope and gives its logarithmic evidence. */
function solveTrend(
  run: Numbers,
  i: i32,
  count: i32,
  degrees: f64,
  precision: f64,
  variance: f64,
  result: Numbers,
): f64 {
  const level1 = at(run, 2);
  const slope1 = at(run, 3);
  const level2 = at(run, 4);
  const slope2 = at(run, 5);
  const a11 = at(run, 6);
  const a12 = at(run, 7);
  const a22 = at(run, 8) + precision;
  const determinant = a11 * a22 - a12 * a12;
  const inverse11 = a22 / determinant;
  const inverse12 = -a12 / determinant;
  const inverse22 = a11 / determinant;
  const x1e = at(run, 9);
  const x2e = at(run, 10);
  const start = inverse11 * x1e + inverse12 * x2e;
  const startSlope = inverse12 * x1e + inverse22 * x2e;
  const explained = x1e * start + x2e * startSlope;
  const residual = max<f64>(0, at(run, 11) - explained) + variance;
  put(result, count + i, residual / degrees);
  put(result, 2 * count + i, at(run, 0) + level1 * start + level2 * startSlope);
  put(result, 3 * count + i, at(run, 1) + slope1 * start + slope2 * startSlope);
  put(
    result,
    4 * count + i,
    level1 * level1 * inverse11 + 2 * level1 * level2 * inverse12 + level2 * level2 * inverse22,
  );
  put(
    result,
    5 * count + i,
    level1 * slope1 * inverse11 +
      (level1 * slope2 + level2 * slope1) * inverse12 +
      level2 * slope2 * inverse22,
  );
  put(
    result,
    6 * count + i,
    slope1 * slope1 * inverse11 + 2 * slope1 * slope2 * inverse12 + slope2 * slope2 * inverse22,
  );
  return 0.5 * log(precision / determinant) - 0.5 * degrees * log(residual);
}

/** Writes a model without a slope and gives its logarithmic evidence. */
function solveFlat(run: Numbers, i: i32, count: i32, degrees: f64, variance: f64, result: Numbers): f64 {
  const level1 = at(run, 2);
  const a11 = at(run, 6);
  const start = at(run, 9) / a11;
  const residual = max<f64>(0, at(run, 11) - start * at(run, 9)) + variance;
  put(result, count + i, residual / degrees);
  put(result, 2 * count + i, at(run, 0) + level1 * start);
  put(result, 3 * count + i, 0);
  put(result, 4 * count + i, (level1 * level1) / a11);
  put(result, 5 * count + i, 0);
  put(result, 6 * count + i, 0);
  return -0.5 * log(a11) - 0.5 * degrees * log(residual);
}

/**
 * Mean and standard deviation at every lead 1 … horizon, over all models by their weights (see `mixture` in `forecast/posterior`).
 * `mean` and `deviation` are cleared first.
 *
 * @param weight one a model; those up to `negligible` are left out
 * @param posterior the seven arrays of `posterior`
 */
export function mixture(
  weight: Numbers,
  negligible: f64,
  posterior: Numbers,
  models: Numbers,
  count: i32,
  horizon: i32,
  mean: Numbers,
  deviation: Numbers,
): void {
  for (let j = 0; j < horizon; j++) {
    put(mean, j, 0);
    put(deviation, j, 0);
  }
  for (let i = 0; i < count; i++) {
    const share = at(weight, i);
    if (share <= negligible) continue;
    const alpha = alphaOf(models, i);
    const beta = betaOf(models, i);
    const phi = phiOf(models, i);
    const errorVariance = at(posterior, count + i);
    const level = at(posterior, 2 * count + i);
    const slope = at(posterior, 3 * count + i);
    const levelLevel = at(posterior, 4 * count + i);
    const levelSlope = at(posterior, 5 * count + i);
    const slopeSlope = at(posterior, 6 * count + i);
    let power: f64 = 1;
    let reach: f64 = 0;
    let errors: f64 = 1;
    for (let j = 0; j < horizon; j++) {
      power *= phi;
      reach += power;
      const expected = level + reach * slope;
      const state = levelLevel + reach * (2 * levelSlope + reach * slopeSlope);
      add(mean, j, share * expected);
      add(deviation, j, share * (errorVariance * (errors + state) + expected * expected));
      const taken = alpha + beta * reach;
      errors += taken * taken;
    }
  }
  for (let j = 0; j < horizon; j++) {
    const middle = at(mean, j);
    put(deviation, j, sqrt<f64>(max<f64>(0, at(deviation, j) - middle * middle)));
  }
}
