import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Xmr, xmr } from "../../src/statistics/xmr.js";
import { expectClose, vectors } from "./data/vectors.js";

const noSignals = { outside: [], "run-of-8": [], "3-of-4": [], "moving-range": [] };
const noLimits = { averageMovingRange: null, lower: null, upper: null, upperRange: null, signals: noSignals };

describe("worked cases", () => {
  it.each(vectors.xmr)("$id", ({ values, expected }) => expectClose(xmr(values), expected));
});

describe("limits", () => {
  it("are undefined for fewer than two values", () => {
    expect(xmr([])).toEqual({ centre: null, ...noLimits });
    expect(xmr([5])).toEqual({ centre: 5, ...noLimits });
  });

  it("lie 2.66 average moving ranges from the mean", () => {
    // mean 3; ranges 2, 1, 3, 6: average 3
    expectClose(xmr([2, 4, 3, 6, 0]), {
      centre: 3,
      averageMovingRange: 3,
      lower: 3 - 7.98,
      upper: 3 + 7.98,
      upperRange: 9.801,
      signals: noSignals,
    });
  });

  it("of equal values lie on them, without a rounding error that would be a signal", () => {
    const centred = { centre: 0.1, averageMovingRange: 0, lower: 0.1, upper: 0.1, upperRange: 0 };
    expect(xmr(Array.from({ length: 12 }, () => 0.1))).toEqual({ ...centred, signals: noSignals });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuse %d", (value) => {
    expect(() => xmr([1, value])).toThrow(RangeError);
    expect(() => xmr([1, value])).toThrow(/^values: /);
  });
});

describe("outside", () => {
  it("finds both sides, and not the limit itself", () => {
    // mean 0; four ranges of 12 in twelve: average 4, limits ±10.64
    const values = [0, 0, 0, 12, 0, 0, 0, 0, -12, 0, 0, 0, 0];
    expect(xmr(values).signals.outside).toEqual([3, 8]);
    expect(xmr([7, 7, 7]).signals.outside).toEqual([]);
  });
});

describe("run-of-8", () => {
  const runs = (values: number[]) => xmr(values).signals["run-of-8"];
  // around mean 0
  it.each<[why: string, values: number[], expected: number[]]>([
    ["seven are no run", [1, 1, 1, 1, 1, 1, 1, -7], []],
    ["eight are", [1, 1, 1, 1, 1, 1, 1, 1, -8], [0, 1, 2, 3, 4, 5, 6, 7]],
    ["so are eight below, at the end", [8, -1, -1, -1, -1, -1, -1, -1, -1], [1, 2, 3, 4, 5, 6, 7, 8]],
    ["a point on the centre ends a run", [1, 1, 1, 1, 0, 1, 1, 1, 1, -8], []],
    ["points on the centre are none", [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, -1], []],
    ["two runs", [1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -1], [...Array(16).keys()]],
  ])("%s", (_, values, expected) => expect(runs(values)).toEqual(expected));
});

