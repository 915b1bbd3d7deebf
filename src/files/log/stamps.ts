import type { Day } from "../../domain/day.js";
import { type LogSource, piecesOf } from "./pieces.js";
import { LogReader } from "./reader.js";
import { LogState } from "./state.js";

/** Keeps the stamps from an instant on, and nothing else. */
class Stamps extends LogState {
  readonly found = new Set<number>();

  constructor(private readonly from: number) {
    super();
  }

  override take(_kpi: number, _day: Day, _value: number, stamp: number): void {
    this.keep(stamp);
  }

  override takeNote(_date: Day, _kpi: string | null, _text: string, stamp: number): void {
    this.keep(stamp);
  }

  private keep(stamp: number): void {
    this.rows++;
    if (stamp >= this.from) this.found.add(Math.floor(stamp));
  }
}

/** The stamps of a log from an instant on, in whole milliseconds since 1970. Reads the log once more. */
export function stampsFrom(source: LogSource, instant: number): ReadonlySet<number> {
  const stamps = new Stamps(instant);
  const reader = new LogReader({}, stamps);
  for (const piece of piecesOf(source)) reader.push(piece);
  reader.end();
  return stamps.found;
}
