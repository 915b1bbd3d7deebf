import { describe, expect, it } from "vitest";
import type { Route } from "../../../src/domain/route/route.js";
import { civil, isoDay, weekday } from "../../../src/domain/time/day.js";
import { on, routeOf, rows, stand } from "../road.js";

const MONTHS = ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30"];
const monthly = (...values: number[]) =>
  rows("x", Object.fromEntries(values.map((value, at) => [MONTHS[at]!, value])));

const route = (kpi: string, milestones: string, rest = "") =>
  routeOf(`kpis: { x: { name: X, cadence: monthly, ${kpi} } }\nmilestones: { ${milestones} }\n${rest}`);

function residuals(today: string, plan: Route, measured: ReturnType<typeof rows>): number[] {
  return stand(today, plan, measured).residuals.map(({ value }) => value);
}

function expectClose(actual: readonly number[], expected: readonly number[]) {
  expect(actual).toHaveLength(expected.length);
  for (const [at, value] of actual.entries()) expect(value).toBeCloseTo(expected[at]!, 8);
}

describe("residuals from the plan", () => {
  it("of a total are its months against their planned amounts, never the running sum", () => {
    // 10 a day: 310, 280, 310
    const plan = route("kind: total", "2027: { x: 3650 }");
    expectClose(residuals("2027-04-02", plan, monthly(155, 280, 341)), [-50, 0, 10]);
  });

  it("are turned over where less is better", () => {
    const plan = route("kind: total, goal: at-most", "2027: { x: 3650 }");
    expectClose(residuals("2027-04-02", plan, monthly(155, 280, 341)), [50, 0, -10]);
  });

  it("of a counter are its differences", () => {
    const plan = route("kind: counter, baseline: 1000", "2027: { x: 3650 }");
    expectClose(residuals("2027-04-02", plan, monthly(1155, 1435, 1776)), [-50, 0, 10]);
  });

  it("of a level are its readings against the plan on their dates", () => {
    // 364 days from 1 January to 31 December: a day is worth 1
    const plan = route("kind: level, baseline: 1000", "2027: { x: 1364 }");
    const read = rows("x", { "2027-01-20": 1019, "2027-02-28": 1058, "2027-03-31": 1000.1 });
    // planned 1019, 1058 and 1089
    expectClose(residuals("2027-04-02", plan, read), [0, 0, (100 * (1000.1 - 1089)) / 1089]);
  });

  it("of an average and a ratio are against the milestone of their period", () => {
    const plan = route("kind: average, goal: at-most", "2027: { x: 2 }, 2028: { x: 1 }");
    const read = rows("x", { "2027-12-31": 2.1, "2028-01-31": 1.9 });
    expectClose(residuals("2028-02-02", plan, read), [-5, -90]);
  });

  it("are points where the tolerance is in points", () => {
    const plan = route("kind: average, goal: at-least, unit: '%', tolerance: 0.3pt", "2027: { x: 5 }");
    expectClose(residuals("2027-04-02", plan, monthly(4.6, 5, 5.25)), [-0.4, 0, 0.25]);
  });

  it("of a band are the distance to the nearer bound, in per cent of it", () => {
    const plan = route("kind: average, goal: between", "2027: { x: [50, 100] }");
    // 10 inside the lower, 5 inside the upper, 5 below the lower, 10 above the upper
    expectClose(residuals("2027-05-02", plan, monthly(60, 95, 45, 110)), [20, 5, -10, -10]);
  });

  describe("of a plan that touches 0", () => {
    it("are a part of the next milestone", () => {
      const plan = route("kind: level, baseline: 0", "2027: { x: 200 }, 2028: { x: 1000 }");
      // planned on 31 January: 200 × 30/364
      expectClose(residuals("2027-02-02", plan, monthly(6.4835164835)), [-5]);
    });

    it("of the largest one where that is 0", () => {
      const plan = route("kind: level, goal: decrease, baseline: 50", "2027: { x: 0 }, 2028: { x: -100 }");
      // planned on 31 December: 0; 10 too high of the 100
      expectClose(residuals("2027-12-31", plan, rows("x", { "2027-12-31": 10 })), [-10]);
    });

    it("of what accrues a part of the month's even share in it", () => {
      // nothing is planned in January; a month's share of 3650 a year is 10 a day
      const plan = route("kind: total, season: [0,1,1,1,1,1,1,1,1,1,1,1]", "2027: { x: 3650 }");
      expectClose(residuals("2027-02-02", plan, monthly(31)), [10]);
    });
  });

  it("begin with the first full period: a part of one counts in sums alone", () => {
    const plan = routeOf(
      "kpis: { x: { name: X, kind: total, cadence: weekly } }\nmilestones: { 2027: { x: 3650 } }\n",
    );
    const standing = stand(
      "2027-01-18",
      plan,
      rows("x", { "2027-01-03": 6, "2027-01-10": 70, "2027-01-17": 77 }),
    );
    expect(standing.residuals.map(({ period }) => period.key)).toEqual(["2027-W01", "2027-W02"]);
    expect(standing.actual).toBe(153);
  });

  it("cover the days before a part of the year that has a milestone of its own", () => {
    // 2730 outside July – September, over 273 days
    const plan = route("kind: total", "2027: { x: 3650 }, 2027-Q3: { x: 920 }");
    expectClose(residuals("2027-03-02", plan, monthly(310, 252)), [0, -10]);
  });

  it("are none after the last milestone, and none without a plan", () => {
    const plan = route("kind: level, baseline: 0", "2027: { x: 100 }");
    expect(residuals("2028-02-02", plan, rows("x", { "2028-01-31": 100 }))).toEqual([]);
  });

  it("go on where the milestones were changed, each against the plan of then", () => {
    const changed = `changes:
  - { date: 2027-03-01, why: W, by: B, set: { 2027.x: { from: 7300, to: 3650 } } }
`;
    const plan = routeOf(`kpis: { x: { name: X, kind: total, cadence: monthly } }
milestones: { 2027: { x: 3650 } }
${changed}`);
    // 20 a day through 1 March, day 60: 1200; then 2450 over 305 days
    const [march, april] = [20 + (2450 * 30) / 305, (2450 * 30) / 305];
    const measured = monthly(100, 100, 341, 300);
    expectClose(residuals("2027-05-02", plan, measured), [
      100 * (100 / 620 - 1),
      100 * (100 / 560 - 1),
      100 * (341 / march - 1),
      100 * (300 / april - 1),
    ]);
    // as of a day before it nothing has changed yet
    expect(residuals("2027-02-28", plan, measured)).toHaveLength(2);
  });

  it("leave out a month in which nothing was measured", () => {
    const plan = route("kind: total", "2027: { x: 3650 }");
    expectClose(residuals("2027-04-02", plan, rows("x", { "2027-01-31": 310, "2027-03-31": 341 })), [0, 10]);
  });
});

