import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  civil,
  dayOf,
  daysInMonth,
  isoDay,
  monthStart,
  parseDay,
  weekday,
} from "../../../src/domain/time/day.js";
import { isoInstant, parseInstant } from "../../../src/domain/time/instant.js";

describe("days", () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11_016],
    [2000, 3, 1, 11_017],
    [2027, 1, 1, 20_819],
    [1900, 3, 1, -25_508], // 1900 had no 29 February
    [2100, 3, 1, 47_541],
  ])("%i-%i-%i is day %i", (year, month, day, count) => {
    expect(dayOf(year, month, day)).toBe(count);
    expect(civil(count)).toEqual({ year, month, day });
  });

  it("agrees with the calendar of JavaScript at midnight UTC", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(civil(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekday(day)).toBe(((date.getUTCDay() + 6) % 7) + 1);
        const { year, month, day: dayOfMonth } = civil(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it.each([
    ["2027-09-05", "2027-09-05"],
    ["0001-01-01", "0001-01-01"],
    ["2028-02-29", "2028-02-29"],
    ["9999-12-31", "9999-12-31"],
  ])("reads and writes %s", (text, written) => expect(isoDay(parseDay(text)!)).toBe(written));

  it.each([
    "2027-02-29",
    "2100-02-29",
    "2027-13-01",
    "2027-00-10",
    "2027-04-31",
    "2027-1-1",
    "2027-01-00",
    " 2027-01-01",
    "2027-01-01T00:00",
    "27-01-01",
    "",
  ])("“%s” is no day", (text) => expect(parseDay(text)).toBeNull());

  it("knows the length of months", () => {
    expect([1, 2, 3, 4, 12].map((month) => daysInMonth(2027, month))).toEqual([31, 28, 31, 30, 31]);
    expect([2024, 2000, 1900, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28]);
  });

  it.each([
    ["2027-01-31", 0, "2027-01-01"],
    ["2027-01-31", 1, "2027-02-01"],
    ["2027-01-31", -1, "2026-12-01"],
    ["2027-01-31", -13, "2025-12-01"],
    ["2027-12-01", 12, "2028-12-01"],
  ])("the month of %s and %i more starts on %s", (day, months, first) => {
    expect(isoDay(monthStart(parseDay(day)!, months))).toBe(first);
  });
});

describe("instants", () => {
  it.each(["2027-09-06T08:02:11.310Z", "1969-12-31T23:59:59.999Z", "1970-01-01T00:00:00.000Z"])(
    "reads and writes %s",
    (text) => {
      expect(parseInstant(text)).toBe(Date.parse(text));
      expect(isoInstant(Date.parse(text))).toBe(text);
    },
  );
});
