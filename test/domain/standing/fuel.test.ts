import { describe, expect, it } from "vitest";
import type { Measurement } from "../../../src/domain/log/measurement.js";
import { drivenBy } from "../../../src/domain/standing/consumption.js";
import { type FuelStanding, perMonth } from "../../../src/domain/standing/fuel.js";
import { type Journey, journeyOf } from "../../../src/domain/standing/journey.js";
import { isoDay } from "../../../src/domain/time/day.js";
import { logOf, on, routeOf, rows } from "../road.js";

const KPIS = `kpis: { x: { name: X, kind: total, cadence: monthly } }
milestones: { 2027: { x: 1000 }, 2028: { x: 2000 }, 2029: { x: 3000 } }
`;

/** A journey with one fuel, `f`. */
function journeyWith(fuel: string, today: string, ...logs: Measurement[][]): Journey {
  return journeyOf(routeOf(`${KPIS}fuel: { f: ${fuel} }\n`), logOf(...logs), on(today));
}

const fuelOn = (today: string, fuel: string, ...logs: Measurement[][]): FuelStanding =>
  journeyWith(fuel, today, ...logs).fuel[0]!;

const iso = (day: number | null) => (day === null ? null : isoDay(day));

const MONTH_ENDS = [
  "2027-01-31",
  "2027-02-28",
  "2027-03-31",
  "2027-04-30",
  "2027-05-31",
  "2027-06-30",
  "2027-07-31",
  "2027-08-31",
];
const monthly = (...values: number[]) =>
  rows("f", Object.fromEntries(values.map((value, at) => [MONTH_ENDS[at]!, value])));
/** An amount a year, spent by the day, to the end of June. */
const byTheDay = (aDay: number) => monthly(...[31, 28, 31, 30, 31, 30].map((days) => days * aDay));

