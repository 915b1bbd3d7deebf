import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median, movingMedians, phaseMedians } from "../../../src/statistics/forecast/seasonality.js";

describe("median", () => {
  it.each([
    [[3], 3],
    [[5, 1, 9], 5],
    [[4, 1, 9, 2], 3],
    [[-2, -2, 7, -8], -2],
  ])("of %j is %d", (values, expected) => {
    expect(median(Float64Array.from(values))).toBe(expected);
  });

  it("of nothing is not a number", () => {
    expect(median(new Float64Array(0))).toBeNaN();
  });
});

describe("moving medians", () => {
  it.each([
    [[1, 2, 3, 4, 5], 3, [2, 3, 4]],
    [[5, 4, 3, 2, 1], 3, [4, 3, 2]],
    [[1, 9, 1, 9, 1, 1], 4, [5, 5, 1]],
    [[7, 7, 7], 2, [7, 7]],
    [[1, 2], 3, []],
  ])("of %j, %i at a time, are %j", (values, width, expected) => {
    expect([...movingMedians(Float64Array.from(values), width)]).toEqual(expected);
  });

  it("are the medians of the stretches", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (list, width) => {
          const values = Float64Array.from(list);
          movingMedians(values, width).forEach((value, from) => {
            expect(value).toBe(median(values.subarray(from, from + width)));
          });
        },
      ),
      { seed: 8, numRuns: 300 },
    );
  });
});

describe("the medians of the phases", () => {
  it.each([
    { ratios: [1, 10, 3, 30, 2, 20], period: 2, medians: [2, 20] },
    { ratios: [1, 10, 3, 30], period: 2, medians: [2, 20] },
    { ratios: [Number.NaN, 10, 3, 30, 5], period: 2, medians: [4, 20] },
    { ratios: [4, Number.NaN, 6], period: 3, medians: [4, Number.NaN, 6] },
    { ratios: [4, 6], period: 3, medians: [4, 6, Number.NaN] },
  ])("of $ratios, $period of them, are $medians", ({ ratios, period, medians }) => {
    expect([...phaseMedians(Float64Array.from(ratios), period)]).toEqual(medians);
  });

  it("are those of their ratios, in whatever order", () => {
    const ratio = fc.oneof(fc.integer({ min: -6, max: 6 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(ratio, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (list, period) => {
        phaseMedians(Float64Array.from(list), period).forEach((value, phase) => {
          const own = list.filter((one, t) => t % period === phase && !Number.isNaN(one));
          expect(value + 0).toBe(median(Float64Array.from(own)) + 0);
        });
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});
