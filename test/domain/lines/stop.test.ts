import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { routeOf, rows, stand } from "../road.js";

const total = routeOf(`kpis: { x: { name: X, kind: total, cadence: monthly } }
milestones: { 2027-Q4: { x: 300 }, 2027: { x: 1000 }, 2027-12: { x: 100 }, 2028: { x: 1200 } }
`);

describe("the stop ahead", () => {
  it.each([
    ["2027-03-31", "2027"],
    ["2027-10-15", "2027-Q4"],
    ["2027-12-30", "2027-12"],
    ["2027-12-31", "2028"], // closed: the next one
    ["2028-01-01", "2028"],
    ["2028-12-31", undefined],
    ["2029-01-01", undefined],
  ])("measured through %s is %s: of those that hold the day the shortest", (through, key) => {
    expect(stand("2029-06-30", total, rows("x", { [through]: 1 })).stop?.period.key).toBe(key);
  });

  it.each([
    ["2026-06-01", "2027"],
    ["2027-12-30", "2027-12"],
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

  it("has the longer ones that hold its days beside it", () => {
    const { beside, judged } = stand("2027-12-10", total, rows("x", { "2027-11-30": 1, "2027-12-05": 1 }));
    expect(judged!.period.key).toBe("2027-12");
    expect(beside.map(({ stop, actual }) => [stop.period.key, actual])).toEqual([
      ["2027-Q4", 2],
      ["2027", 2],
    ]);
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
