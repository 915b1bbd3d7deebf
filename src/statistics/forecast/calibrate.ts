import { mixture } from "./mixture.js";
import type { Run } from "./moments.js";
import { pointForecast } from "./point.js";
import { posterior } from "./posterior.js";
import { scaleOf } from "./scale.js";
import type { Theta } from "./theta.js";

const origins = 12;
/** From fewer values than this, the method's own intervals are not put to the test. */
const shortest = 8;
/** How many squared errors of the predicted size the calibration starts from. */
const priorWeight = 30;
/** A miss counts for no more than this many squared standard deviations. */
const largest = 16;

/** A beginning that moved less than this share of what the whole history did says nothing of the method. */
const stillness = 1e-9;

/** A past moment from which the method is made to forecast again. */
export interface Origin {
  /** The whole history, standardised; what follows the first `count` values is what came. */
  readonly values: Float64Array;
  readonly count: number;
  /** The models' runs over the first `count` values, and the theta model of these (null where it has no say). */
  readonly run: Run;
  readonly theta: Theta | null;
}

/** The lengths of history, ascending, at which past forecasts are checked: the last twelve, if there are as many. */
export function originLengths(count: number): number[] {
  if (count < origins) return [];
  const from = Math.max(shortest, count - origins);
  return Array.from({ length: count - from }, (_, k) => from + k);
}

/** c: the factor by which past forecasts should have been wider; 1 when there are none. */
export function calibration(past: readonly Origin[], horizon: number, trendMass: number): number {
  let errors = priorWeight;
  let checks = priorWeight;
  for (const { values, count, run, theta } of past) {
    const leads = Math.min(values.length - count, horizon);
    const scale = scaleOf(values, count);
    if (scale < stillness) continue;
    const { mean, deviation } = mixture(posterior(run, count, { trendMass, variance: scale ** 2 }), leads);
    const point = pointForecast(values, count, mean, theta);
    for (let j = 0; j < leads; j++) {
      const miss = (values[count + j]! - point[j]!) / deviation[j]!;
      errors += Math.min(miss * miss, largest) / (j + 1);
      checks += 1 / (j + 1);
    }
  }
  return Math.sqrt(errors / checks);
}
