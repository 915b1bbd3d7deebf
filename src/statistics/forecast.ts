import { infer, restoration } from "./forecast/model.js";

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

/**
 * The number t that a Student-distributed value T stays within, in either direction, with a probability:
 * P(|T| ≤ t) = `level`, which makes t the quantile at (1 + level) / 2.
 *
 * For whole degrees of freedom ν that probability is a finite sum in θ = arctan(t / √ν) (Abramowitz & Stegun 1964,
 * 26.7.3 and 26.7.4). It is concave in θ, so Newton's steps from 0 come closer from one side until rounding ends them.
 *
 * @param level above 0 and below 1
 * @param degrees ν, a whole number of at least 1; there are ν / 2 terms to sum
 */
export function studentBound(level: number, degrees: number): number {
  let angle = 0;
  for (;;) {
    const { probability, slope } = within(angle, degrees);
    const next = angle + (level - probability) / slope;
    // A level within rounding of 1 has its bound where nothing is left to sum.
    if (!(next > angle && next < Math.PI / 2)) return Math.sqrt(degrees) * Math.tan(angle);
    angle = next;
  }
}

/** P(|T| ≤ √ν tan θ) and its derivative with respect to θ. */
function within(angle: number, degrees: number): { probability: number; slope: number } {
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const odd = degrees % 2 === 1;
  if (degrees === 1) return { probability: (2 / Math.PI) * angle, slope: 2 / Math.PI };
  // Powers of the cosine up to ν − 2, each with its coefficient: the last one is in the derivative.
  let term = odd ? cosine : 1;
  let sum = term;
  for (let power = odd ? 3 : 2; power < degrees; power += 2) {
    term *= ((power - 1) / power) * cosine ** 2;
    sum += term;
  }
  const slope = (degrees - 1) * term * cosine;
  if (!odd) return { probability: sine * sum, slope };
  return { probability: (2 / Math.PI) * (angle + sine * sum), slope: (2 / Math.PI) * slope };
}
