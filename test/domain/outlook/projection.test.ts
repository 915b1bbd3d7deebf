import { describe, expect, it } from "vitest";
import type { Measurement } from "../../../src/domain/log/measurement.js";
import type { Outlook } from "../../../src/domain/outlook/outlook.js";
import type { Route } from "../../../src/domain/route/route.js";
import { type Journey, journeyOf } from "../../../src/domain/standing/journey.js";
import { isoDay } from "../../../src/domain/time/day.js";
import { gaussians } from "../../statistics/series.js";
import { dataLog, dataText, on, routeOf, rows } from "../road.js";

/** Month ends from January 2027 on. */
const monthEnd = (month: number) => new Date(Date.UTC(2027, month + 1, 0)).toISOString().slice(0, 10);
const monthly = (values: readonly number[], kpi = "x") =>
  rows(kpi, Object.fromEntries(values.map((value, at) => [monthEnd(at), value])));
const times = (count: number, value: number): number[] => Array(count).fill(value);

const route = (kpi: string, milestones: string, rest = "") =>
  routeOf(`kpis: { x: { name: X, cadence: monthly, ${kpi} } }\nmilestones: { ${milestones} }\n${rest}`);
const journey = (it: Route, today: string, measurements: readonly Measurement[]): Journey =>
  journeyOf(it, { measurements: measurements.filter(({ date }) => date <= on(today)), notes: [] }, on(today));
const outlook = (it: Route, today: string, measurements: readonly Measurement[], id = "x"): Outlook | null =>
  journey(it, today, measurements).standings.find(({ kpi }) => kpi.id === id)!.projection?.milestone ?? null;
const width = ({ low, high }: Outlook) => high - low;

describe("100 million doses in the United States, as of 1 March 2021", () => {
  const { measurements } = dataLog(dataText("doses.csv"));
  const stop = { start: "2021-01-20", arrive: "2021-12-31" };

  it.each(["weekly", "daily"])("are nearly sure and come within a week of 18 March, read %s", (cadence) => {
    const doses = routeOf(
      `kpis: { doses: { name: Doses, kind: counter, cadence: ${cadence}, baseline: 16525281 } }
milestones: { 2021-04-30: { doses: 100000000 } }
`,
      stop,
    );
    const { chance, arrival } = outlook(doses, "2021-03-01", measurements, "doses")!;
    expect(chance).toBeGreaterThan(0.9);
    expect(Math.abs(arrival! - on("2021-03-18"))).toBeLessThanOrEqual(7);
  });
});

describe("the movement's plan of 2011, as of 31 December 2012", () => {
  const { measurements } = dataLog(dataText("editors.csv"));
  const editors = routeOf(
    `kpis: { editors: { name: Active editors, kind: level, cadence: monthly, baseline: 88358 } }
milestones: { 2015: { editors: 200000 } }
`,
    { start: "2011-02-28", arrive: "2015-12-31" },
  );

  it("has hardly a chance of 200 000 editors, and no date", () => {
    const { chance, arrival, earliest, expected, low, high } = outlook(
      editors,
      "2012-12-31",
      measurements,
      "editors",
    )!;
    expect(chance).toBeLessThan(0.01);
    expect([arrival, earliest]).toEqual([null, null]);
    // what came in December 2015
    expect(Math.abs(expected / 79_427 - 1)).toBeLessThan(0.05);
    expect(low).toBeLessThan(79_427);
    expect(high).toBeGreaterThan(79_427);
  });
});

