import { undoneStamp } from "../../domain/booking/undo.js";
import type { Note } from "../../domain/log/measurement.js";
import type { Day } from "../../domain/time/day.js";
import { UNSTAMPED } from "./holding.js";

interface EventRow {
  date: Day;
  kpi: string | null;
  /** What was noted; empty or the mark of `kpi undo`: takes back. */
  text: string;
  stamp: number;
}

/**
 * The notes of a log: a set of rows, so that the order in which they come does not matter and the same row twice
 * is one. Several notes on one date about one KPI all stand. `kpi undo` takes one back with a row of its date and
 * KPI that names its stamp; a row with an empty text takes back the latest one of its date and KPI that has an older
 * stamp and still stands (without a stamp it takes back nothing).
 */
export class Events {
  private readonly rows = new Map<string, EventRow>();

  add(row: EventRow): void {
    this.rows.set(JSON.stringify([row.date, row.kpi, row.stamp, row.text]), row);
  }

  /** The newest stamp about a date and KPI, or null. */
  newest(date: Day, kpi: string | null): number | null {
    const about = [...this.rows.values()].filter((row) => row.date === date && row.kpi === kpi);
    const newest = about.reduce((latest, { stamp }) => Math.max(latest, stamp), UNSTAMPED);
    return newest === UNSTAMPED ? null : newest;
  }

  /** The notes that stand, by date, then stamp. */
  standing(): Note[] {
    const bySubject = new Map<string, EventRow[]>();
    for (const row of this.rows.values()) {
      const key = `${row.date} ${row.kpi ?? ""}`;
      const rows = bySubject.get(key);
      if (rows) rows.push(row);
      else bySubject.set(key, [row]);
    }
    return [...bySubject.values()]
      .flatMap(standingOf)
      .sort((a, b) => order(a.date, b.date) || order(a.stamp, b.stamp) || order(a.kpi ?? "", b.kpi ?? ""))
      .map(({ date, kpi, text, stamp }) => ({ date, kpi, text, logged: stamp === UNSTAMPED ? null : stamp }));
  }
}

/** What stands of the rows of one date and KPI. */
function standingOf(rows: readonly EventRow[]): EventRow[] {
  const undone = new Set(rows.map(({ text }) => undoneStamp(text)));
  const standing: EventRow[] = [];
  for (const row of [...rows].sort((a, b) => order(a.stamp, b.stamp) || order(a.text, b.text))) {
    if (row.text === "") removeBefore(standing, row.stamp);
    else if (undoneStamp(row.text) === null && !undone.has(row.stamp)) standing.push(row);
  }
  return standing;
}

/** Removes the last row that is older than the stamp; rows come oldest first. */
function removeBefore(rows: EventRow[], stamp: number): void {
  const last = rows.findLastIndex((row) => row.stamp < stamp);
  if (last >= 0) rows.splice(last, 1);
}

function order<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
