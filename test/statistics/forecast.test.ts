import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/statistics/forecast.js";
import { gaussians } from "./series.js";

interface Reference {
  readonly id: string;
  readonly period: number;
  readonly horizon: number;
  readonly values: number[];
  readonly mean: number[];
  readonly lower80: number[];
  readonly upper80: number[];
}

const reference: { series: Reference[] } = JSON.parse(
  readFileSync(new URL("./data/reference-forecasts.json", import.meta.url), "utf8"),
);

/** The largest distance, in parts of the reference interval's half-width. */
function distance(
  actual: readonly number[],
  expected: readonly number[],
  { mean, upper80 }: Reference,
): number {
  return Math.max(...actual.map((value, j) => Math.abs(value - expected[j]!) / (upper80[j]! - mean[j]!)));
}

function widths(values: readonly number[], period = 1): number[] {
  const [interval] = forecast(values, { period, horizon: 12, levels: [0.8] }).intervals;
  return interval!.upper.map((upper, j) => upper - interval!.lower[j]!);
}

describe("forecast against a separate implementation of the method", () => {
  it.each(reference.series)("$id", (series) => {
    const { values, period, horizon } = series;
    const { mean, intervals } = forecast(values, { period, horizon, levels: [0.8] });
    expect(distance(mean, series.mean, series)).toBeLessThan(0.005);
    expect(distance(intervals[0]!.lower, series.lower80, series)).toBeLessThan(0.005);
    expect(distance(intervals[0]!.upper, series.upper80, series)).toBeLessThan(0.005);
  });
});

describe("forecast", () => {
  it("has 80 and 95 % intervals unless told otherwise, in the order asked for", () => {
    expect(forecast([1, 3, 2, 4], { horizon: 2 }).intervals.map(({ level }) => level)).toEqual([0.8, 0.95]);
    expect(
      forecast([1, 3, 2, 4], { horizon: 2, levels: [0.9, 0.5] }).intervals.map(({ level }) => level),
    ).toEqual([0.9, 0.5]);
  });

  it.each([
    [[7, 7, 7], 7],
    [Array.from({ length: 40 }, () => -3.1), -3.1],
    [[0, 0, 0, 0], 0],
    [[1e15, 1e15, 1e15], 1e15],
  ])("of a constant series has no width: %j", (values, level) => {
    const { mean, intervals } = forecast(values, { horizon: 3 });
    expect(mean).toEqual([level, level, level]);
    for (const { lower, upper } of intervals) expect([lower, upper]).toEqual([mean, mean]);
  });

  it.each([[[5]], [[5, 6]], [[5, 6, 9]]])(
    "of three values or fewer is the last one, with some width: %j",
    (values) => {
      const { mean, intervals } = forecast(values, { horizon: 2 });
      expect(mean).toEqual([values.at(-1), values.at(-1)]);
      expect(intervals[0]!.upper[0]! - intervals[0]!.lower[0]!).toBeGreaterThan(0);
    },
  );

  it("goes on along a straight line", () => {
    const { mean } = forecast(
      Array.from({ length: 40 }, (_, t) => 10 + 2 * t),
      { horizon: 5 },
    );
    mean.forEach((value, j) => void expect(Math.abs(value - (90 + 2 * j))).toBeLessThan(0.5));
  });

  it("looks at the last 260 values, or at five cycles and no fewer than 120", () => {
    const gaussian = gaussians(3);
    const values = Array.from({ length: 400 }, () => 100 + gaussian());
    for (const [period, kept] of [
      [1, 260],
      [4, 120],
      [52, 260],
    ] as const) {
      const options = { period, horizon: 4 };
      expect(forecast(values, options)).toEqual(forecast(values.slice(-kept), options));
      expect(forecast(values, options)).not.toEqual(forecast(values.slice(1 - kept), options));
    }
  });
});

