import { describe, expect, it } from "vitest";
import type { Measurement } from "../../../src/domain/log/measurement.js";
import { withoutDoubts } from "../../../src/domain/log/suspicion.js";
import { journeyOf } from "../../../src/domain/standing/journey.js";
import { isoDay } from "../../../src/domain/time/day.js";
import { on, routeOf, rows } from "../road.js";

const FIRST = on("2027-01-10"); // a Sunday
const DAY_LOGGED = 1_800_000_000_000;

/** Weekly values, stamped but for those at the places given. */
function weekly(values: readonly number[], byHand: readonly number[] | "all" = []): Measurement[] {
  return values.map((value, at) => ({
    date: FIRST + 7 * at,
    kpi: "x",
    value,
    note: null,
    logged: byHand === "all" || byHand.includes(at) ? null : DAY_LOGGED,
    line: null,
  }));
}

/** The values that are doubted. */
function doubted(measurements: readonly Measurement[], today = FIRST + 700): number[] {
  return withoutDoubts(measurements, today).doubts.map(({ measurement }) => measurement.value);
}

const usual = [70, 72, 69, 71, 73, 70, 68, 72];

describe("a value that looks wrong", () => {
  it.each<[string, Measurement[], number[]]>([
    ["typed by hand is doubted", weekly([...usual, 700], [8]), [700]],
    ["that went through kpi log is confirmed", weekly([...usual, 700]), []],
    ["in a log typed by hand is doubted as well", weekly([...usual, 700, 71, 70], "all"), [700]],
    ["is no measure for those after it", weekly([...usual, 700, 690], [8, 9]), [700, 690]],
    ["a second time is doubted as well", weekly([...usual, 700, 71, 7, 70], "all"), [700, 7]],
    ["three times is another level", weekly([...usual, 700, 710, 705, 690], "all"), []],
    ["every seventh day is usual", weekly([...usual, 0, ...usual, 0, ...usual, 0, ...usual, 0], "all"), []],
    ["is doubted though it was usual years ago", weekly([7, 7, 7, ...Array(30).fill(70), 7], "all"), [7]],
    ["of the first day there is none", weekly([7000], "all"), []],
    ["of a fast grower there is none", weekly([10, 14, 20, 28, 39, 55, 77, 108, 151, 211], "all"), []],
  ])("%s", (_name, measurements, values) => {
    expect(doubted(measurements)).toEqual(values);
    // whatever the order of the rows
    expect(doubted([...measurements].reverse())).toEqual(values);
  });

  it("does not exist before its day", () => {
    expect(doubted(weekly([...usual, 700], [8]), FIRST + 7 * 8 - 1)).toEqual([]);
  });

  it("is held against its own KPI", () => {
    const others = weekly([700, 710, 720]).map((one) => ({ ...one, kpi: "y" }));
    expect(doubted([...weekly([...usual, 700], [8]), ...others])).toEqual([700]);
  });
});

const route = routeOf(`kpis:
  x: { name: Visitors, kind: total, cadence: weekly }
  c: { name: Meter, kind: counter, cadence: weekly, baseline: 0 }
milestones: { 2027: { x: 3650, c: 3650 } }
fuel: { f: { name: Ads, kind: spend, cadence: weekly, tank: { 2027: 9000 } } }
`);
const first = rows("x", { "2027-01-03": 30 });
const journey = (measurements: Measurement[], weeks: number) =>
  journeyOf(route, { measurements, notes: [] }, FIRST + 7 * weeks + 1);

