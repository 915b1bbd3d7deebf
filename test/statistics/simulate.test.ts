import { describe, expect, it } from "vitest";
import { forecast } from "../../src/statistics/forecast.js";
import { futuresOf, type Paths, passages, simulate } from "../../src/statistics/simulate.js";
import { dampedTrend, gaussians } from "./series.js";

/** The values of all paths at step `j`, ascending. */
function step({ values, horizon }: Paths, j: number): Float64Array {
  return values.filter((_, i) => i % horizon === j).sort();
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe("simulate", () => {
  const values = dampedTrend(60, gaussians(21), { alpha: 0.5, beta: 0.05, phi: 0.9 });
  const horizon = 20;

  it("gives 2000 paths, the same every time", () => {
    const paths = simulate(values, { horizon });
    expect([paths.paths, paths.horizon, paths.values.length]).toEqual([2000, 20, 40_000]);
    expect(simulate(values, { horizon }).values).toEqual(paths.values);
  });

  it("draws the first steps alike, however far it goes", () => {
    const near = step(simulate(values, { horizon: 12 }), 11);
    expect(step(simulate(values, { horizon: 40 }), 11)).toEqual(near);
  });

  it("is centred on the forecast at every step", () => {
    const expected = forecast(values, { horizon }).mean;
    const paths = simulate(values, { horizon });
    expected.forEach((value, j) => void expect(mean(step(paths, j))).toBeCloseTo(value, 9));
  });

  it.each([5, 9, 14, 60])("spreads like the forecast's intervals, from %i values", (count) => {
    const recent = values.slice(-count);
    const drawn = step(simulate(recent, { horizon }), 0);
    const { intervals } = forecast(recent, { horizon, levels: [0.8] });
    const ratio = (drawn[1799]! - drawn[200]!) / (intervals[0]!.upper[0]! - intervals[0]!.lower[0]!);
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  });

  it("repeats the season", () => {
    const seasonal = Array.from({ length: 30 }, (_, t) => 100 + (t % 3) * 10);
    const paths = simulate(seasonal, { period: 3, horizon: 3, paths: 10 });
    [100, 110, 120].forEach((value, j) => void expect(mean(step(paths, j))).toBeCloseTo(value, 6));
  });

  it("of a constant series stands still", () => {
    expect(new Set(simulate([4, 4, 4], { horizon: 5, paths: 10 }).values)).toEqual(new Set([4]));
  });

  it.each([0, 1, 3, 2.5])("refuses %d paths", (paths) => {
    expect(() => simulate([1, 2, 3], { horizon: 1, paths })).toThrow(RangeError);
  });
});

describe("futures", () => {
  const values = dampedTrend(60, gaussians(21), { alpha: 0.5, beta: 0.05, phi: 0.9 });
  const options = { horizon: 40, paths: 10 };
  const rows = simulate(values, options).values;
  /** The values of all paths at step `j`, in order. */
  const column = (j: number) => Array.from({ length: 10 }, (_, p) => rows[p * 40 + j]!);

  it.each([[[0, 1, 39]], [[39, 0, 17]], [[16, 15, 31, 32]]])(
    "are those of simulate, asked for in any order: %j",
    (steps) => {
      const futures = futuresOf(values, options);
      for (const j of steps) expect([...futures.step(j)]).toEqual(column(j));
    },
  );

  it("are multiplied by the factors of their steps", () => {
    const factors = Array.from({ length: 40 }, (_, j) => (j % 5) / 2);
    const futures = futuresOf(values, { ...options, factors });
    for (const j of [0, 3, 39]) {
      futures.step(j).forEach((value, p) => void expect(value).toBeCloseTo(column(j)[p]! * factors[j]!, 9));
    }
  });

  it("stay within their bounds, and come back from them as if they had not been there", () => {
    const middle = column(39).toSorted((a, b) => a - b);
    const bounds = [middle[2]!, middle[7]!] as const;
    const futures = futuresOf(values, { ...options, bounds });
    for (const j of [0, 20, 39]) {
      const expected = column(j).map((value) => Math.min(bounds[1], Math.max(bounds[0], value)));
      expect([...futures.step(j)]).toEqual(expected);
    }
  });

  it("are written to memory they are given, if there is enough of it", () => {
    const into = new Float64Array(450);
    expect(futuresOf(values, { ...options, into }).step(5).buffer).toBe(into.buffer);
    expect(() => futuresOf(values, { ...options, into: new Float64Array(399) })).toThrow(RangeError);
  });
});

describe("the chance of arriving in time", () => {
  /**
   * Histories and futures of known damped-trend models. Over many of them, targets given a chance p should be reached in
   * a share p; with N of them that share's standard deviation is at most √(Σ p(1−p)) / N, times √2 for the
   * two targets that share a future.
   */
  it("is what happens", () => {
    const gaussian = gaussians(77);
    const horizon = 8;
    const models = [0.15, 0.5, 0.85].flatMap((alpha) =>
      [0.05, 0.2].map((share) => ({ alpha, beta: alpha * share, phi: 0.9 })),
    );
    const bands = { low: [0.05, 0.35], middle: [0.35, 0.65], high: [0.65, 0.95] } as const;
    const judged: { chance: number; came: boolean }[] = [];
    for (let i = 0; i < 900; i++) {
      const all = dampedTrend(40 + horizon, gaussian, models[i % models.length]!);
      const history = all.slice(0, 40);
      const start = history.at(-1)!;
      const paths = 400;
      const futures = futuresOf(history, { horizon, paths });
      const stages = Array.from({ length: horizon }, (_, j) => ({
        first: j + 1,
        last: j + 1,
        values: futures.step(j),
      }));
      for (const target of [start - 0.5 - (i % 4), start + 0.5 + (i % 4)]) {
        const reached = (value: number) => (value - target) * (target - start) >= 0;
        judged.push({
          chance: passages({ paths, start, target }, stages).filter(Number.isFinite).length / paths,
          came: all.slice(40).some(reached),
        });
      }
    }
    for (const [low, high] of Object.values(bands)) {
      const band = judged.filter(({ chance }) => chance >= low && chance < high);
      const expected = band.reduce((sum, { chance }) => sum + chance, 0);
      const variance = band.reduce((sum, { chance }) => sum + chance * (1 - chance), 0);
      const came = band.filter((one) => one.came).length;
      expect(band.length).toBeGreaterThan(200);
      expect(Math.abs(came - expected)).toBeLessThan(3 * Math.sqrt(2 * variance));
    }
  });
});
