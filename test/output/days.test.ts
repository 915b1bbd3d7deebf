import { describe, expect, it } from "vitest";
import type { DayStyle } from "../../src/domain/say/value.js";
import { dayOf } from "../../src/domain/time/day.js";
import { parsePeriod } from "../../src/domain/time/period.js";
import { dayAbbreviated, dayText, periodText, spanText } from "../../src/output/days.js";
import { LANGUAGES } from "../language/languages.js";

const { en, nl } = LANGUAGES;
const spaced = (text: string) => text.replaceAll("\u00a0", " ");

describe("dayText", () => {
  it.each([
    ["full", "Monday 6 September 2027", "maandag 6 september 2027"],
    ["long", "6 September 2027", "6 september 2027"],
    ["weekday", "Monday 6 September", "maandag 6 september"],
    ["month-day", "6 September", "6 september"],
    ["short", "6 Sep", "6 sep"],
    ["short-year", "6 Sep ’27", "6 sep ’27"],
    ["month", "September 2027", "september 2027"],
    ["iso", "2027-09-06", "2027-09-06"],
  ] satisfies [DayStyle, string, string][])("%s: %s, %s", (style, english, dutch) => {
    const day = dayOf(2027, 9, 6);
    expect(spaced(dayText(day, style, en))).toBe(english);
    expect(spaced(dayText(day, style, nl))).toBe(dutch);
  });

  it("abbreviates for narrow terminals", () => {
    expect(spaced(dayAbbreviated(dayOf(2027, 9, 6), en))).toBe("Mon 6 Sep 2027");
    expect(spaced(dayAbbreviated(dayOf(2027, 9, 6), nl))).toBe("ma 6 sep 2027");
  });

  it("knows leap days and days before 1970", () => {
    expect(spaced(dayText(dayOf(2028, 2, 29), "full", en))).toBe("Tuesday 29 February 2028");
    expect(spaced(dayText(dayOf(1969, 7, 20), "full", en))).toBe("Sunday 20 July 1969");
  });
});

describe("spanText", () => {
  const span = (from: [number, number, number], to: [number, number, number]) =>
    spaced(spanText(dayOf(...from), dayOf(...to), en));

  it.each([
    [[2027, 7, 12], [2027, 7, 18], "12–18 July"],
    [[2027, 7, 12], [2027, 8, 22], "12 July – 22 August"],
    [[2027, 12, 28], [2028, 1, 3], "28 December 2027 – 3 January 2028"],
    [[2027, 7, 12], [2027, 7, 12], "12 July"],
  ] as [[number, number, number], [number, number, number], string][])("%j to %j", (from, to, expected) => {
    expect(span(from, to)).toBe(expected);
  });
});

describe("periodText", () => {
  it.each([
    ["2027", 1, "2027", "2027"],
    ["2027", 4, "2027/28", "2027/28"],
    ["1999", 7, "1999/00", "1999/00"],
    ["2027-Q3", 1, "Q3 2027", "Q3 2027"],
    ["2027-Q3", 4, "Q3 2027/28", "Q3 2027/28"],
    ["2027-Q4", 4, "Q4 2027/28", "Q4 2027/28"],
    ["2027-07", 1, "July 2027", "juli 2027"],
    ["2027-07", 4, "July 2027", "juli 2027"],
    ["2027-W31", 1, "week 31, 2027", "week 31, 2027"],
    ["2027-W05", 1, "week 5, 2027", "week 5, 2027"],
    ["2027-07-31", 1, "31 July 2027", "31 juli 2027"],
  ])("%s with a year from month %d is %s and %s", (key, yearStarts, english, dutch) => {
    const period = parsePeriod(key, yearStarts)!;
    expect(spaced(periodText(period, en))).toBe(english);
    expect(spaced(periodText(period, nl))).toBe(dutch);
  });

  it("does not take a calendar year that a route starts or arrives in for a fiscal one", () => {
    const year = parsePeriod("2027")!;
    expect(periodText({ ...year, from: dayOf(2027, 6, 1) }, en)).toBe("2027");
    expect(periodText({ ...year, to: dayOf(2027, 9, 30) }, en)).toBe("2027");
  });
});
