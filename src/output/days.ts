import { UTCDateMini } from "@date-fns/utc/date/mini";
import { format } from "date-fns/format";
import type { DayStyle } from "../domain/say/value.js";
import { civil, type Day, daysInMonth, isoDay } from "../domain/time/day.js";
import type { Period } from "../domain/time/period.js";
import type { Language } from "../language/index.js";
import type { Days } from "../language/language.js";
import { fill } from "./phrases.js";

/** Milliseconds in a day: date-fns counts from 1970 in these. */
const MILLISECONDS = 86_400_000;

// Some languages end an abbreviation with a dot, which calendars leave out.
const ABBREVIATION = /(?<=\p{L})\./gu;

function named(day: Day, pattern: keyof Days["patterns"], { days: { locale, patterns } }: Language): string {
  const words = format(new UTCDateMini(day * MILLISECONDS), patterns[pattern], { locale });
  return words.replace(ABBREVIATION, "").replaceAll(" ", "\u00a0");
}

/** A day in the words of the language, as one word that does not break: "6 September 2027". */
export function dayText(day: Day, style: DayStyle, language: Language): string {
  return style === "iso" ? isoDay(day) : named(day, style, language);
}

/** The day in few columns: "Mon 6 Sep 2027" for "Monday 6 September 2027". */
export function dayAbbreviated(day: Day, language: Language): string {
  return named(day, "abbreviated", language);
}

/** A stretch of days, both ends included: "12–18 July", "12 July – 22 August"; the years only where they differ. */
export function spanText(from: Day, to: Day, language: Language): string {
  const [first, last] = [civil(from), civil(to)];
  if (from === to) return dayText(from, "month-day", language);
  const style = first.year === last.year ? "month-day" : "long";
  const start = dayText(from, style, language);
  const end = dayText(to, style, language);
  return first.year === last.year && first.month === last.month
    ? `${named(from, "number", language)}–${end}`
    : `${start} – ${end}`;
}

/** A period as people say it: "2027", fiscal "2027/28", "Q3 2027", "July 2027", "week 31, 2027". */
export function periodText(period: Period, language: Language): string {
  const { quarter, week } = language.terms;
  const year = period.key.slice(0, 4);
  const number = String(Number(period.key.slice(6)));
  switch (period.scale) {
    case "year":
      return yearText(year, follows(period, 1, 12));
    case "quarter":
      return numbered(
        quarter,
        number,
        yearText(year, follows(period, Number(number) * 3 - 2, Number(number) * 3)),
      );
    case "week":
      return numbered(week, number, year);
    case "month":
      return dayText(period.from, "month", language);
    case "day":
      return dayText(period.from, "long", language);
  }
}

function numbered(template: string, number: string, year: string): string {
  return fill(template, { number, year }, (text) => text).replaceAll(" ", "\u00a0");
}

/**
 * Whether a period follows the calendar: it begins or ends where the calendar's would (a route that starts or
 * arrives inside it may have cut the other end off), in the year whose number it carries.
 */
function follows(period: Period, firstMonth: number, lastMonth: number): boolean {
  const from = civil(period.from);
  const to = civil(period.to);
  const year = Number(period.key.slice(0, 4));
  const begins = from.month === firstMonth && from.day === 1;
  const ends = to.month === lastMonth && to.day === daysInMonth(to.year, to.month);
  return from.year === year && to.year === year && (begins || ends);
}

function yearText(year: string, calendar: boolean): string {
  return calendar ? year : `${year}/${String((Number(year) + 1) % 100).padStart(2, "0")}`;
}
