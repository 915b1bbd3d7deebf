import type { Locale } from "date-fns";
import type { DayStyle } from "../domain/say/value.js";

/**
 * How a language writes days: the names of months and weekdays, and a pattern of date-fns for each style.
 * abbreviated: the full one in few columns, Mon 6 Sep 2027 · number: the day of the month, before a dash.
 */
export interface Days {
  locale: Locale;
  patterns: Readonly<Record<Exclude<DayStyle, "iso"> | "abbreviated" | "number", string>>;
}
