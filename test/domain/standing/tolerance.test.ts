import { describe, expect, it } from "vitest";
import { toleranceOf } from "../../../src/domain/standing/judge.js";
import { routeOf } from "../road.js";

describe("the tolerance", () => {
  it.each([
    ["5 % unless told otherwise", "", 200, 10],
    ["a KPI's own", ", tolerance: 10%", 200, 20],
    ["points of its unit, whatever is planned", ", tolerance: 0.3pt", 200, 0.3],
  ])("%s", (_name, more, planned, expected) => {
    const route = routeOf(
      `kpis: { x: { name: X, kind: level, baseline: 0${more} } }\nmilestones: { 2027: { x: 9 } }\n`,
    );
    expect(toleranceOf(route.kpis[0]!, planned)).toBeCloseTo(expected, 12);
  });
});
