import { describe, expect, it } from "vitest";
import { routeOf, rows, stand } from "../road.js";

const history = (kpi: string, log: Record<string, number>, today: string, start = "2027-01-01") =>
  stand(
    today,
    routeOf(`kpis: { x: { name: X, ${kpi} } }\nmilestones: { 2027: { x: 100 } }\n`, {
      start,
      arrive: "2028-12-31",
    }),
    rows("x", log),
  ).history.map(({ period, value }) => [period.key, value]);

describe("the regular series", () => {
  it("holds full periods only, up to the through date", () => {
    const log = { "2027-01-31": 1, "2027-02-15": 2, "2027-02-28": 3, "2027-03-30": 4 };
    expect(history("kind: total, cadence: monthly", log, "2027-04-10")).toEqual([
      ["2027-01", 1],
      ["2027-02", 5],
    ]);
    expect(history("kind: level, cadence: monthly, baseline: 0", log, "2027-04-10")).toEqual([
      ["2027-01", 1],
      ["2027-02", 3],
    ]);
    expect(history("kind: average, cadence: monthly, goal: at-most", log, "2027-04-10")).toEqual([
      ["2027-01", 1],
      ["2027-02", 2.5],
    ]);
  });

  it("leaves out the first week of a total that the route covers only in part", () => {
    // 1 January 2027 is a Friday
    const log = { "2027-01-03": 30, "2027-01-10": 70, "2027-01-17": 80 };
    expect(history("kind: total, cadence: weekly", log, "2027-01-18")).toEqual([
      ["2027-W01", 70],
      ["2027-W02", 80],
    ]);
    expect(history("kind: level, cadence: weekly, baseline: 0", log, "2027-01-18")).toHaveLength(3);
  });

  it("keeps it where it was measured from before the start", () => {
    const log = { "2026-12-27": 60, "2027-01-03": 65, "2027-01-10": 70 };
    expect(history("kind: total, cadence: weekly", log, "2027-01-18").map(([key]) => key)).toEqual([
      "2026-W52",
      "2026-W53",
      "2027-W01",
    ]);
  });

  it("invents nothing for a period in which nothing was measured", () => {
    const log = { "2027-01-31": 1, "2027-04-30": 4 };
    for (const kpi of ["kind: total", "kind: level, baseline: 0"]) {
      expect(history(`${kpi}, cadence: monthly`, log, "2027-05-10")).toEqual([
        ["2027-01", 1],
        ["2027-04", 4],
      ]);
    }
  });
});
