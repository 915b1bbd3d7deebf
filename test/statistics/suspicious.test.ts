import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SuspiciousReason, suspicious } from "../../src/statistics/suspicious.js";
import { expectClose, vectors } from "./data/vectors.js";

const quiet = (n: number, value: number) => Array.from({ length: n }, () => value);

function expectReason(
  history: number[],
  value: number,
  reason: SuspiciousReason | null,
  hint: number | null = null,
) {
  expectClose(suspicious(history, value), { suspicious: reason !== null, reason, hint });
}

describe("worked cases", () => {
  it.each(vectors.suspicious)("$id: $note", ({ history, value, expected }) => {
    expectClose(suspicious(history, value), expected);
  });
});

describe("the first entries", () => {
  const cases: [history: number[], value: number, reason: SuspiciousReason | null][] = [
    [[], 1e9, null],
    [[], 0, null],
    [[], -5, null],
    [[1200], 12000, null],
    [[1200], 0, "sign"],
    [[1200], -1200, "sign"],
    [[0], -1, "sign"],
    [[0], 4, null],
    [[0], 4.5, "factor4-differences"],
    [[-5], -5, null],
  ];
  it.each(cases)("%j then %d: %s", (history, value, reason) => expectReason(history, value, reason));
});

describe("an all-positive history of 2 to 5", () => {
  const cases: [history: number[], value: number, reason: SuspiciousReason | null, hint?: number | null][] = [
    // ×3 from both the last and the median: the bounds themselves are not outside
    [[100, 100], 300, null],
    [[100, 100], 301, "factor3"],
    [[300, 300], 100, null],
    [[300, 300], 99, "factor3"],
    [[100, 100, 100, 100, 100], 301, "factor3"],
    // near the last only, near the median (100) only
    [[100, 100, 400], 900, null],
    [[100, 100, 400], 120, null],
    [[100, 100, 400], 1201, "factor3", 120.1],
    // hints by distance from the median: log10(316/100) rounds to 0, log10(317/100) to 1
    [[100, 100], 316, "factor3"],
    [[100, 100], 317, "factor3", 31.7],
    [[100, 100], 31.6, "factor3", 316],
    [[100, 100], 31.7, "factor3"],
    [[100, 100], 1e5, "factor3", 100],
    [[100, 100], 0.1, "factor3", 100],
    [[100, 100], 1e6, "factor3"],
    [[100, 100], 0.01, "factor3"],
    [[100, 100], 0, "sign"],
    [[100, 100], -100, "sign"],
  ];
  it.each(cases)("%j then %d: %s", (history, value, reason, hint = null) =>
    expectReason(history, value, reason, hint),
  );
});

describe("an all-positive history of 6 or more", () => {
  it("judges by ×4 from the sixth entry on", () => {
    expectReason(quiet(5, 100), 350, "factor3", 35);
    // ×4.8 of the median, but ×1.2 of the last
    expectReason([50, 100, 100, 100, 100, 400], 480, null);
    expectReason(quiet(6, 100), 401, "factor4", 40.1);
    expectReason(quiet(6, 400), 99, "factor4", 990);
  });

  it("leaves the bounds of ×4 to the robust z", () => {
    expectReason(quiet(6, 100), 400, "robust-z", 40);
    expectReason(quiet(6, 400), 100, "robust-z", 1000);
  });

  it("asks for 25 % from both the last and the median", () => {
    // constant: s = ln 1.02, so z > 5 from +10.4 % on
    expectReason(quiet(6, 100), 125, "robust-z");
    expectReason(quiet(6, 100), 124.99, null);
    expectReason(quiet(6, 100), 75, "robust-z");
    expectReason(quiet(6, 100), 75.01, null);
    expectReason([...quiet(6, 100), 110], 130, null);
  });

  it("measures a step against the usual ones", () => {
    // log steps ±ln 2 by turns, six of them: median 0, MAD ln 2, s = 1.0277; doubling is usual
    expectReason([100, 200, 100, 200, 100, 200, 100], 200, null);
    expectReason([100, 200, 100, 200, 100, 200, 100], 400, null);
    // steps of ±10 % by turns from 100: median of the 7 steps ln 1.1, MAD 0, s = ln 1.02;
    // 200 lies ln(200/110) − ln 1.1 = 0.5025 from the last, ln(200/105) = 0.6444 from the median: z = 25.4
    expectReason([100, 110, 100, 110, 100, 110, 100, 110], 200, "robust-z");
  });

  it("hints at what was typed, to the last digit", () => {
    // 1287 · 0.01 is 12.870000000000001, 0.142 / 0.001 is 141.99999999999997
    expect(suspicious(quiet(6, 12), 1287).hint).toBe(12.87);
    expect(suspicious(quiet(6, 140), 0.142).hint).toBe(142);
  });

  it("sets off growth that is usual", () => {
    // +30 % each time: 1.3·last is exactly usual
    const growing = Array.from({ length: 8 }, (_, index) => 100 * 1.3 ** index);
    expectReason(growing, 100 * 1.3 ** 8, null);
    // 1.3^8·1.13: ln 1.13 / ln 1.02 = 6.2 from the usual step, far from the median as well
    expectReason(growing, 100 * 1.3 ** 8 * 1.13, "robust-z", null);
    // ln 1.1 / ln 1.02 = 4.8
    expectReason(growing, 100 * 1.3 ** 8 * 1.1, null);
  });

  it("scales the median absolute deviation by 1.4826", () => {
    // log steps 0, ln 1.1, −ln 1.1, 0, ln 1.1, −ln 1.1: median 0, MAD ln 1.1, s = 0.14131, 5·s = 0.70654, e^0.70654 = 2.0270
    const history = [100, 100, 110, 100, 100, 110, 100];
    expectReason(history, 202.6, null);
    expectReason(history, 202.8, "robust-z");
  });

  it("knows the last 24 only, and the median of the last six", () => {
    expectReason([-5, ...quiet(24, 100)], 0, "sign");
    expectReason([-5, ...quiet(23, 100)], 0, "robust-z-differences");
    expectReason([...quiet(6, 1000), ...quiet(6, 100)], 800, "factor4", 80);
    expectReason([...quiet(6, 1000), ...quiet(5, 100), 1000], 1100, null);
  });
});

