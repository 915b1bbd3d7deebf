import { withKernel } from "./engine.js";
import { grid } from "./grid.js";

/**
 * What the models' runs through a history leave behind. Errors are linear in the unknown start (l₀, b₀), so the
 * recursion runs three times side by side: from the start (0, 0), and for the derivatives to l₀ and to b₀. Each model
 * has a row of twelve numbers:
 *
 *     0–1   level and slope at the end, from the start (0, 0)
 *     2–3   … their derivatives to l₀      4–5   … their derivatives to b₀
 *     6–8   X'X: the sums of x₁², x₁x₂, x₂², with x₁ and x₂ the derivatives of the one-step forecast
 *     9–11  X'y and y'y: the sums of x₁e, x₂e, e², with e the error from the start (0, 0)
 */
export type Run = Float64Array;

const runLength = 12;

/**
 * The runs of all models over the beginnings of `values`.
 *
 * @param lengths how long each beginning is, ascending
 * @returns for each length the models' runs, one after the other
 */
export function runs(values: Float64Array, lengths: readonly number[]): Run[] {
  const size = grid.length * runLength;
  return withKernel((kernel, models) => {
    const result = kernel.room(size * lengths.length);
    kernel.compute.runs(kernel.put(values), kernel.put(lengths), lengths.length, models, grid.length, result);
    const all = kernel.copy(result, size * lengths.length);
    return lengths.map((_, k) => all.subarray(k * size, (k + 1) * size));
  });
}
