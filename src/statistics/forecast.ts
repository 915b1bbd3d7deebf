import { infer, restoration } from "./forecast/model.js";
import { studentBound } from "./forecast/student.js";

export interface ForecastOptions {
  /** Values in a seasonal cycle (12 for months); 1, the default, when there is none. */
  readonly period?: number;
  readonly horizon: number;
  /** Probabilities that the intervals should have, each above 0 and below 1; [0.8, 0.95] by default. */
  readonly levels?: readonly number[];
  /** False when a known season has been divided out already; true by default. */
  readonly seasonal?: boolean;
}

/** One number per step 1 … horizon in each array. */
export interface Forecast {
  readonly mean: number[];
  readonly intervals: { level: number; lower: number[]; upper: number[] }[];
}

/**
 * The expected future of a regular series, with prediction intervals: a damped trend averaged over a grid of smoothing
 * weights by their posterior probability, mixed with the dynamic optimised theta model, and the intervals widened or
 * narrowed by how well it would have forecast the last values. A constant series has intervals of width 0.
 *
 * @param values oldest first, without gaps; the units of the result are theirs
 * @throws TypeError when a value is not a finite number
 * @throws RangeError when there are no values, when `period` or `horizon` is not a whole number of at least 1, or a
 *   level is not between 0 and 1
 */
export function forecast(values: readonly number[], options: ForecastOptions): Forecast {
  const { period = 1, horizon, levels = [0.8, 0.95], seasonal = true } = options;
  const wrong = levels.find((level) => !(level > 0 && level < 1));
  if (wrong !== undefined) throw new RangeError(`a level must be between 0 and 1, not ${wrong}`);
  const { ahead, units, calibration, posterior } = infer(values, { period, horizon, seasonal });
  const { point, outlook } = ahead(horizon);
  const back = Array.from({ length: horizon }, (_, j) => restoration(units, j));
  const mean = back.map(({ factor, offset }, j) => offset + factor * point[j]!);
  const intervals = levels.map((level) => {
    const width = calibration * studentBound(level, posterior.degrees);
    const half = back.map(({ factor }, j) => Math.abs(factor) * width * outlook.deviation[j]!);
    return {
      level,
      lower: mean.map((value, j) => value - half[j]!),
      upper: mean.map((value, j) => value + half[j]!),
    };
  });
  return { mean, intervals };
}
