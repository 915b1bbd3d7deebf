import { type HistoryOptions, history, isConstant, scaleOf, winsorise } from "./history.js";
import { mixture, type Outlook, type Posterior, posterior, type Run, runs } from "./posterior.js";
import { canTellSeason, deseasonalise, type Seasonality, seasonality } from "./seasonality.js";
import { extended, type Theta, thetas } from "./theta.js";

/** How likely a trend is held to be before the history is seen. */
const plainTrendMass = 0.6;
/** … where a season may be there that cannot be told yet: while it rises, it looks like a trend. */
const maskedTrendMass = 0.2;

export interface ModelOptions extends HistoryOptions {
  /** Whether to look for a season of `period` values; not, if a known one has been divided out. */
  readonly seasonal: boolean;
}

/** What a history says of its future, standardised: see `restoration` for the way back. */
export interface Model {
  readonly posterior: Posterior;
  /**
   * What is expected at the leads 1 … `horizon`: the outlook of the grid and the point forecast, of which the grid's
   * mean is a part. At a lead they are the same for every horizon.
   */
  readonly ahead: (horizon: number) => { outlook: Outlook; point: Float64Array };
  /** c, the widening learnt from past forecasts. */
  readonly calibration: number;
  readonly units: Units;
}

/** What has been taken out of the history: its unit first, then the season, the last value and the scale. */
interface Units {
  readonly scale: number;
  readonly last: number;
  readonly unit: number;
  readonly season: Seasonality | null;
  /** Values in the history: the phase of the first lead. */
  readonly count: number;
}

/** @throws TypeError, RangeError as `history` does */
export function infer(values: readonly number[], options: ModelOptions): Model {
  const { horizon } = options;
  const period = options.seasonal ? options.period : 1;
  const { values: recent, unit } = history(values, options);
  const count = recent.length;
  const tellable = canTellSeason(count, period);
  const trendMass = period > 1 && !tellable ? maskedTrendMass : plainTrendMass;
  const tame = winsorise(recent, tellable ? period : 1);
  const season = tellable ? seasonality(tame, period) : null;
  const adjusted = deseasonalise(tame, season);
  const last = adjusted[count - 1]!;
  const scale = count >= 3 && isConstant(adjusted) ? 0 : scaleOf(adjusted, count);
  const standard = standardise(adjusted, last, scale);

  const lengths = originLengths(count);
  const shared = lengths.filter((length) => !canTellSeason(length, period));
  const origins = originsOf(standard, [...shared, count]);
  const present = origins.pop()!;
  for (const length of lengths.slice(shared.length)) {
    const known = seasonality(tame.subarray(0, length), period);
    origins.push(...originsOf(standardise(deseasonalise(tame, known), last, scale), [length]));
  }
  const now = posterior(present.run, count, { trendMass, variance: 1 });
  return {
    posterior: now,
    ahead: (leads) => {
      const outlook = mixture(now, leads);
      return { outlook, point: pointForecast(standard, count, outlook.mean, present.theta) };
    },
    calibration: calibration(origins, horizon, trendMass),
    units: { scale, last, unit, season, count },
  };
}

/** The moments after so many values (ascending) of one history, from each of which a forecast can be made. */
function originsOf(values: Float64Array, lengths: readonly number[]): Origin[] {
  const past = runs(values, lengths);
  const heard = lengths.filter(asksTheta);
  const fitted = new Map<number, Theta>(thetas(values, heard).map((theta) => [theta.count, theta]));
  return lengths.map((count, k) => ({
    values,
    count,
    run: past[k]!,
    theta: fitted.get(count) ?? null,
  }));
}

/** A scale of 0, that of a constant history, stands for any: all its standardised values are 0. */
function standardise(values: Float64Array, last: number, scale: number): Float64Array {
  return values.map((value) => (value - last) / (scale || 1));
}

/** The way back at lead `j` (from 0): `value · factor + offset` in the history's own units. */
export function restoration(units: Units, j: number): { factor: number; offset: number } {
  const { scale, last, unit, season, count } = units;
  if (season === null) return { factor: scale * unit, offset: last * unit };
  const index = season.index[(count + j) % season.index.length]!;
  return season.kind === "factor"
    ? { factor: scale * index * unit, offset: last * index * unit }
    : { factor: scale * unit, offset: (last + index) * unit };
}

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
interface Origin {
  /** The whole history, standardised; what follows the first `count` values is what came. */
  readonly values: Float64Array;
  readonly count: number;
  /** The models' runs over the first `count` values, and the theta model of these (null where it has no say). */
  readonly run: Run;
  readonly theta: Theta | null;
}

/** The lengths of history, ascending, at which past forecasts are checked: the last twelve, if there are as many. */
function originLengths(count: number): number[] {
  if (count < origins) return [];
  const from = Math.max(shortest, count - origins);
  return Array.from({ length: count - from }, (_, k) => from + k);
}

/** c: the factor by which past forecasts should have been wider; 1 when there are none. */
function calibration(past: readonly Origin[], horizon: number, trendMass: number): number {
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

/** From fewer values the theta model has no say. */
const leastForTheta = 11;

/** Whether the theta model has a say in the point forecast of so many values. */
function asksTheta(count: number): boolean {
  return count >= leastForTheta;
}

/**
 * The point forecast: the grid's mean, mixed with the dynamic optimised theta model at a weight that rises from 0 at
 * ten values to a half at eighteen. From three values or fewer no trend can be told: the last one stands.
 *
 * @param values standardised values
 * @param count how many of them are known
 * @param theta the model of these; null where it has no say
 */
function pointForecast(
  values: Float64Array,
  count: number,
  gridMean: Float64Array,
  theta: Theta | null,
): Float64Array {
  if (count <= 3) return new Float64Array(gridMean.length).fill(values[count - 1]!);
  if (theta === null) return gridMean;
  const weight = 0.5 * Math.min(1, (count - 10) / 8);
  const other = extended(theta, gridMean.length);
  const mixed = new Float64Array(gridMean.length);
  for (let j = 0; j < mixed.length; j++) mixed[j] = gridMean[j]! + weight * (other[j]! - gridMean[j]!);
  return mixed;
}
