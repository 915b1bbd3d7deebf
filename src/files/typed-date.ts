import { UTCDateMini } from "@date-fns/utc/date/mini";
import { isValid } from "date-fns/isValid";
import { parse } from "date-fns/parse";
import { namedPeriod, spokenDay } from "../domain/booking/entry.js";
import { type Day, dayOf, parseDay } from "../domain/time/day.js";

/** What a typed day is read by: the route's locale, where there is a route, and today. */
export interface TypedWhen {
  locale: string | null;
  today: Day;
}

/** With a hyphen or a dot the day comes first wherever people write so. */
const EVERYWHERE = ["d-M-yyyy", "d.M.yyyy"];
/** Day first, as in most of the world; month first in the United States. */
const DAY_FIRST = ["d/M/yyyy"];
const MONTH_FIRST = ["M/d/yyyy"];

/**
 * The day of a date as people type it: ISO (2027-09-05), `today` or `yesterday`, 5-9-2027 or 5.9.2027, or with slashes in
 * the way of the locale (5/9/2027; 9/5/2027 in en-US). Null where it is none.
 */
export function typedDay(text: string, { locale, today }: TypedWhen): Day | null {
  const plain = parseDay(text) ?? spokenDay(text, today);
  if (plain !== null) return plain;
  const slashed = locale === null ? [] : locale === "en-US" ? MONTH_FIRST : DAY_FIRST;
  for (const form of [...EVERYWHERE, ...slashed]) {
    const date = parse(text, form, new UTCDateMini(0));
    if (isValid(date)) return dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
  }
  return null;
}

/** The same, or the last day of a period: `2027-02`, `last-week`. */
export function typedDayOrEnd(text: string, when: TypedWhen): Day | null {
  return typedDay(text, when) ?? namedPeriod(text, when.today, 1)?.to ?? null;
}