describe("a spend with a tank of 12 000 for 2027", () => {
  const one = "{ name: F, unit: EUR, kind: spend, tank: { 2027: 12000 } }";
  const three = "{ name: F, unit: EUR, kind: spend, tank: { 2027: 12000, 2028: 12000, 2029: 12000 } }";

  it("of which 5 500 went evenly by 30 June lasts 213 days more, past the stop", () => {
    const fuel = fuelOn("2027-07-01", one, byTheDay(5500 / 181));
    expect(fuel.left).toBeCloseTo(6500, 8);
    expect(fuel.burn).toBeCloseTo(5500 / 181, 10);
    // 6500 ÷ 30.387 = 213.9 days after 30 June: 29 January
    expect(iso(fuel.empty)).toBe("2028-01-29");
    expect(fuel.reachesStop).toBe(true);
    expect(fuel.affordable).toBeCloseTo(6500 / 6, 8);
    // even use would have left 12000 × 184/365
    expect(fuel.even).toBeCloseTo(6049.315068, 5);
    // of 2028 and 2029 nobody can say: they have no tank yet
    expect(fuel.reachesDestination).toBeNull();
    expect(fuel.short).toBeNull();
  });

  it("of which 8 000 went by then runs dry on 28 September", () => {
    const fuel = fuelOn("2027-07-01", one, byTheDay(8000 / 181));
    expect(fuel.left).toBeCloseTo(4000, 8);
    // 4000 ÷ 44.199 = 90.5 days
    expect(iso(fuel.empty)).toBe("2027-09-28");
    expect(fuel.reachesStop).toBe(false);
    expect(fuel.reachesDestination).toBe(false);
    for (const bound of [fuel.earliest, fuel.projected, fuel.latest]) {
      expect(Math.abs(bound! - on("2027-09-28"))).toBeLessThan(21);
    }
    expect(fuel.earliest).toBeLessThanOrEqual(fuel.projected!);
    expect(fuel.projected).toBeLessThanOrEqual(fuel.latest!);
    // 4000 over six months
    expect(fuel.affordable).toBeCloseTo(4000 / 6, 8);
  });

  it("takes the burn of the last three months", () => {
    // 900 over April, May and June: 91 days
    const fuel = fuelOn("2027-07-01", one, monthly(5000, 0, 0, 200, 300, 400));
    expect(fuel.burn).toBeCloseTo(900 / 91, 10);
    expect(perMonth(fuel.burn!)).toBeCloseTo((900 / 91) * (365 / 12), 10);
  });

  it("and not of months further back, where recent ones were not logged", () => {
    const fuel = fuelOn(
      "2027-07-01",
      one,
      rows("f", { "2027-01-31": 5000, "2027-02-28": 5000, "2027-06-30": 300 }),
    );
    expect(fuel.burn).toBeCloseTo(10, 10); // 300 in the 30 days of June
  });

  it.each<[string, string, string | null, boolean]>([
    ["the tanks of 2028 and 2029 last at 30 a day", three, null, true],
    // 30 × 366 = 10 980 in 2028, a leap year; 8000 ÷ 30 = 266 days into 2028
    [
      "that of 2028 does not",
      "{ name: F, kind: spend, tank: { 2027: 12000, 2028: 8000, 2029: 12000 } }",
      "2028-09-22",
      false,
    ],
  ])("%s", (_name, fuel, short, reaches) => {
    const standing = fuelOn("2027-07-01", fuel, byTheDay(30));
    expect(standing.reachesStop).toBe(true);
    expect(iso(standing.short)).toBe(short);
    expect(standing.reachesDestination).toBe(reaches);
  });

  it("lets what is left lapse, unless it is carried into the next tank", () => {
    const tank = "tank: { 2027: 12000, 2028: 1000, 2029: 12000 }";
    const spent = { "2027-12-31": 4000, "2028-01-31": 500 };
    const without = fuelOn("2028-02-01", `{ name: F, kind: spend, ${tank} }`, rows("f", spent));
    expect([without.tank!.amount, without.left]).toEqual([1000, 500]);
    const carried = fuelOn("2028-02-01", `{ name: F, kind: spend, carry: true, ${tank} }`, rows("f", spent));
    expect([carried.tank!.amount, carried.left]).toEqual([9000, 8500]); // 8000 more
  });

  it.each<[string, number, boolean, number]>([
    ["spent to the last cent on the last day made it", 7000, true, 0],
    ["overspent by then did not", 7001, false, -1],
  ])("%s", (_name, december, reaches, left) => {
    const fuel = fuelOn("2027-12-31", one, rows("f", { "2027-11-30": 5000, "2027-12-31": december }));
    expect(fuel.left).toBe(left);
    expect(fuel.reachesStop).toBe(reaches);
  });

  it("empty in summer is dry since it was last measured", () => {
    const fuel = fuelOn("2027-07-10", one, monthly(2000, 2000, 2000, 2000, 2000, 2000));
    expect(fuel.left).toBe(0);
    expect(fuel.reachesStop).toBe(false);
    expect(iso(fuel.empty)).toBe("2027-06-30");
    expect(fuel.affordable).toBe(0);
  });

  it("never runs dry while nothing is spent, and is unknown until a full month is measured", () => {
    const resting = fuelOn("2027-07-10", three, monthly(2000, 0, 0, 0, 0, 0));
    expect([resting.burn, resting.empty, resting.earliest]).toEqual([0, null, null]);
    expect([resting.reachesStop, resting.reachesDestination]).toEqual([true, true]);
    const first = fuelOn("2027-01-20", one, rows("f", { "2027-01-15": 700 }));
    expect(first.left).toBe(11_300);
    expect([first.burn, first.empty, first.reachesStop, first.reachesDestination]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("is unknown without a measurement, and after the last tank", () => {
    for (const fuel of [
      fuelOn("2027-07-01", one),
      fuelOn("2028-02-10", one, rows("f", { "2027-12-31": 5000, "2028-01-31": 400 })),
    ]) {
      expect([fuel.left, fuel.burn, fuel.empty, fuel.affordable]).toEqual([null, null, null, null]);
      expect([fuel.reachesStop, fuel.reachesDestination]).toEqual([null, null]);
    }
  });
});

describe("a balance", () => {
  const cash = "{ name: F, unit: EUR, kind: balance, reserve: 5000 }";
  const free = "{ name: F, unit: EUR, kind: balance }";

  it.each<[string, number[], number]>([
    // May, June and July: 92 days
    ["that falls burns what it fell", [9000, 8000, 7500, 7000, 6000, 5500, 4500], 2500 / 92],
    [
      "that goes up and down burns what it fell as a whole",
      [9000, 8000, 7500, 7000, 6100, 6600, 5700],
      1300 / 92,
    ],
    ["that rises does not burn", [1000, 2000, 3000, 4000, 5000, 6000, 7000], 0],
    ["that rises in great steps does not burn", [1000, 2000, 3000, 4000, 7000, 10_000, 9500], 0],
    // refuelled in June: May and July are left, 62 days
    [
      "that is refuelled burns what it fell besides",
      [9000, 8000, 7000, 6000, 5000, 12_000, 11_000],
      2000 / 62,
    ],
    ["that was refuelled last", [9000, 8000, 7000, 6000, 5000, 4000, 12_000], 2000 / 61],
  ])("%s", (_name, values, burn) => {
    const fuel = fuelOn("2027-08-01", free, monthly(...values));
    expect(fuel.burn).toBeCloseTo(burn, 10);
    expect(fuel.left).toBe(values.at(-1));
    if (burn === 0) {
      expect([fuel.empty, fuel.projected, fuel.earliest, fuel.latest]).toEqual([null, null, null, null]);
      expect([fuel.reachesStop, fuel.reachesDestination]).toEqual([true, true]);
    }
  });

  it("falls over the days between two readings, however many", () => {
    // April to July: 1200 in 92 days
    const fuel = fuelOn("2027-08-01", free, rows("f", { "2027-04-30": 5000, "2027-07-31": 3800 }));
    expect(fuel.burn).toBeCloseTo(1200 / 92, 10);
  });

  it("is at its end where the reserve is touched, and has to last to the next stop", () => {
    const fuel = fuelOn("2027-08-01", cash, monthly(12_200, 11_600, 11_000, 10_400, 9800, 9200, 8600));
    expect(fuel.burn).toBeCloseTo(1800 / 92, 10);
    // 3600 ÷ 19.565 = 184 days after 31 July: 31 January 2028, past the stop of 31 December
    expect(iso(fuel.empty)).toBe("2028-01-31");
    expect(iso(fuel.stop)).toBe("2027-12-31");
    expect([fuel.reachesStop, fuel.reachesDestination]).toEqual([true, false]);
    expect(iso(fuel.short)).toBe("2028-01-31");
    expect(fuel.affordable).toBeCloseTo(3600 / 5, 8);
  });

  it("at or below its reserve does not reach the stop", () => {
    const fuel = fuelOn("2027-03-01", cash, monthly(6000, 5000));
    expect(fuel.left).toBe(5000);
    expect(fuel.reachesStop).toBe(false);
    expect(iso(fuel.empty)).toBe("2027-02-28");
  });

  it("of one reading has an unknown burn", () => {
    const fuel = fuelOn("2027-02-01", cash, monthly(9000));
    expect([fuel.left, fuel.burn, fuel.reachesStop]).toEqual([9000, null, null]);
  });
});

describe("a fuel that drives a KPI", () => {
  const drives = "{ name: F, kind: spend, drives: x, tank: { 2027: 1000 } }";
  const made = rows("x", { "2027-01-31": 100, "2027-02-28": 100, "2027-03-31": 100 });

  it("takes so much for each, over the same days, and asks so much for what is to go", () => {
    const journey = journeyWith(drives, "2027-04-02", made, monthly(60, 40));
    const driven = drivenBy(journey.fuel[0]!, journey)!;
    expect(driven.kpi.kpi.id).toBe("x");
    expect(driven.consumption).toBeCloseTo(0.5, 12); // 100 for the 200 to the end of February
    expect(driven.asks).toBeCloseTo(350, 10); // 700 of 1000 are to go
  });

  it.each<[string, Measurement[], Measurement[]]>([
    ["nothing was spent yet", made, []],
    ["nothing was made yet", [], monthly(60)],
    ["none was made", rows("x", { "2027-01-31": 0 }), monthly(60)],
  ])("is unknown where %s", (_name, xs, spent) => {
    const journey = journeyWith(drives, "2027-04-02", xs, spent);
    expect(drivenBy(journey.fuel[0]!, journey)).toMatchObject({ consumption: null, asks: null });
  });

  it("drives nothing unless the route says so", () => {
    const journey = journeyWith(
      "{ name: F, kind: spend, tank: { 2027: 1000 } }",
      "2027-04-02",
      made,
      monthly(60),
    );
    expect(drivenBy(journey.fuel[0]!, journey)).toBeNull();
  });
});
