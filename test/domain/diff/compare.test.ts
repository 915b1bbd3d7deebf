import { describe, expect, it } from "vitest";
import { type Comparison, compare as compareBesides, isSame } from "../../../src/domain/diff/compare.js";
import type { Measurement, Note } from "../../../src/domain/log/measurement.js";
import type { Route } from "../../../src/domain/route/route.js";
import { type Journey, journeyOf } from "../../../src/domain/standing/journey.js";
import { type Day, isoDay } from "../../../src/domain/time/day.js";
import { on, routeOf, rows } from "../road.js";

const route = routeOf(`strategy: Ads
kpis: { a: { kind: level, cadence: weekly, baseline: 0 }, b: { kind: level, baseline: 0 } }
milestones: { 2027: { a: 365, b: 100 } }
`);
const then = rows("a", { "2027-01-31": 30, "2027-02-28": 59 });
const state = (of: Route, measurements: readonly Measurement[], today: string, notes: readonly Note[] = []) =>
  journeyOf(of, { measurements, notes }, on(today), { only: [] });
const before = state(route, then, "2027-03-01");

/** Every row of then has its successor, where the log of now has another word. */
const compare = (
  one: Journey | null,
  other: Journey,
  newest: (date: Day, kpi: string) => number | null = () => 1,
) =>
  compareBesides(one, other, {
    log: one ? one.log : { measurements: [], notes: [] },
    newest,
    decisions: null,
  });

function measured(comparison: Comparison) {
  return comparison.measurements.map(({ kpi, date, from, to }) => [kpi, isoDay(date), from, to]);
}

describe("two states that are the same", () => {
  it("differ in nothing", () => {
    expect(isSame(compare(before, state(route, then, "2027-03-01")))).toBe(true);
  });
});

describe("what was logged", () => {
  it("was added, corrected or taken back", () => {
    const now = rows("a", { "2027-02-28": 58, "2027-03-07": 66 });
    const comparison = compare(before, state(route, now, "2027-03-08"));
    expect(measured(comparison)).toEqual([
      ["a", "2027-01-31", 30, null],
      ["a", "2027-02-28", 59, 58],
      ["a", "2027-03-07", null, 66],
    ]);
    expect(comparison.kpis.map(({ kpi }) => kpi.id)).toEqual(["a"]);
  });

  it("may be notes", () => {
    const note = (text: string): Note => ({ date: on("2027-02-01"), kpi: null, text, logged: 0 });
    const one = state(route, then, "2027-03-01", [note("x"), note("y")]);
    const other = state(route, then, "2027-03-01", [note("y"), note("z")]);
    const { notes } = compare(one, other);
    expect(notes.added.map(({ text }) => text)).toEqual(["z"]);
    expect(notes.takenBack.map(({ text }) => text)).toEqual(["x"]);
  });
});

describe("what was planned", () => {
  const changed = routeOf(`strategy: Organic first
kpis: { a: { kind: level, cadence: weekly, baseline: 0 }, c: { kind: level, baseline: 0 } }
milestones: { 2027: { a: 300, c: 5 }, 2028: { a: 400 } }
changes: [{ date: 2027-02-10, why: less, set: { 2027.a: { from: 365, to: 300 } } }]
`);
  const comparison = compare(before, state(changed, then, "2027-03-01"));

  it("is what the fuels hold", () => {
    const withFuel = (fuel: string) =>
      routeOf(`kpis: { a: { kind: level, baseline: 0 } }\nmilestones: { 2027: { a: 365 } }\nfuel: ${fuel}\n`);
    const differences = (one: string, other: string) =>
      compare(state(withFuel(one), then, "2027-03-01"), state(withFuel(other), then, "2027-03-01")).tanks.map(
        ({ fuel, period, from, to }) => [fuel.id, period?.key ?? null, from, to],
      );
    const ads = (tank: string) => `{ ads: { kind: spend, tank: ${tank} } }`;
    expect(differences(ads("{ 2027: 10, 2028: 20 }"), ads("{ 2027: 10, 2028: 25, 2029: 30 }"))).toEqual([
      ["ads", "2028", 20, 25],
      ["ads", "2029", null, 30],
    ]);
    expect(differences(ads("{ 2027: 10 }"), "{ cash: { kind: balance, reserve: 5 } }")).toEqual([
      ["cash", null, null, 5],
      ["ads", "2027", 10, null],
    ]);
    expect(differences(ads("{ 2027: 10 }"), ads("{ 2027: 10 }"))).toEqual([]);
  });

  it("is milestones, decisions and the road", () => {
    expect(comparison.milestones.map(({ kpi, period, from, to }) => [kpi.id, period.key, from, to])).toEqual([
      ["a", "2027", 365, 300],
      ["a", "2028", null, 400],
      ["c", "2027", null, 5],
    ]);
    expect(comparison.decisions.map(({ to }) => to?.why)).toEqual(["less"]);
    expect(comparison.strategy).toEqual({ from: "Ads", to: "Organic first" });
    expect([comparison.vision, comparison.arrive]).toEqual([null, null]);
  });

  it("is KPIs that came and went", () => {
    const kept = comparison.kpis.map(({ kpi, before: was, after }) => [kpi.id, was !== null, after !== null]);
    expect(kept).toEqual([
      ["a", true, true],
      ["c", false, true],
      ["b", true, false],
    ]);
  });

  it("is the plan in force on either day", () => {
    const days = compare(state(changed, then, "2027-02-09"), state(changed, then, "2027-02-10"));
    expect(days.milestones.map(({ from, to }) => [from, to])).toEqual([[365, 300]]);
    expect(days.decisions.map(({ to }) => to?.why)).toEqual(["less"]);
  });
});

