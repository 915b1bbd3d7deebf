import { describe, expect, it } from "vitest";
import type { Standing } from "../../../src/domain/standing/standing.js";
import { isoDay } from "../../../src/domain/time/day.js";
import { journeyOn, logOf, on, routeOf, rows, stand, standingOf } from "../road.js";

const closed = ({ verdicts }: Standing) =>
  verdicts.map(({ stop, verdict, date, actual }) => [
    stop.period.key,
    stop.target,
    verdict,
    date === null ? null : isoDay(date),
    actual,
  ]);

const sales = (changes: string, milestones = "{ 2027: { sales: 120 }, 2028: { sales: 300 } }") =>
  routeOf(`kpis: { sales: { kind: total, cadence: monthly, path: even } }
milestones: ${milestones}
changes: ${changes}
`);

describe("a stop that ended", () => {
  const log = rows("sales", { "2027-06-30": 80, "2027-12-31": 30, "2028-01-31": 5 });

  it("stands as it was when it is re-planned afterwards", () => {
    const route = sales(
      '[{ date: 2028-02-01, why: "in hindsight", set: { 2027.sales: { from: 120, to: 100 } } }]',
      "{ 2027: { sales: 100 }, 2028: { sales: 300 } }",
    );
    expect(closed(stand("2028-02-10", route, log))).toEqual([["2027", 120, "missed", null, 110]]);
  });

  it("is judged by the plan of its due day", () => {
    const route = sales(
      "[{ date: 2027-12-31, why: on the day itself, set: { 2027.sales: { from: 120, to: 100 } } }]",
      "{ 2027: { sales: 100 }, 2028: { sales: 300 } }",
    );
    expect(closed(stand("2028-02-10", route, log))).toEqual([["2027", 100, "reached", "2027-12-31", 110]]);
  });

  it("is not reached by lowering the bar to where one is: what is measured since then counts", () => {
    const route = sales(
      "[{ date: 2027-09-01, why: too far, set: { 2027.sales: { from: 120, to: 80 } } }]",
      "{ 2027: { sales: 80 }, 2028: { sales: 300 } }",
    );
    expect(closed(stand("2027-08-31", route, log))).toEqual([]);
    expect(closed(stand("2027-09-01", route, log))).toEqual([]);
    expect(closed(stand("2028-01-05", route, log))).toEqual([["2027", 80, "reached", "2027-12-31", 110]]);
  });

  it("goes on counting where another stop changes after it was reached", () => {
    const route = sales(
      "[{ date: 2027-09-01, why: more later, set: { 2028.sales: { from: 200, to: 300 } } }]",
      "{ 2027: { sales: 80 }, 2028: { sales: 300 } }",
    );
    expect(closed(stand("2027-08-31", route, log))).toEqual([["2027", 80, "reached", "2027-06-30", 80]]);
    expect(closed(stand("2028-01-10", route, log))).toEqual([["2027", 80, "reached", "2027-06-30", 110]]);
  });

  it("was reached, and is shown beside the further one", () => {
    const route = sales(
      "[{ date: 2027-09-01, why: further, set: { 2027.sales: { from: 70, to: 120 } } }]",
      "{ 2027: { sales: 120 }, 2028: { sales: 300 } }",
    );
    expect(closed(stand("2027-09-01", route, log))).toEqual([["2027", 70, "reached", "2027-06-30", 80]]);
    expect(closed(stand("2028-01-31", route, log))).toEqual([
      ["2027", 70, "reached", "2027-06-30", 80],
      ["2027", 120, "missed", null, 110],
    ]);
  });

  it("is one stop where another one is re-planned", () => {
    const route = sales("[{ date: 2028-02-01, why: less, set: { 2028.sales: { from: 400, to: 300 } } }]");
    const standing = stand("2028-02-10", route, log);
    expect(closed(standing)).toEqual([["2027", 120, "missed", null, 110]]);
    expect(standing.verdicts[0]!.stop).toBe(standing.plan.stops[0]);
  });

  it("was superseded without an end where it had not come yet", () => {
    const route = sales(
      "[{ date: 2027-09-01, why: later, move: { 2027-Q4.sales: 2028 } }]",
      "{ 2027: { sales: 120 }, 2028: { sales: 300 } }",
    );
    expect(closed(stand("2028-02-10", route, log)).map(([period]) => period)).toEqual(["2027"]);
  });

  it("of an at-most total that went over stays missed", () => {
    const route = routeOf(`kpis: { costs: { kind: total, goal: at-most } }
milestones: { 2027: { costs: 200 } }
changes: [{ date: 2027-09-01, why: more room, set: { 2027.costs: { from: 70, to: 200 } } }]
`);
    const spent = rows("costs", { "2027-06-30": 80, "2027-12-31": 30 });
    expect(closed(stand("2028-01-01", route, spent))).toEqual([
      ["2027", 70, "missed", "2027-06-30", 80],
      ["2027", 200, "reached", "2027-12-31", 110],
    ]);
  });
});

