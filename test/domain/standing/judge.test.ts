import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { journeyOn, on, routeOf, rows, stand } from "../road.js";

const route = (kpi: string, milestones = "2027: { x: 100 }, 2028: { x: 200 }") =>
  routeOf(`kpis: { x: { name: X, ${kpi} } }\nmilestones: { ${milestones} }\n`);
const level = "kind: level, baseline: 0, cadence: monthly";

describe("a course is unknown", () => {
  it("where nothing was measured", () => {
    const standing = stand("2027-06-01", route(level), []);
    expect(standing.course).toBe("unknown");
    expect(standing.reasons.map(({ code }) => code)).toEqual(["never-measured"]);
  });

  it.each([
    // 1.5 × 1, 7, 365/12, 365/4, 365 days
    ["daily", 1, 2],
    ["weekly", 10, 11],
    ["monthly", 45, 46],
    ["quarterly", 136, 137],
    ["yearly", 547, 548],
  ])(
    "once a %s figure is older than one and a half: not after %i days, but after %i",
    (cadence, fresh, stale) => {
      const kpi = route(`kind: level, baseline: 0, cadence: ${cadence}`);
      const measured = rows("x", { "2027-02-28": 10, "2027-03-31": 25 });
      const dayAfter = (days: number) => isoDay(on("2027-03-31") + days);
      expect(stand(dayAfter(fresh), kpi, measured).stale).toBe(false);
      const standing = stand(dayAfter(stale), kpi, measured);
      expect(standing.stale).toBe(true);
      expect(standing.course).toBe("unknown");
      expect(standing.lastCourse).not.toBeNull();
      expect(standing.reasons[0]!.code).toBe("stale");
      // the figures stay those of the through date
      expect(standing.actual).toBe(25);
    },
  );

  it("but not stale once its last milestone is closed", () => {
    const standing = stand("2035-01-01", route(level), rows("x", { "2028-12-31": 150 }));
    expect(standing.stale).toBe(false);
    expect(standing.lastCourse).toBeNull();
  });

  it("while it is too early to tell: fewer than three periods", () => {
    const two = stand("2027-03-10", route(level), rows("x", { "2027-01-31": 9, "2027-02-28": 17 }));
    expect(two.course).toBe("unknown");
    expect(two.reasons.map(({ code }) => code)).toEqual(["too-early"]);
    const three = rows("x", { "2027-01-31": 9, "2027-02-28": 17, "2027-03-31": 25 });
    expect(stand("2027-04-10", route(level), three).course).toBe("on-course");
  });

  it("where the figure cannot be computed", () => {
    const shop = routeOf(`kpis:
  a: { name: A, kind: total }
  b: { name: B, kind: total }
  x: { name: X, formula: a / b, goal: at-least }
milestones: { 2027: { x: 3 } }
`);
    const zero = [...rows("a", { "2027-01-31": 9 }), ...rows("b", { "2027-01-31": 0 })];
    expect(stand("2027-02-02", shop, zero, "x").reasons.map(({ code }) => code)).toEqual(["not-computable"]);
  });
});

describe("a KPI has arrived", () => {
  it.each([
    ["a level at its last milestone", level, 200, "arrived"],
    ["a level fallen back by less than the tolerance", level, 190.1, "arrived"],
    ["a level fallen back by the tolerance", level, 190, "not"],
    ["a level fallen back by less than its own", `${level}, tolerance: 8pt`, 192.1, "arrived"],
    ["a level fallen back by a tenth of its leg", `${level}, tolerance: 20pt`, 190, "not"],
  ])("%s", (_name, kpi, last, expected) => {
    const standing = stand(
      "2028-06-01",
      route(kpi),
      rows("x", { "2028-01-31": 120, "2028-03-31": 205, "2028-05-31": last }),
    );
    expect(standing.course === "arrived").toBe(expected === "arrived");
  });

  it("a total once its last milestone's sum is booked, not an earlier one's", () => {
    const total = route("kind: total, cadence: monthly");
    const first = rows("x", { "2027-03-31": 100 });
    expect(stand("2027-04-02", total, first).course).toBe("ahead");
    expect(stand("2028-02-02", total, [...first, ...rows("x", { "2028-01-31": 200 })]).course).toBe(
      "arrived",
    );
  });

  it("a bound never does: it is kept", () => {
    const bound = route("kind: level, goal: at-least, cadence: monthly");
    expect(stand("2029-01-02", bound, rows("x", { "2027-12-31": 150, "2028-12-31": 300 })).course).toBe(
      "on-course",
    );
  });
});

describe("the notes on the input", () => {
  it("names periods in which nothing was booked, the latest stretch of them", () => {
    const total = route("kind: total, cadence: monthly");
    const { notes } = journeyOn(
      "2027-06-10",
      total,
      rows("x", { "2027-01-31": 5, "2027-03-31": 7, "2027-05-31": 9 }),
    );
    expect(notes.map(({ code }) => code)).toEqual(["missing-period"]);
    expect(notes[0]!.severity).toBe("note");
    expect(notes[0]!.facts).toMatchObject({
      span: { is: "span", from: on("2027-04-01"), to: on("2027-04-30") },
      periods: { is: "count", value: 2, of: "month" },
      usual: { is: "amount", value: 7 },
    });
  });

  it("does not miss readings of a level", () => {
    expect(
      journeyOn("2027-06-10", route(level), rows("x", { "2027-01-31": 5, "2027-05-31": 9 })).notes,
    ).toEqual([]);
  });

  it("says which measurements are still to come, and leaves them out", () => {
    const journey = journeyOn("2027-02-10", route(level), rows("x", { "2027-01-31": 5, "2027-02-11": 9 }));
    expect(journey.notes.map(({ code }) => code)).toEqual(["future-measurement"]);
    expect(journey.standings[0]!.actual).toBe(5);
    expect(isoDay(journey.standings[0]!.through!)).toBe("2027-01-31");
  });

  it("says where a counter was reset, and not where it was corrected", () => {
    const counter = route("kind: counter, cadence: monthly, baseline: 0");
    const { notes } = journeyOn(
      "2027-05-10",
      counter,
      rows("x", { "2027-01-31": 50, "2027-02-28": 45, "2027-03-31": 10 }),
    );
    expect(notes.map(({ code }) => code)).toEqual(["counter-reset"]);
    expect(notes[0]!.facts).toMatchObject({
      before: { is: "amount", value: 45 },
      value: { is: "amount", value: 10 },
      date: { is: "day", day: on("2027-03-31") },
    });
  });
});
