import { describe, expect, it } from "vitest";
import { routeOn } from "../../../src/domain/plan/versions.js";
import type { Kpi, Route } from "../../../src/domain/route/route.js";
import { on, routeOf } from "../road.js";

const told = (route: Route, id = route.kpis[0]!.id) =>
  kpiOf(route, id).milestones.map(({ period, target }) => [period.key, target]);

function kpiOf(route: Route, id: string): Kpi {
  const found = route.kpis.find((kpi) => kpi.id === id);
  if (!found) throw new Error(`no KPI ${id}`);
  return found;
}

describe("the milestones in force", () => {
  const route = routeOf(`kpis: { a: { kind: level, baseline: 10 } }
milestones: { 2027: { a: 20 }, 2028-Q3: { a: 35 }, 2029: { a: 50 } }
changes:
  - { date: 2028-06-01, why: later still, set: { 2029.a: { from: 60, to: 50 } } }
  - { date: 2027-05-01, why: sooner, set: { 2028.a: { from: 30, to: 35 } }, move: { 2028.a: 2028-Q3 } }
  - { date: 2028-06-01, why: and again, set: { 2029.a: { from: 50, to: 50 } } }
  - { date: 2028-01-10, why: one more, set: { 2029.a: { to: 60 } } }
`);

  it.each([
    [
      "the last day before any",
      "2027-04-30",
      [
        ["2027", 20],
        ["2028", 30],
      ],
    ],
    [
      "from its own day on",
      "2027-05-01",
      [
        ["2027", 20],
        ["2028-Q3", 35],
      ],
    ],
    [
      "a new one",
      "2028-01-10",
      [
        ["2027", 20],
        ["2028-Q3", 35],
        ["2029", 60],
      ],
    ],
    [
      "the day before two of one day",
      "2028-05-31",
      [
        ["2027", 20],
        ["2028-Q3", 35],
        ["2029", 60],
      ],
    ],
    [
      "both of one day",
      "2028-06-01",
      [
        ["2027", 20],
        ["2028-Q3", 35],
        ["2029", 50],
      ],
    ],
    [
      "all",
      "2030-01-01",
      [
        ["2027", 20],
        ["2028-Q3", 35],
        ["2029", 50],
      ],
    ],
  ])("%s", (_name, day, milestones) => expect(told(routeOn(route, on(day)))).toEqual(milestones));

  it("knows the changes up to the day only", () => {
    expect(routeOn(route, on("2028-02-01")).changes.map(({ why }) => why)).toEqual(["sooner", "one more"]);
  });

  it("is the same when asked twice", () => {
    const once = routeOn(route, on("2027-06-01"));
    expect(routeOn(once, on("2027-06-01"))).toEqual(once);
  });

  it("leaves the route as it is where nothing is later", () => {
    expect(routeOn(route, on("2028-06-01"))).toBe(route);
  });

  it("brings back what was taken out", () => {
    const gone = routeOf(`kpis: { a: { kind: level, baseline: 10 } }
milestones: { 2029: { a: 50 } }
changes: [{ date: 2028-01-10, why: out, set: { 2028.a: { from: 30 } } }]
`);
    expect(told(routeOn(gone, on("2028-01-09")))).toEqual([
      ["2028", 30],
      ["2029", 50],
    ]);
  });
});

describe("what is not a milestone", () => {
  const route = routeOf(`strategy: Organic first
kpis: { a: { kind: level, baseline: 10 } }
milestones: { 2028: { a: 30 }, 2029: { a: 50 } }
changes:
  - { date: 2027-03-01, why: other road, strategy: { from: Ads, to: Organic first } }
  - { date: 2027-06-01, why: further, destination: { from: { vision: Here, arrive: 2028-12-31 }, to: { vision: There, arrive: 2029-12-31 } } }
`);

  it("is undone as well", () => {
    const before = routeOn(route, on("2027-02-28"));
    expect(before.strategy).toBe("Ads");
    expect(before.destination).toMatchObject({ vision: "Here", arrive: on("2028-12-31") });
    expect(routeOn(route, on("2027-03-01")).strategy).toBe("Organic first");
  });

  it("leaves out the milestones beyond an earlier arrival", () => {
    expect(told(routeOn(route, on("2027-05-31")))).toEqual([["2028", 30]]);
    expect(told(routeOn(route, on("2027-06-01")))).toEqual([
      ["2028", 30],
      ["2029", 50],
    ]);
  });
});

