import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { on, plannedOn, routeOf, rows, stand } from "../road.js";

const subscribers = (more: string, milestones: string, start = "2027-01-01", rest = "") =>
  routeOf(
    `kpis: { x: { name: X, kind: level, cadence: monthly, ${more} } }\nmilestones: { ${milestones} }\n${rest}`,
    { start, arrive: "2029-12-31" },
  );

describe("the planned line of a level", () => {
  it.each([
    ["linear", "baseline: 400", "2027-07-01", 400 + (1100 * 181) / 364],
    ["linear on its due day", "baseline: 400", "2027-12-31", 1500],
    ["linear on the start", "baseline: 400", "2027-01-01", 400],
    ["linear in the second leg", "baseline: 400", "2028-07-01", 1500 + (2500 * 183) / 366],
    ["compound", "baseline: 400, path: compound", "2027-07-01", 400 * (1500 / 400) ** (181 / 364)],
    ["compound in the second leg", "baseline: 400, path: compound", "2028-07-01", Math.sqrt(1500 * 4000)],
    ["step", "baseline: 400, path: step", "2027-12-30", 400],
    ["step on its due day", "baseline: 400, path: step", "2027-12-31", 1500],
    ["step after it", "baseline: 400, path: step", "2028-06-30", 1500],
    ["flat before the start", "baseline: 400", "2026-12-01", 400],
  ])("%s", (_name, more, day, value) => {
    const standing = stand("2027-01-01", subscribers(more, "2027: { x: 1500 }, 2028: { x: 4000 }"), []);
    expect(plannedOn(day, standing)).toBeCloseTo(value, 8);
  });

  it("goes straight through a year without a milestone", () => {
    const standing = stand(
      "2027-01-01",
      subscribers("baseline: 0", "2027: { x: 100 }, 2029: { x: 831 }"),
      [],
    );
    // 731 days from the end of 2027 to the end of 2029, one a day
    expect(plannedOn("2028-12-31", standing, "2029")).toBeCloseTo(466, 8);
  });

  it("starts in the middle of a year", () => {
    const standing = stand("2027-07-01", subscribers("baseline: 0", "2027: { x: 183 }", "2027-07-01"), []);
    expect(plannedOn("2027-10-01", standing)).toBeCloseTo(92, 8);
  });

  it("goes through quarters, months and dates on their last days", () => {
    const standing = stand(
      "2027-01-01",
      subscribers(
        "baseline: 0",
        "2027-Q1: { x: 89 }, 2027-04: { x: 119 }, 2027-05-10: { x: 139 }, 2027: { x: 374 }",
      ),
      [],
    );
    expect(plannedOn("2027-02-15", standing)).toBeCloseTo(45, 8);
    expect(plannedOn("2027-04-15", standing, "2027-04")).toBeCloseTo(104, 8);
    expect(plannedOn("2027-05-05", standing, "2027-05-10")).toBeCloseTo(129, 8);
    expect(plannedOn("2027-05-11", standing, "2027")).toBeCloseTo(140, 8);
  });

  it("slows down through a jam, and still arrives", () => {
    const jam = "ahead: [{ from: 2027-07-12, to: 2027-08-22, what: holiday, effect: { x: -10% } }]\n";
    const standing = stand(
      "2027-01-01",
      subscribers("baseline: 400", "2027: { x: 1500 }", "2027-01-01", jam),
      [],
    );
    // 364 days lie behind the start, 42 of them at 0.9
    expect(plannedOn("2027-07-11", standing)).toBeCloseTo(400 + (1100 * 191) / 359.8, 8);
    expect(plannedOn("2027-08-22", standing)).toBeCloseTo(400 + (1100 * (191 + 37.8)) / 359.8, 8);
    expect(plannedOn("2027-12-31", standing)).toBe(1500);
  });

  it("moves a ratio or average from the milestone before it where told so", () => {
    const route = routeOf(`kpis: { x: { name: X, kind: average, path: linear, baseline: 10, goal: increase } }
milestones: { 2027: { x: 374 }, 2028: { x: 8 } }
`);
    const standing = stand("2027-01-01", route, []);
    // one a day from 10 on: the mean of 10 … 110 over the days through 11 April
    expect(plannedOn("2027-04-11", standing)).toBeCloseTo(60, 8);
    // one a day down from 374: the mean of 373 … 191 over the days of 2028 through 1 July
    expect(plannedOn("2028-07-01", standing, "2028")).toBeCloseTo(282, 8);
  });
});

