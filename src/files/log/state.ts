import type { Day } from "../../domain/time/day.js";
import { Events } from "./events.js";
import { HOLDS, Holding, LOSES, UNSTAMPED } from "./holding.js";
import { Ids } from "./ids.js";

/** Everything that a log's rows say so far. */
export class LogState {
  readonly holding = new Holding();
  readonly ids = new Ids();
  readonly events = new Events();
  /** The notes beside the values that hold, by entry; only where there is one. */
  readonly texts = new Map<number, string>();
  /** The whole milliseconds of the stamps from an instant on, which are few: clocks that run ahead wrote them. */
  readonly stamps = new Set<number>();
  /** Rows in good order. */
  rows = 0;

  constructor(private readonly stampsFrom = Number.POSITIVE_INFINITY) {}

  /** Takes in a measurement; of two rows equal in all else the larger note stays, so that order does not matter. */
  take(kpi: number, day: Day, value: number, stamp: number, line: number, note: string): void {
    this.count(stamp);
    const outcome = this.holding.put(kpi, day, value, stamp, line);
    if (outcome === LOSES || (note === "" && this.texts.size === 0)) return;
    const entry = this.holding.entry;
    const before = this.texts.get(entry) ?? "";
    if (outcome !== HOLDS && note <= before) return;
    if (note !== "") this.texts.set(entry, note);
    else if (before !== "") this.texts.delete(entry);
  }

  /** Takes in a note, about everything (kpi null) or about one KPI. */
  takeNote(date: Day, kpi: string | null, text: string, stamp: number): void {
    this.count(stamp);
    this.events.add({ date, kpi, text, stamp });
  }

  private count(stamp: number): void {
    this.rows++;
    if (stamp >= this.stampsFrom) this.stamps.add(Math.floor(stamp));
  }

  /** The newest stamp of a date and KPI, which is the stamp that holds; null where there is none. */
  newest(day: Day, id: string): number | null {
    const entry = this.holding.find(this.ids.numberOf(id), day);
    if (entry < 0) return null;
    const stamp = this.holding.stamp(entry);
    return stamp === UNSTAMPED ? null : stamp;
  }
}
