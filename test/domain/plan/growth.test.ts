import { describe, expect, it } from "vitest";
import { plannedGrowth } from "../../../src/domain/plan/growth.js";
import { routeOf } from "../road.js";

/** The growth a year of one KPI of a route from 1 January 2027 to 31 December 2029. */
function growth(kpi: string, milestones: string, dates?: { start?: string; arrive?: string }): number | null {
  const route = routeOf(`kpis: { k: { name: K, ${kpi} } }\nmilestones: { ${milestones} }\n`, dates);
  return plannedGrowth(route.kpis[0]!, route);
}

const LEVEL = "kind: level, baseline: 400";
const TOTAL = "kind: total, baseline: 18000";

describe("the growth a year that is planned", () => {
  it.each([
    // ∛(10 000 ÷ 400), whatever lies between.
    ["of a level from its baseline", LEVEL, "2027: { k: 1500 }, 2029: { k: 10000 }", 1.924017738212866],
    ["with a stop moved", LEVEL, "2028-03: { k: 1500 }, 2029: { k: 10000 }", 1.924017738212866],
    // 25 over two years and 181 of 365 days.
    ["to a day within a year", LEVEL, "2029-06-30: { k: 10000 }", 2.631589154110466],
    // √(10 000 ÷ 1 500)
    [
      "from the first milestone",
      "kind: average",
      "2027: { k: 1500 }, 2028: { k: 9000 }, 2029: { k: 10000 }",
      1.5819888974716112,
    ],
    // ∛(200 ÷ 18)
    ["of amounts", TOTAL, "2027: { k: 40000 }, 2028: { k: 90000 }, 2029: { k: 200000 }", 1.231443166940565],
    ["of amounts of whole years", TOTAL, "2027: { k: 18000 }, 2027-Q4: { k: 9000 }", 0],
    ["that shrinks", "kind: level, baseline: 80", "2028: { k: 20 }", -0.5],
  ])("%s", (_, kpi, milestones, expected) => {
    expect(growth(kpi, milestones)).toBeCloseTo(expected, 12);
  });

  it("of amounts begins with the year before the start", () => {
    // 18 000 in the year to 31 May 2027, 45 000 in 2029: two years and 214 of 365 days apart.
    const dates = { start: "2027-06-01" };
    const milestones = "2027: { k: 11000 }, 2028: { k: 30000 }, 2029: { k: 45000 }";
    expect(growth(TOTAL, milestones, dates)).toBeCloseTo(0.42516292573176484, 12);
  });

  it.each([
    ["a bound", "kind: average, goal: at-most", "2027: { k: 2.5 }, 2028: { k: 2 }"],
    ["a band", "kind: level, goal: between", "2027: { k: [70, 90] }, 2028: { k: [80, 95] }"],
    ["from nothing", "kind: level, baseline: 0", "2027: { k: 10 }"],
    ["below zero", "kind: level, baseline: -5", "2027: { k: 10 }"],
    ["a single amount", "kind: total", "2027: { k: 40000 }"],
    ["an amount since the start", "kind: total, baseline: 18000", "2029-12-15: { k: 200000 }"],
    ["part of a year", "kind: total, baseline: 18000", "2027-Q2: { k: 9000 }"],
  ])("is unknown of %s", (_, kpi, milestones) => {
    expect(growth(kpi, milestones)).toBeNull();
  });
});
