import { type Day, isoDay } from "../../domain/time/day.js";
import { CANONICAL, COLUMNS, type ColumnName, type Columns } from "./columns.js";

/** What is to be logged: a measurement, or a note where `kpi` is a note's subject. */
export interface Entry {
  date: Day;
  kpi: string;
  /** Null takes the measurement back; a note has none. */
  value: number | null;
  /** A note without text takes the latest note of its date and subject back. */
  note: string | null;
}

/** What the writer must know of a log to append to it. */
export interface LogEnd {
  /** Where the columns stand in its last rows; null where it has no header yet. */
  columns: Columns | null;
  /** Whether rows can be appended: not to a log in a spreadsheet's form or another encoding. */
  writable: boolean;
  /** The newest stamp about a date and a KPI, or a note's subject, in milliseconds since 1970; null where there is none. */
  newest(date: Day, kpi: string): number | null;
  /** The stamps from the instant on at which rows were said to be appended, in whole milliseconds since 1970. */
  stamps: ReadonlySet<number>;
}

/** The end of a log that is not there yet. */
export const NO_LOG: LogEnd = {
  columns: null,
  writable: true,
  newest: () => null,
  stamps: new Set(),
};

/** The log of a company that has measured nothing yet: its header. */
export function emptyLog(): string {
  return `${COLUMNS.join(",")}\n`;
}

/** The line of .gitattributes that lets two branches that both logged merge without a conflict. */
export function gitattributesLine(logName: string): string {
  const pattern = logName.replace(/[\\*?[]/g, "\\$&").replace(/^(?=[!#])/, "\\");
  const quoted = /[\s"]/.test(pattern) ? `"${pattern.replace(/[\\"]/g, "\\$&")}"` : pattern;
  return `${quoted} merge=union text eol=lf`;
}

/** What stands in the `kpi` column of a note: about one KPI, or about everything (null). */
export function noteSubject(kpi: string | null): string {
  return `#${kpi ?? ""}`;
}

/**
 * The rows to append for some entries, as whole lines. All are stamped alike, so that they can be undone together:
 * with `now` (milliseconds since 1970), or with the newest stamp of their keys + 1 ms where that is later, so that
 * they hold whatever the clocks say; and with a stamp that no other row of the log has, so that nothing else is
 * undone with them. Of several measurements of one key the last is written. A log without a header,
 * or without the columns for note and stamp, gets the full header first. The log was read with `writtenAt` at `now`.
 */
export function rowsToAppend(end: LogEnd, entries: readonly Entry[], now: number): string {
  const complete = end.columns !== null && end.columns.note >= 0 && end.columns.logged >= 0;
  const columns = complete ? end.columns! : CANONICAL;
  const stamp = stampFor(end, entries, now);
  const rows = lastOfEach(entries).map((entry) => row(entry, stamp, columns));
  return (complete ? "" : emptyLog()) + rows.join("");
}

function stampFor(end: LogEnd, entries: readonly Entry[], now: number): number {
  let stamp = entries.reduce(
    (latest, { date, kpi }) =>
      Math.max(latest, Math.floor(end.newest(date, kpi) ?? Number.NEGATIVE_INFINITY) + 1),
    now,
  );
  while (end.stamps.has(stamp)) stamp++;
  return stamp;
}

function lastOfEach(entries: readonly Entry[]): Entry[] {
  const last = new Map(entries.map((entry) => [`${entry.date} ${entry.kpi}`, entry]));
  return entries.filter(
    (entry) => entry.kpi.startsWith("#") || last.get(`${entry.date} ${entry.kpi}`) === entry,
  );
}

function row(entry: Entry, stamp: number, columns: Columns): string {
  const fields: string[] = Array(columns.width).fill("");
  const put = (name: ColumnName, field: string) => {
    fields[columns[name]] = quoted(field);
  };
  put("date", isoDay(entry.date));
  put("kpi", entry.kpi);
  put("value", entry.value === null ? "" : writtenNumber(entry.value));
  put("note", oneLine(entry.note ?? ""));
  put("logged", new Date(stamp).toISOString());
  return `${fields.join(",")}\n`;
}

/** A field as RFC 4180 has it. */
export function quoted(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** A note as it is logged: line breaks and tabs are spaces, control characters and turns of the writing direction are left out. */
export function oneLine(note: string): string {
  return note
    .replace(/\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g, " ")
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, "")
    .trim();
}

/** The shortest decimal that reads as the very same number, without an exponent as far as twenty zeros. */
export function writtenNumber(value: number): string {
  const shortest = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(shortest);
  if (!match) return shortest;
  const [, sign, first, rest = "", power] = match;
  const exponent = Number(power);
  if (Math.abs(exponent) > 40) return shortest;
  const digits = first + rest;
  return exponent < 0
    ? `${sign}0.${"0".repeat(-exponent - 1)}${digits}`
    : sign + digits.padEnd(exponent + 1, "0");
}
