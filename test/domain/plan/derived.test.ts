import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { plannedOn, routeOf, rows, stand } from "../road.js";

const firm = (revenue: string, costs: string, more = "") =>
  routeOf(`kpis:
  revenue: { name: Revenue, kind: total, unit: EUR, cadence: monthly${revenue} }
  costs: { name: Costs, kind: total, unit: EUR, cadence: monthly${costs} }
  profit: { name: Profit, kind: total, unit: EUR, formula: revenue - costs${more} }
milestones:
  2027: { revenue: 36500, costs: 29200 }
  2028: { revenue: 73200, costs: 36600 }
`);

describe("a formula that follows the plans of its inputs", () => {
  const route = firm("", ", goal: increase");
  const standing = stand(
    "2027-04-15",
    route,
    [
      ...rows("revenue", { "2027-01-31": 3000, "2027-02-28": 2000, "2027-03-31": 4000 }),
      ...rows("costs", { "2027-01-31": 2500, "2027-02-28": 2500, "2027-03-31": 2400 }),
    ],
    "profit",
  );

  it("plans revenue − costs, 20 a day", () => {
    expect(standing.kpi.planFollows).toBe(true);
    expect(standing.plan.stops.map(({ period, target }) => [period.key, target])).toEqual([
      ["2027", 7300],
      ["2028", 36_600],
    ]);
    expect(plannedOn("2027-03-31", standing)).toBeCloseTo(1800, 8);
    expect(plannedOn("2028-01-31", standing, "2028")).toBeCloseTo(3100, 8);
  });

  it("stands at 1600: 200 short, ten days behind", () => {
    expect(standing.actual).toBe(1600);
    expect(standing.variance!.absolute).toBeCloseTo(-200, 8);
    expect(isoDay(standing.variance!.earned!)).toBe("2027-03-21");
    expect(standing.variance!.days).toBe(-10);
    expect(standing.progress.milestone).toBeCloseTo(1600 / 7300, 12);
    // 5700 in the nine months that are left
    expect(standing.pace.required).toBeCloseTo(5700 / 9, 8);
  });

  it("accrues like a total: reached on the day its sum is", () => {
    const early = stand(
      "2027-03-15",
      route,
      [
        ...rows("revenue", { "2027-01-31": 9000, "2027-02-28": 9000 }),
        ...rows("costs", { "2027-01-31": 2500, "2027-02-28": 2500 }),
      ],
      "profit",
    );
    expect(early.verdicts.map(({ verdict, date }) => [verdict, isoDay(date!)])).toEqual([
      ["reached", "2027-02-28"],
    ]);
    expect(early.course).toBe("ahead");
  });

  it("has no earned day in a year planned to lose: losing money is no travelling", () => {
    const loss = routeOf(`kpis:
  revenue: { name: Revenue, kind: total, unit: EUR, cadence: monthly }
  costs: { name: Costs, kind: total, unit: EUR, cadence: monthly, goal: increase }
  profit: { name: Profit, kind: total, unit: EUR, formula: revenue - costs, goal: increase }
milestones:
  2027: { revenue: 3650, costs: 7300 }
  2028: { revenue: 73200, costs: 36600 }
`);
    const behind = stand(
      "2027-02-15",
      loss,
      [...rows("revenue", { "2027-01-31": 400 }), ...rows("costs", { "2027-01-31": 500 })],
      "profit",
    );
    expect(behind.planned).toBeCloseTo(-310, 8);
    expect(behind.variance!.favourable).toBe(true);
    expect(behind.variance!.days).toBeNull();
    expect(behind.verdicts).toEqual([]);
  });

  it("plans a ratio through the day, not its year's milestone", () => {
    const shop = routeOf(`kpis:
  visitors: { name: V, kind: total, cadence: weekly, path: even, baseline: 1 }
  sales: { name: S, kind: total, cadence: weekly, season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2] }
  conversion: { name: C, formula: sales / visitors, unit: "%", goal: increase }
milestones: { 2027: { visitors: 36500, sales: 1300 } }
`);
    const conversion = stand(
      "2027-04-15",
      shop,
      [...rows("visitors", { "2027-03-31": 10_000 }), ...rows("sales", { "2027-03-31": 300 })],
      "conversion",
    );
    // planned: 300 orders of 9000 visitors through 31 March
    expect(conversion.planned).toBeCloseTo((100 * 300) / 9000, 8);
    expect(conversion.actual).toBeCloseTo(3, 10);
    expect(conversion.variance!.days).toBeNull();
    expect(conversion.lastStop!.target).toBeCloseTo((100 * 1300) / 36_500, 10);
  });

  it("travels in days as a level of levels", () => {
    const members = routeOf(`kpis:
  free: { name: Free, kind: level, cadence: monthly, baseline: 100 }
  paid: { name: Paid, kind: level, cadence: monthly, baseline: 0 }
  all: { name: All, kind: level, formula: free + paid, goal: increase }
milestones: { 2027: { free: 282, paid: 182 } }
`);
    const all = stand(
      "2027-04-15",
      members,
      [...rows("free", { "2027-03-31": 150 }), ...rows("paid", { "2027-03-31": 30 })],
      "all",
    );
    // 100 + 364 over 364 days: one a day
    expect(all.planned).toBeCloseTo(189, 8);
    expect(all.actual).toBe(180);
    expect(all.variance!.days).toBe(-9);
  });
});
