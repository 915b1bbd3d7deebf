import { describe, expect, it } from "vitest";
import type { Outlook } from "../../../src/domain/outlook/outlook.js";
import { type Judged, judge, type ReasonCode } from "../../../src/domain/standing/judge.js";
import { signal } from "../../../src/statistics/signal.js";
import { on, routeOf, rows, stand } from "../road.js";

/** Half way through 2027, on the way from 1000 to 2000; 5 % is the tolerance. */
const TODAY = "2027-07-02";
const kpi = (facts: string) =>
  routeOf(`kpis: { x: { name: X, kind: level, cadence: monthly, ${facts} } }
milestones: { 2027: { x: 2000 }, 2028: { x: 3000 } }
`);
const increasing = kpi("baseline: 1000");
const CALM = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1];

/** What is judged of a KPI whose actual is so much of planned, in per cent, with these residuals and this outlook. */
function judged(
  route: ReturnType<typeof kpi>,
  {
    residuals = CALM,
    behind = 0,
    today = TODAY,
    ...rest
  }: Partial<Judged> & { behind?: number; today?: string },
): Judged {
  const planned = stand(today, route, rows("x", { [today]: 1 })).planned as number;
  const standing = stand(today, route, rows("x", { [today]: planned * (1 - behind / 100) }));
  const { stop, lastStop, plan, actual, variance, verdicts, through } = standing;
  return {
    kpi: standing.kpi,
    plan,
    through,
    actual,
    planned,
    variance,
    verdicts,
    stop,
    lastStop,
    legFrom: on("2027-01-01"),
    residuals,
    signal: signal(residuals, { tolerance: 5 }),
    tolerance: 5,
    outlook: null,
    suspicious: false,
    ...rest,
  };
}

/** An outlook on the stop of 2000. */
function outlook(chance: number, expected: number): Outlook {
  const stop = stand(TODAY, increasing, rows("x", { [TODAY]: 1 })).stop!;
  return {
    stop,
    expected,
    low: 0,
    high: 0,
    arrival: null,
    earliest: null,
    latest: null,
    chance,
    reached: false,
  };
}

/** The last two of three are at −5 or worse; the noise before is ±1, so that all three are signals. */
const FAR_BELOW = [...CALM, -4, -6, -6];
const SIGNAL_AND_GAP_OF_ONE = [...CALM, -1, -1, -14];

describe("the rules in their order", () => {
  it.each<[string, Parameters<typeof judged>[1], string, ReasonCode[]]>([
    [
      "a signal, the gap, and two of three far below",
      { residuals: FAR_BELOW },
      "off-course",
      ["signal", "gap"],
    ],
    ["one far below alone", { residuals: SIGNAL_AND_GAP_OF_ONE }, "drifting", ["signal"]],
    ["eight just below the plan", { residuals: Array(9).fill(-1) }, "drifting", ["signal"]],
    [
      "no chance, a miss and 5 % behind",
      { behind: 5, outlook: outlook(0.049, 1900) },
      "off-course",
      ["chance"],
    ],
    ["a chance of 5 %", { behind: 5, outlook: outlook(0.05, 1900) }, "drifting", ["chance"]],
    [
      "an expected miss below the tolerance",
      { behind: 5, outlook: outlook(0.01, 1901) },
      "drifting",
      ["chance"],
    ],
    ["not quite 5 % behind", { behind: 4.99, outlook: outlook(0.01, 1800) }, "drifting", ["chance"]],
    [
      "unlikely, a miss by half and half behind",
      { behind: 2.5, outlook: outlook(0.249, 1950) },
      "drifting",
      ["chance"],
    ],
    ["a chance of 25 %", { behind: 2.5, outlook: outlook(0.25, 1900) }, "on-course", ["near-plan"]],
    ["an expected miss below half", { behind: 2.5, outlook: outlook(0.2, 1951) }, "on-course", ["near-plan"]],
    ["less than half behind", { behind: 2.4, outlook: outlook(0.01, 1800) }, "on-course", ["near-plan"]],
    [
      "ahead of its plan, whatever the forecast",
      { behind: -1, outlook: outlook(0, 1000) },
      "on-course",
      ["near-plan"],
    ],
    ["a favourable signal and gap", { residuals: FAR_BELOW.map((value) => -value) }, "ahead", ["ahead"]],
    ["eight just above the plan", { residuals: Array(9).fill(1) }, "on-course", ["near-plan"]],
    [
      "a signal goes before the chance",
      { residuals: FAR_BELOW, behind: 6, outlook: outlook(0.01, 1800) },
      "off-course",
      ["signal", "gap", "chance"],
    ],
  ])("%s", (_name, facts, course, because) => {
    expect(judge(judged(increasing, facts))).toEqual({ course, provisional: false, because });
  });

  it("the gap alone is drifting beyond 2σ/√3 and the tolerance", () => {
    // σ of ±4 is 2.66 · 8 / 3 = 7.1 at most: 2σ/√3 = 8.2; three at −9 are no signal of it
    const residuals = [4, -4, 4, -4, 4, -4, 4, -4, 4, -9, -9, -9];
    expect(judge(judged(increasing, { residuals }))).toMatchObject({ course: "drifting", because: ["gap"] });
    const less = [4, -4, 4, -4, 4, -4, 4, -4, 4, -6, -6, -6];
    expect(judge(judged(increasing, { residuals: less })).course).toBe("on-course");
  });

  it("the projection rests in the first 20 % of a leg", () => {
    const facts = { behind: 10, outlook: outlook(0.001, 1000) };
    // 73 of 365 days are 20 %
    expect(judge(judged(increasing, { ...facts, today: "2027-03-13" })).course).toBe("on-course");
    expect(judge(judged(increasing, { ...facts, today: "2027-03-14" })).course).toBe("off-course");
  });

  it.each<[string, number[], string, ReasonCode[]]>([
    ["3 to 7 periods with the gap", [-5, -5, -5], "drifting", ["gap", "provisional"]],
    ["3 to 7 periods without", [-20, -5, -5, -4.9], "on-course", ["near-plan", "provisional"]],
    ["7 periods far behind", Array(7).fill(-50), "drifting", ["gap", "provisional"]],
  ])("%s are provisional", (_name, residuals, course, because) => {
    const facts = { residuals, behind: 20, outlook: outlook(0.001, 1000) };
    expect(judge(judged(increasing, facts))).toEqual({ course, provisional: true, because });
  });

  it("without a tolerance anything behind is news, and nothing on plan", () => {
    const few = (value: number) =>
      judge(judged(increasing, { residuals: [value, value, value], tolerance: 0 }));
    expect(few(-0.1).course).toBe("drifting");
    expect(few(0).course).toBe("on-course");
  });

  it("what is suspicious is unknown, whatever else", () => {
    expect(judge(judged(increasing, { suspicious: true, residuals: FAR_BELOW })).course).toBe("unknown");
  });

  it.each(["at-least", "at-most"])("who is to stay %s a bound is never ahead", (goal) => {
    const residuals = Array(9).fill(30);
    expect(judge(judged(kpi(`goal: ${goal}`), { residuals })).course).toBe("on-course");
  });

  it("a KPI without a milestone is never green", () => {
    const plain = { ...judged(increasing, {}), stop: null, lastStop: null, planned: null, variance: null };
    expect(judge(plain).course).toBe("unknown");
  });
});
