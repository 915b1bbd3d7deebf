import fc from "fast-check";
import { expect, it } from "vitest";
import { quantiles } from "../../src/statistics/simulate.js";

const far = Number.POSITIVE_INFINITY;

// By hand, type 7 of Hyndman & Fan: at probability p, place p · (n − 1) of the values in order.
it.each([
  { values: [4, 1, 2, 3], probabilities: [0, 0.1, 0.5, 0.75, 1], expected: [1, 1.3, 2.5, 3.25, 4] },
  { values: [7], probabilities: [0, 0.5, 1], expected: [7, 7, 7] },
  {
    values: [4, 1, far, 2, 3],
    probabilities: [0, 0.1, 0.5, 0.75, 0.8, 1],
    expected: [1, 1.4, 3, 4, far, far],
  },
  { values: [far, far], probabilities: [0.3], expected: [far] },
  { values: [-5, 5, 5, 5], probabilities: [0.5, 0.1], expected: [5, -2] },
])("the quantiles of $values at $probabilities are $expected", ({ values, probabilities, expected }) => {
  const found = quantiles(Float64Array.from(values), probabilities);
  found.forEach((quantile, at) => {
    expect(quantile).toEqual(expected[at] === far ? far : expect.closeTo(expected[at]!, 12));
  });
});

it("those at whole places are the values in order, and the values stay as they were", () => {
  const value = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ noNaN: true }), fc.constant(far));
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 60 }), (list) => {
      const values = Float64Array.from(list, (one) => one + 0);
      const sorted = values.slice().sort();
      const places = list
        .map((_, at) => at / (list.length - 1))
        .filter((p, at) => p * (list.length - 1) === at);
      expect(quantiles(values, places)).toEqual(places.map((p) => sorted[p * (list.length - 1)]));
      expect([...values]).toEqual(list.map((one) => one + 0));
    }),
    { seed: 20270101, numRuns: 500 },
  );
});