describe("an arrival", () => {
  const level = route("kind: level, baseline: 0", "2027: { x: 120 }, 2028: { x: 400 }");

  it.each<[string, number[]]>([
    ["saturates", [20, 35, 47, 56, 63, 68, 72, 75, 77, 78, 78.8, 79.3]],
    ["stands still", times(12, 60)],
    ["recedes", Array.from({ length: 12 }, (_, at) => 90 - 3 * at)],
  ])("is none for what %s", (_name, values) => {
    const far = route("kind: level, baseline: 0", "2029: { x: 400 }");
    expect(outlook(far, "2028-01-02", monthly(values))!.arrival).toBeNull();
  });

  it("is none for what has arrived, which is certain", () => {
    const { arrival, earliest, latest, chance, reached } = outlook(
      level,
      "2027-05-02",
      monthly([30, 60, 90, 125]),
    )!;
    expect([arrival, earliest, latest, chance, reached]).toEqual([null, null, null, 1, true]);
  });

  it("lies neither before today nor before what is measured", () => {
    const values = monthly([30, 60, 90, 119]);
    const { arrival, earliest } = outlook(level, "2027-06-10", values)!;
    expect(earliest).toBeGreaterThanOrEqual(on("2027-06-10"));
    expect(arrival).toBeGreaterThanOrEqual(on("2027-06-10"));
  });

  it("is sought for twice the length of the plan, and no longer", () => {
    // 1 a month from 10 on: at best 20 months to 30, and 76 to 86; the plan has 36, of which 10 are gone
    const slow = Array.from({ length: 10 }, (_, at) => at + 1);
    const within = route("kind: level, baseline: 0", "2029: { x: 30 }");
    const beyond = route("kind: level, baseline: 0", "2029: { x: 86 }");
    const arrival = outlook(within, "2027-11-02", monthly(slow))!.arrival!;
    expect(arrival).toBeGreaterThan(on("2029-05-31"));
    expect(arrival).toBeLessThanOrEqual(on("2032-12-31"));
    expect(outlook(beyond, "2027-11-02", monthly(slow))!.arrival).toBeNull();
  });

  it.each([0, 1, 2])("is unknown with %i periods", (count) => {
    expect(outlook(level, "2027-04-02", monthly(times(count, 10)))).toBeNull();
    expect(outlook(level, "2027-05-02", monthly(times(3, 10)))).not.toBeNull();
  });
});

describe("a total one order short on 31 December", () => {
  // 10 a month; 119 by the end of the year
  const orders = route("kind: total", "2027: { x: 120 }, 2028: { x: 240 }");

  it("shows an arrival in January, while the chance ends on the due day", () => {
    const { arrival, chance, expected } = outlook(orders, "2027-12-01", monthly([9, ...times(10, 10)]))!;
    expect(expected).toBeCloseTo(119, 8);
    // the 31 days of January bring 10: the missing one comes on the fourth
    expect(isoDay(arrival!)).toBe("2028-01-04");
    expect(chance).toBeLessThan(0.5);
  });
});

describe("in the running month", () => {
  const orders = route("kind: total", "2027: { x: 1200 }");

  it("only the days that are not measured are projected", () => {
    const constant = [...monthly(times(9, 100)), ...rows("x", { "2027-10-10": 5 })];
    // 905 are booked; 21 of 31 days of October, and two months, at 100 a month
    expect(outlook(orders, "2027-10-11", constant)!.expected).toBeCloseTo(905 + 100 * (21 / 31) + 200, 6);
  });
});

describe("a log that stops", () => {
  const gaussian = gaussians(4711);
  const noisy = monthly(Array.from({ length: 24 }, (_, at) => 1000 + 10 * at + 20 * gaussian()));
  const level = route("kind: level, baseline: 1000", "2029: { x: 1400 }");

  it("is projected from where it stops, with a cone as wide as the gap", () => {
    const fresh = outlook(level, "2029-01-02", noisy)!;
    const silent = outlook(level, "2029-10-02", noisy)!;
    expect(silent.expected).toBe(fresh.expected);
    expect(width(silent)).toBe(width(fresh));
    const shorter = outlook(level, "2029-01-02", noisy.slice(0, 15))!;
    expect(width(shorter)).toBeGreaterThan(width(fresh));
  });

  it("with another year of it the cone at the end is narrower", () => {
    const more = monthly(
      Array.from({ length: 33 }, (_, at) => (at < 24 ? noisy[at]!.value : 1240 + 10 * (at - 24))),
    );
    expect(width(outlook(level, "2029-10-02", more)!)).toBeLessThan(
      width(outlook(level, "2029-10-02", noisy)!),
    );
  });
});

