import { undoneStamp } from "../../domain/booking/undo.js";
import type { Note } from "../../domain/log/measurement.js";
import { formulaIds } from "../../domain/route/formula.js";
import type { Route } from "../../domain/route/route.js";
import { nearest } from "../../domain/say/nearest.js";
import { list, text, type Value } from "../../domain/say/value.js";
import type { Day } from "../../domain/time/day.js";
import { HOLDS, Holding, LOSES, UNSTAMPED } from "./holding.js";

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
class Events {
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

/** Ids by number, found by their bytes without making a string of them. */
class Ids {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly spelled: Uint8Array[] = [];
  /** Open addressing with linear probing; a number + 1, 0 for a free slot. A power of two of slots, at most half full. */
  private slots = new Int32Array(64);

  /** The number of an id, given one where it has none yet. */
  numberOf(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.names.push(id) - 1;
    this.numbers.set(id, number);
    this.spelled.push(new TextEncoder().encode(id));
    if (this.names.length * 2 > this.slots.length) this.grow();
    else this.place(number);
    return number;
  }

  /** The number of the id that stands in these bytes, or −1 where it has none. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash(bytes, from, to) & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[slot]! - 1;
      if (number < 0 || same(this.spelled[number]!, bytes, from, to)) return number;
    }
  }

  private place(number: number): void {
    const id = this.spelled[number]!;
    const mask = this.slots.length - 1;
    let slot = hash(id, 0, id.length) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = number + 1;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4);
    for (let number = 0; number < this.names.length; number++) this.place(number);
  }
}

/** FNV-1a, its high bits folded into the low ones. */
function hash(bytes: Uint8Array, from: number, to: number): number {
  let mixed = 0x811c9dc5;
  for (let at = from; at < to; at++) mixed = Math.imul(mixed ^ bytes[at]!, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

function same(id: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (id.length !== to - from) return false;
  for (let at = 0; at < id.length; at++) if (id[at] !== bytes[from + at]) return false;
  return true;
}

/** More ids than this are not listed in a remedy. */
const MOST_LISTED = 12;

/** What a route says about the ids of a log. */
export class KnownIds {
  /** Ids that can be logged: KPIs without a formula, and fuel. */
  readonly loggable: readonly string[];
  private readonly inputs = new Map<string, readonly string[]>();
  private readonly all: ReadonlySet<string>;

  constructor(route: Route) {
    for (const { id, formula } of route.kpis) {
      if (formula)
        this.inputs.set(
          id,
          formulaIds(formula).map((input) => input.id),
        );
    }
    const ids = [...route.kpis, ...route.fuel].map(({ id }) => id);
    this.all = new Set(ids);
    this.loggable = ids.filter((id) => !this.inputs.has(id));
  }

  isKnown(id: string): boolean {
    return this.all.has(id);
  }

  /** The ids that a formula KPI is computed from; null for an id that is logged itself, or unknown. */
  inputsOf(id: string): Value | null {
    const inputs = this.inputs.get(id);
    return inputs ? { is: "list", values: inputs.map(text), joined: "and" } : null;
  }

  /** The facts of an unknown id: itself, and the known one that it may mean, or all known ones where they are few. */
  factsOf(id: string) {
    const known = this.loggable;
    const meant = nearest(id, known);
    const few = meant === null && known.length <= MOST_LISTED;
    return {
      id: text(id),
      nearest: meant === null ? null : text(meant),
      known: few ? list(known, "and") : null,
    };
  }
}
