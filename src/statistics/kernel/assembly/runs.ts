import { alphaOf, at, betaOf, from, Numbers, phiOf, put } from "./numbers";

/** Numbers in a run: see `runs` in `forecast/posterior`. */
export const runLength: i32 = 12;

/**
 * Takes every model through `values`, and writes its run after each of the `lengths` (ascending): all models' runs
 * after the first of them, then after the second …
 */
export function runs(
  values: Numbers,
  lengths: Numbers,
  beginnings: i32,
  models: Numbers,
  count: i32,
  result: Numbers,
): void {
  for (let i = 0; i < count; i++) {
    const alpha = alphaOf(models, i);
    const beta = betaOf(models, i);
    const phi = phiOf(models, i);
    let level: f64 = 0;
    let slope: f64 = 0;
    let level1: f64 = 1;
    let slope1: f64 = 0;
    let level2: f64 = 0;
    let slope2: f64 = 1;
    let x11: f64 = 0;
    let x12: f64 = 0;
    let x22: f64 = 0;
    let x1e: f64 = 0;
    let x2e: f64 = 0;
    let ee: f64 = 0;
    let t = 0;
    for (let k = 0; k < beginnings; k++) {
      const end = <i32>at(lengths, k);
      for (; t < end; t++) {
        slope *= phi;
        slope1 *= phi;
        slope2 *= phi;
        const x1 = level1 + slope1;
        const x2 = level2 + slope2;
        const expected = level + slope;
        const error = at(values, t) - expected;
        x11 += x1 * x1;
        x12 += x1 * x2;
        x22 += x2 * x2;
        x1e += x1 * error;
        x2e += x2 * error;
        ee += error * error;
        level = expected + alpha * error;
        slope += beta * error;
        level1 = x1 - alpha * x1;
        slope1 -= beta * x1;
        level2 = x2 - alpha * x2;
        slope2 -= beta * x2;
      }
      const run = from(result, (k * count + i) * runLength);
      put(run, 0, level);
      put(run, 1, slope);
      put(run, 2, level1);
      put(run, 3, slope1);
      put(run, 4, level2);
      put(run, 5, slope2);
      put(run, 6, x11);
      put(run, 7, x12);
      put(run, 8, x22);
      put(run, 9, x1e);
      put(run, 10, x2e);
      put(run, 11, ee);
    }
  }
}