describe("a history that touches zero or below", () => {
  it("finds a negative value where there never was one", () => {
    expectReason([0, 3, 5], -1, "sign");
    expectReason([0, 3, 5, 0, 2, 4, 1], -0.5, "sign");
    expectReason([0, 3, 5], 0, null);
    expectReason([-1, 3, 5], -2, null);
  });

  const few: [history: number[], value: number, reason: SuspiciousReason | null][] = [
    // both steps beyond 4·max(max|h|, 1)
    [[-10, 10], 50, null],
    [[-10, 10], 51, "factor4-differences"],
    [[-10, 10], -40, null],
    [[-10, 10], -41, "factor4-differences"],
    [[-20, 10, 10, 10, 10], 90, null],
    [[-20, 10, 10, 10, 10], 91, "factor4-differences"],
    [[0, 0.1], 4.05, null],
    [[0, 0.1], 4.2, "factor4-differences"],
  ];
  it.each(few)("judges few entries by their size: %j then %d: %s", (history, value, reason) =>
    expectReason(history, value, reason),
  );

  const many: [why: string, history: number[], limit: number][] = [
    ["at least 1", quiet(7, 0), 5],
    // 2 % of the median 10 000 is 200; the zero has left the last six, its step of 10 000 / 23 has not
    ["2 % of the median", [0, ...quiet(23, 10000)], 10000 + 5 * (10000 / 23)],
    ["2 % of the median, steps small", [-10000, ...quiet(23, -10000)], -10000 + 5 * 200],
    // steps 10, −10, …: median 10 of the seven, MAD 0, mean|d| 10; from the median 0: 50
    ["the mean step", [-5, 5, -5, 5, -5, 5, -5, 5], 50 + 5 + 10],
    // steps −2, 0, 2, −2, 0, 2: median 0, MAD 2, s = 2.9652 above mean|d| 4/3; from the last and the median (0): 5·s
    ["the median absolute deviation", [0, -2, -2, 0, -2, -2, 0], 14.826],
  ];
  it.each(many)("measures a step against %s", (_, history, limit) => {
    const last = history.at(-1)!;
    expectReason(history, last + (limit - last) * 0.999, null);
    expectReason(history, last + (limit - last) * 1.02, "robust-z-differences");
  });

  it("judges by the usual steps from the sixth entry on, strictly", () => {
    expectReason(quiet(5, 0), 4.5, "factor4-differences");
    expectReason(quiet(6, 0), 4.5, null);
    expectReason(quiet(6, 0), 5, null);
    expectReason(quiet(6, 0), 5.01, "robust-z-differences");
  });

  it("gives no hint", () => {
    expectReason([-20, 15, -5, 30, 12, -8, 25, 18], 18000, "robust-z-differences", null);
  });
});

describe("what is no number", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("refuses %d", (value) => {
    expect(() => suspicious([1, 2], value)).toThrow(/^value: .* at index 0 is not a finite number$/);
    expect(() => suspicious([1, value], 2)).toThrow(/^history: .* at index 1 is not a finite number$/);
  });
});

describe("properties", () => {
  const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

  it("keeps its judgement when a positive history is scaled (by powers of two, which are exact)", () => {
    const power = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(fc.array(positive, { maxLength: 30 }), positive, power, (history, value, exponent) => {
        const scale = 2 ** exponent;
        const before = suspicious(history, value);
        const after = suspicious(
          history.map((entry) => entry * scale),
          value * scale,
        );
        expectClose(after, { ...before, hint: before.hint === null ? null : before.hint * scale }, 0);
      }),
      { numRuns: 1000 },
    );
  });

  it("never suspects a repetition of the last value", () => {
    const anything = fc.oneof(positive, fc.integer({ min: -1000, max: 1000 }));
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 5 }), (history) => {
        expect(suspicious(history, history.at(-1)!).suspicious).toBe(false);
      }),
    );
  });

  it("finds ×10 and ÷10 in a steady history, and says what was meant", () => {
    const steady = fc.array(fc.double({ min: 95, max: 105, noNaN: true }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(steady, fc.double({ min: 95, max: 105, noNaN: true }), (history, meant) => {
        for (const typed of [meant * 10, meant / 10]) {
          const { suspicious: found, hint } = suspicious(history, typed);
          expect(found).toBe(true);
          expectClose(hint, meant);
        }
      }),
    );
  });
});