describe("a re-route clears nothing", () => {
  const monthly = Object.fromEntries(
    Array.from({ length: 8 }, (_, month) => [`2027-${String(month + 1).padStart(2, "0")}-28`, 10]),
  );
  const log = [...rows("sales", monthly), ...rows("other", monthly)];
  const route = routeOf(`kpis:
  sales: { kind: total, path: even }
  other: { kind: total, path: even }
  all: { formula: sales + other, kind: total }
milestones: { 2027: { sales: 365, other: 365 } }
changes: [{ date: 2027-05-10, why: more, set: { 2027.sales: { from: 120, to: 365 } } }]
`);
  const periods = (id: string) =>
    standingOf(journeyOn("2027-09-01", route, log), id).residuals.map(({ period }) => period.key);

  it.each(["sales", "all", "other"])("of the periods of %s", (id) => {
    expect(periods(id)).toHaveLength(7);
  });

  it("and judges each by the plan of then", () => {
    const { residuals } = standingOf(journeyOn("2027-09-01", route, log), "sales");
    // January: 10 of 120 · 31/365; June: 10 of 30/235 of what 10 May left of 365
    const left = 365 - (120 * 130) / 365;
    expect(residuals[0]!.value).toBeCloseTo(100 * (10 / ((120 * 31) / 365) - 1), 9);
    expect(residuals[5]!.value).toBeCloseTo(100 * (10 / ((left * 30) / 235) - 1), 9);
  });

  it("whichever leg it changes", () => {
    const plans = (path: string, changed: string) =>
      routeOf(`kpis: { sales: { kind: total, baseline: 100, path: ${path} } }
milestones: { 2027: { sales: 365 }, 2028: { sales: 600 }, 2029: { sales: 900 } }
changes: [{ date: 2027-05-10, why: later, set: { ${changed} } }]
`);
    const kept = (path: string, changed: string) =>
      standingOf(journeyOn("2027-09-01", plans(path, changed), rows("sales", monthly)), "sales").residuals
        .length;
    expect(kept("even", "2028.sales: { from: 500, to: 600 }")).toBe(7);
    expect(kept("growing", "2029.sales: { from: 800, to: 900 }")).toBe(7);
    expect(kept("growing", "2028.sales: { from: 500, to: 600 }")).toBe(7);
  });

  it("measures the variance against both plans", () => {
    const standing = standingOf(journeyOn("2027-09-01", route, log), "sales");
    // through 10 May, day 130, 120 · 130/365 = 42.740 was planned; what is left of 365 goes over the 235 days after it.
    // 28 August is day 240, 110 days after it; 80 was sold
    const then = (120 * 130) / 365;
    expect(standing.variance!.absolute).toBeCloseTo(80 - (then + ((365 - then) * 110) / 235), 9);
    expect(standing.varianceOriginal!.absolute).toBeCloseTo(80 - (120 * 240) / 365, 9);
    expect(standing.rerouted!.why).toBe("more");
    const other = standingOf(journeyOn("2027-09-01", route, log), "other");
    expect([other.varianceOriginal, other.rerouted]).toEqual([null, null]);
  });

  it("has not begun on the day before", () => {
    const journey = journeyOn("2027-05-09", route, log);
    const standing = standingOf(journey, "sales");
    expect(standing.varianceOriginal).toBeNull();
    expect(standing.plan.stops[0]!.target).toBe(120);
    expect(standing.residuals).toHaveLength(3);
    expect(logOf(log).measurements.some(({ date }) => date > on("2027-05-09"))).toBe(true);
  });
});
