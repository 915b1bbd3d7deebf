/**
 * Naive2 of the M competitions, as in the M4 organisers' code: the last value, after classical multiplicative
 * decomposition if the autocorrelation at the seasonal lag is significant at 90 %.
 */
export function naive2(train: readonly number[], period: number, horizon: number): number[] {
  const index = isSeasonal(train, period) ? classicalIndices(train, period) : [1];
  const at = (t: number) => index[t % index.length]!;
  const level = train.at(-1)! / at(train.length - 1);
  return Array.from({ length: horizon }, (_, j) => level * at(train.length + j));
}

function isSeasonal(train: readonly number[], period: number): boolean {
  if (period < 2 || train.length < 3 * period || Math.min(...train) <= 0) return false;
  const correlations = autocorrelations(train, period);
  const before = correlations.slice(0, -1).reduce((sum, r) => sum + r * r, 0);
  return Math.abs(correlations.at(-1)!) > 1.645 * Math.sqrt((1 + 2 * before) / train.length);
}

/** At the lags 1 … `most`. */
function autocorrelations(values: readonly number[], most: number): number[] {
  const average = mean(values);
  const off = values.map((value) => value - average);
  const variance = off.reduce((sum, d) => sum + d * d, 0);
  return Array.from({ length: most }, (_, k) =>
    off.slice(k + 1).reduce((sum, d, t) => sum + (d * off[t]!) / variance, 0),
  );
}

/** Mean ratio to the centred moving average per phase, normalised to a mean of 1. */
function classicalIndices(values: readonly number[], period: number): number[] {
  const half = Math.floor(period / 2);
  const ratios: number[][] = Array.from({ length: period }, () => []);
  for (let t = half; t + half < values.length; t++) {
    const window = values.slice(t - half, t + half + 1);
    if (period % 2 === 0) {
      window[0]! /= 2;
      window[window.length - 1]! /= 2;
    }
    ratios[t % period]!.push((values[t]! * period) / window.reduce((sum, value) => sum + value, 0));
  }
  const raw = ratios.map(mean);
  const centre = mean(raw);
  return raw.map((value) => value / centre);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
