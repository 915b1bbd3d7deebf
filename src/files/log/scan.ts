import { type Day, dayOf } from "../../domain/time/day.js";

/** What a scan gives where the bytes are not in the plain form it knows: the careful reading decides then. */
export const NOT_PLAIN = Number.NEGATIVE_INFINITY;

const ZERO = 48;
const DASH = 45;
const DOT = 46;
const COLON = 58;
const LETTER_T = 84;
const LETTER_Z = 90;

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
  if (year > 9999 || (month - 1) >>> 0 > 11 || (day - 1) >>> 0 > 30) return NOT_PLAIN;
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
  return negative && size !== 0 ? -size : size;
}
