import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Signal, type SignalRule, signal } from "../../src/statistics/signal.js";
import { expectClose, vectors } from "./data/vectors.js";

const repeated = (n: number, ...pattern: number[]) =>
  Array.from({ length: n }, (_, i) => pattern[i % pattern.length]!);
const negated = (values: number[]) => values.map((value) => -value);
const judge = (residuals: number[], tolerance = 5) => signal(residuals, { tolerance });

describe("worked cases, as of each of their days", () => {
  it.each(vectors.signal)("$id", ({ tolerance, expected }) => {
    for (const { n, ...figures } of expected.asOf) {
      const { assurance: _, ...actual } = judge(expected.residuals.slice(0, n), tolerance);
      expectClose(actual, figures);
    }
    expect(judge(expected.residuals, tolerance).assurance).toBe(expected.assurance);
  });
});

describe("too little to judge", () => {
  const young = { sigma: null, adverse: [], favourable: [], assurance: null };
  it.each<[residuals: number[], gap3: number | null, verdict: Signal["verdict"]]>([
    [[], null, "too-early"],
    [[-50], 50, "too-early"],
    [[-50, -40], 45, "too-early"],
    [[0, 0, 0], 0, "on-course-provisional"],
    [[-5, -5, -5], 5, "drifting-provisional"],
    [[-5, -5, -4.9], 14.9 / 3, "on-course-provisional"],
    [[5, 5, 5], -5, "on-course-provisional"],
    [[-50, -50, -50, -50, 0, 0, 0], 0, "on-course-provisional"],
    [[0, 0, 0, 0, -6, -5, -7], 6, "drifting-provisional"],
  ])("%j: %d, %s", (residuals, gap3, verdict) => {
    expectClose(judge(residuals), { ...young, gap3, verdict });
  });
});

describe("sigma", () => {
  it("is that of the moving ranges where they are the larger", () => {
    // ranges all 2: 2.66 · 2 / 3; the line through the first nine: mean 1/9, slope 0, squares 80/9 over 7 → 1.127
    expectClose(judge(repeated(10, 1, -1)).sigma, 5.32 / 3);
  });

  it("counts the latest among the moving ranges", () => {
    // seven ranges of 2 and one of 20 (−1 … 19)
    expectClose(judge([...repeated(8, 1, -1), 19]).sigma, (2.66 * 34) / 8 / 3);
  });

  it("is that of the line where the series wanders, without the latest", () => {
    // 8 values 0 0 0 0 4 4 4 4 (then 4): mean 2, covariation 32, variation 42, squares 32 − 32²/42 over 6;
    // ranges: 2.66 · (4 / 8) / 3 = 0.443
    const wandering = [0, 0, 0, 0, 4, 4, 4, 4];
    const expected = Math.sqrt((32 - 32 ** 2 / 42) / 6);
    expectClose(judge([...wandering, 4]).sigma, expected);
    expectClose(judge([...wandering, 5]).sigma, expected);
    // one degree less for one value less: 0 0 0 4 4 4 4, mean 16/7, covariation 24, variation 28
    expectClose(judge([0, 0, 0, 4, 4, 4, 4, 4]).sigma, Math.sqrt(((48 / 7) * 4 - 24 ** 2 / 28) / 5));
  });

  it("sees no spread about a line in a trend, but ranges", () => {
    expectClose(judge([-8, -7, -6, -5, -4, -3, -2, -1, 0]).sigma, 2.66 / 3);
  });
});