describe("the season", () => {
  const pattern = [1.3, 1, 0.8, 0.9];
  const seasonal = (cycles: number) => Array.from({ length: 4 * cycles }, (_, t) => 100 * pattern[t % 4]!);

  it("is carried on, in its phase", () => {
    const { mean, intervals } = forecast(seasonal(6).slice(1), { period: 4, horizon: 5 });
    mean.forEach((value, j) => void expect(value).toBeCloseTo(100 * pattern[j % 4]!, 6));
    intervals[0]!.upper.forEach((value, j) => void expect(value).toBeCloseTo(mean[j]!, 6));
  });

  it("is carried on as amounts where values are not all positive", () => {
    const values = seasonal(6).map((value) => value - 100);
    const { mean } = forecast(values, { period: 4, horizon: 4 });
    mean.forEach((value, j) => void expect(value).toBeCloseTo(100 * pattern[j]! - 100, 6));
  });

  it("is not read into two cycles", () => {
    const { mean } = forecast(seasonal(2), { period: 4, horizon: 4 });
    expect(Math.max(...mean) - Math.min(...mean)).toBeLessThan(20);
  });

  it("makes a trend doubtful as long as it may be there and cannot be told", () => {
    const gaussian = gaussians(8);
    const rising = Array.from({ length: 10 }, (_, t) => 100 + t + gaussian());
    const rise = (options: { period: number; seasonal?: boolean }) =>
      forecast(rising, { horizon: 6, ...options }).mean[5]! -
      forecast(rising, { horizon: 6, ...options }).mean[0]!;
    expect(rise({ period: 12 })).toBeLessThan(0.9 * rise({ period: 1 }));
    expect(rise({ period: 12, seasonal: false })).toBe(rise({ period: 1 }));
  });

  it("is not looked for when told so", () => {
    expect(forecast(seasonal(6), { period: 4, horizon: 4, seasonal: false })).toEqual(
      forecast(seasonal(6), { horizon: 4 }),
    );
  });

  it("is not made out of noise", () => {
    const gaussian = gaussians(11);
    const noise = Array.from({ length: 72 }, () => 100 + gaussian());
    const { mean } = forecast(noise, { period: 12, horizon: 12 });
    expect(Math.max(...mean) - Math.min(...mean)).toBeLessThan(1);
  });
});

describe("one absurd value", () => {
  const gaussian = gaussians(5);
  const values = Array.from({ length: 60 }, (_, t) => 100 + t + 3 * gaussian());
  const months = values.map((value, t) => value * (1 + 0.3 * Math.sin((t * Math.PI) / 6)));

  it.each([5, 30, 50, 57])("at place %i does not widen the cone", (place) => {
    expect(widths(values.with(place, 2000))[11]).toBeLessThan(1.3 * widths(values)[11]!);
    expect(widths(months.with(place, 9000), 12)[11]).toBeLessThan(1.5 * widths(months, 12)[11]!);
  });

  it("at the end moves the forecast by a fraction of itself", () => {
    const [before] = forecast(values, { horizon: 1 }).mean;
    const [after] = forecast(values.with(59, 2000), { horizon: 1 }).mean;
    expect(Math.abs(after! - before!)).toBeLessThan(0.05 * (2000 - before!));
  });

  it("is not what a step to a new level is", () => {
    const stepped = values.map((value, t) => (t < 50 ? value : value + 500));
    const [expected] = forecast(stepped, { horizon: 1 }).mean;
    expect(expected).toBeGreaterThan(600);
  });
});

describe("errors", () => {
  it.each([
    [[], { horizon: 1 }, RangeError, "at least one value"],
    [[1, Number.NaN], { horizon: 1 }, TypeError, "value 1 must be a finite number, not NaN"],
    [[Number.POSITIVE_INFINITY], { horizon: 1 }, TypeError, "value 0"],
    [[1], { horizon: 0 }, RangeError, "horizon must be a whole number of at least 1, not 0"],
    [[1], { horizon: 1.5 }, RangeError, "horizon"],
    [[1], { horizon: 1, period: 0 }, RangeError, "period"],
    [[1], { horizon: 1, levels: [0.8, 1] }, RangeError, "between 0 and 1, not 1"],
    [[1], { horizon: 1, levels: [Number.NaN] }, RangeError, "between 0 and 1, not NaN"],
  ])("%j, %j", (values, options, kind, message) => {
    expect(() => forecast(values, options)).toThrow(kind);
    expect(() => forecast(values, options)).toThrow(message);
  });
});