describe("an absurd entry typed by hand", () => {
  const years = Array.from({ length: 30 }, (_, at) => 70 + [0, 3, -2, 1, -3, 2][at % 6]!);
  const without = journey([...first, ...weekly(years)], 30);
  const slipped = years.map((value, at) => (at === 20 ? 10 * value : value));

  it("neither turns the course nor moves the projection, and is noted", () => {
    const withSlip = journey([...first, ...weekly(slipped, [20])], 30);
    const [one, other] = [withSlip.standings[0]!, without.standings[0]!];
    expect([one.course, other.course]).toEqual(["on-course", "on-course"]);
    const width = (standing: typeof one) =>
      standing.projection!.milestone.high - standing.projection!.milestone.low;
    // one week less is known, not more
    expect(width(one) / width(other)).toBeGreaterThan(0.8);
    expect(width(one) / width(other)).toBeLessThan(1.25);
    // it is left out
    expect(one.actual).toBe(other.actual! - years[20]!);
    expect(withSlip.notes.map(({ code }) => code)).toContain("suspicious-value");
    expect(without.notes).toEqual([]);
  });

  it("does not hide that the milestone will hardly be made", () => {
    // 63 a week to begin with, 60 of late: 10 % and 14 % short of 70
    const slow = years.map((value, at) => value - (at < 26 ? 7 : 10));
    const slip = slow.map((value, at) => (at === 12 ? 10 * value : value));
    const [one, other] = [
      journey([...first, ...weekly(slip, [12])], 30),
      journey([...first, ...weekly(slow)], 30),
    ];
    expect(other.standings[0]!.course).toBe("off-course");
    expect(one.standings[0]!.course).toBe("off-course");
    expect(one.standings[0]!.reasons.map(({ code }) => code)).toEqual(
      other.standings[0]!.reasons.map(({ code }) => code),
    );
  });

  it("makes the course unknown while it is the latest, and that alone", () => {
    const latest = journey([...first, ...weekly([...years, 7000], [30])], 30);
    expect(latest.standings[0]!.course).toBe("unknown");
    expect(latest.standings[0]!.reasons.map(({ code }) => code)).toEqual(["suspicious"]);
    const followed = journey([...first, ...weekly([...years, 7000, 71], [30])], 31);
    expect(followed.standings[0]!.course).toBe("on-course");
  });

  it("is noted with what is usual and what may have been meant", () => {
    const { notes } = journey([...first, ...weekly([...usual, 1400], [8])], 8);
    const date = isoDay(FIRST + 56);
    expect(notes).toHaveLength(1);
    expect(notes[0]!).toMatchObject({ code: "suspicious-value", severity: "note" });
    expect(notes[0]!.facts).toMatchObject({
      name: { text: "Visitors" },
      value: { value: 1400 },
      usual: { value: 70.5 }, // of 69 71 73 70 68 72
      times: { value: 20 },
      scale: { scale: "week" },
      meant: { value: 140 },
      command: { words: ["log", "x=140", "--date", date] },
      confirm: { words: ["log", "x=1400", "--date", date, "--force"] },
    });
  });
});

describe("the total so far, typed by hand for something whose readings add up", () => {
  // 30 + 565 are booked: 667 is the total with a week of 72
  const soFar = [...first, ...weekly([...usual, 30 + 565 + 72], [8])];

  it("is noted as that, with the week alone", () => {
    const { notes } = journey(soFar, 8);
    expect(notes.map(({ code }) => code)).toEqual(["running-total"]);
    expect(notes[0]!.severity).toBe("note");
    expect(notes[0]!.facts).toMatchObject({
      value: { value: 667 },
      command: { words: ["log", "x=72", "--date", isoDay(FIRST + 56)] },
    });
  });

  it("of a spend too, in its year", () => {
    const spent = soFar.map((one) => ({ ...one, kpi: "f" }));
    expect(journey(spent, 8).notes.map(({ code }) => code)).toEqual(["running-total"]);
  });

  it.each<[string, number]>([
    ["it leaves nothing for the week", 30 + 565],
    ["what it leaves is suspicious itself", 30 + 565 + 5],
  ])("is a suspicious value where %s", (_name, value) => {
    const { notes } = journey([...first, ...weekly([...usual, value], [8])], 8);
    expect(notes.map(({ code }) => code)).toEqual(["suspicious-value"]);
  });

  it("does not count what was booked for the year before", () => {
    const before = rows("x", { "2026-12-27": 80 });
    const { notes } = journey([...before, ...soFar], 8);
    expect(notes.map(({ code }) => code)).toEqual(["running-total"]);
  });

  it("is none of a counter, which always reads so", () => {
    const meter = weekly([70, 140, 210, 280, 350, 420, 490, 560, 5600], [8]).map((one) => ({
      ...one,
      kpi: "c",
    }));
    expect(journey(meter, 8).notes.map(({ code }) => code)).toEqual(["suspicious-value"]);
  });
});
