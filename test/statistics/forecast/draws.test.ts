import { describe, expect, it } from "vitest";
import { drawsFor } from "../../../src/statistics/forecast/draws.js";

const pairs = 1000;
const columns = 60;
const column = (k: number) =>
  drawsFor(pairs)
    .columns(columns)
    .slice(k * pairs, (k + 1) * pairs);

function quantile(values: Float64Array, probability: number): number {
  return values.slice().sort()[Math.round(probability * (values.length - 1))]!;
}

function product(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, p) => sum + (value * other[p]!) / one.length, 0);
}

describe("the table of normal draws", () => {
  it("has the quantiles of |z| (standard tables) and a mean square of 1 in every column", () => {
    for (const k of [0, 7, columns - 1]) {
      const sizes = column(k).map(Math.abs);
      expect(quantile(sizes, 0.5)).toBeCloseTo(0.6745, 1);
      expect(quantile(sizes, 0.9)).toBeCloseTo(1.6449, 1);
      expect(quantile(sizes, 0.99)).toBeCloseTo(2.5758, 1);
      expect(product(column(k), column(k))).toBeCloseTo(1, 12);
    }
  });

  it("has columns, and draws from one pair to the next, that know nothing of each other", () => {
    const limit = 4.5 / Math.sqrt(pairs);
    for (let k = 0; k < columns; k++) {
      const own = column(k);
      expect(Math.abs(product(own.subarray(1), own.subarray(0, -1)))).toBeLessThan(limit);
      for (let other = 0; other < k; other++) {
        expect(Math.abs(product(own, column(other)))).toBeLessThan(limit);
      }
    }
  });

  it("keeps its columns when it grows", () => {
    const before = drawsFor(10).columns(2);
    expect(drawsFor(10).columns(5).slice(0, before.length)).toEqual(before);
  });
});

describe("χ² draws", () => {
  /** Published tables, e.g. NIST/SEMATECH e-Handbook 1.3.6.7.4 and, for the medians, Abramowitz & Stegun 26.8. */
  it.each([
    [5, 1.145, 4.351, 11.07],
    [10, 3.94, 9.342, 18.307],
    [24, 13.848, 23.337, 36.415],
    [30, 18.493, 29.336, 43.773],
    [100, 77.929, 99.334, 124.342],
  ])(
    "with %i degrees of freedom have the 5, 50 and 95 %% quantiles %d, %d, %d",
    (degrees, low, middle, high) => {
      const draws = drawsFor(pairs).variances(degrees);
      expect(Math.abs(quantile(draws, 0.05) * degrees - low)).toBeLessThan(0.12 * low);
      expect(Math.abs(quantile(draws, 0.5) * degrees - middle)).toBeLessThan(0.06 * middle);
      expect(Math.abs(quantile(draws, 0.95) * degrees - high)).toBeLessThan(0.07 * high);
    },
  );
});