describe("3-of-4", () => {
  const crowded = (values: number[]) => xmr(values).signals["3-of-4"];
  // mean 0, and halfway to a limit lies between 0 and 5 in each
  const base = [0, 0, 0, 0, 0, 0, 0, 0];
  it.each<[why: string, values: number[], expected: number[]]>([
    ["three in a row", [...base, 5, 5, 5, ...base, -5, 0, 0, -5, 0, 0, -5], [8, 9, 10]],
    ["three of four", [...base, 5, 5, 0, 5, ...base, -5, 0, 0, -5, 0, 0, -5], [8, 9, 11]],
    ["below", [...base, -5, 0, -5, -5, ...base, 5, 0, 0, 5, 0, 0, 5], [8, 10, 11]],
    ["not three of five", [...base, 5, 0, 5, 0, 5, ...base, -5, 0, 0, -5, 0, 0, -5], []],
    ["not one of the other side", [...base, 5, 5, -5, -5, ...base], []],
    ["the other side's point is not counted in", [...base, 5, -5, 5, 5, ...base, -5, 0, 0, -5], [8, 10, 11]],
    ["at both ends", [5, 5, 5, ...base, ...base, ...base, -5, -5, -5], [0, 1, 2, 27, 28, 29]],
  ])("%s", (_, values, expected) => expect(crowded(values)).toEqual(expected));

  it("counts from halfway to the limit on", () => {
    const zeros = (n: number) => Array.from({ length: n }, () => 0);
    // mean 0; ranges 5 and 4 in 13: halfway at 1.33 · 9/13 = 0.92; in 11: at 1.33 · 9/11 = 1.09
    expect(crowded([1, 1, 1, 1, -4, ...zeros(9)])).toEqual([0, 1, 2, 3]);
    expect(crowded([1, 1, 1, 1, -4, ...zeros(7)])).toEqual([]);
  });
});

describe("moving-range", () => {
  it("names the later point of a step beyond 3.267 average ranges, either way", () => {
    // 12 steps, two of 4 and ten of 0: average 2/3, limit 2.178
    expect(xmr([0, 0, 0, 0, 4, 4, 4, 4, 0, 0, 0, 0, 0]).signals["moving-range"]).toEqual([4, 8]);
    // three steps, one of 4: average 4/3, limit 4.356
    expect(xmr([0, 0, 0, 4]).signals["moving-range"]).toEqual([]);
  });
});

describe("properties", () => {
  const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 40 });

  /** Figures through `place` (positions on the scale) and `size` (lengths on it); signals stay. */
  function expectChanged(before: Xmr, after: Xmr, place: (x: number) => number, size: (x: number) => number) {
    const apply = (change: (x: number) => number, figure: number | null) =>
      figure === null ? null : change(figure);
    const [lower, upper] = [apply(place, before.lower), apply(place, before.upper)];
    const mirrored = lower !== null && upper !== null && lower > upper;
    expectClose(
      after,
      {
        centre: apply(place, before.centre),
        averageMovingRange: apply(size, before.averageMovingRange),
        lower: mirrored ? upper : lower,
        upper: mirrored ? lower : upper,
        upperRange: apply(size, before.upperRange),
        signals: before.signals,
      },
      1e-9,
    );
  }

  it("scales and mirrors with the values (by powers of two, which are exact)", () => {
    const factors = fc.tuple(fc.integer({ min: -10, max: 10 }), fc.constantFrom(1, -1));
    fc.assert(
      fc.property(series, factors, (values, [exponent, sign]) => {
        const factor = sign * 2 ** exponent;
        const after = xmr(values.map((value) => value * factor));
        expectChanged(
          xmr(values),
          after,
          (x) => x * factor,
          (x) => x * Math.abs(factor),
        );
      }),
    );
  });

  it("shifts with the values (where none lies on a bound but for rounding)", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -1000, max: 1000 }), (values, shift) => {
        const before = xmr(values);
        const reach = (before.averageMovingRange ?? 0) * 2.66;
        const clear = (value: number) =>
          [reach, reach / 2].every((d) => d === 0 || Math.abs(Math.abs(value - before.centre!) - d) > 1e-6);
        fc.pre(values.every(clear));
        const after = xmr(values.map((value) => value + shift));
        expectChanged(
          before,
          after,
          (x) => x + shift,
          (x) => x,
        );
      }),
    );
  });

  it("orders its limits, and lists indices of the values in ascending order", () => {
    fc.assert(
      fc.property(series, (values) => {
        const { centre, lower, upper, signals } = xmr(values);
        if (lower !== null) expect(lower <= centre! && centre! <= upper!).toBe(true);
        for (const indices of Object.values<number[]>({ ...signals })) {
          expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b));
          expect(indices.every((index) => index in values)).toBe(true);
        }
      }),
    );
  });
});
