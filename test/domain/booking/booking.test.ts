import { describe, expect, it } from "vitest";
import { dueOn } from "../../../src/domain/booking/due.js";
import { loggable, namedPeriod, usualDay, withEntries } from "../../../src/domain/booking/entry.js";
import { usualValue } from "../../../src/domain/booking/oddity.js";
import { historyBefore, questionOf } from "../../../src/domain/booking/question.js";
import { figureValue, splitWords, unloggable } from "../../../src/domain/booking/typed.js";
import { command } from "../../../src/domain/say/value.js";
import { isoDay } from "../../../src/domain/time/day.js";
import { on, routeOf, rows, stand } from "../road.js";

const route = routeOf(`kpis:
  visitors: { name: Visitors, kind: total, cadence: weekly }
  revenue: { name: Revenue, kind: total, cadence: monthly }
  members: { name: Members, kind: level, cadence: monthly, baseline: 0 }
  ratio: { name: Ratio, formula: revenue / visitors, goal: at-least }
milestones: { 2027: { visitors: 36500, revenue: 1200, members: 364, ratio: 1 } }
fuel: { ads: { name: Ads, unit: EUR, kind: spend, cadence: monthly, tank: { 2027: 1200 } } }
`);
const kpi = (id: string) => loggable(route, id)!;

describe("the day a figure belongs to", () => {
  it.each([
    ["visitors", "2027-09-06", "2027-09-05"], // Monday: last Sunday
    ["visitors", "2027-09-05", "2027-08-29"], // Sunday is not over yet
    ["visitors", "2027-09-11", "2027-09-05"],
    ["revenue", "2027-09-01", "2027-08-31"],
    ["revenue", "2027-08-31", "2027-07-31"],
    ["ads", "2027-09-06", "2027-08-31"],
    ["members", "2027-09-06", "2027-09-06"],
  ])("%s logged on %s is booked on %s", (id, today, day) => {
    expect(isoDay(usualDay(kpi(id), on(today), 1))).toBe(day);
  });

  it("follows the fiscal year", () => {
    expect(isoDay(usualDay({ ...kpi("visitors"), cadence: "yearly" }, on("2027-04-01"), 4))).toBe(
      "2027-03-31",
    );
    expect(isoDay(usualDay({ ...kpi("visitors"), cadence: "quarterly" }, on("2027-06-15"), 2))).toBe(
      "2027-04-30",
    );
  });

  it.each([
    ["today", "2027-09-06", "2027-09-06"],
    ["yesterday", "2027-09-05", "2027-09-05"],
    ["last-week", "2027-08-30", "2027-09-05"],
    ["last-month", "2027-08-01", "2027-08-31"],
    ["last-quarter", "2027-04-01", "2027-06-30"],
    ["last-year", "2026-01-01", "2026-12-31"],
    ["2027-W10", "2027-03-08", "2027-03-14"],
    ["2027-02", "2027-02-01", "2027-02-28"],
  ])("“%s” on 6 September 2027 is %s to %s", (word, from, to) => {
    const period = namedPeriod(word, on("2027-09-06"), 1)!;
    expect([isoDay(period.from), isoDay(period.to)]).toEqual([from, to]);
  });

  it("knows no other words", () => expect(namedPeriod("last-decade", 0, 1)).toBeNull());
});

describe("what is due", () => {
  const due = (today: string, ...lists: ReturnType<typeof rows>[]) =>
    dueOn(route, lists.flat(), on(today)).map(({ what, since, day }) => [
      what.id,
      isoDay(since),
      isoDay(day),
    ]);

  it("is each total whose latest full period is not booked", () => {
    expect(
      due(
        "2027-09-06",
        rows("visitors", { "2027-08-29": 5 }),
        rows("revenue", { "2027-08-31": 5 }),
        rows("members", { "2027-08-31": 5 }),
      ),
    ).toEqual([
      ["visitors", "2027-08-30", "2027-09-05"],
      ["ads", "2027-01-01", "2027-08-31"],
    ]);
  });

  it.each([
    ["2027-07-31", true], // none in August, the latest full month
    ["2027-08-01", false],
    ["2027-08-31", false],
    ["2027-09-01", false],
  ])("is a monthly reading last made on %s, on 6 September: %s", (last, isDue) => {
    const ids = due("2027-09-06", rows("members", { [last]: 5 })).map(([id]) => id);
    expect(ids.includes("members")).toBe(isDue);
  });

  it("is nothing before the start, and no total in the first days", () => {
    expect(due("2026-12-31")).toEqual([]);
    expect(due("2027-01-02")).toEqual([["members", "2027-01-01", "2027-01-02"]]);
    expect(due("2027-01-04").map(([id]) => id)).toEqual(["visitors", "members"]);
  });
});

