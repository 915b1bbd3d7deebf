import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { plannedOn, routeOf, rows, stand } from "../road.js";

interface Case {
  name: string;
  kpi?: string;
  milestones: string;
  more?: string;
  start?: string;
  arrive?: string;
  /** Day, period, amount. */
  planned: readonly (readonly [string, string, number])[];
}

const CASES: Case[] = [
  {
    name: "an even year",
    milestones: "2027: { x: 36500 }",
    planned: [
      ["2027-03-31", "2027", 9000],
      ["2027-03-28", "2027", 8700],
      ["2027-01-01", "2027", 100],
      ["2027-12-31", "2027", 36_500],
      ["2026-12-31", "2027", 0],
    ],
  },
  {
    name: "a December twice as heavy",
    kpi: "season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]",
    milestones: "2027: { x: 36500 }",
    planned: [
      ["2027-11-30", "2027", (36_500 * 11) / 13],
      ["2027-02-14", "2027", (36_500 * 1.5) / 13],
      ["2027-12-31", "2027", 36_500],
    ],
  },
  {
    name: "a start in June: the year's amount is for June to December",
    start: "2027-06-01",
    milestones: "2027: { x: 21400 }, 2028: { x: 36600 }",
    planned: [
      ["2027-06-30", "2027", 3000], // 214 days, 100 a day
      ["2027-12-31", "2027", 21_400],
      ["2028-01-31", "2028", 3100],
    ],
  },
  {
    name: "an arrival in the middle of a year",
    arrive: "2028-06-30",
    milestones: "2027: { x: 365 }, 2028: { x: 1820 }",
    planned: [
      ["2028-01-31", "2028", 310], // 182 days to 30 June, 10 a day
      ["2028-06-30", "2028", 1820],
    ],
  },
  {
    name: "a fiscal year from April",
    start: "2027-04-01",
    arrive: "2029-03-31",
    more: "year_starts: 4\n",
    milestones: "2027: { x: 36600 }, 2028: { x: 73000 }",
    planned: [
      ["2027-04-30", "2027", 3000], // 366 days, 29 February among them
      ["2028-03-31", "2027", 36_600],
      ["2028-04-30", "2028", 6000],
    ],
  },
  {
    name: "the season of a fiscal year, January first",
    kpi: "season: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3]",
    start: "2027-04-01",
    arrive: "2028-03-31",
    more: "year_starts: 4\n",
    milestones: "2027: { x: 400 }",
    planned: [
      ["2027-10-31", "2027", 0],
      ["2027-11-15", "2027", 50],
      ["2027-11-30", "2027", 100],
      ["2028-03-31", "2027", 400],
    ],
  },
  {
    name: "a quarter inside a year: the rest over the rest",
    milestones: "2027: { x: 40000 }, 2027-Q2: { x: 4550 }",
    planned: [
      ["2027-03-31", "2027", (35_450 * 90) / 274],
      ["2027-05-31", "2027", (35_450 * 90) / 274 + 61 * 50],
      ["2027-05-31", "2027-Q2", 61 * 50],
      ["2027-06-30", "2027-Q2", 4550],
      ["2027-07-31", "2027", 4550 + (35_450 * 121) / 274],
      ["2027-12-31", "2027", 40_000],
    ],
  },
  {
    name: "a month inside a quarter inside a year",
    milestones: "2027: { x: 40000 }, 2027-Q2: { x: 4550 }, 2027-05: { x: 3100 }",
    planned: [
      ["2027-04-30", "2027-Q2", 725], // 1450 over the 30 days of April and the 30 of June
      ["2027-05-31", "2027-Q2", 3825],
      ["2027-05-31", "2027-05", 3100],
      ["2027-05-10", "2027-05", 1000],
      ["2027-04-30", "2027", (35_450 * 90) / 274 + 725],
      ["2027-12-31", "2027", 40_000],
    ],
  },
  {
    name: "a season over a part and the rest",
    kpi: "season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]",
    milestones: "2027: { x: 40000 }, 2027-Q4: { x: 13000 }",
    planned: [
      ["2027-11-30", "2027-Q4", 6500], // 1 + 1 of 1 + 1 + 2
      ["2027-03-31", "2027", 9000], // 27 000 over nine equal months
      ["2027-09-30", "2027", 27_000],
      ["2027-11-30", "2027", 33_500],
      ["2027-12-31", "2027", 40_000],
    ],
  },
  {
    name: "a rest whose months all weigh nothing, evenly",
    kpi: "season: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]",
    milestones: "2027: { x: 200 }, 2027-Q4: { x: 100 }",
    planned: [
      ["2027-03-31", "2027", (100 * 90) / 273],
      ["2027-09-30", "2027", 100],
      ["2027-12-31", "2027", 200],
    ],
  },
  {
    name: "a year of which the route has only the last quarter, and that quarter",
    start: "2027-10-01",
    milestones: "2027: { x: 920 }, 2027-Q4: { x: 920 }",
    planned: [
      ["2027-10-31", "2027", 310],
      ["2027-10-31", "2027-Q4", 310],
      ["2027-12-31", "2027", 920],
    ],
  },
  {
    name: "an arrival at the end of the last quarter that has a part",
    arrive: "2028-03-31",
    milestones: "2027: { x: 365 }, 2028: { x: 910 }, 2028-Q1: { x: 910 }",
    planned: [
      ["2028-01-31", "2028", 310],
      ["2028-03-31", "2028", 910],
    ],
  },
  {
    name: "a week across the end of a month that has its own part: the year still comes to its amount",
    milestones: "2027: { x: 1000 }, 2027-12: { x: 310 }, 2027-W48: { x: 14 }",
    planned: [
      ["2027-12-31", "2027", 1000],
      ["2027-12-31", "2027-12", 310],
      ["2027-12-05", "2027-W48", 14],
    ],
  },
  {
    name: "a date: from the start, by itself",
    milestones: "2027: { x: 7300 }, 2027-06-30: { x: 1810 }",
    planned: [
      ["2027-01-31", "2027-06-30", 310], // 181 days, 10 a day
      ["2027-06-30", "2027-06-30", 1810],
      ["2027-06-30", "2027", 3620], // 20 a day
    ],
  },
  {
    name: "a date beyond a year",
    milestones: "2028-01-31: { x: 3960 }",
    planned: [["2027-12-31", "2028-01-31", 3650]], // 396 days, 10 a day
  },
  {
    name: "a building holiday ahead",
    milestones: "2027: { x: 3650 }",
    more: "ahead: [{ from: 2027-07-12, to: 2027-08-22, what: holiday, effect: { x: -10% } }]\n",
    planned: [
      // 365 − 42·0.1 = 360.8 days' worth
      ["2027-07-11", "2027", (3650 * 192) / 360.8],
      ["2027-07-12", "2027", (3650 * 192.9) / 360.8],
      ["2027-08-22", "2027", (3650 * 229.8) / 360.8],
      ["2027-12-31", "2027", 3650],
    ],
  },
  {
    name: "two jams at once multiply, one of them for another KPI",
    milestones: "2027: { x: 3650 }",
    more: `ahead:
  - { from: 2027-01-01, to: 2027-01-10, what: a, effect: { x: -50% } }
  - { from: 2027-01-06, to: 2027-01-15, what: b, effect: { x: +100% } }
`,
    // 5 days at 0.5, 5 at 0.5·2, 5 at 2, 350 at 1: 367.5
    planned: [
      ["2027-01-05", "2027", (3650 * 2.5) / 367.5],
      ["2027-01-10", "2027", (3650 * 7.5) / 367.5],
      ["2027-01-15", "2027", (3650 * 17.5) / 367.5],
    ],
  },
  {
    name: "a zero to be booked",
    kpi: "goal: at-most",
    milestones: "2027: { x: 0 }",
    planned: [
      ["2027-06-30", "2027", 0],
      ["2027-12-31", "2027", 0],
    ],
  },
  {
    name: "a loss",
    kpi: "goal: at-least",
    milestones: "2027: { x: -3650 }",
    planned: [["2027-01-31", "2027", -310]],
  },
];

