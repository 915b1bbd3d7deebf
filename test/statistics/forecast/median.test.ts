import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median, movingMedians } from "../../../src/statistics/forecast/median.js";

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