describe("what is computed", () => {
  const shop = routeOf(`kpis:
  sales: { name: Sales, kind: total, cadence: monthly }
  visits: { name: Visits, kind: total, cadence: monthly }
  rate: { name: Rate, formula: sales / visits, unit: "%", goal: at-least }
  rest: { name: Rest, formula: visits - sales, kind: total, goal: increase }
milestones: { 2027: { sales: 120, visits: 12000, rate: 1, rest: 11880 } }
`);
  const logged = [...monthly(times(6, 10), "sales"), ...monthly(times(6, 1000), "visits")];

  it("is the formula on what is booked and expected of its inputs", () => {
    const rate = outlook(shop, "2027-07-02", logged, "rate")!;
    expect([rate.expected, rate.low, rate.high].map((value) => value.toFixed(9))).toEqual(
      times(3, 1).map((one) => one.toFixed(9)),
    );
    expect([rate.arrival, rate.chance]).toEqual([null, 1]); // judged at the end: no day of arrival
    expect(outlook(shop, "2027-07-02", logged, "rest")!.expected).toBeCloseTo(11_880, 6);
  });

  it("is one ratio of sums, not the mean of ratios", () => {
    const uneven = [
      ...monthly([5, 5, 5, 20, 20, 20], "sales"),
      ...monthly([1000, 1000, 1000, 500, 500, 500], "visits"),
    ];
    const { expected } = outlook(shop, "2027-07-02", uneven, "rate")!;
    // booked are 75 of 4500: six months more at about 20 of 500 make 195 of 7500
    expect(expected).toBeGreaterThan(2);
    expect(expected).toBeLessThan(3.2);
  });

  it("is unknown where an input is", () => {
    expect(outlook(shop, "2027-07-02", monthly(times(6, 10), "sales"), "rate")).toBeNull();
  });
});

describe("bands and bounds", () => {
  it("the chance of a band is the share that ends inside it, and there is no arrival", () => {
    const band = route("kind: level, goal: between", "2027: { x: [90, 110] }");
    const inside = outlook(band, "2027-07-02", monthly(times(6, 100)))!;
    expect([inside.chance, inside.arrival]).toEqual([1, null]);
    expect(outlook(band, "2027-07-02", monthly(times(6, 120)))!.chance).toBe(0);
  });

  it.each<[string, string, number[]]>([
    ["a count", "kind: level, baseline: 40", [40, 30, 22, 13, 8, 2]],
    [
      "what is bounded in the route",
      "kind: level, unit: C, bounds: [0, 50], baseline: 40",
      [40, 30, 22, 13, 8, 2],
    ],
  ])("%s does not fall below 0", (_name, facts, values) => {
    const falling = route(`${facts}, goal: decrease`, "2027: { x: 1 }");
    expect(outlook(falling, "2027-07-02", monthly(values))!.low).toBeGreaterThanOrEqual(0);
  });

  it("a percentage does not pass 100", () => {
    const share = route("kind: level, unit: '%', baseline: 70", "2028: { x: 99 }");
    expect(outlook(share, "2027-07-02", monthly([70, 77, 83, 90, 95, 98]))!.high).toBeLessThanOrEqual(100);
  });

  it("what is to keep its bound is judged at the end", () => {
    const limit = route("kind: average, goal: at-most", "2027: { x: 3 }");
    const kept = outlook(limit, "2027-07-02", monthly(times(6, 2)))!;
    expect([kept.chance, kept.arrival, kept.expected]).toEqual([1, null, 2]);
  });
});

describe("the same files", () => {
  const gaussian = gaussians(99);
  const noisy = monthly(Array.from({ length: 18 }, () => 100 + 20 * gaussian()));
  const orders = route("kind: total", "2027: { x: 1200 }, 2028: { x: 1300 }");
  const level = route("kind: level, baseline: 80", "2028: { x: 130 }");

  it.each([orders, level])("give the same projection, run after run and among others", (it) => {
    const once = JSON.stringify(outlook(it, "2028-07-02", noisy));
    outlook(level, "2028-05-02", noisy);
    expect(JSON.stringify(outlook(it, "2028-07-02", noisy))).toBe(once);
  });

  it.each<[string, Route, Route]>([
    ["a total", orders, route("kind: total, goal: decrease", "2027: { x: -1200 }, 2028: { x: -1300 }")],
    ["a level", level, route("kind: level, goal: decrease, baseline: -80", "2028: { x: -130 }")],
  ])("mirrored give the mirrored projection of %s", (_name, plain, turned) => {
    const one = outlook(plain, "2028-07-02", noisy)!;
    const other = outlook(
      turned,
      "2028-07-02",
      noisy.map((row) => ({ ...row, value: -row.value })),
    )!;
    expect(other.expected).toBeCloseTo(-one.expected, 6);
    expect([other.low, other.high].map((value) => value.toFixed(6))).toEqual(
      [-one.high, -one.low].map((value) => value.toFixed(6)),
    );
    expect([other.arrival, other.earliest, other.latest]).toEqual([one.arrival, one.earliest, one.latest]);
    expect(other.chance).toBeCloseTo(one.chance, 12);
  });
});
