import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { routeOf, rows, stand } from "../road.js";

interface Case {
  name: string;
  kpi: string;
  milestones?: string;
  log: Record<string, number>;
  today?: string;
  /** Period, verdict, day, actual. */
  verdicts: [string, string, string | null, number | null][];
  /** The day that a level was there, and did not stay. */
  touched?: string;
}

const CASES: Case[] = [
  {
    name: "a total reached before its end",
    kpi: "kind: total",
    log: { "2027-03-31": 60, "2027-06-30": 40, "2027-07-31": 5 },
    verdicts: [["2027", "reached", "2027-06-30", 105]],
  },
  {
    name: "a total reached on its last day",
    kpi: "kind: total",
    log: { "2027-12-31": 100 },
    verdicts: [["2027", "reached", "2027-12-31", 100]],
  },
  {
    name: "a total that fell short",
    kpi: "kind: total",
    log: { "2027-12-31": 99 },
    verdicts: [["2027", "missed", null, 99]],
  },
  {
    name: "a total not measured through its end",
    kpi: "kind: total",
    log: { "2027-12-30": 99 },
    verdicts: [],
  },
  {
    name: "a total closed by the next year's first amount",
    kpi: "kind: total, goal: increase",
    milestones: "2027: { x: 100 }, 2028: { x: 100 }",
    log: { "2027-11-30": 99, "2028-01-31": 7 },
    verdicts: [["2027", "missed", null, 99]],
  },
  {
    name: "a total reached, and corrected later: reached it was",
    kpi: "kind: total",
    log: { "2027-03-31": 100, "2027-12-31": -10 },
    verdicts: [["2027", "reached", "2027-03-31", 90]],
  },
  {
    name: "tenths that add up to the target but for their rounding",
    kpi: "kind: total",
    milestones: "2027: { x: 0.8 }",
    log: Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((month) => [`2027-0${month}-10`, 0.1])),
    verdicts: [["2027", "reached", "2027-08-10", 0.8]],
  },
  {
    name: "a level reached early, and fallen back",
    kpi: "kind: level, baseline: 50",
    log: { "2027-02-28": 101, "2027-12-31": 95 },
    verdicts: [["2027", "missed", null, 95]],
    touched: "2027-02-28",
  },
  {
    name: "a level beyond its milestone before the start only",
    kpi: "kind: level, baseline: 50",
    log: { "2026-12-01": 101, "2027-12-31": 95 },
    verdicts: [["2027", "missed", null, 95]],
  },
  {
    name: "a level that goes down",
    kpi: "kind: level, baseline: 200",
    log: { "2027-02-28": 150, "2027-05-31": 100 },
    verdicts: [["2027", "reached", "2027-05-31", 100]],
  },
  {
    name: "a level past two milestones at once",
    kpi: "kind: level, baseline: 50",
    milestones: "2027: { x: 100 }, 2028: { x: 120 }",
    log: { "2027-02-28": 99, "2027-03-31": 125 },
    verdicts: [
      ["2027", "reached", "2027-03-31", 125],
      ["2028", "reached", "2027-03-31", 125],
    ],
  },
  {
    name: "a level judged on its due day, not by later readings",
    kpi: "kind: level, baseline: 50",
    log: { "2027-11-30": 90, "2028-01-31": 120 },
    verdicts: [["2027", "missed", null, 90]],
  },
  {
    name: "a counter",
    kpi: "kind: counter, baseline: 1000",
    log: { "2027-03-31": 1060, "2027-06-30": 1100 },
    verdicts: [["2027", "reached", "2027-06-30", 100]],
  },
  {
    name: "an average past its milestone in the middle: not yet",
    kpi: "kind: average, baseline: 50, goal: increase",
    log: { "2027-03-31": 160 },
    verdicts: [],
  },
  {
    name: "an average at the end",
    kpi: "kind: average, baseline: 50, goal: increase",
    log: { "2027-03-31": 160, "2027-12-31": 60 },
    verdicts: [["2027", "reached", "2027-12-31", 110]],
  },
  {
    name: "a total that was to shrink, at the end",
    kpi: "kind: total, baseline: 200, goal: decrease",
    log: { "2027-03-31": 60, "2027-12-31": 30 },
    verdicts: [["2027", "reached", "2027-12-31", 90]],
  },
  {
    name: "a total that was to shrink and is over it already: judged at the end too",
    kpi: "kind: total, baseline: 200, goal: decrease",
    log: { "2027-03-31": 160 },
    verdicts: [],
  },
  {
    name: "an at-most total on the day it exceeds",
    kpi: "kind: total, goal: at-most",
    log: { "2027-03-31": 100, "2027-04-30": 1, "2027-05-31": 1 },
    verdicts: [["2027", "missed", "2027-04-30", 102]],
  },
  {
    name: "an at-most total of none, at the first",
    kpi: "kind: total, goal: at-most",
    milestones: "2027: { x: 0 }",
    log: { "2027-02-28": 0, "2027-03-31": 1 },
    verdicts: [["2027", "missed", "2027-03-31", 1]],
  },
  {
    name: "an at-most total that kept its bound",
    kpi: "kind: total, goal: at-most",
    log: { "2027-06-30": 60, "2027-12-31": 40 },
    verdicts: [["2027", "reached", "2027-12-31", 100]],
  },
  {
    name: "an at-least total past its bound: judged at the end",
    kpi: "kind: total, goal: at-least",
    log: { "2027-06-30": 160 },
    verdicts: [],
  },
  {
    name: "an at-least total of a loss, deeper than allowed for now: judged at the end",
    kpi: "kind: total, goal: at-least",
    milestones: "2027: { x: -100 }",
    log: { "2027-06-30": -160 },
    verdicts: [],
  },
  {
    name: "an at-most level above its bound for a while: judged at the end",
    kpi: "kind: level, goal: at-most",
    log: { "2027-06-30": 160, "2027-12-31": 100 },
    verdicts: [["2027", "reached", "2027-12-31", 100]],
  },
  {
    name: "a band at the end",
    kpi: "kind: level, goal: between",
    milestones: "2027: { x: [70, 90] }, 2028: { x: [70, 90] }",
    log: { "2027-12-31": 90, "2028-12-31": 90.5 },
    verdicts: [
      ["2027", "reached", "2027-12-31", 90],
      ["2028", "missed", null, 90.5],
    ],
  },
  {
    name: "quarters inside a year",
    kpi: "kind: total",
    milestones: "2027: { x: 100 }, 2027-Q1: { x: 10 }, 2027-Q2: { x: 20 }",
    log: { "2027-03-31": 9, "2027-05-31": 20, "2027-07-31": 60, "2027-08-31": 11 },
    verdicts: [
      ["2027-Q1", "missed", null, 9],
      ["2027-Q2", "reached", "2027-05-31", 20],
      ["2027", "reached", "2027-08-31", 100],
    ],
  },
  {
    name: "a level at its milestone from the first reading",
    kpi: "kind: level, baseline: 100, goal: increase",
    log: { "2027-01-31": 100 },
    verdicts: [["2027", "reached", "2027-01-31", 100]],
  },
];

describe("a stop has ended", () => {
  it.each(CASES)("$name", ({ kpi, milestones, log, verdicts, touched = null }) => {
    const route = routeOf(
      `kpis: { x: { name: X, cadence: monthly, ${kpi} } }\nmilestones: { ${milestones ?? "2027: { x: 100 }"} }\n`,
    );
    const standing = stand("2029-06-30", route, rows("x", log));
    expect(
      standing.verdicts.map(({ stop, verdict, date }) => [stop.period.key, verdict, date && isoDay(date)]),
    ).toEqual(verdicts.map(([key, verdict, date]) => [key, verdict, date]));
    const there = standing.verdicts[0]?.touched ?? null;
    expect(there && isoDay(there)).toBe(touched);
    verdicts.forEach(([, , , actual], at) => {
      expect(standing.verdicts[at]!.actual).toBeCloseTo(actual!, 10);
    });
  });
});
