import { describe, expect, it } from "vitest";
import type { Scale } from "../../../src/domain/time/period.js";
import { journeyOn, routeOf, rows, stand, standingOf } from "../road.js";

const route = (kpi: string, milestones: string, more = "") =>
  routeOf(`${more}kpis: { x: { name: X, ${kpi} } }\nmilestones: { ${milestones} }\n`);

const monthEnds = ["01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31"];
const monthly = (...values: number[]) =>
  rows("x", Object.fromEntries(values.map((value, at) => [`2027-${monthEnds[at]}`, value])));

describe("the pace now", () => {
  it("of a monthly total is the mean of the last three full months", () => {
    const log = [...monthly(10, 20, 30, 40), ...rows("x", { "2027-05-10": 999 })];
    const { pace } = stand("2027-05-15", route("kind: total, cadence: monthly", "2027: { x: 900 }"), log);
    expect(pace.now).toBe(30);
    expect(pace.over).toBe(3);
  });

  it("of a month without figures knows nothing: it is left out, and not taken for 0", () => {
    const log = rows("x", { "2027-01-31": 10, "2027-02-28": 20, "2027-04-30": 40 });
    const { pace } = stand("2027-05-15", route("kind: total, cadence: monthly", "2027: { x: 900 }"), log);
    expect(pace.now).toBe(30); // February and April
    expect(pace.over).toBe(2);
  });

  it("adds up what a period was booked in", () => {
    const log = rows("x", {
      "2027-01-10": 5,
      "2027-01-31": 10,
      "2027-02-28": 20,
      "2027-03-02": 1,
      "2027-03-31": 3,
    });
    const { pace } = stand("2027-04-15", route("kind: total, cadence: monthly", "2027: { x: 900 }"), log);
    expect(pace.now).toBe(13); // 15, 20, 4
  });

  it("of a level is the least-squares slope through the last four month ends", () => {
    const log = monthly(500, 0, 10, 20, 60);
    const { pace } = stand(
      "2027-06-15",
      route("kind: level, cadence: monthly, baseline: 0", "2027: { x: 900 }"),
      log,
    );
    // 0, 10, 20, 60: (−1.5·0 − 0.5·10 + 0.5·20 + 1.5·60) ÷ 5
    expect(pace.now).toBeCloseTo(19, 10);
  });

  it("of a level with a month unread goes by the calendar", () => {
    const log = rows("x", { "2027-01-31": 0, "2027-02-28": 10, "2027-04-30": 30 });
    const { pace } = stand(
      "2027-05-15",
      route("kind: level, cadence: monthly, baseline: 0", "2027: { x: 900 }"),
      log,
    );
    expect(pace.now).toBeCloseTo(10, 10);
  });

  it("of a single reading is unknown", () => {
    const { pace } = stand("2027-02-15", route("kind: level, baseline: 0", "2027: { x: 900 }"), monthly(10));
    expect(pace).toMatchObject({ now: null, best: null });
  });

  it.each([
    ["kind: average, goal: increase, baseline: 1", "900"],
    ["kind: level, goal: at-least", "900"],
    ["kind: level, goal: between", "[1, 5]"],
  ])("there is none for %s", (kpi, target) => {
    const { pace } = stand("2027-04-15", route(kpi, `2027: { x: ${target} }`), monthly(1, 2, 3));
    expect(pace).toMatchObject({ now: null, required: null, planned: null, best: null });
  });

  it.each([
    ["day", (20 * 12) / 365],
    ["week", (20 * 84) / 365],
    ["month", 20],
    ["quarter", 60],
    ["year", 240],
  ] as const)("per %s", (per: Scale, now) => {
    const journey = journeyOn(
      "2027-04-15",
      route("kind: total, cadence: monthly", "2027: { x: 900 }"),
      monthly(10, 20, 30),
      per,
    );
    expect(standingOf(journey, "x").pace.per).toBe(per);
    expect(standingOf(journey, "x").pace.now).toBeCloseTo(now, 10);
  });
});

