import { type Day, dayOf, daysInMonth, parseDay } from "../../domain/time/day.js";
import { RANGE } from "../../domain/time/range.js";
import { COLON, DASH, DOT, LETTER_T, LETTER_Z, ZERO } from "../bytes.js";

const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;

const STAMP = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(?:[Zz]|([+-])(\d\d):?(\d\d))$/;

/**
 * The value of a canonical number: a dot as decimal mark, perhaps a sign, perhaps an exponent as spreadsheets
 * write it (1.2E+05). Null for anything else and for what exceeds a double; never −0.
 */
export function parseValue(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : null;
}

/**
 * The instant of an ISO 8601 stamp with its zone (2027-01-11T08:02:11.310Z, 2027-01-11T09:02+01:00), in
 * milliseconds since 1970-01-01T00:00Z; finer digits are kept as a fraction. Null for anything else.
 */
export function parseStamp(text: string): number | null {
  const match = STAMP.exec(text);
  if (!match) return null;
  const day = parseDay(match[1]!);
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  const [zoneHours, zoneMinutes] = [Number(match[7] ?? 0), Number(match[8] ?? 0)];
  if (day === null || hour > 23 || minute > 59 || second > 59 || zoneHours > 23 || zoneMinutes > 59)
    return null;
  const zone = (match[6] === "-" ? -1 : 1) * (zoneHours * 60 + zoneMinutes);
  return ((day * 24 + hour) * 60 + minute - zone) * 60_000 + second * 1000 + milliseconds(match[5] ?? "");
}

/** The milliseconds of a fraction of a second (".310123": 310.123), whole ones without rounding noise. */
function milliseconds(fraction: string): number {
  const digits = fraction.slice(1).padEnd(3, "0");
  return Number(`${digits.slice(0, 3)}.${digits.slice(3, 12)}`);
}

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

/** What a scan gives where the bytes are not in the plain form it knows: the careful reading decides then. */
export const NOT_PLAIN = Number.NEGATIVE_INFINITY;

/** Two digits as a number; beyond 99 where one of them is no digit. */
function two(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO;
  const units = bytes[at + 1]! - ZERO;
  return tens >>> 0 > 9 || units >>> 0 > 9 ? 1_000_000 : tens * 10 + units;
}

/** The day of the ten bytes from `at`, "2027-09-05". */
export function scanDay(bytes: Uint8Array, at: number): Day {
  const year = two(bytes, at) * 100 + two(bytes, at + 2);
  const month = two(bytes, at + 5);
  const day = two(bytes, at + 8);
  if (year < RANGE.firstYear || year > RANGE.lastYear || (month - 1) >>> 0 > 11 || (day - 1) >>> 0 > 30)
    return NOT_PLAIN;
  if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return NOT_PLAIN;
  const first = firstOf(year * 12 + month - 1);
  if (day > 28 && day > firstOf(year * 12 + month) - first) return NOT_PLAIN;
  return first + day - 1;
}

/**
 * The first days of the months that were asked for, counted from January of the year 0; 0 of all others, and of that of
 * 1970, which is asked for anew.
 */
const firsts = new Int32Array(10_000 * 12 + 1);

function firstOf(month: number): Day {
  if (firsts[month] === 0) firsts[month] = dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
  return firsts[month]!;
}

/** The instant of "2027-01-11T08:02:11Z" or "2027-01-11T08:02:11.310Z", in milliseconds since 1970. */
export function scanStamp(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if ((length !== 20 && length !== 24) || bytes[to - 1] !== LETTER_Z) return NOT_PLAIN;
  if (bytes[from + 10] !== LETTER_T || bytes[from + 13] !== COLON || bytes[from + 16] !== COLON)
    return NOT_PLAIN;
  const hour = two(bytes, from + 11);
  const minute = two(bytes, from + 14);
  const second = two(bytes, from + 17);
  if (hour > 23 || minute > 59 || second > 59) return NOT_PLAIN;
  let fraction = 0;
  if (length === 24) {
    const thousandth = bytes[from + 22]! - ZERO;
    if (bytes[from + 19] !== DOT || thousandth >>> 0 > 9) return NOT_PLAIN;
    fraction = two(bytes, from + 20) * 10 + thousandth;
    if (fraction > 999) return NOT_PLAIN;
  }
  return scanDay(bytes, from) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
}

const TENS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * The value of a plain decimal of at most 15 digits, "812" or "-2.31", exactly as `Number` has it: digits and
 * power of ten are both exact doubles, and one division rounds correctly (Clinger 1990, the fast path).
 */
export function scanValue(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === DASH;
  const first = negative ? from + 1 : from;
  if (first >= to || to - first > 16) return NOT_PLAIN;
  let digits = 0;
  let mark = -1;
  for (let at = first; at < to; at++) {
    const byte = bytes[at]!;
    const digit = byte - ZERO;
    if (digit >>> 0 <= 9) digits = digits * 10 + digit;
    else if (byte === DOT && mark < 0 && at > first && at < to - 1) mark = at;
    else return NOT_PLAIN;
  }
  if (to - first - (mark < 0 ? 0 : 1) > 15) return NOT_PLAIN;
  const size = mark < 0 ? digits : digits / TENS[to - 1 - mark]!;
  if (size !== 0 && size < RANGE.least) return NOT_PLAIN;
  return negative && size !== 0 ? -size : size;
}
