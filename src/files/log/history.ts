import type { LoggedRow } from "../../domain/booking/undo.js";
import type { Day } from "../../domain/time/day.js";
import { UNSTAMPED } from "./holding.js";
import { type LogSource, piecesOf } from "./pieces.js";
import { type LogOptions, LogReader } from "./reader.js";
import { LogState } from "./state.js";

/** Keeps every row in good order as it was written, whether it holds or not. */
class History extends LogState {
  readonly written: LoggedRow[] = [];

  override take(kpi: number, date: Day, value: number, stamp: number, _line: number, note: string): void {
    this.keep(date, this.ids.names[kpi]!, Number.isNaN(value) ? null : value, note, stamp);
  }

  override takeNote(date: Day, kpi: string | null, note: string, stamp: number): void {
    this.keep(date, `#${kpi ?? ""}`, null, note, stamp);
  }

  private keep(date: Day, kpi: string, value: number | null, note: string, stamp: number): void {
    this.rows++;
    this.written.push({ date, kpi, value, note, logged: stamp === UNSTAMPED ? null : stamp });
  }
}

/** All rows of a log in good order, in the order of the file; each costs memory, unlike with `readLog`. */
export function readHistory(source: LogSource, options: LogOptions = {}): LoggedRow[] {
  const history = new History();
  const reader = new LogReader(options, history);
  for (const piece of piecesOf(source)) reader.push(piece);
  reader.end();
  return history.written;
}
