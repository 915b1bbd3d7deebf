import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { routeOf, rows, stand } from "../road.js";

const total = routeOf(`kpis: { x: { name: X, kind: total, cadence: monthly } }
milestones: { 2027-Q4: { x: 300 }, 2027: { x: 1000 }, 2027-12: { x: 100 }, 2028: { x: 1200 } }
`);

describe("the stop ahead", () => {
  it.each([
    ["2027-03-31", "2027"],
    ["2027-12-30", "2027"],
    ["2027-12-31", "2027"], // due on the through date itself
    ["2028-01-01", "2028"],
    ["2028-12-31", "2028"],
    ["2029-01-01", undefined],
  ])("measured through %s is %s: of those due the same day the longest", (through, key) => {
    expect(stand("2029-06-30", total, rows("x", { [through]: 1 })).stop?.period.key).toBe(key);
  });

  it.each([
    ["2026-06-01", "2027"],
    ["2027-12-30", "2027"],
    ["2028-01-01", "2028"],
    ["2029-06-01", undefined],
  ])("unmeasured on %s is %s", (today, key) => {
    const standing = stand(today, total, []);
    expect(standing.stop?.period.key).toBe(key);
    expect(standing.actual).toBeNull();
    expect(standing.course).toBe("unknown");
  });

  it("unmeasured is the first one due after today", () => {
    expect(stand("2027-12-31", total, []).stop?.period.key).toBe("2028");
  });

  it("has its days inside start … arrive, the last milestone due last", () => {
    const route = routeOf(
      `kpis: { x: { name: X, kind: total } }\nmilestones: { 2027: { x: 10 }, 2028: { x: 20 }, 2027-09-15: { x: 5 } }\n`,
      { start: "2027-06-01", arrive: "2028-03-15" },
    );
    const { plan, lastStop } = stand("2027-06-01", route, []);
    expect(plan.stops.map(({ period, from, due }) => [period.key, isoDay(from), isoDay(due)])).toEqual([
      ["2027-09-15", "2027-06-01", "2027-09-15"],
      ["2027", "2027-06-01", "2027-12-31"],
      ["2028", "2028-01-01", "2028-03-15"],
    ]);
    expect(lastStop!.period.key).toBe("2028");
  });
});
