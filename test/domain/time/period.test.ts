import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import {
  latestComplete,
  nextPeriod,
  type Period,
  parsePeriod,
  periodHolding,
  previousPeriod,
  type Scale,
  typedPeriod,
  unitsBetween,
} from "../../../src/domain/time/period.js";
import { on } from "../road.js";

const span = (period: Period | null) =>
  period && [period.key, period.scale, isoDay(period.from), isoDay(period.to)];

describe("periods as they are written", () => {
  it.each([
    ["2027", 1, "year", "2027-01-01", "2027-12-31"],
    ["2027", 4, "year", "2027-04-01", "2028-03-31"],
    ["2027", 12, "year", "2027-12-01", "2028-11-30"],
    ["2027-Q1", 1, "quarter", "2027-01-01", "2027-03-31"],
    ["2027-Q3", 4, "quarter", "2027-10-01", "2027-12-31"],
    ["2027-Q4", 4, "quarter", "2028-01-01", "2028-03-31"],
    ["2028-02", 4, "month", "2028-02-01", "2028-02-29"],
    ["2027-W01", 1, "week", "2027-01-04", "2027-01-10"],
    ["2026-W53", 1, "week", "2026-12-28", "2027-01-03"],
    ["2025-W01", 1, "week", "2024-12-30", "2025-01-05"],
    ["2027-07-31", 1, "day", "2027-07-31", "2027-07-31"],
  ] as const)("%s with years from month %i", (text, starts, scale, from, to) => {
    expect(span(parsePeriod(text, starts))).toEqual([text, scale, from, to]);
  });

  it.each([
    "2027-W53",
    "2027-W00",
    "2027-W1",
    "2027-Q5",
    "2027-Q0",
    "2027-13",
    "2027-00",
    "2027-7",
    "27",
    "2027-02-30",
    "",
    "2027 ",
  ])("“%s” is none", (text) => expect(parsePeriod(text)).toBeNull());
});

describe("the period holding a day", () => {
  it.each([
    ["2028-03-31", "year", 4, "2027"],
    ["2028-04-01", "year", 4, "2028"],
    ["2028-03-31", "quarter", 4, "2027-Q4"],
    ["2027-04-01", "quarter", 4, "2027-Q1"],
    ["2027-03-31", "quarter", 1, "2027-Q1"],
    ["2027-01-03", "week", 1, "2026-W53"],
    ["2024-12-30", "week", 1, "2025-W01"],
    ["2027-02-28", "month", 4, "2027-02"],
    ["2027-02-28", "day", 4, "2027-02-28"],
  ] as const)("%s by %s, years from month %i: %s", (day, scale, starts, key) => {
    const period = periodHolding(on(day), scale, starts);
    expect(period.key).toBe(key);
    expect(period).toEqual(parsePeriod(key, starts));
  });

  it.each(["day", "week", "month", "quarter", "year"] as const)("one %s follows the other", (scale) => {
    let period = periodHolding(on("2023-12-25"), scale, 7);
    for (let count = 0; count < 60; count++) {
      const next = nextPeriod(period, 7);
      expect(next.from).toBe(period.to + 1);
      expect(previousPeriod(next, 7)).toEqual(period);
      period = next;
    }
  });

  it.each([
    ["2027-09-05", "week", "2027-W35"], // a Sunday
    ["2027-09-06", "week", "2027-W35"],
    ["2027-09-04", "week", "2027-W34"],
    ["2027-08-31", "month", "2027-08"],
    ["2027-08-30", "month", "2027-07"],
    ["2027-01-01", "year", "2026"],
  ] as const)("at the end of %s the latest complete %s is %s", (day, scale, key) => {
    expect(latestComplete(on(day), scale).key).toBe(key);
  });
});

describe("calendar units", () => {
  it.each([
    ["2027-01-01", "2027-12-31", "month", 12],
    ["2027-09-06", "2027-12-31", "week", 117 / 7],
    ["2027-09-06", "2027-12-31", "month", 25 / 30 + 3],
    ["2028-02-15", "2028-03-15", "month", 15 / 29 + 15 / 31],
    ["2027-02-15", "2027-06-30", "quarter", 45 / 90 + 1],
    ["2027-07-01", "2028-12-31", "year", 184 / 365 + 1],
    ["2027-07-01", "2027-07-01", "day", 1],
    ["2027-07-02", "2027-07-01", "day", 0],
    ["2027-07-02", "2027-07-01", "month", 0],
  ] as const)("from %s to %s by %s: %d", (from, to, scale: Scale, units) => {
    expect(unitsBetween(on(from), on(to), scale)).toBeCloseTo(units, 12);
  });

  it("follows the fiscal year", () => {
    // 1 July 2027 to 31 March 2028 are 275 of the 366 days from 1 April 2027
    expect(unitsBetween(on("2027-07-01"), on("2028-03-31"), "year", 4)).toBeCloseTo(275 / 366, 12);
    expect(unitsBetween(on("2027-05-01"), on("2027-06-30"), "quarter", 5)).toBeCloseTo(61 / 92, 12);
  });
});

describe("a period as people type it", () => {
  it.each([
    ["2027-q3", 1, "2027-Q3"],
    ["2027-w31", 1, "2027-W31"],
    ["2027/28", 4, "2027"],
    ["1999/00", 4, "1999"],
    ["2027-07-31", 4, "2027-07-31"],
    ["2027/28", 1, null],
    ["2027/29", 4, null],
    ["2027/8", 4, null],
  ])("“%s”, where the year starts in month %d: %s", (text, starts, key) => {
    expect(typedPeriod(text, starts)?.key ?? null).toBe(key);
  });
});
