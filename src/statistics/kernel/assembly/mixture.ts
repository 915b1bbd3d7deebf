import { alphaOf, betaOf, phiOf } from "./models";
import { add, at, Numbers, put } from "./numbers";

/**
 * Mean and standard deviation at every lead 1 … horizon, over all models by their weights (see `forecast/mixture`).
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
