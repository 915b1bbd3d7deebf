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
});
