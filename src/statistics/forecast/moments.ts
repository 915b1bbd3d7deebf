import { type GridPoint, grid } from "./grid.js";

/**
 * What a model's run through a history leaves behind. Errors are linear in the unknown start (l₀, b₀), so the
 * recursion runs three times side by side: from the start (0, 0), and for the derivatives to l₀ and to b₀. A run is
 * a row of twelve numbers:
 *
 *     0–1   level and slope at the end, from the start (0, 0)
 *     2–3   … their derivatives to l₀      4–5   … their derivatives to b₀
 *     6–8   X'X: the sums of x₁², x₁x₂, x₂², with x₁ and x₂ the derivatives of the one-step forecast
 *     9–11  X'y and y'y: the sums of x₁e, x₂e, e², with e the error from the start (0, 0)
 */
export type Run = Float64Array;

export const runLength = 12;

/**
 * The runs of all models over the beginnings of `values`.
 *
 * @param lengths how long each beginning is, ascending
 * @returns for each length the models' runs, one after the other
 */
export function runs(values: Float64Array, lengths: readonly number[]): Run[] {
  const result = lengths.map(() => new Float64Array(grid.length * runLength));
  const run = new Float64Array(runLength);
  for (let i = 0; i < grid.length; i++) {
    run.fill(0);
    run[2] = 1;
    run[5] = 1;
    let from = 0;
    for (let k = 0; k < lengths.length; k++) {
      advance(run, values, from, lengths[k]!, grid[i]!);
      result[k]!.set(run, i * runLength);
      from = lengths[k]!;
    }
  }
  return result;
}

/** Takes `run` through `values[from, to)`. */
function advance(run: Run, values: Float64Array, from: number, to: number, model: GridPoint): void {
  const { alpha, beta, phi } = model;
  let level = run[0]!;
  let slope = run[1]!;
  let level1 = run[2]!;
  let slope1 = run[3]!;
  let level2 = run[4]!;
  let slope2 = run[5]!;
  let x11 = run[6]!;
  let x12 = run[7]!;
  let x22 = run[8]!;
  let x1e = run[9]!;
  let x2e = run[10]!;
  let ee = run[11]!;
  for (let t = from; t < to; t++) {
    slope *= phi;
    slope1 *= phi;
    slope2 *= phi;
    const x1 = level1 + slope1;
    const x2 = level2 + slope2;
    const expected = level + slope;
    const error = values[t]! - expected;
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
  run[0] = level;
  run[1] = slope;
  run[2] = level1;
  run[3] = slope1;
  run[4] = level2;
  run[5] = slope2;
  run[6] = x11;
  run[7] = x12;
  run[8] = x22;
  run[9] = x1e;
  run[10] = x2e;
  run[11] = ee;
}