describe("rules", () => {
  // ± 1 by turns keeps σ by the ranges: with n ranges of 2, and the last ones as given
  const steady = repeated(16, 1, -1);
  const rulesOf = (residuals: number[]): SignalRule[] => {
    const { adverse, favourable } = judge(residuals);
    const mirror = judge(negated(residuals));
    expect(mirror.favourable).toEqual(adverse);
    expect(mirror.adverse).toEqual(favourable);
    expect(favourable).toEqual([]);
    return adverse;
  };

  it.each<[why: string, residuals: number[], expected: SignalRule[]]>([
    // 15 ranges of 2 and one of 7: σ = 2.66 · 37/16/3 = 2.05, 3σ = 6.15
    ["the latest beyond 3σ", [...steady, -8], ["outside"]],
    // 15 ranges of 2 and one of 4.7: σ = 1.92, 3σ = 5.77
    ["the latest within 3σ", [...steady, -5.7], []],
    // one range of 8 in eight, no spread about the line: σ = 0.89
    ["the latest alone off the plan", [...repeated(8, 0), -8], ["outside"]],
    // an earlier one is no news
    ["an earlier one beyond 3σ", [...steady, -8, 0], []],
    // −4: ranges 2 × 15, 3, 0, 0: σ = 1.63, 1.5σ = 2.44
    ["three of the last four beyond 1.5σ", [...steady, -4, -4, -4], ["3-of-4"]],
    ["… with one between", [...steady, -4, 0, -4, -4], ["3-of-4"]],
    ["… the latest not among them", [...steady, -4, -4, -4, 0], []],
    ["two of the last four", [...steady, -4, 0, 0, -4], []],
    ["three of the last five", [...steady, -4, 0, -4, 0, -4], []],
    ["three of the last four, one of the other side", [...steady, 4, 4, -4, -4], []],
    // −2: within 1.5σ
    ["three of the last four within 1.5σ", [...steady, -2, -2, -2], []],
    ["eight below the plan", [...steady, 1, ...repeated(8, -0.5)], ["run-of-8"]],
    ["seven below the plan", [...steady, 1, ...repeated(7, -0.5)], []],
    ["eight, one of them on the plan", [...steady, 1, ...repeated(4, -0.5), 0, ...repeated(3, -0.5)], []],
    ["eight below until the last but one", [...steady, 1, ...repeated(8, -0.5), 0.5], []],
  ])("%s", (_, residuals, expected) => expect(rulesOf(residuals)).toEqual(expected));

  it("are the run rule alone where there is no spread", () => {
    expect(rulesOf(repeated(8, -7))).toEqual(["run-of-8"]);
    expect(rulesOf(repeated(8, -0.1))).toEqual(["run-of-8"]);
    // σ = 2.66 · latest/8 / 3
    expect(rulesOf([...repeated(8, 0), -9e-9])).toEqual([]);
    expect(rulesOf([...repeated(8, 0), -1e-8])).toEqual(["outside"]);
    expect(judge(repeated(8, -7)).sigma).toBe(0);
  });
});

describe("verdict", () => {
  const steady = repeated(16, 1, -1);
  const noisy = repeated(16, 9, -9);
  const mild = repeated(16, 0.1, -0.1);

  it.each<[why: string, residuals: number[], tolerance: number, expected: Signal["verdict"]]>([
    ["signal, gap and two of three behind", [...mild, -6, -6, -6], 5, "off-course"],
    ["gap exactly the tolerance", [...mild, -5, -5, -5], 5, "off-course"],
    ["two of three behind, one not", [...mild, -6, -4, -6], 5, "off-course"],
    ["one of three behind: one bad period", [...mild, 0, 0, -16], 5, "drifting"],
    ["one of three behind, a fourth before", [...mild, -16, 0, 0, -16], 5, "drifting"],
    ["signal, gap below the tolerance", [...mild, -4, -4, -4], 5, "drifting"],
    ["signal alone", repeated(8, -0.1), 5, "drifting"],
    // three of L after ±9: σ = 2.66 · (261 + L)/18 / 3, and L = 2σ/√3 at 15.741
    ["gap from 2σ/√3 on, without a signal", [...noisy, -15.75, -15.75, -15.75], 5, "drifting"],
    ["gap within the noise", [...noisy, -15.73, -15.73, -15.73], 5, "on-course"],
    ["gap beyond the noise, within the tolerance", [...noisy, -15.75, -15.75, -15.75], 16, "on-course"],
    // ±2.5, then −5: σ = 2.66 · 77.5/18 / 3 = 3.8, so 1.5σ is above 5 and 2σ/√3 below it
    ["gap exactly the tolerance, without a signal", [...repeated(16, 2.5, -2.5), -5, -5, -5], 5, "drifting"],
    ["one favourable signal, and gap", [...mild, 0, 0, 16], 5, "ahead"],
    ["favourable signal and gap", [...mild, 5, 5, 5], 5, "ahead"],
    ["favourable signal, gap below the tolerance", [...mild, 4.9, 5, 5], 5, "on-course"],
    ["favourable gap without a signal", [...noisy, 15.75, 15.75, 15.75], 5, "on-course"],
    ["on plan", steady, 5, "on-course"],
  ])("%s", (_, residuals, tolerance, expected) => {
    expect(judge(residuals, tolerance).verdict).toBe(expected);
  });
});

