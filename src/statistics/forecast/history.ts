import { deseasonalise, median, reseasonalise, roughSeasonality } from "./seasonality.js";

export interface HistoryOptions {
  /** Values in a seasonal cycle; 1 when there is none. */
  readonly period: number;
  /** How many steps to look ahead. */
  readonly horizon: number;
}

/** The part of a history that a forecast is made from, in a unit in which it cannot overflow. */
export interface History {
  /** At most 260 values (period 1) or max(120, 5 · period), divided by `unit`. */
  readonly values: Float64Array;
  /** A power of two, negative when all values are: a fall of debts is the mirror image of a rise of savings. */
  readonly unit: number;
}

/**
 * @throws TypeError when a value is not a finite number
 * @throws RangeError when there are no values, or `period` or `horizon` is not a whole number of at least 1
 */
export function history(values: readonly number[], { period, horizon }: HistoryOptions): History {
  if (values.length === 0) throw new RangeError("a forecast needs at least one value");
  requireWhole("period", period);
  requireWhole("horizon", horizon);
  values.forEach(requireFinite);
  const longest = period === 1 ? 260 : Math.max(120, 5 * period);
  const recent = Float64Array.from(values.slice(-longest));
  const unit = powerOfTwo(recent) * (recent.every((value) => value < 0) ? -1 : 1);
  return { values: recent.map((value) => value / unit), unit };
}

function requireWhole(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new RangeError(`${name} must be a whole number of at least 1, not ${value}`);
  }
}

function requireFinite(value: number, index: number): void {
  if (!Number.isFinite(value)) throw new TypeError(`value ${index} must be a finite number, not ${value}`);
}

/** The power of two next below the largest magnitude, so that dividing by it is exact; 1 when all values are 0. */
function powerOfTwo(values: Float64Array): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest));
}

/** How many standard deviations a value may stand out. */
const limit = 4;
/** How many the last one may, or how many times the largest of the latest steps. */
const lastLimit = 10;
/** One value in so many may be absurd; if more stand out, that is the nature of the series. */
const rarity = 100;
/** With fewer values, what is usual is not known well enough to call one absurd. */
const fewest = 8;
/** Median absolute deviation and mean absolute deviation of a normal distribution, as parts of σ. */
const medianShare = 0.6745;
const meanShare = 0.7979;

/**
 * `values` with a rare absurd one pulled in: what stands out from the neighbours on both sides by more than 4σ is set
 * to the nearest of them, so that one slip of the pen does not widen the cone for a year. A step to a new level stands
 * out from one side only and is left alone; the last value, which may be either, has to stand out much further, and
 * is set to stand out by 4σ.
 *
 * @param cycle the length of the season; 1 when there is none, or none that can be told
 */
export function winsorise(values: Float64Array, cycle: number): Float64Array {
  if (values.length < fewest) return values;
  const season = cycle > 1 ? roughSeasonality(values, cycle) : null;
  const adjusted = deseasonalise(values, season);
  const steps = adjusted.subarray(1).map((value, t) => value - adjusted[t]!);
  const usual = median(steps);
  const sigma = spread(steps.map((step) => Math.abs(step - usual))) || Math.abs(median(adjusted)) / 100;
  if (sigma === 0) return values;
  const level = adjusted.map((value, t) => value - usual * t);
  const result = values.slice();
  let pulled = 0;
  for (let t = 0; t < level.length; t++) {
    const tame = t < level.length - 1 ? inner(level, t, sigma) : latest(level, sigma);
    if (tame === level[t]) continue;
    level[t] = tame;
    result[t] = reseasonalise(tame + usual * t, t, season);
    pulled += 1;
  }
  return pulled <= Math.max(1, values.length / rarity) ? result : values;
}

/** Value `t`; if it stands out from the two values on either side, the nearest to it of these. */
function inner(level: Float64Array, t: number, sigma: number): number {
  const beside = t > 0 ? level[t - 1]! : level[t + 1]!;
  if (Math.abs(level[t]! - beside) <= limit * sigma) return level[t]!;
  const nearest = clampToNeighbours(level, t, 0);
  return Math.abs(level[t]! - nearest) > limit * sigma ? nearest : level[t]!;
}

/** The last value; if it stands out much further, what stands out by 4σ. */
function latest(level: Float64Array, sigma: number): number {
  const t = level.length - 1;
  const usual = Math.max(sigma, latestStep(level));
  const tame = clampToNeighbours(level, t, limit * usual);
  return clampToNeighbours(level, t, lastLimit * usual) === level[t] ? level[t]! : tame;
}

/** Value `t`, no further than `margin` outside the range of the two values on either side. */
function clampToNeighbours(level: Float64Array, t: number, margin: number): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = Math.max(0, t - 2); i <= Math.min(level.length - 1, t + 2); i++) {
    if (i === t) continue;
    low = Math.min(low, level[i]!);
    high = Math.max(high, level[i]!);
  }
  return Math.min(high + margin, Math.max(low - margin, level[t]!));
}

/** The largest of the four steps before the last one. */
function latestStep(level: Float64Array): number {
  let largest = 0;
  for (let t = level.length - 5; t < level.length - 1; t++) {
    largest = Math.max(largest, Math.abs(level[t]! - level[t - 1]!));
  }
  return largest;
}

/** σ from absolute deviations: by their median, or where most are 0 by their mean without the two largest. */
function spread(deviations: Float64Array): number {
  const middle = median(deviations);
  if (middle > 0) return middle / medianShare;
  const usual = deviations.slice().sort().subarray(0, -2);
  return usual.reduce((sum, deviation) => sum + deviation, 0) / usual.length / meanShare;
}

/** Differences smaller than this share of the values are rounding. */
const rounding = 1e-12;

/** Whether all values are the same, but for rounding. */
export function isConstant(values: Float64Array): boolean {
  let low = values[0]!;
  let high = low;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low <= rounding * Math.max(Math.abs(low), Math.abs(high));
}

/** The mean absolute difference of the first `count` values; failing that 1 % of the last of them, failing that 1. */
export function scaleOf(values: Float64Array, count: number): number {
  let sum = 0;
  for (let t = 1; t < count; t++) sum += Math.abs(values[t]! - values[t - 1]!);
  const last = Math.abs(values[count - 1]!);
  if (sum > rounding * last) return sum / (count - 1);
  return last > 0 ? last / 100 : 1;
}
