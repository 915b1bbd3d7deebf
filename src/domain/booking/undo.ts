import type { Day } from "../time/day.js";
import { isoInstant, parseInstant } from "../time/instant.js";

/** One row of a log as it was written, whether it still holds or not. */
export interface LoggedRow {
  date: Day;
  /** An id; `#` or `#id` for a note. */
  kpi: string;
  /** null: takes back. */
  value: number | null;
  note: string;
  logged: number | null;
}

/** What is to be appended so that the values before hold again. */
export interface Undone {
  /** The stamp of what is taken back. */
  stamp: number;
  /** The rows that are taken back. */
  rows: readonly LoggedRow[];
  /** The rows that take them back, without a stamp. */
  restored: readonly Omit<LoggedRow, "logged">[];
}

const MARK = /^undo of (\d{4}-\d{2}-\d{2}T[\d:.]+Z)(?:; (.*))?$/s;

/** The note of a row that takes back what was logged at a stamp; the note of the value before goes with it. */
function mark(stamp: number, note: string): string {
  return `undo of ${isoInstant(stamp)}${note ? `; ${note}` : ""}`;
}

/** The note beside a measurement without what `kpi undo` wrote into it. */
export function ownNote(note: string | null): string | null {
  const match = note === null ? null : MARK.exec(note);
  return match ? (match[2] ?? null) : note;
}

/**
 * What the last `log` or `note` wrote, and the rows that take it back: for each measurement the value that held
 * before (or none), for each note a row without text. Rows come in the order of the file, which is what was appended
 * last: clocks may disagree. What was taken back already is passed over, so that undoing
 * twice goes back twice. Null where nothing stamped is left.
 */
export function lastUndone(rows: readonly LoggedRow[]): Undone | null {
  const undone = new Set(rows.flatMap(({ note }) => undoneStamp(note) ?? []));
  const standing = rows.filter(
    (row): row is LoggedRow & { logged: number } =>
      row.logged !== null && undoneStamp(row.note) === null && !undone.has(row.logged) && !takesBackNote(row),
  );
  const stamp = standing.at(-1)?.logged;
  if (stamp === undefined) return null;
  const batch = standing.filter(({ logged }) => logged === stamp);
  const restored = batch.map((row) => {
    if (row.kpi.startsWith("#")) return { date: row.date, kpi: row.kpi, value: null, note: mark(stamp, "") };
    const before = heldBefore(rows, row, undone);
    return {
      date: row.date,
      kpi: row.kpi,
      value: before?.value ?? null,
      note: mark(stamp, ownNote(before?.note ?? "") ?? ""),
    };
  });
  return { stamp, rows: batch, restored };
}

/** The stamp of what a row takes back, as `kpi undo` writes it into the note; null for any other row. */
export function undoneStamp(note: string): number | null {
  const match = MARK.exec(note);
  return match && parseInstant(match[1]!);
}

/** A note's row without text takes back an earlier one. */
function takesBackNote({ kpi, note }: LoggedRow): boolean {
  return kpi.startsWith("#") && note === "";
}

/** The row that held for a date and KPI before a stamped one: the newest stamp, at equal stamps the larger value. */
function heldBefore(
  rows: readonly LoggedRow[],
  { date, kpi, logged }: LoggedRow,
  undone: ReadonlySet<number>,
): LoggedRow | null {
  const earlier = rows.filter(
    (row) =>
      row.date === date &&
      row.kpi === kpi &&
      (row.logged ?? Number.NEGATIVE_INFINITY) < logged! &&
      undoneStamp(row.note) === null &&
      !(row.logged !== null && undone.has(row.logged)),
  );
  return earlier.reduce<LoggedRow | null>(
    (held, row) => (held === null || later(row, held) ? row : held),
    null,
  );
}

function later(row: LoggedRow, held: LoggedRow): boolean {
  const [a, b] = [row.logged ?? Number.NEGATIVE_INFINITY, held.logged ?? Number.NEGATIVE_INFINITY];
  if (a !== b) return a > b;
  return (row.value ?? Number.NEGATIVE_INFINITY) > (held.value ?? Number.NEGATIVE_INFINITY);
}
