import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Kpi, Route } from "../../../src/domain/route/route.js";
import { dayOf } from "../../../src/domain/time/day.js";
import { readRoute } from "../../../src/files/route/read.js";
import { routeOf } from "./marked.js";

const data = (name: string) => readFileSync(new URL(`data/${name}`, import.meta.url), "utf8");

function read(text: string): Route {
  const { route, problems } = readRoute(text);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return route!;
}

const kpiOf = (route: Route, id: string): Kpi => route.kpis.find((kpi) => kpi.id === id)!;
const targets = (kpi: Kpi) =>
  Object.fromEntries(kpi.milestones.map(({ period, target }) => [period.key, target]));

describe("the bakery's route", () => {
  const { route, problems } = readRoute(data("bakery.yaml"));

  it("has no problem and no note", () => expect(problems).toEqual([]));

  it("has its destination, dates and settings", () => {
    expect(route).toMatchObject({
      title: "Bakkerij Jansen online",
      destination: {
        vision: "The best-loved online bakery of the Netherlands",
        arrive: dayOf(2029, 12, 31),
        mission: null,
        role: null,
      },
      strategy:
        "Organic search first; the newsletter turns visitors into regulars; ads only as fuel for new products.",
      start: dayOf(2027, 1, 1),
      yearStarts: 1,
      locale: "nl-NL",
      lang: null,
      currency: "EUR",
      log: "measurements.csv",
      ahead: [],
      changes: [],
    });
  });

  it.each([
    ["visitors", "total", "increase", "growing", "weekly", 18000],
    ["sales", "total", "increase", "growing", "weekly", 150],
    ["revenue", "total", "increase", "growing", "monthly", 9500],
    ["newsletter", "level", "increase", "linear", "monthly", 400],
    ["load-time", "average", "at-most", "flat", "weekly", null],
  ])("reads %s", (id, kind, goal, path, cadence, baseline) => {
    const kpi = kpiOf(route!, id);
    expect([kpi.kind, kpi.goal, kpi.path, kpi.cadence, kpi.baseline]).toEqual([
      kind,
      goal,
      path,
      cadence,
      baseline,
    ]);
  });

  it("gives the formula what it leaves out", () => {
    const conversion = kpiOf(route!, "conversion");
    expect(conversion).toMatchObject({
      kind: "ratio",
      goal: "increase",
      path: "flat",
      cadence: "weekly",
      unit: "%",
    });
    expect(conversion.formulaText).toBe("sales / visitors");
    expect(conversion.baseline).toBeCloseTo((150 / 18000) * 100, 12);
    expect(conversion.planFollows).toBe(false);
    expect(targets(conversion)).toEqual({ 2027: 1, 2028: 1.1, 2029: 1.3 });
  });

  it("keeps the order of the file, and gives the defaults", () => {
    expect(route!.kpis.map(({ id }) => id)).toEqual([
      "visitors",
      "sales",
      "revenue",
      "conversion",
      "newsletter",
      "load-time",
    ]);
    expect(kpiOf(route!, "sales")).toMatchObject({
      name: "Orders",
      weight: 1,
      tolerance: { relative: 0.05 },
      owner: "shop",
      season: null,
      bounds: null,
      decimals: null,
      source: null,
      input: false,
    });
    expect(kpiOf(route!, "revenue").weight).toBe(2);
  });

  it("reads the fuel", () => {
    const [fuel] = route!.fuel;
    expect(fuel).toMatchObject({
      id: "ad-budget",
      kind: "spend",
      unit: "EUR",
      cadence: "monthly",
      drives: null,
    });
    expect(fuel!.tank.map(({ period, amount }) => [period.key, amount])).toEqual([
      ["2027", 12000],
      ["2028", 20000],
      ["2029", 30000],
    ]);
  });
});

describe("a route with every key", () => {
  const { route, problems } = readRoute(data("everything.yaml"));
  const kpi = (id: string) => kpiOf(route!, id);

  it("has no problem and no note", () => expect(problems).toEqual([]));

  it("reads numbers with underscores", () => {
    expect(kpi("visitors").baseline).toBe(18000);
    expect(targets(kpi("visitors"))).toMatchObject({ 2027: 40000 });
  });

  it("puts milestones in order of due day", () => {
    expect(kpi("visitors").milestones.map(({ period }) => period.key)).toEqual([
      "2027-Q1",
      "2027-07",
      "2027",
      "2028",
      "2029",
    ]);
  });

  it("reads tolerances, a KPI's own before the route's", () => {
    expect(kpi("visitors").tolerance).toEqual({ relative: 0.04 });
    expect(kpi("sales").tolerance).toEqual({ points: 0.3 });
  });

  it("reads seasons, bounds, decimals and sources", () => {
    expect(kpi("visitors").season).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
    expect(kpi("sales").season).toBe("last-year");
    expect(kpi("conversion")).toMatchObject({ bounds: { low: 0, high: 100 }, decimals: 2 });
    expect(kpi("sales").source).toBe("./x sales");
  });

  it("lets a formula without milestones follow the plans of its inputs, in percent where it is shown in percent", () => {
    expect(kpi("profit")).toMatchObject({ planFollows: true, kind: "total", path: "even" });
    expect(targets(kpi("profit"))).toEqual({
      2027: 32000 - 20000,
      2028: 85000 - 50000,
      2029: 230000 - 80000,
    });
    const conversion = targets(kpi("conversion"));
    expect(conversion[2027]).toBeCloseTo(1, 12);
    expect(conversion[2028]).toBeCloseTo((1000 / 90000) * 100, 12);
  });

  it("lets a formula use fuel", () => {
    const cost = targets(kpi("cost-per-sale"));
    expect([cost[2027], cost[2028]]).toEqual([30, 20]);
    expect(kpi("cost-per-sale").cadence).toBe("monthly");
  });

  it("knows what only feeds formulas", () => {
    expect(kpi("hours")).toMatchObject({ input: true, milestones: [] });
    expect(kpi("rate").input).toBe(false);
  });

  it("reads bands", () => expect(targets(kpi("basket"))).toMatchObject({ 2027: { low: 70, high: 90 } }));

  it("reads what lies ahead as fractions", () => {
    const [holiday] = route!.ahead;
    expect([holiday!.from, holiday!.to]).toEqual([dayOf(2027, 7, 12), dayOf(2027, 8, 22)]);
    expect(holiday!.effect).toEqual(new Map([["visitors", -0.1]]));
  });

  it("reads the changes", () => {
    const [cut, stay, road, later] = route!.changes;
    expect(cut).toMatchObject({
      date: dayOf(2028, 3, 1),
      by: "Anna",
      set: [{ kpi: "visitors", period: "2028", from: 100000, to: 90000 }],
    });
    expect(stay).toMatchObject({ stay: "sales", until: dayOf(2028, 7, 15), by: null });
    expect(road!.strategy).toEqual({ from: "Ads", to: "Organic first" });
    expect(later!.destination!.from).toEqual({ vision: "The best", arrive: dayOf(2028, 12, 31) });
  });
});

