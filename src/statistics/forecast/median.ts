import { withKernel } from "./engine.js";

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The median of every `width` values that follow each other, at the place of the first of them. */
export function movingMedians(values: Float64Array, width: number): Float64Array {
  const { length } = values;
  if (length < width) return new Float64Array(0);
  return withKernel((kernel) => {
    const window = kernel.put(values.slice(0, width).sort());
    const result = kernel.room(length - width + 1);
    kernel.compute.movingMedians(kernel.put(values), length, width, window, result);
    return kernel.copy(result, length - width + 1);
  });
}

/** The median of the known ratios of each phase (NaN is not known): phase p has the ratios p, p + period, … */
export function phaseMedians(ratios: Float64Array, period: number): Float64Array {
  return withKernel((kernel) => {
    const [room, result] = [kernel.room(ratios.length), kernel.room(period)];
    kernel.compute.phaseMedians(kernel.put(ratios), ratios.length, period, room, result);
    return kernel.copy(result, period);
  });
}