describe("the earned day of a mean that moves", () => {
  it("moves with every day, whenever it was read last", () => {
    const route =
      routeOf(`kpis: { x: { name: X, kind: average, cadence: monthly, path: linear, baseline: 60, goal: increase } }
milestones: { 2027: { x: 70 } }
`);
    // read as planned at the ends of January and March: the mean of the line over those days
    const planned = (day: string) => 60 + (10 * (on(day) - on("2027-01-01"))) / 364;
    const readings = { "2027-01-31": planned("2027-01-31"), "2027-03-31": planned("2027-03-31") };
    const { variance } = stand("2027-04-02", route, rows("x", readings));
    expect(variance).toMatchObject({ absolute: 0, days: 0 });
    const ahead = stand(
      "2027-04-02",
      route,
      rows("x", { ...readings, "2027-03-31": readings["2027-03-31"] + 0.2 }),
    );
    // 0.1 more on average is 7 days of a mean that rises by half of 10 ÷ 364 a day
    expect(ahead.variance!.days).toBe(7);
  });
});

describe("the earned day of a level", () => {
  const up = subscribers("baseline: 400", "2027: { x: 1500 }, 2028: { x: 4000 }");
  const down = subscribers("baseline: 400", "2027: { x: 36 }, 2028: { x: 18 }");
  it.each([
    ["exactly on a day's plan", up, 400 + 1100 / 2, "2027-07-02"], // 182 of 364 days
    ["just below it: the day before", up, 949.99, "2027-07-01"],
    ["on the baseline", up, 400, "2027-01-01"],
    ["in the second leg", up, 1600, "2028-01-14"], // 100 ÷ (2500 ÷ 366) = 14.6
    ["on the last milestone", up, 4000, "2028-12-31"],
    ["past it: the last leg extended", up, 4100, "2029-01-14"],
    ["going down", down, 300, "2027-04-11"], // one a day
    ["going down, between two days", down, 299.5, "2027-04-11"],
    ["going down, past the end", down, 17, "2029-01-20"], // 18 ÷ 366 a day: 20.3 days
  ] as const)("%s", (_name, route, actual, day) => {
    const standing = stand("2027-06-30", route, rows("x", { "2027-06-30": actual }));
    expect(isoDay(standing.variance!.earned!)).toBe(day);
    expect(standing.variance!.days).toBe(on(day) - on("2027-06-30"));
  });

  it.each([
    ["at its growth", 100 * 2 ** 0.5, "2027-07-02"],
    ["past the end", 400, "2028-12-29"], // doubled again
  ])("compound, %s", (_name, actual, day) => {
    const route = subscribers("baseline: 100, path: compound", "2027: { x: 200 }");
    const standing = stand("2027-06-30", route, rows("x", { "2027-06-30": actual }));
    expect(isoDay(standing.variance!.earned!)).toBe(day);
  });

  it.each([
    ["below the baseline", up, 399],
    ["far below it", up, 0],
    ["going down, above the baseline", down, 402],
  ])("is none %s: back below where it started", (_name, route, actual) => {
    const { variance } = stand("2027-06-30", route, rows("x", { "2027-06-30": actual }));
    expect(variance).toMatchObject({ earned: null, days: null, favourable: false });
  });

  it("is never beyond twice the plan", () => {
    const { variance } = stand("2027-06-30", up, rows("x", { "2027-06-30": 99_999 }));
    // 1095 days from 1 January 2027 to 31 December 2029, and as many again
    expect(isoDay(variance!.earned!)).toBe("2032-12-30");
  });

  it("is none before a first leg that is flat: no day had so little", () => {
    const route = subscribers("baseline: 100, goal: increase", "2027: { x: 100 }, 2028: { x: 466 }");
    const below = stand("2027-06-30", route, rows("x", { "2027-06-30": 99 }));
    expect(below.variance).toMatchObject({ absolute: -1, days: null, favourable: false });
    const ahead = stand("2027-06-30", route, rows("x", { "2027-06-30": 110 }));
    expect(isoDay(ahead.variance!.earned!)).toBe("2028-01-10");
  });

  it("is none for what no growth ever came from", () => {
    const route = subscribers("baseline: 100, path: compound", "2027: { x: 200 }");
    expect(stand("2027-06-30", route, rows("x", { "2027-06-30": 0 })).variance!.days).toBeNull();
  });

  it("does not depend on the unit", () => {
    const tiny = subscribers("baseline: 0", "2027: { x: 0.000000364 }");
    expect(stand("2027-06-30", tiny, rows("x", { "2027-06-30": 1.795e-7 })).variance!.days).toBe(-1);
  });

  it("is none where the line is flat", () => {
    const route = subscribers("baseline: 100, goal: increase", "2027: { x: 100 }");
    const standing = stand("2027-06-30", route, rows("x", { "2027-06-30": 90 }));
    expect(standing.variance).toMatchObject({ absolute: -10, days: null, favourable: false });
    expect(standing.progress.milestone).toBeNull();
  });

  it.each(["at-least", "at-most"])("is none for a level that is to stay: %s", (goal) => {
    const route = subscribers(`baseline: 50, goal: ${goal}`, "2027: { x: 100 }, 2028: { x: 200 }");
    const standing = stand("2027-06-30", route, rows("x", { "2027-06-30": 90 }));
    expect(standing.planned).toBe(100);
    expect(standing.variance!.days).toBeNull();
  });
});
