import { type Day, dayOf, daysInMonth, parseDay } from "../../domain/time/day.js";
import { parseValue } from "./fields.js";

/** In which order a date in figures has day and month. */
export type DateOrder = "day-first" | "month-first";

/** A date as spreadsheets write it, 5-9-2027, 05/09/2027 or 5.9.2027, perhaps with a clock time. */
const LOCAL_DATE = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?)?$/;

/** Year, month and day in order, but not as ISO 8601 writes them: 2027-9-5, 2027/09/05. */
const LOOSE_ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;

/** An ISO 8601 instant whose zone a spreadsheet has lost. */
const ZONELESS = /^(\d{4}-\d\d-\d\d)[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/;

/** Whether a text has the shape of a date that a spreadsheet wrote. */
export function looksLocal(text: string): boolean {
  return LOCAL_DATE.test(text);
}

/** The orders in which a local date exists: none, one or both; day-first first. */
export function ordersOf(text: string): DateOrder[] {
  return (["day-first", "month-first"] as const).filter((order) => dayInOrder(text, order) !== null);
}

/** The day of a local date in an order, or null where it does not exist. */
export function dayInOrder(text: string, order: DateOrder): Day | null {
  const match = LOCAL_DATE.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  return order === "day-first" ? existing(year, second, first) : existing(year, first, second);
}

/** The day of a date that is not written canonically, where only one reading of it exists; else null. */
export function dayOfLocal(text: string): Day | null {
  const loose = LOOSE_ISO.exec(text);
  if (loose) return existing(Number(loose[1]), Number(loose[3]), Number(loose[4]));
  const days = new Set(ordersOf(text).map((order) => dayInOrder(text, order)!));
  return days.size === 1 ? [...days][0]! : null;
}

/**
 * The instant of a stamp that a spreadsheet wrote anew (11-1-2027 8:02), in milliseconds since 1970; it has lost its
 * zone, and `kpi` stamps in UTC. Null where it is none.
 */
export function instantOfLocal(text: string, order: DateOrder): number | null {
  const zoneless = ZONELESS.exec(text);
  if (zoneless) return instant(parseDay(zoneless[1]!), zoneless.slice(2, 5));
  const match = LOCAL_DATE.exec(text);
  return match && instant(dayInOrder(text, order), match.slice(5, 8));
}

function instant(day: Day | null, clock: readonly (string | undefined)[]): number | null {
  const [hour, minute, second] = clock.map((part) => Number(part ?? 0)) as [number, number, number];
  if (day === null || hour > 23 || minute > 59 || second > 59) return null;
  return (((day * 24 + hour) * 60 + minute) * 60 + second) * 1000;
}

function existing(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayOf(year, month, day);
}

/** The canonical number that a text most likely means (“40_000”, “€ 12”, “2,31”), or null where that is not clear. */
export function meantNumber(text: string): string | null {
  const bare = text
    .replace(/^(?:[€$£¥]|EUR)\s*|\s*(?:[€$£¥%]|EUR)$/g, "")
    .replace(/(?<=\d)[\s_'’](?=\d{3}(?!\d))/g, "");
  const plain = /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/.test(bare) ? bare.replace(",", ".") : bare;
  return plain === text || parseValue(plain) === null ? null : plain;
}