describe("what follows from the milestones", () => {
  it("is the goal that they tell, unless one is written", () => {
    const of = (goal: string) =>
      routeOf(`kpis: { a: { kind: level, baseline: 100${goal} } }
milestones: { 2029: { a: 150 } }
changes: [{ date: 2027-06-01, why: the other way, set: { 2029.a: { from: 50, to: 150 } } }]
`);
    const goalOn = (route: Route, day: string) => routeOn(route, on(day)).kpis[0]!.goal;
    expect(goalOn(of(""), "2027-05-31")).toBe("decrease");
    expect(goalOn(of(""), "2027-06-01")).toBe("increase");
    expect(goalOn(of(", goal: increase"), "2027-05-31")).toBe("increase");
  });

  it("is the path: a total grows through years, and goes evenly to a quarter", () => {
    const route = routeOf(`kpis: { a: { kind: total, baseline: 100 } }
milestones: { 2027: { a: 200 } }
changes: [{ date: 2027-02-01, why: the whole year, move: { 2027-Q1.a: 2027 } }]
`);
    expect(routeOn(route, on("2027-01-31")).kpis[0]).toMatchObject({
      path: "even",
      milestones: [{ target: 200 }],
    });
    expect(routeOn(route, on("2027-02-01")).kpis[0]!.path).toBe("growing");
  });

  it("is no compound path through zero", () => {
    const route = routeOf(`kpis: { a: { kind: level, baseline: 1, goal: increase, path: compound } }
milestones: { 2029: { a: 50 } }
changes: [{ date: 2027-06-01, why: up, set: { 2029.a: { from: 0, to: 50 } } }]
`);
    expect(routeOn(route, on("2027-05-31")).kpis[0]!.path).toBe("linear");
  });

  it("is the plan of a formula, through two formulas", () => {
    const route = routeOf(`kpis:
  share: { formula: rate / 2, unit: "%", goal: at-least }
  rate: { formula: sales / visitors, goal: at-least }
  sales: { kind: total }
  visitors: { kind: total }
milestones: { 2027: { sales: 30, visitors: 1000 } }
changes: [{ date: 2027-06-01, why: more, set: { 2027.sales: { from: 20, to: 30 } } }]
`);
    // 20 / 1000 = 0.02, half of it 1 %; then 30 / 1000, 1.5 %
    expect(told(routeOn(route, on("2027-05-31")), "share")).toEqual([["2027", 1]]);
    expect(told(routeOn(route, on("2027-06-01")), "share")).toEqual([["2027", 1.5]]);
  });

  it("is a milestone of its own, where a formula had one before", () => {
    const route = routeOf(`kpis:
  rate: { formula: sales / visitors, goal: at-least }
  sales: { kind: total }
  visitors: { kind: total }
milestones: { 2027: { sales: 30, visitors: 1000 } }
changes: [{ date: 2027-06-01, why: it follows, set: { 2027.rate: { from: 0.05 } } }]
`);
    expect(kpiOf(routeOn(route, on("2027-05-31")), "rate")).toMatchObject({
      planFollows: false,
      milestones: [{ target: 0.05 }],
    });
    expect(kpiOf(routeOn(route, on("2027-06-01")), "rate").planFollows).toBe(true);
  });

  it("is to be outside the trip as long as there was no milestone", () => {
    const route = routeOf(`kpis: { a: { kind: level, baseline: 1 }, b: { kind: level, baseline: 1 } }
milestones: { 2029: { a: 50, b: 50 } }
changes: [{ date: 2027-06-01, why: b too, set: { 2029.b: { to: 50 } } }]
`);
    expect(routeOn(route, on("2027-05-31")).kpis.map(({ input }) => input)).toEqual([false, true]);
  });
});