describe("the course of then", () => {
  // By 8 June the reading of 28 February is stale; with one of 6 June it was not when it was taken.
  const now = [...then, ...rows("a", { "2027-06-06": 150 })];
  const course = (one: Journey, other: Journey) =>
    compare(one, other).kpis.find(({ kpi }) => kpi.id === "a")?.courseThen;

  it("is the one at its last measurement, where it was measured since", () => {
    const stale = state(route, then, "2027-06-08");
    expect(stale.standings[0]!.course).toBe("unknown");
    expect(stale.standings[0]!.lastCourse).not.toBeNull();
    expect(course(stale, state(route, now, "2027-06-08"))).toBe(stale.standings[0]!.lastCourse);
  });

  it("is unknown on a day on which nothing had been heard for long", () => {
    expect(course(state(route, then, "2027-06-05"), state(route, now, "2027-06-08"))).toBe("unknown");
  });
});

describe("a row of then that does not hold", () => {
  const stamped = (value: number, logged: number | null): Measurement => ({
    ...rows("a", { "2027-02-28": value })[0]!,
    logged,
  });
  it.each<[string, Measurement, Measurement[], number | null, boolean]>([
    ["was taken back by a later row", stamped(59, 5), [], 6, false],
    ["was taken back, itself without a stamp", stamped(59, null), [], 6, false],
    ["is gone where no row is left", stamped(59, 5), [], null, true],
    ["is gone where only an older one is left", stamped(59, 5), [stamped(50, 4)], 4, true],
    ["is gone where only one without a stamp is left", stamped(59, 5), [stamped(50, null)], null, true],
    ["was corrected by a later row", stamped(59, 5), [stamped(60, 6)], 6, false],
    ["was corrected, neither with a stamp", stamped(59, null), [stamped(60, null)], null, false],
  ])("%s", (_name, earlier, now, stamp, gone) => {
    const [one, other] = [state(route, [earlier], "2027-03-01"), state(route, now, "2027-03-01")];
    const { measurements } = compare(one, other, () => stamp);
    expect(measurements.map((difference) => [difference.to, difference.gone])).toEqual([
      [now[0]?.value ?? null, gone],
    ]);
  });

  it("is not told of a KPI that the route no longer has", () => {
    const renamed = routeOf("kpis: { z: { kind: level, baseline: 0 } }\nmilestones: { 2027: { z: 365 } }\n");
    const { measurements, kpis } = compare(before, state(renamed, [], "2027-03-01"), () => null);
    expect(measurements).toEqual([]);
    expect(kpis.map(({ kpi }) => kpi.id)).toEqual(["z", "a", "b"]);
  });

  it("may be a note", () => {
    const note: Note = { date: on("2027-02-01"), kpi: "a", text: "x", logged: 5 };
    const notes = (stamp: number | null) =>
      compare(state(route, then, "2027-03-01", [note]), before, (_date, kpi) => (kpi === "#a" ? stamp : 0))
        .notes;
    expect([notes(6).takenBack.length, notes(6).gone.length]).toEqual([1, 0]);
    expect([notes(5).takenBack.length, notes(5).gone.length]).toEqual([0, 1]);
    expect([notes(null).takenBack.length, notes(null).gone.length]).toEqual([0, 1]);
  });
});

it.each<[string, string, string, [string, unknown, unknown, string | null][]]>([
  ["moved", "{ 2027: { a: 365 } }", "{ 2028: { a: 365 } }", [["2027", 365, 365, "2028"]]],
  [
    "moved with another target",
    "{ 2027: { a: 365 } }",
    "{ 2028: { a: 400 } }",
    [
      ["2027", 365, null, null],
      ["2028", null, 400, null],
    ],
  ],
  [
    "one of two alike",
    "{ 2027: { a: 365 } }",
    "{ 2028: { a: 365 }, 2029: { a: 365 } }",
    [
      ["2027", 365, null, null],
      ["2028", null, 365, null],
      ["2029", null, 365, null],
    ],
  ],
])("a stop that is %s", (_name, one, other, expected) => {
  const planned = (milestones: string) =>
    state(
      routeOf(`kpis: { a: { kind: level, baseline: 0, goal: increase } }\nmilestones: ${milestones}\n`),
      [],
      "2027-03-01",
    );
  const { milestones } = compare(planned(one), planned(other));
  expect(
    milestones.map(({ period, from, to, movedTo }) => [period.key, from, to, movedTo?.key ?? null]),
  ).toEqual(expected);
});

it("without a route then everything is new", () => {
  const comparison = compare(null, before);
  expect(isSame(comparison)).toBe(false);
  expect(comparison.kpis.map((one) => one.before)).toEqual([null, null]);
  expect(comparison.milestones).toEqual([]);
  expect(measured(comparison)).toHaveLength(2);
});
