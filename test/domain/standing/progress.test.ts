import { describe, expect, it } from "vitest";
import { on, routeOf, rows, stand } from "../road.js";

describe("progress to the milestone", () => {
  it.each([
    ["kind: total", "2027: { x: 200 }", 50, 0.25],
    ["kind: total", "2027: { x: 200 }", 250, 1.25],
    ["kind: total", "2027: { x: 200 }", -50, -0.25],
    ["kind: total, baseline: 900, goal: decrease", "2027: { x: 200 }", 50, null], // stays low
    ["kind: counter, baseline: 10", "2027: { x: 200 }", 60, 0.25],
    ["kind: level, baseline: 100", "2027: { x: 300 }", 150, 0.25],
    ["kind: level, baseline: 100", "2027: { x: 300 }", 50, -0.25],
    ["kind: level, baseline: 300", "2027: { x: 100 }", 250, 0.25],
    ["kind: level, baseline: -300", "2027: { x: -100 }", -250, 0.25],
    ["kind: average, baseline: 4, goal: increase", "2027: { x: 8 }", 5, 0.25],
    ["kind: average, goal: increase", "2027: { x: 8 }, 2028: { x: 9 }", 5, null], // from nowhere
    ["kind: level, baseline: 100, goal: increase", "2027: { x: 100 }", 100, 1],
    ["kind: level, baseline: 100, goal: increase", "2027: { x: 100 }", 101, 1],
    ["kind: level, baseline: 100, goal: increase", "2027: { x: 100 }", 99, null],
    ["kind: total, goal: at-most", "2027: { x: 20 }", 12, null], // “12 of at most 20”
    ["kind: total, goal: at-most", "2027: { x: 0 }", 3, null],
  ])("%s to %s, at %d: %s", (kpi, milestones, actual, expected) => {
    const route = routeOf(
      `kpis: { x: { name: X, cadence: monthly, ${kpi} } }\nmilestones: { ${milestones} }\n`,
    );
    const { progress } = stand("2027-02-15", route, rows("x", { "2027-01-31": actual }));
    if (expected === null) expect(progress.milestone).toBeNull();
    else expect(progress.milestone).toBeCloseTo(expected, 12);
  });

  it("starts a leg at the milestone before", () => {
    const route = routeOf(`kpis: { x: { name: X, kind: level, baseline: 100 } }
milestones: { 2027: { x: 200 }, 2028: { x: 400 } }
`);
    const { progress } = stand("2028-02-15", route, rows("x", { "2028-01-31": 150 }));
    expect(progress.milestone).toBeCloseTo(-0.25, 12);
  });
});

describe("what is to go", () => {
  it.each([
    ["kind: level, baseline: 100", 300, 150, 150],
    ["kind: level, baseline: 300", 100, 250, 150],
    ["kind: level, baseline: 100", 300, 310, -10],
    ["kind: level, goal: at-most", 100, 90, -10],
    ["kind: level, goal: at-least", 100, 90, 10],
  ])("%s to %d, at %d: %d", (kpi, target, actual, toGo) => {
    const route = routeOf(`kpis: { x: { name: X, ${kpi} } }\nmilestones: { 2027: { x: ${target} } }\n`);
    expect(stand("2027-02-15", route, rows("x", { "2027-01-31": actual })).toGo).toBe(toGo);
  });
});

describe("progress along the route is earned time", () => {
  it.each([
    ["2027-07-02", 550, 182 / 1095], // half of 1100 is planned on 2 July
    ["2028-12-31", 1100, 364 / 1095],
    ["2027-07-02", 0, 0],
  ])("measured on %s at %d", (day, above, share) => {
    const route = routeOf(`kpis: { x: { name: X, kind: level, baseline: 400 } }
milestones: { 2027: { x: 1500 }, 2028: { x: 4000 } }
`);
    const { progress } = stand("2029-01-15", route, rows("x", { [day]: 400 + above }));
    expect(progress.route).toBeCloseTo(share, 12);
    expect(progress.time).toBeCloseTo((on(day) - on("2027-01-01")) / 1095, 12);
  });

  it("is none for one who went back to before the start", () => {
    const route = routeOf(
      `kpis: { x: { name: X, kind: level, baseline: 0 } }\nmilestones: { 2027: { x: 364 } }\n`,
    );
    expect(stand("2027-02-01", route, rows("x", { "2027-01-31": -10 })).progress.route).toBeNull();
  });
});
