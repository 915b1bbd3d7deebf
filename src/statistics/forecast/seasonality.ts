import { withKernel } from "./engine.js";

/** A repeating pattern of one index per phase: factors around 1, or amounts around 0. */
export interface Seasonality {
  readonly kind: "factor" | "amount";
  /** One per phase; the phase of a value is its place in the history modulo the period. */
  readonly index: Float64Array;
}

/** Weight of a cycle against the next younger one. */
const ageing = 0.9;
/** How strongly the noise of the indices counts against them. */
const shrinkage = 1.5;

/** Whether there are cycles enough, three, to tell a season from a trend or from chance. */
export function canTellSeason(count: number, period: number): boolean {
  return period > 1 && count >= 3 * period;
}

/**
 * The seasonal pattern of `values` (three cycles or more): ratios to the centred moving average (differences, if any
 * value is not positive), averaged per phase with younger cycles counting more, and drawn towards "no season" by as
 * much as the indices' own noise explains of their spread.
 */
export function seasonality(values: Float64Array, period: number): Seasonality {
  const kind = kindOf(values);
  const ratios = detrended(values, period, kind, movingMeans(values, period));
  const pattern = centred(kind, phases(ratios, period, agedMean));
  const noise = mean(phases(ratios, period, squaredError));
  const neutral = neutralOf(kind);
  const spread = pattern.index.reduce((sum, value) => sum + (value - neutral) ** 2, 0) / (period - 1);
  const trust = spread > 0 ? Math.max(0, 1 - (shrinkage * noise) / spread) : 0;
  return { kind, index: pattern.index.map((value) => neutral + trust * (value - neutral)) };
}

/** The same by medians, which absurd values do not move, and without any doubt: good for finding such values. */
export function roughSeasonality(values: Float64Array, period: number): Seasonality {
  const kind = kindOf(values);
  const ratios = detrended(values, period, kind, movingMedians(values, period));
  return centred(kind, phaseMedians(ratios, period));
}

/** `values` without the season. */
export function deseasonalise(values: Float64Array, season: Seasonality | null): Float64Array {
  if (season === null) return values;
  const { kind, index } = season;
  return values.map((value, t) => {
    const own = index[t % index.length]!;
    return kind === "factor" ? value / own : value - own;
  });
}

/** `value` with the season of place `t` put back. */
export function reseasonalise(value: number, t: number, season: Seasonality | null): number {
  if (season === null) return value;
  const own = season.index[t % season.index.length]!;
  return season.kind === "factor" ? value * own : value + own;
}

function kindOf(values: Float64Array): Seasonality["kind"] {
  return values.every((value) => value > 0) ? "factor" : "amount";
}

function neutralOf(kind: Seasonality["kind"]): number {
  return kind === "factor" ? 1 : 0;
}

/** The indices moved so that their mean is neutral. */
function centred(kind: Seasonality["kind"], index: Float64Array): Seasonality {
  const centre = mean(index);
  return { kind, index: index.map((value) => (kind === "factor" ? value / centre : value - centre)) };
}

/** Each value's ratio (or difference) to the middle of the cycle around it, where that is known; NaN elsewhere. */
function detrended(
  values: Float64Array,
  period: number,
  kind: Seasonality["kind"],
  middles: Float64Array,
): Float64Array {
  const result = new Float64Array(values.length).fill(Number.NaN);
  const half = Math.floor(period / 2);
  for (let t = half; t + half < values.length; t++) {
    const middle = middles[t - half]!;
    result[t] = kind === "factor" ? values[t]! / middle : values[t]! - middle;
  }
  return result;
}

/** The means of the cycles that begin at each place; for an even period of a value more, the two ends counting half each. */
function movingMeans(values: Float64Array, period: number): Float64Array {
  const half = Math.floor(period / 2);
  const means = new Float64Array(Math.max(0, values.length - 2 * half));
  for (let from = 0; from < means.length; from++) {
    const last = from + 2 * half;
    let sum = 0;
    for (let i = from; i <= last; i++) sum += values[i]!;
    if (period % 2 === 0) sum -= (values[from]! + values[last]!) / 2;
    means[from] = sum / period;
  }
  return means;
}

/** One figure per phase, from the phase's known ratios, youngest last. */
function phases(
  ratios: Float64Array,
  period: number,
  figure: (ratios: Float64Array) => number,
): Float64Array {
  const result = new Float64Array(period);
  const known = new Float64Array(Math.ceil(ratios.length / period));
  for (let phase = 0; phase < period; phase++) {
    let count = 0;
    for (let t = phase; t < ratios.length; t += period) {
      if (!Number.isNaN(ratios[t]!)) known[count++] = ratios[t]!;
    }
    result[phase] = figure(known.subarray(0, count));
  }
  return result;
}

function agedMean(ratios: Float64Array): number {
  let weighted = 0;
  let weights = 0;
  for (let i = 0; i < ratios.length; i++) {
    const weight = ageing ** (ratios.length - 1 - i);
    weighted += weight * ratios[i]!;
    weights += weight;
  }
  return weighted / weights;
}

/** Sample variance of a phase's ratios, divided by their count. */
function squaredError(ratios: Float64Array): number {
  const centre = mean(ratios);
  const squares = ratios.reduce((sum, ratio) => sum + (ratio - centre) ** 2, 0);
  return squares / (ratios.length - 1) / ratios.length;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The last values of a series (`count` of them, or all) without its season, by the median ratio (or, where a value is
 * not above 0, difference) of each phase to the middle of the cycle around it. `period` is the length of a cycle; there
 * must be two cycles or more. Negated values give the negated series.
 */
export function withoutSeason(values: readonly number[], period: number, count = values.length): number[] {
  const sign = values.every((value) => value < 0) ? -1 : 1;
  const oriented = new Float64Array(values).map((value) => sign * value);
  const adjusted = deseasonalise(oriented, roughSeasonality(oriented, period));
  return [...adjusted.subarray(values.length - count)].map((value) => sign * value);
}

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