describe("assurance", () => {
  it.each<[why: string, residuals: number[], expected: Signal["assurance"]]>([
    // mean −5, ranges 1: limits −7.66 … −2.34
    ["limits wholly below the plan", repeated(10, -5.5, -4.5), "consistently-behind"],
    ["limits wholly above the plan", repeated(10, 5.5, 4.5), "consistently-ahead"],
    ["limits around the plan", repeated(10, -2.5, -1.5), "hit-or-miss"],
    ["limits around the plan, above", repeated(10, 2.5, 1.5), "hit-or-miss"],
    ["limits on the plan", repeated(8, 0), "hit-or-miss"],
    ["seven periods", repeated(7, -5.5, -4.5), null],
  ])("%s", (_, residuals, expected) => expect(judge(residuals).assurance).toBe(expected));
});

describe("what is no number", () => {
  it("is refused", () => {
    expect(() => judge([1, Number.NaN])).toThrow(/^residuals: NaN at index 1/);
    expect(() => judge([1], Number.NaN)).toThrow(/^tolerance: /);
    expect(() => judge([], Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe("properties", () => {
  const residuals = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 40 });
  const tolerance = fc.double({ min: 0.1, max: 20, noNaN: true });

  it("mirrors: negated residuals swap adverse and favourable", () => {
    const swapped = {
      "consistently-behind": "consistently-ahead",
      "consistently-ahead": "consistently-behind",
    };
    fc.assert(
      fc.property(residuals, tolerance, (values, limit) => {
        const there = judge(values, limit);
        const back = judge(negated(values), limit);
        expect([back.adverse, back.favourable]).toEqual([there.favourable, there.adverse]);
        expect(back.sigma).toBe(there.sigma);
        expect(back.gap3 === null ? null : 0 - back.gap3).toEqual(there.gap3);
        const { assurance } = there;
        expect(back.assurance).toBe(
          assurance === null || assurance === "hit-or-miss" ? assurance : swapped[assurance],
        );
      }),
      { numRuns: 500 },
    );
  });

  it("scales: the unit of residuals and tolerance does not matter (by powers of two, which are exact)", () => {
    const scalable = fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 40 });
    fc.assert(
      fc.property(scalable, tolerance, fc.integer({ min: -8, max: 8 }), (values, limit, exponent) => {
        const scale = 2 ** exponent;
        const before = judge(values, limit);
        const after = judge(
          values.map((value) => value * scale),
          limit * scale,
        );
        const scaled = (figure: number | null) => (figure === null ? null : figure * scale);
        expect(after).toEqual({ ...before, sigma: scaled(before.sigma), gap3: scaled(before.gap3) });
      }),
      { numRuns: 500 },
    );
  });

  it("never judges worse for a larger tolerance", () => {
    const order = [
      "off-course",
      "drifting",
      "drifting-provisional",
      "on-course-provisional",
      "on-course",
      "ahead",
    ];
    fc.assert(
      fc.property(residuals, tolerance, tolerance, (values, a, b) => {
        fc.pre(values.length >= 3);
        const strict = order.indexOf(judge(values, Math.min(a, b)).verdict);
        const lenient = order.indexOf(judge(values, Math.max(a, b)).verdict);
        expect(strict === 5 || lenient >= strict).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
