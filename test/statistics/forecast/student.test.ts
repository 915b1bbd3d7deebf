import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentBound } from "../../../src/statistics/forecast.js";

describe("the bound of a Student-distributed value", () => {
  // The regularised incomplete beta function inverted in 50 digits (mpmath 1.3); the first ones are those of the printed
  // tables: 12.706 for one degree of freedom at 95 %, 2.228 for ten, 1.980 for 120.
  it.each([
    [1, [1, 3.0776835371753, 12.7062047361747, 63.6567411628716]],
    [2, [0.8164965809277, 1.8856180831641, 4.3026527297495, 9.9248432009183]],
    [3, [0.7648923284043, 1.6377443536962, 3.1824463052837, 5.8409093097334]],
    [4, [0.7406970841127, 1.5332062740589, 2.7764451051978, 4.60409487135]],
    [5, [0.7266868438004, 1.4758840488245, 2.5705818356363, 4.0321429835552]],
    [10, [0.6998120613124, 1.3721836411103, 2.2281388519863, 3.169272672617]],
    [29, [0.6830438608216, 1.3114336473016, 2.0452296421327, 2.7563859036706]],
    [30, [0.6827556933213, 1.3104150253914, 2.0422724563012, 2.7499956535672]],
    [52, [0.6792370873222, 1.2980450162097, 2.0066468050617, 2.6737336306472]],
    [120, [0.6765397249125, 1.2886462336564, 1.9799304050824, 2.6174211451069]],
    [260, [0.6754345216485, 1.2848161206509, 1.9691300033602, 2.5948704873559]],
    [1830, [0.6746238367326, 1.2820143506847, 1.9612611508476, 2.5785185816723]],
  ])("of %i degrees of freedom at 50, 80, 95 and 99 %% is %j", (degrees, expected) => {
    [0.5, 0.8, 0.95, 0.99].forEach((level, at) => {
      expect(studentBound(level, degrees) / expected[at]! - 1).toBeCloseTo(0, 12);
    });
  });

  const degrees = fc.integer({ min: 1, max: 2000 });

  it("is wider for a higher level", () => {
    const level = fc.double({ min: 0, minExcluded: true, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(level, level, degrees, (one, other, nu) => {
        const narrow = studentBound(Math.min(one, other), nu);
        expect(studentBound(Math.max(one, other), nu)).toBeGreaterThanOrEqual(narrow * (1 - 1e-9));
      }),
      { seed: 20270101, numRuns: 500 },
    );
  });

  it("is a number, however close to 0 or 1 the level is", () => {
    const close = fc.constantFrom(
      Number.MIN_VALUE,
      1e-300,
      1e-17,
      1 - 1e-9,
      1 - 1e-15,
      1 - Number.EPSILON / 2,
    );
    fc.assert(
      fc.property(close, degrees, (level, nu) => {
        const bound = studentBound(level, nu);
        expect(bound).toBeGreaterThanOrEqual(0);
        expect(bound).toBeLessThan(Number.POSITIVE_INFINITY);
      }),
      { seed: 20270101, numRuns: 500 },
    );
  });
});