describe("the amount planned of", () => {
  it.each(CASES)("$name", ({ kpi, milestones, more, start, arrive, planned }) => {
    const route = routeOf(
      `kpis: { x: { name: X, kind: total, cadence: monthly${kpi ? `, ${kpi}` : ""} } }\nmilestones: { ${milestones} }\n${more ?? ""}`,
      { start: start ?? "2027-01-01", arrive: arrive ?? "2028-12-31" },
    );
    const standing = stand("2027-01-01", route, []);
    for (const [day, period, amount] of planned) {
      expect(plannedOn(day, standing, period), `${day} of ${period}`).toBeCloseTo(amount, 8);
    }
  });
});

describe("the earned day of a total whose last months weigh nothing", () => {
  it("goes on at the mean rate beyond the end", () => {
    const route =
      routeOf(`kpis: { x: { name: X, kind: total, cadence: monthly, season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0] } }
milestones: { 2027: { x: 730 }, 2027-Q1: { x: 90.7 } }
`);
    // 730 in 365 days: two a day, so 20 more are ten days more
    const { variance } = stand("2027-11-20", route, rows("x", { "2027-11-15": 750 }));
    expect(isoDay(variance!.earned!)).toBe("2028-01-10");
  });
});

describe("a band of amounts", () => {
  const route = routeOf(`kpis: { x: { name: X, kind: total, goal: between, cadence: monthly } }
milestones: { 2027: { x: [365, 730] }, 2027-Q1: { x: [90, 180] } }
`);

  it.each([
    [20, -11], // 31 to 62 planned through January
    [40, 0],
    [72, 10],
  ])("accrues at both of its edges: %d in January is %d off", (booked, absolute) => {
    const standing = stand("2027-02-10", route, rows("x", { "2027-01-31": booked }));
    const planned = standing.planned as { low: number; high: number };
    expect(planned.low).toBeCloseTo(31, 10);
    expect(planned.high).toBeCloseTo(62, 10);
    expect(standing.variance!.absolute).toBeCloseTo(absolute, 10);
    expect(standing.variance!.favourable).toBe(absolute === 0);
    expect(standing.variance!.days).toBeNull();
  });

  it("is judged at the end of the year", () => {
    const log = rows("x", { "2027-01-31": 100, "2027-12-31": 300 });
    const { verdicts } = stand("2028-01-10", route, log);
    expect(verdicts.map(({ verdict, actual }) => [verdict, actual])).toEqual([
      ["reached", 100],
      ["reached", 400],
    ]);
    expect(plannedOn("2027-12-31", stand("2028-01-10", route, log), "2027")).toEqual({ low: 365, high: 730 });
  });
});

describe("a season from the log", () => {
  const route = routeOf(`kpis: { x: { name: X, kind: total, cadence: monthly, season: last-year } }
milestones: { 2027: { x: 36500 } }
`);
  const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, "0")}-28`);
  const booked = Object.fromEntries(months.map((day, at) => [day, at === 11 ? 200 : 100]));

  it("weighs the months as last year did", () => {
    const standing = stand("2027-01-15", route, rows("x", { ...booked, "2026-12-31": 0 }));
    expect(plannedOn("2027-11-30", standing)).toBeCloseTo((36_500 * 11) / 13, 8);
  });

  it("is not changed by what the year itself brings", () => {
    const standing = stand(
      "2027-03-31",
      route,
      rows("x", { ...booked, "2027-01-31": 9999, "2027-02-28": 1 }),
    );
    expect(plannedOn("2027-11-30", standing)).toBeCloseTo((36_500 * 11) / 13, 8);
  });

  it("is even where no full year was booked", () => {
    const { [months[4]!]: _may, ...holey } = booked;
    const standing = stand("2027-03-31", route, rows("x", holey));
    expect(plannedOn("2027-03-31", standing)).toBeCloseTo(9000, 8);
  });
});
