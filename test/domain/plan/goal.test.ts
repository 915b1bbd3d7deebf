import { describe, expect, it } from "vitest";
import { inferGoal } from "../../../src/domain/plan/goal.js";
import type { Target } from "../../../src/domain/route/route.js";
import type { KindName } from "../../../src/domain/say/terms.js";
import { dayOf } from "../../../src/domain/time/day.js";
import { parsePeriod } from "../../../src/domain/time/period.js";

const start = dayOf(2027, 1, 1);

function goal(kind: KindName, baseline: number | null, plan: Record<string, Target>, logged = true) {
  const milestones = Object.entries(plan).map(([key, target]) => ({ period: parsePeriod(key)!, target }));
  milestones.sort((one, other) => one.period.to - other.period.to || other.period.from - one.period.from);
  return inferGoal({ kind, logged, baseline, milestones, start });
}

describe("the goal that milestones tell", () => {
  it.each<[string, KindName, number | null, Record<string, Target>, string | null]>([
    ["above the baseline", "level", 400, { 2027: 1500 }, "increase"],
    ["below the baseline", "level", 400, { 2027: 300 }, "decrease"],
    ["rising from nowhere", "average", null, { 2027: 1, 2028: 2 }, "increase"],
    ["falling from nowhere", "average", null, { 2027: 2, 2028: 1 }, "decrease"],
    ["rising after a pause", "level", null, { 2027: 1, 2028: 1, 2029: 2 }, "increase"],
    ["a dip before a rise", "level", 100, { 2027: 90, 2028: 120 }, "increase"],
    ["above, but falling", "level", 100, { 2027: 150, 2028: 120 }, null],
    ["below, but rising", "level", 100, { 2027: 80, 2028: 90 }, null],
    ["up and down", "average", null, { 2027: 1, 2028: 3, 2029: 2 }, null],
    ["all the same", "level", 5, { 2027: 5, 2028: 5 }, null],
    ["a single level from nowhere", "level", null, { 2027: 5 }, null],
    ["a single average from nowhere", "average", null, { 2027: 5 }, null],
    ["a single total from nowhere", "total", null, { 2027: 5 }, "increase"],
    ["a single total at the baseline", "total", 5, { 2027: 5 }, "increase"],
    ["a single total below the baseline", "total", 9, { 2027: 5 }, "decrease"],
    ["a single counter, whatever it reads at the start", "counter", 120_000, { 2027: 5000 }, "increase"],
    ["counters that fall", "counter", 1, { 2027: 5000, 2028: 4000 }, "decrease"],
    [
      "quarters above a quarter of the year before",
      "total",
      18_000,
      { "2027-Q1": 5000, "2027-Q2": 5500 },
      "increase",
    ],
    [
      "a year of which some parts are fixed",
      "total",
      18_000,
      { 2027: 40_000, "2027-Q1": 5000, 2028: 90_000 },
      "increase",
    ],
    ["a quarter, then years", "total", null, { "2027-Q4": 1000, 2028: 5000 }, "increase"],
    ["years of unlike length", "total", null, { 2027: 365, 2028: 365 }, null],
    [
      "running totals by days, compared as they are",
      "total",
      null,
      { "2027-04-30": 300, "2027-12-31": 500 },
      "increase",
    ],
    ["falling below zero is no wish", "level", 400, { 2027: -100 }, null],
    ["bands", "average", null, { 2027: { low: 1, high: 2 } }, null],
    ["nothing", "total", 5, {}, null],
  ])("%s", (_, kind, baseline, plan, expected) => expect(goal(kind, baseline, plan)).toBe(expected));
});

describe("a formula", () => {
  it("is never to decrease unless told so: a falling plan of a profit is an investment", () => {
    expect(goal("total", 900, { 2027: 500 }, false)).toBeNull();
    expect(goal("total", 900, { 2027: 1500 }, false)).toBe("increase");
  });
});