describe("the required pace", () => {
  it.each([
    ["a total", "kind: total, cadence: monthly", "2027: { x: 900 }", 840 / 9],
    ["a total already there", "kind: total, cadence: monthly", "2027: { x: 50 }", 0],
    [
      "an at-most total: what may still come",
      "kind: total, cadence: monthly, goal: at-most",
      "2027: { x: 150 }",
      10,
    ],
    ["a counter", "kind: counter, cadence: monthly, baseline: 3", "2027: { x: 117 }", 10],
    ["a level", "kind: level, cadence: monthly, baseline: 0", "2027: { x: 120 }", 10],
    ["a level going down", "kind: level, cadence: monthly, baseline: 100", "2027: { x: 12 }", -2],
    ["a level past its milestone", "kind: level, cadence: monthly, baseline: 0", "2027: { x: 20 }", 0],
    [
      "a quarter inside a year",
      "kind: total, cadence: monthly",
      "2027: { x: 900 }, 2027-Q2: { x: 60 }",
      840 / 9,
    ], // which has not begun,
  ])("of %s", (_name, kpi, milestones, required) => {
    // 60 booked by March; a meter and a level stand at 30
    const log = monthly(10, 20, 30);
    const { pace } = stand("2027-04-01", route(kpi, milestones), log);
    expect(pace.required).toBeCloseTo(required, 10);
  });

  it("counts part-months by their days", () => {
    const log = rows("x", { "2027-11-20": 60 });
    const { pace } = stand("2027-11-21", route("kind: total, cadence: monthly", "2027: { x: 100 }"), log);
    expect(pace.required).toBeCloseTo(40 / (10 / 30 + 1), 10);
    expect(pace.left).toBe(2);
  });

  it("is that of the next stop from the due day on", () => {
    const two = route("kind: total, cadence: monthly", "2027: { x: 100 }, 2028: { x: 240 }");
    const log = rows("x", { "2027-12-31": 60 });
    expect(stand("2028-01-01", two, log).pace.required).toBe(20);
    const next = stand("2028-02-01", two, [...log, ...rows("x", { "2028-01-31": 20 })]);
    expect(next.pace.required).toBe(20);
  });

  it("of a level under way through a year without a milestone counts from today", () => {
    const far = route("kind: level, cadence: monthly, baseline: 0", "2027: { x: 100 }, 2029: { x: 340 }");
    const { pace } = stand("2028-07-01", far, rows("x", { "2027-12-31": 100, "2028-06-30": 160 }));
    expect(pace.required).toBeCloseTo(10, 10); // 180 in eighteen months
    expect(pace.left).toBe(18);
  });

  it("stands beside what the plan itself asks from here", () => {
    const { pace } = stand(
      "2027-04-01",
      route("kind: total, cadence: monthly", "2027: { x: 36500 }"),
      monthly(1, 1, 1),
    );
    expect(pace.planned).toBeCloseTo(27_500 / 9, 8); // 9000 planned through March
  });

  it("goes by fiscal quarters", () => {
    const fiscal = routeOf(
      "year_starts: 2\nkpis: { x: { name: X, kind: total, cadence: quarterly } }\nmilestones: { 2027: { x: 400 } }\n",
      { start: "2027-02-01", arrive: "2028-01-31" },
    );
    const { pace } = stand("2027-08-01", fiscal, rows("x", { "2027-04-30": 60, "2027-07-31": 40 }));
    expect(pace.required).toBe(150); // 300 in two quarters
    expect(pace.now).toBe(50);
    expect(pace.best).toBe(50);
  });
});

describe("the best pace ever", () => {
  it("is held over as many periods as are left, in a row, before the start too", () => {
    const history = rows("x", { "2026-06-30": 90, "2026-07-31": 90, "2026-08-31": 90, "2026-09-30": 10 });
    const log = [...history, ...rows("x", { "2026-11-30": 500, "2027-09-30": 60 })];
    const { pace } = stand("2027-10-01", route("kind: total, cadence: monthly", "2027: { x: 900 }"), log);
    expect(pace.left).toBe(3);
    expect(pace.best).toBe(90); // November stands alone: October 2026 was not measured
    expect(pace.bestEnd!.key).toBe("2026-08");
  });

  it("is none where nothing was ever held for so long", () => {
    const { pace } = stand(
      "2027-04-01",
      route("kind: total, cadence: monthly", "2027: { x: 900 }"),
      monthly(1, 2, 3),
    );
    expect(pace.best).toBeNull();
    expect(pace.left).toBe(9);
  });

  it("of a level is its fastest stretch", () => {
    const log = monthly(0, 5, 9, 10, 11, 14, 20, 21);
    const { pace } = stand(
      "2027-09-01",
      route("kind: level, cadence: monthly, baseline: 0", "2027: { x: 900 }"),
      log,
    );
    // four months are left: 0→11, 5→14, 9→20 and 10→21
    expect(pace.best).toBeCloseTo(11 / 4, 10);
    expect(pace.bestEnd!.key).toBe("2027-05");
  });

  it("of less is the lowest", () => {
    const log = monthly(9, 5, 9, 1, 3, 9, 9, 9);
    const { pace } = stand(
      "2027-09-01",
      route("kind: total, cadence: monthly, goal: at-most", "2027: { x: 90 }"),
      log,
    );
    expect(pace.best).toBeCloseTo(18 / 4, 10); // 5, 9, 1, 3
    const down = route("kind: level, cadence: monthly, baseline: 9", "2027: { x: 1 }");
    expect(stand("2027-09-01", down, log).pace.best).toBeCloseTo(-6 / 4, 10); // from 9 in January to 3 in May
  });
});
