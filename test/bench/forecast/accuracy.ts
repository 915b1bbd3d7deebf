import { forecast } from "../../../src/statistics/forecast.js";
import { mean, naive2 } from "./naive2.js";

export interface Series {
  readonly id: string;
  readonly period: number;
  readonly h: number;
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/** Coverage in percent, time in milliseconds a series, the rest as in the M4 competition. */
export interface Accuracy {
  readonly series: number;
  readonly smape: number;
  readonly mase: number;
  readonly owa: number;
  readonly cover80: number;
  readonly cover95: number;
  readonly ms: number;
}

/** @param last forecast from the last so many values only; errors are still scaled by the whole history's */
export function accuracy(set: readonly Series[], last = Number.POSITIVE_INFINITY): Accuracy {
  const known = set.map(({ train }) => train.slice(-last));
  const started = performance.now();
  const ours = set.map(({ period, h }, i) =>
    forecast(known[i]!, { period, horizon: h, levels: [0.8, 0.95] }),
  );
  const ms = (performance.now() - started) / set.length;
  const simple = set.map(({ period, h }, i) => naive2(known[i]!, period, h));
  const scales = set.map(({ train, period }) => naiveError(train, period));
  const score = (means: readonly (readonly number[])[]) => ({
    smape: mean(set.map(({ test }, i) => smape(test, means[i]!))),
    mase: mean(
      set.flatMap(({ test }, i) => (scales[i]! > 0 ? [meanError(test, means[i]!) / scales[i]!] : [])),
    ),
  });
  const own = score(ours.map((f) => f.mean));
  const reference = score(simple);
  const covers = (level: number) =>
    100 *
    mean(
      set.flatMap(({ test }, i) => {
        const { lower, upper } = ours[i]!.intervals[level]!;
        return test.map((value, j) => Number(value >= lower[j]! && value <= upper[j]!));
      }),
    );
  return {
    series: set.length,
    ...own,
    owa: (own.smape / reference.smape + own.mase / reference.mase) / 2,
    cover80: covers(0),
    cover95: covers(1),
    ms,
  };
}

function smape(actual: readonly number[], expected: readonly number[]): number {
  return mean(
    actual.map((y, j) => (200 * Math.abs(y - expected[j]!)) / (Math.abs(y) + Math.abs(expected[j]!) || 1)),
  );
}

function meanError(actual: readonly number[], expected: readonly number[]): number {
  return mean(actual.map((y, j) => Math.abs(y - expected[j]!)));
}

/** The in-sample mean absolute error of the seasonal naive forecast; with less than a cycle, of the naive one. */
function naiveError(train: readonly number[], period: number): number {
  const lag = train.length > period ? period : 1;
  return mean(train.slice(lag).map((y, t) => Math.abs(y - train[t]!)));
}