describe("what is logged weekly or monthly", () => {
  /** What comes in on the days from 1 January to 30 September, booked on the last day of every week or month. */
  function booked(aDay: (day: number) => number, closes: (day: number) => boolean) {
    const amounts: Record<string, number> = {};
    let open = 0;
    for (let day = on("2027-01-01"); day <= on("2027-09-30"); day++) {
      open += aDay(day);
      if (!closes(day)) continue;
      amounts[isoDay(day)] = open;
      open = 0;
    }
    return rows("x", amounts);
  }
  const monthEnd = (day: number) => civil(day + 1).day === 1;
  const sundayOrMonthEnd = (day: number) => weekday(day) === 7 || monthEnd(day);

  it.each<[string, (day: number) => number, string]>([
    ["10 a day, as planned", () => 10, "on-course"],
    ["9 a day until June, then 7", (day) => (day < on("2027-07-01") ? 9 : 7), "off-course"],
  ])("agrees in course where the cadence is monthly: %s", (_name, aDay, course) => {
    const plan = route("kind: total", "2027: { x: 3650 }");
    const standings = [sundayOrMonthEnd, monthEnd].map((closes) =>
      stand("2027-10-01", plan, booked(aDay, closes)),
    );
    expect(standings.map((standing) => standing.course)).toEqual([course, course]);
    expect(standings[0]!.residuals).toHaveLength(9);
    expect(standings[0]!.residuals).toEqual(standings[1]!.residuals);
  });
});
