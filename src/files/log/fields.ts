import { parseDay } from "../../domain/time/day.js";

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
