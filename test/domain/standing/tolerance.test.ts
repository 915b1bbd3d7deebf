import { describe, expect, it } from "vitest";
import { tolerated } from "../../../src/domain/standing/tolerance.js";
import { routeOf, stand } from "../road.js";

describe("the tolerance", () => {
  it.each([
    ["5 % unless told otherwise", "kind: total", 200, 10],
    ["a KPI's own", "kind: total, tolerance: 10%", 200, 20],
    ["points of its unit, whatever is planned", "kind: total, tolerance: 0.3pt", 200, 0.3],
    ["of a reading that travels at most a tenth of its way", "kind: level, baseline: 180", 200, 2],
    ["of one with a long way as usual", "kind: level, baseline: 50", 200, 10],
    ["of one that is to stay on a side as usual", "kind: level, goal: at-least", 200, 10],
  ])("%s", (_name, facts, planned, expected) => {
    const route = routeOf(`kpis: { x: { name: X, ${facts} } }\nmilestones: { 2027: { x: 200 } }\n`);
    const { kpi, plan, stop } = stand("2027-02-01", route, []);
    expect(tolerated(kpi, plan, stop!, planned)).toBeCloseTo(expected, 12);
  });

  it("is one where every milestone is 0", () => {
    const route = routeOf(
      "kpis: { x: { name: X, kind: total, goal: at-most } }\nmilestones: { 2027: { x: 0 } }\n",
    );
    const { kpi, plan, stop } = stand("2027-02-01", route, []);
    expect(tolerated(kpi, plan, stop!, 0)).toBe(1);
  });

  it("of a level that was re-routed is a tenth of the way from there", () => {
    const route = routeOf(`kpis: { x: { name: X, kind: level, baseline: 180 } }
milestones: { 2027: { x: 300 } }
changes: [{ date: 2027-07-02, why: further, set: { 2027.x: { from: 200, to: 300 } } }]
`);
    // 190 was planned on 2 July, half of the way: 110 are left from there
    const { kpi, plan, stop } = stand("2027-08-01", route, []);
    expect(tolerated(kpi, plan, stop!, 1000)).toBeCloseTo(11, 12);
  });
});
