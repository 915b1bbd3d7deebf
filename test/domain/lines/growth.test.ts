import { describe, expect, it } from "vitest";
import { rateChange } from "../../../src/domain/lines/growth.js";
import { plannedOn, routeOf, stand } from "../road.js";

describe("the change of the rate across a year", () => {
  it.each([
    // amount, before, after, S
    [40_000, 18_000, 90_000, 36_000], // half of 72 000
    [90_000, 40_000, 200_000, 80_000],
    [200_000, 90_000, null, 110_000], // the last year: A − the year before
    [110, 100, 200, 20], // steps 10 and 90: twice the smaller
    [190, 100, 200, 20], // steps 90 and 10
    [100, 100, 200, 0],
    [120, 100, 90, 0], // up, then down
    [10, 100, 1, -18], // steps −90 and −9
    [10, 100, null, -20], // −90, at most twice the amount
    [10, -90, null, 20],
    [-40_000, -18_000, -90_000, -36_000],
  ])("%d after %d, before %s: %d", (amount, before, after, change) => {
    expect(rateChange(amount, before, after)).toBe(change);
  });
});

const visitors = stand(
  "2027-01-01",
  routeOf(`kpis: { visitors: { name: Visitors, kind: total, cadence: weekly, baseline: 18000 } }
milestones: { 2027: { visitors: 40000 }, 2028: { visitors: 90000 }, 2029: { visitors: 200000 } }
`),
  [],
);
const planned = (day: string, period: string) => plannedOn(day, visitors, period) as number;

describe("a growing total", () => {
  it("plans 23 258 visitors through 5 September 2027", () => {
    // f = 248/365: 40000·f − 36000·f·(1 − f)/2
    expect(planned("2027-09-05", "2027")).toBeCloseTo(23_257.736911240383, 8);
  });

  it("plans at a rate of 58 000 a year at the end of 2027 and of 50 000 at the start of 2028", () => {
    const lastDay = planned("2027-12-31", "2027") - planned("2027-12-30", "2027");
    // the rate in the middle of the last day: half a day before 40000 + 36000/2
    expect(lastDay * 365).toBeCloseTo(58_000 - 36_000 / 730, 4);
    expect(planned("2028-01-01", "2028") * 366).toBeCloseTo(50_000 + 80_000 / 732, 4);
    expect(planned("2029-01-01", "2029") * 365).toBeCloseTo(145_000 + 110_000 / 730, 4);
  });

  it.each([
    ["2027", 40_000],
    ["2028", 90_000],
    ["2029", 200_000],
  ])("plans all of %s on its last day", (period, amount) => {
    expect(planned(`${period}-12-31`, period)).toBe(amount);
    expect(planned(`${period}-01-01`, period)).toBeGreaterThan(0);
    expect(planned(`${Number(period) - 1}-12-31`, period)).toBe(0);
  });

  it("is even where told so, and without a baseline", () => {
    for (const more of ["baseline: 18000, path: even", "cadence: weekly"]) {
      const even = stand(
        "2027-01-01",
        routeOf(`kpis: { visitors: { name: V, kind: total, ${more} } }
milestones: { 2027: { visitors: 40000 }, 2028: { visitors: 90000 }, 2029: { visitors: 200000 } }
`),
        [],
      );
      expect(plannedOn("2027-09-05", even, "2027")).toBeCloseTo((40_000 * 248) / 365, 8);
    }
  });

  it("takes the part of a first year for what it is: rates are compared by the year", () => {
    const route = routeOf(
      `kpis: { visits: { name: Visits, kind: total, baseline: 365 } }
milestones: { 2027: { visits: 368 }, 2028: { visits: 1098 } }
`,
      { start: "2027-07-01", arrive: "2028-12-31" },
    );
    const standing = stand("2027-07-01", route, []);
    // 368 in 184 days are 730 a year; S = (1098 − 365)/2 = 366.5 a year. The rate t years after the start is
    // 730 + 366.5·(t − p/2) with p = 184/365; through 30 September t = 92/365.
    const t = 92 / 365;
    expect(plannedOn("2027-09-30", standing)).toBeCloseTo(730 * t - (366.5 * t * t) / 2, 10);
    expect(plannedOn("2027-12-31", standing)).toBe(368);
  });
});
