import { describe, expect, it } from "vitest";
import { compare, isSame } from "../../../src/domain/diff/compare.js";
import type { Route } from "../../../src/domain/route/route.js";
import { journeyOf } from "../../../src/domain/standing/journey.js";
import { logOf, on, routeFrom, rows } from "../road.js";

const ROUTE = `version: 1
title: T
destination: { vision: There, arrive: 2029-12-31 }
start: 2027-01-01
kpis:
  a: { name: A, kind: level, cadence: weekly, baseline: 0, unit: EUR }
  b: { name: B, kind: total, cadence: weekly }
  c: { formula: d / b, goal: at-least }
  d: { kind: total, cadence: weekly }
milestones: { 2027: { a: 365, b: 100, c: 2 } }
fuel: { ads: { name: Ads, kind: spend, tank: { 2027: 10 } } }
ahead: [{ from: 2027-07-12, to: 2027-08-22, what: holiday, effect: { b: -10% } }]
`;
const log = logOf(rows("a", { "2027-01-31": 30, "2027-02-28": 59 }));
const state = (route: Route) => journeyOf(route, log, on("2027-03-01"), { only: [] });

/** What differs once a text of the route is another one, the record of decisions included. */
function edited(from: string, to: string) {
  expect(ROUTE).toContain(from);
  return between(ROUTE, ROUTE.replace(from, to));
}

function between(one: string, other: string) {
  const [then, now] = [routeFrom(one), routeFrom(other)];
  const comparison = compare(state(then), state(now), {
    log,
    newest: () => 0,
    decisions: { before: then.changes, after: now.changes },
  });
  expect(isSame(comparison)).toBe(one === other);
  return comparison;
}

describe("a key that differs", () => {
  it.each<[string, string, [string | null, string, unknown, unknown][]]>([
    ["unit: EUR", "unit: s", [["a", "unit", "EUR", "s"]]],
    ["name: A,", "name: Z,", [["a", "name", "A", "Z"]]],
    ["name: A,", "name: A, owner: Anna,", [["a", "owner", null, "Anna"]]],
    ["name: A,", "name: A, weight: 3,", [["a", "weight", 1, 3]]],
    ["name: A,", "name: A, decimals: 2,", [["a", "decimals", null, 2]]],
    ["name: A,", "name: A, bounds: [0, null],", [["a", "bounds", null, { low: 0, high: null }]]],
    ["name: A,", "name: A, path: step,", [["a", "path", "linear", "step"]]],
    ["name: A,", 'name: A, source: { run: "x" },', [["a", "source", null, "x"]]],
    ["name: A,", "name: A, tolerance: 0.3pt,", [["a", "tolerance", { relative: 0.05 }, { points: 0.3 }]]],
    ["name: B, kind: total,", "name: B, kind: total, goal: at-most,", [["b", "goal", "increase", "at-most"]]],
    ["name: B,", "name: B, season: last-year,", [["b", "season", null, "last-year"]]],
    ["d / b", "d / b * 2", [["c", "formula", "d / b", "d / b * 2"]]],
    ["title: T", "title: U", [[null, "title", "T", "U"]]],
    [
      "vision: There,",
      "vision: There, mission: M, role: R,",
      [
        [null, "mission", null, "M"],
        [null, "role", null, "R"],
      ],
    ],
    [
      "start: 2027-01-01",
      "start: 2027-01-02",
      [[null, "start", { day: on("2027-01-01") }, { day: on("2027-01-02") }]],
    ],
    ["title: T", "title: T\nlang: nl", [[null, "lang", null, "nl"]]],
    ["name: Ads,", "name: Ads, drives: b,", [["ads", "drives", null, "b"]]],
  ])("is told: %j becomes %j", (from, to, expected) => {
    const { settings } = edited(from, to);
    const told = settings.map((one) => [one.of?.id ?? null, one.key, one.from, one.to]);
    expect(told).toEqual(expect.arrayContaining(expected));
    // A goal that is reversed brings its own path along; nothing else follows from one key.
    const others = told.filter(([of, key]) => !expected.some((one) => one[0] === of && one[1] === key));
    expect(others.every(([, key]) => key === "path")).toBe(true);
  });

  it("is told of every KPI that it holds for", () => {
    const { settings } = edited("title: T", "title: T\ntolerance: 6%");
    expect(settings.map(({ of, key }) => [of?.id, key])).toEqual([
      ["a", "tolerance"],
      ["b", "tolerance"],
      ["c", "tolerance"],
      ["d", "tolerance"],
    ]);
  });

  it("is the kind of a fuel that came or went", () => {
    const { settings } = edited(
      "{ ads: { name: Ads, kind: spend, tank: { 2027: 10 } } }",
      "{ cash: { kind: balance } }",
    );
    expect(settings.map(({ of, key, from, to }) => [of?.id, key, from, to])).toEqual([
      ["cash", "kind", null, "balance"],
      ["ads", "kind", "spend", null],
    ]);
  });
});

describe("what lies ahead", () => {
  it.each<[string, string, [string | null, string | null][]]>([
    ["-10%", "-20%", [["holiday", "holiday"]]],
    ["to: 2027-08-22", "to: 2027-08-15", [["holiday", "holiday"]]],
    [
      "what: holiday",
      "what: strike",
      [
        [null, "strike"],
        ["holiday", null],
      ],
    ],
  ])("is otherwise: %j becomes %j", (from, to, expected) => {
    const { ahead } = edited(from, to);
    expect(ahead.map((one) => [one.from?.what ?? null, one.to?.what ?? null])).toEqual(expected);
  });
});

describe("the record of decisions", () => {
  const STAY = "changes:\n  - { date: 2027-02-10, why: mended, by: Anna, stay: b, until: 2027-04-01 }\n";
  const LESS = "  - { date: 2027-06-01, why: less, set: { 2027.a: { from: 400, to: 365 } } }\n";
  const whole = ROUTE + STAY + LESS;
  const reasons = (one: string, other: string) =>
    between(one, other).decisions.map(({ from, to }) => [from?.why ?? null, to?.why ?? null]);

  it.each<[string, string, string, [string | null, string | null][]]>([
    [
      "all are new",
      ROUTE,
      whole,
      [
        [null, "mended"],
        [null, "less"],
      ],
    ],
    ["one that is to come is gone", whole, ROUTE + STAY, [["less", null]]],
    [
      "until is another day",
      whole,
      whole.replace("until: 2027-04-01", "until: 2027-05-01"),
      [["mended", "mended"]],
    ],
    ["by is somebody else", whole, whole.replace("by: Anna", "by: Ben"), [["mended", "mended"]]],
    ["why is another reason", whole, whole.replace("why: mended", "why: soon"), [["mended", "soon"]]],
    ["date is another day", whole, whole.replace("2027-06-01", "2027-07-01"), [["less", "less"]]],
    [
      "it is another one altogether",
      ROUTE + STAY,
      `${ROUTE}changes:\n${LESS}`,
      [
        ["mended", null],
        [null, "less"],
      ],
    ],
    ["nothing differs", whole, whole, []],
  ])("%s", (_name, one, other, expected) => {
    expect(reasons(one, other)).toEqual(expected);
  });
});