describe("a figure is questioned", () => {
  const weeks = {
    "2027-01-03": 90,
    "2027-01-10": 100,
    "2027-01-17": 110,
    "2027-01-24": 100,
    "2027-01-31": 105,
    "2027-02-07": 95,
  };
  const log = rows("visitors", weeks);
  const plan = stand("2027-02-14", route, log).plan;
  const ask = (value: number) =>
    questionOf(
      route,
      kpi("visitors"),
      plan,
      log,
      { kpi: "visitors", date: on("2027-02-14"), value, note: null },
      (figure, force) => command(`${figure}${force ? "!" : ""}`),
    );

  it("not where it is usual", () => expect(ask(120)).toBeNull());
  it("as a running total where the excess over the sum so far is usual", () => {
    const question = ask(720)!; // 600 so far
    expect(question.code).toBe("asked-running-total");
    expect(question.facts).toMatchObject({
      alone: { value: 120 },
      command: { words: ["120"] },
      confirm: { words: ["720!"] },
    });
  });
  it("counts so far from the start of the milestone's period, or of the year", () => {
    const next = { kpi: "visitors", date: on("2028-01-16"), value: 720, note: null };
    const together = [...log, ...rows("visitors", { "2028-01-02": 500, "2028-01-09": 100 })];
    expect(questionOf(route, kpi("visitors"), plan, together, next, null)!.facts.alone).toMatchObject({
      value: 120,
    });
  });
  it("as suspicious else, with what was probably meant", () => {
    const question = ask(1000)!;
    expect(question.code).toBe("asked-suspicious");
    expect(question.facts).toMatchObject({
      usual: { value: 100 },
      times: { value: 10 },
      hint: { value: 100 },
      command: { words: ["100"] },
      confirm: { words: ["1000!"] },
    });
  });
  it("never for what it replaces itself", () => {
    expect(historyBefore(log, { kpi: "visitors", date: on("2027-01-24") })).toEqual([90, 100, 110]);
    expect(usualValue([1, 2, 3, 4, 5, 6, 100])).toBe(4.5);
    expect(usualValue([])).toBeNull();
  });
  it("a level never as a running total", () => {
    const members = rows("members", { "2027-01-31": 90, "2027-02-28": 100, "2027-03-31": 100 });
    const entry = { kpi: "members", date: on("2027-04-30"), value: 390, note: null };
    expect(
      questionOf(
        route,
        kpi("members"),
        stand("2027-04-30", route, members, "members").plan,
        members,
        entry,
        null,
      )!.code,
    ).toBe("asked-suspicious");
  });
});

describe("what was typed", () => {
  it("is split into figures", () => {
    expect(splitWords(["visitors=958", "sales", "6", "a=1=2"]).figures).toEqual([
      { id: "visitors", figure: "958" },
      { id: "sales", figure: "6" },
      { id: "a", figure: "1=2" },
    ]);
    expect(splitWords(["visitors"]).problems.map(({ code }) => code)).toEqual(["figure-missing"]);
    expect(splitWords(["visitors", "sales=6"]).problems.map(({ code }) => code)).toEqual(["figure-missing"]);
  });

  it.each([
    ["visitors", undefined],
    ["ads", undefined],
    ["ratio", "log-formula"],
    ["vistors", "unknown-kpi"],
  ])("%s: %s", (id, code) => expect(unloggable(route, id)?.code).toBe(code));

  it.each([
    ["958", null, 958],
    ["1.234,50", null, 1234.5],
    ["1.234", 1200, 1234],
    ["1.234", 1.2, 1.234],
  ])("“%s” where %s is usual is %d", (figure, usual, value) => {
    expect(figureValue({ id: "visitors", figure }, usual)).toEqual({ value });
  });

  it.each([
    ["1.234", "figure-ambiguous"],
    ["abc", "figure-unreadable"],
  ])("“%s” is %s", (figure, code) => {
    expect(figureValue({ id: "visitors", figure }, null)).toMatchObject({ problem: { code } });
  });

  it("takes the place of what was there for its KPI and date only", () => {
    const log = [
      ...rows("visitors", { "2027-01-03": 1, "2027-01-10": 2 }),
      ...rows("revenue", { "2027-01-10": 3 }),
    ];
    const after = withEntries(log, [{ kpi: "visitors", date: on("2027-01-10"), value: 9, note: null }], 0);
    expect(after.map(({ kpi, value }) => [kpi, value])).toEqual([
      ["visitors", 1],
      ["revenue", 3],
      ["visitors", 9],
    ]);
  });
});
