import { describe, expect, it } from "vitest";
import type { Outlook } from "../../../src/domain/outlook/outlook.js";
import { judge } from "../../../src/domain/standing/judge.js";
import type { Against, Judged, ReasonCode } from "../../../src/domain/standing/judged.js";
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

/** What is judged of a KPI that is so far behind of 1500 planned, in per cent, with these residuals and this outlook. */
function judged(
  route: ReturnType<typeof kpi>,
  {
    residuals = CALM,
    behind = 0,
    part = 0.5,
    outlook = null,
    ...rest
  }: Partial<Judged> & Partial<Pick<Against, "part" | "outlook">> & { behind?: number },
): Judged {
  const { kpi, stop, lastStop } = stand(TODAY, route, rows("x", { [TODAY]: 1 }));
  const against: Against = {
    stop: stop!,
    actual: 15 * (100 - behind),
    short: 15 * behind,
    tolerance: 75,
    tolerated: 100,
    unit: 15,
    counted: residuals.length,
    part,
    reached: false,
    outlook,
  };
  return {
    kpi,
    through: on(TODAY),
    actual: against.actual,
    verdicts: [],
    lastStop,
    residuals,
    signal: signal(residuals, { tolerance: 5 }),
    tolerance: 5,
    suspicious: false,
    against: [against],
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
    [
      "eight below the plan by half the tolerance",
      { residuals: Array(9).fill(-2.5) },
      "drifting",
      ["signal"],
    ],
    ["eight just below the plan", { residuals: Array(9).fill(-2.4) }, "on-course", ["near-plan"]],
    [
      "no chance, a miss and 5 % behind",
      { behind: 5, outlook: outlook(0.049, 1900) },
      "off-course",
      ["behind", "chance"],
    ],
    ["a chance of 5 %", { behind: 5, outlook: outlook(0.05, 1900) }, "drifting", ["behind", "chance"]],
    [
      "an expected miss below the tolerance",
      { behind: 5, outlook: outlook(0.01, 1901) },
      "drifting",
      ["behind", "chance"],
    ],
    ["not quite 5 % behind", { behind: 4.99, outlook: outlook(0.01, 1800) }, "drifting", ["chance"]],
    [
      "5 % behind with a chance of 75 % is catching up",
      { behind: 5, outlook: outlook(0.75, 2000) },
      "on-course",
      ["catching-up"],
    ],
    ["5 % behind with less", { behind: 5, outlook: outlook(0.749, 2000) }, "drifting", ["behind", "chance"]],
    ["5 % behind, and nobody knows the chance", { behind: 5 }, "drifting", ["behind", "chance"]],
    [
      "behind by less than what scatters: 2σ of ±4, which is 14 %",
      { behind: 12, residuals: [4, -4, 4, -4, 4, -4, 4, -4, 4, -4], outlook: outlook(0.5, 2000) },
      "on-course",
      ["near-plan"],
    ],
    [
      "a favourable variance that is likely made is fine, whatever the signals",
      { residuals: FAR_BELOW, behind: -1, outlook: outlook(0.75, 2000) },
      "on-course",
      ["near-plan"],
    ],
    [
      "a favourable variance is not enough",
      { residuals: FAR_BELOW, behind: -1, outlook: outlook(0.74, 2000) },
      "off-course",
      ["signal", "gap"],
    ],
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
      ["signal", "gap"],
    ],
  ])("%s", (_name, facts, course, because) => {
    expect(judge(judged(increasing, facts))).toMatchObject({ course, provisional: false, because });
  });

  it("the gap alone is drifting beyond 2σ/√3 and the tolerance", () => {
    // σ of ±4 is 2.66 · 8 / 3 = 7.1 at most: 2σ/√3 = 8.2; three at −9 are no signal of it
    const residuals = [4, -4, 4, -4, 4, -4, 4, -4, 4, -9, -9, -9];
    expect(judge(judged(increasing, { residuals }))).toMatchObject({ course: "drifting", because: ["gap"] });
    const less = [4, -4, 4, -4, 4, -4, 4, -4, 4, -6, -6, -6];
    expect(judge(judged(increasing, { residuals: less })).course).toBe("on-course");
  });

  it("the rules of the chance rest in the first 20 % of a leg; being behind does not", () => {
    const unlikely = { behind: 4, outlook: outlook(0.001, 1000) };
    expect(judge(judged(increasing, { ...unlikely, part: 0.19 })).course).toBe("on-course");
    expect(judge(judged(increasing, { ...unlikely, part: 0.2 })).course).toBe("drifting");
    const behind = { behind: 10, outlook: outlook(0.001, 1000) };
    expect(judge(judged(increasing, { ...behind, part: 0.19 })).course).toBe("drifting");
    expect(judge(judged(increasing, { ...behind, part: 0.2 })).course).toBe("off-course");
  });

  it.each<[string, number[], number, string, ReasonCode[]]>([
    ["3 to 7 periods with the gap", [-5, -5, -5], 0, "drifting", ["gap", "provisional"]],
    ["3 to 7 periods without", [-20, -5, -5, -4.9], 4, "on-course", ["near-plan", "provisional"]],
    ["3 to 7 periods that are behind", [-4, -4, -4], 20, "drifting", ["behind", "provisional"]],
    ["7 periods far behind", Array(7).fill(-50), 50, "drifting", ["gap", "behind", "provisional"]],
  ])("%s are provisional", (_name, residuals, behind, course, because) => {
    const facts = { residuals, behind, outlook: outlook(0.001, 1000) };
    expect(judge(judged(increasing, facts))).toMatchObject({ course, provisional: true, because });
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
    const plain = { ...judged(increasing, {}), lastStop: null, against: [] };
    expect(judge(plain).course).toBe("unknown");
  });
});