describe("what a route may leave out", () => {
  it("takes an empty key as not given", () => {
    const route = read(
      routeOf(["a: { kind: total, owner:, goal: ~ }"], ["2027: { a: 5 }"], ["strategy:", "lang: null"]),
    );
    expect(route).toMatchObject({ strategy: null, lang: null });
    expect(kpiOf(route, "a")).toMatchObject({ owner: null, goal: "increase" });
  });

  it("takes an empty milestone as none", () => {
    const route = read(
      routeOf(["a: { kind: level, baseline: 1 }"], ["2027: { a: 5 }", "2028: { a: }", "2029: { a: 7 }"]),
    );
    expect(targets(kpiOf(route, "a"))).toEqual({ 2027: 5, 2029: 7 });
  });

  it("may have no KPI yet", () => expect(read(routeOf([], [])).kpis).toEqual([]));

  it("names a KPI by its id", () => {
    expect(kpiOf(read(routeOf(["a-b: { kind: total }"], ["2027: { a-b: 5 }"])), "a-b").name).toBe("a-b");
  });
});

describe("YAML in other dress", () => {
  const plain = routeOf(["a: { kind: total, baseline: 3 }"], ["2027: { a: 5 }"]);

  it.each([
    ["CRLF", plain.replaceAll("\n", "\r\n")],
    ["a byte-order mark", `\uFEFF${plain}`],
    ["quoted keys and numbers", plain.replace("2027: { a: 5 }", '"2027": { "a": "5" }')],
    [
      "an alias",
      plain
        .replace("baseline: 3", "baseline: &n 3")
        .replace("a: 5", "a: 5, b: *n")
        .replace("  a:", "  b: { kind: total }\n  a:"),
    ],
    [
      "a merge key",
      plain
        .replace("a: { kind: total, baseline: 3 }", "b: &b { kind: total, baseline: 3 }\n  a: { <<: *b }")
        .replace("a: 5", "a: 5, b: 5"),
    ],
  ])("reads %s", (_, text) => {
    const a = kpiOf(read(text), "a");
    expect([a.kind, a.baseline, targets(a)]).toEqual(["total", 3, { 2027: 5 }]);
  });

  it("takes ids that JavaScript knows otherwise", () => {
    const route = read(routeOf(["constructor: { kind: total }"], ["2027: { constructor: 5 }"]));
    expect(targets(kpiOf(route, "constructor"))).toEqual({ 2027: 5 });
  });
});

describe("fiscal years", () => {
  it("begin in their month", () => {
    const route = read(routeOf(["a: { kind: total }"], ["2027: { a: 5 }"], ["year_starts: 4"]));
    expect(kpiOf(route, "a").milestones[0]!.period).toEqual({
      key: "2027",
      scale: "year",
      from: dayOf(2027, 4, 1),
      to: dayOf(2028, 3, 31),
    });
  });

  it("may begin before the route does and end after it", () => {
    const route = read(
      routeOf(
        ["a: { kind: total }"],
        ["2026: { a: 5 }", "2027: { a: 6 }", "2028: { a: 6 }", "2029: { a: 7 }"],
        ["year_starts: 4"],
      ),
    );
    expect(Object.keys(targets(kpiOf(route, "a")))).toEqual(["2026", "2027", "2028", "2029"]);
  });
});

describe("paths left out", () => {
  it.each([
    ["kind: total, baseline: 5", "2027", "growing"],
    ["kind: total, baseline: 5", "2027-Q1", "even"],
    ["kind: total", "2027", "even"],
    ["kind: total, baseline: 5, goal: at-most", "2027", "even"],
    ["kind: counter, baseline: 5", "2027", "even"],
    ["kind: level, baseline: 5", "2027", "linear"],
    ["kind: level, goal: at-least", "2027", "flat"],
    ["kind: average, baseline: 5", "2027", "flat"],
  ])("{ %s } with a milestone for %s: %s", (keys, period, path) => {
    expect(kpiOf(read(routeOf([`a: { ${keys} }`], [`${period}: { a: 10 }`])), "a").path).toBe(path);
  });
});
