import { describe, expect, it } from "vitest";
import { routeOf, rows, stand } from "../road.js";

const kpi = (text: string, milestones: string) =>
  routeOf(`kpis: { x: { name: X, cadence: monthly, ${text} } }\nmilestones: { ${milestones} }\n`);

describe("the variance", () => {
  it("is 0 where measured through the plan, even if today is later", () => {
    const route = routeOf(
      `kpis: { x: { name: X, kind: total, cadence: weekly } }\nmilestones: { 2027: { x: 36500 } }\n`,
    );
    const standing = stand("2027-04-02", route, rows("x", { "2027-03-28": 8700 }));
    expect(standing.planned).toBe(8700);
    expect(standing.variance).toMatchObject({ absolute: 0, relative: 0, days: 0, favourable: true });
  });

  it.each([
    ["on plan", 3100, 0],
    ["a hair short of the day: the day before", 3099, -1],
    ["two days' worth ahead", 3300, 2],
    ["nothing booked: the start", 0, -30],
    ["below nothing: no day", -150, null],
    ["beyond the year: on with its rate", 36_750, 336], // due day + 2, from 31 January
  ])("of an even total, %s, is %d in %d days", (_name, actual, days) => {
    const standing = stand(
      "2027-02-01",
      kpi("kind: total", "2027: { x: 36500 }"),
      rows("x", { "2027-01-31": actual }),
    );
    expect(standing.variance!.absolute).toBeCloseTo(actual - 3100, 10);
    expect(standing.variance!.relative).toBeCloseTo((actual - 3100) / 3100, 12);
    expect(standing.variance!.days).toBe(days);
    expect(standing.variance!.favourable).toBe(actual >= 3100);
  });

  it("has no days before those that an amount is planned for", () => {
    const quarter = kpi("kind: total", "2027-Q4: { x: 9000 }");
    const standing = stand("2027-07-02", quarter, rows("x", { "2027-06-30": 800 }));
    expect(standing).toMatchObject({ actual: 0, planned: 0 });
    expect(standing.variance).toMatchObject({ absolute: 0, days: null, earned: null });
  });

  it.each([
    ["at-least", 3100, true],
    ["at-least", 3000, false],
    ["at-most", 3000, true],
    ["at-most", 3200, false],
  ])("of a total %s, booked %d, has no days and is favourable: %s", (goal, actual, favourable) => {
    const route = kpi(`kind: total, goal: ${goal}`, "2027: { x: 36500 }");
    const { variance } = stand("2027-02-01", route, rows("x", { "2027-01-31": actual }));
    expect(variance).toMatchObject({ absolute: actual - 3100, days: null, earned: null, favourable });
  });

  it.each([
    ["level", "goal: at-most", 3, 2.5, false],
    ["level", "goal: at-least", 3, 2.5, true],
    ["average", "goal: at-most", 2, 2.5, true],
    ["average", "goal: at-least", 2, 2.5, false],
    ["average", "goal: increase, baseline: 1", 2, 2.5, false],
    ["average", "goal: decrease, baseline: 9", 2, 2.5, true],
  ])("of a flat %s, %s, at %d against %d, is favourable: %s", (kind, more, actual, target, favourable) => {
    const route = kpi(`kind: ${kind}, ${more}`, `2027: { x: ${target} }`);
    const { planned, variance } = stand("2027-02-01", route, rows("x", { "2027-01-31": actual }));
    expect(planned).toBe(target);
    expect(variance).toMatchObject({ absolute: actual - target, days: null, favourable });
  });

  it.each([
    [80, 0, 0, true],
    [70, 0, 0, true],
    [90, 0, 0, true],
    [63, -7, -0.1, false],
    [99, 9, 0.1, false],
  ])(
    "of a band from 70 to 90, at %d, is %d, the distance to the nearer bound",
    (actual, absolute, relative, favourable) => {
      const route = kpi("kind: average, goal: between", "2027: { x: [70, 90] }");
      const standing = stand("2027-02-01", route, rows("x", { "2027-01-31": actual }));
      expect(standing.variance).toEqual({ absolute, relative, days: null, earned: null, favourable });
      expect(standing.planned).toEqual({ low: 70, high: 90 });
      expect(standing.progress.milestone).toBeNull();
      expect(standing.toGo).toBeNull();
    },
  );

  it("has no relative part at a plan of 0", () => {
    const none = kpi("kind: total, goal: at-most", "2027: { x: 0 }");
    expect(stand("2027-02-01", none, rows("x", { "2027-01-31": 2 })).variance).toMatchObject({
      absolute: 2,
      relative: null,
      favourable: false,
    });
    const band = kpi("kind: level, goal: between", "2027: { x: [0, 5] }");
    expect(stand("2027-02-01", band, rows("x", { "2027-01-31": -1 })).variance!.relative).toBeNull();
  });

  it("is relative to the size of a plan below zero", () => {
    const debt = kpi("kind: level, baseline: -200, goal: increase", "2027: { x: -100 }");
    const standing = stand("2028-01-01", debt, rows("x", { "2027-12-31": -110 }));
    expect(standing.variance).toMatchObject({ absolute: -10, relative: -0.1, favourable: false });
  });

  it("of less of a total has no days: nobody travels by booking less", () => {
    const fewer = kpi("kind: total, baseline: 100, goal: decrease", "2027: { x: 73 }");
    const { variance } = stand("2027-02-01", fewer, rows("x", { "2027-01-31": 1 }));
    expect(variance).toMatchObject({ days: null, favourable: true });
  });

  it("stands still at the last milestone's due day", () => {
    const route = kpi("kind: level, baseline: 0", "2027: { x: 364 }");
    const standing = stand("2028-06-30", route, rows("x", { "2027-06-30": 100, "2028-05-31": 360 }));
    expect(standing.planned).toBe(364);
    expect(standing.actual).toBe(360);
    expect(standing.stop).toBeNull();
    expect(standing.variance).toMatchObject({ absolute: -4, days: -4 });
  });
});
