import { UTCDateMini } from "@date-fns/utc/date/mini";
import { isValid } from "date-fns/isValid";
import { parse } from "date-fns/parse";
import { type Day, dayOf, parseDay } from "../domain/time/day.js";

/** Day first, as in most of the world; month first in the United States. */
const DAY_FIRST = ["d-M-yyyy", "d/M/yyyy", "d.M.yyyy"];
const MONTH_FIRST = ["M/d/yyyy"];

/**
 * The day of a date as people type it: ISO (2027-09-05), or in the way of the locale (5-9-2027; 9/5/2027 in en-US).
 * Null where it is none.
 */
export function typedDay(text: string, locale: string | null): Day | null {
  const iso = parseDay(text);
  if (iso !== null) return iso;
  const forms = locale === null ? [] : locale === "en-US" ? MONTH_FIRST : DAY_FIRST;
  for (const form of forms) {
    const date = parse(text, form, new UTCDateMini(0));
    if (isValid(date)) return dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
  }
  return null;
}
