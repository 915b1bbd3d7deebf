import { Rivals } from "./rivals.js";

/** How a row stands to the row that held for its date and KPI before it. */
export const LOSES = 0;
export const TIES = 1;
export const HOLDS = 2;

/** A row without a stamp is older than any stamp. */
export const UNSTAMPED = Number.NEGATIVE_INFINITY;

/** An empty value: the measurement is taken back. */
export const TAKEN_BACK = Number.NaN;

/**
 * The rows that hold, one for each date and KPI: the latest stamp; at equal stamps a value before an empty one,
 * then the larger value. So the order in which rows come does not matter.
 *
 * Kept in columns of plain numbers, an entry being a place in all of them: a log of a million rows is mostly
 * corrections, and an object for each would cost more memory than the log itself.
 */
export class Holding {
  size = 0;
  kpi = new Int32Array(1024);
  day = new Int32Array(1024);
  value = new Float64Array(1024);
  stamp = new Float64Array(1024);
  line = new Int32Array(1024);
  /** Values of unstamped rows, for keys that have other rows besides. */
  readonly unstamped = new Map<number, Rivals>();
  /** Different values under the very stamp that holds. */
  readonly ties = new Map<number, Rivals>();
  /** The entry that `put` last looked at. */
  entry = 0;
  /** Open addressing with linear probing; an entry + 1, 0 for a free slot. A power of two of slots, at most half full. */
  private slots = new Int32Array(2048);

  /** The entry of a key, or −1. */
  find(kpi: number, day: number): number {
    return this.slots[this.slotOf(kpi, day)]! - 1;
  }

  /** Takes in a row, and says whether it now holds. */
  put(kpi: number, day: number, value: number, stamp: number, line: number): number {
    const slot = this.slotOf(kpi, day);
    const entry = this.slots[slot]! - 1;
    if (entry < 0) {
      this.add(slot, kpi, day, value, stamp, line);
      return HOLDS;
    }
    this.entry = entry;
    const held = this.stamp[entry]!;
    if (stamp > held) return this.succeed(entry, value, stamp, line);
    if (stamp === held) return this.tie(entry, value, stamp, line);
    if (stamp === UNSTAMPED) note(this.unstamped, entry, value, line);
    return LOSES;
  }

  private succeed(entry: number, value: number, stamp: number, line: number): number {
    if (this.stamp[entry] === UNSTAMPED) note(this.unstamped, entry, this.value[entry]!, this.line[entry]!);
    if (this.ties.size > 0) this.ties.delete(entry);
    this.value[entry] = value;
    this.stamp[entry] = stamp;
    this.line[entry] = line;
    return HOLDS;
  }

  private tie(entry: number, value: number, stamp: number, line: number): number {
    const held = this.value[entry]!;
    if (Object.is(value, held)) return TIES;
    const rivals = stamp === UNSTAMPED ? this.unstamped : this.ties;
    note(rivals, entry, held, this.line[entry]!);
    note(rivals, entry, value, line);
    if (Number.isNaN(value) || value < held) return LOSES;
    this.value[entry] = value;
    this.line[entry] = line;
    return HOLDS;
  }

  private add(slot: number, kpi: number, day: number, value: number, stamp: number, line: number): void {
    if (this.size === this.kpi.length) this.widen();
    const entry = this.size++;
    this.entry = entry;
    this.kpi[entry] = kpi;
    this.day[entry] = day;
    this.value[entry] = value;
    this.stamp[entry] = stamp;
    this.line[entry] = line;
    this.slots[slot] = entry + 1;
    if (this.size * 2 > this.slots.length) this.rehash();
  }

  /** The slot of a key: where its entry is, or where it would go. */
  private slotOf(kpi: number, day: number): number {
    const mask = this.slots.length - 1;
    const mixed = Math.imul(day ^ Math.imul(kpi, 0x9e3779b1), 0x85ebca6b);
    for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]! - 1;
      if (entry < 0 || (this.day[entry] === day && this.kpi[entry] === kpi)) return slot;
    }
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let entry = 0; entry < this.size; entry++) {
      this.slots[this.slotOf(this.kpi[entry]!, this.day[entry]!)] = entry + 1;
    }
  }

  private widen(): void {
    const length = this.kpi.length * 2;
    const wider = <T extends Int32Array | Float64Array>(into: T, from: T): T => {
      into.set(from);
      return into;
    };
    this.kpi = wider(new Int32Array(length), this.kpi);
    this.day = wider(new Int32Array(length), this.day);
    this.value = wider(new Float64Array(length), this.value);
    this.stamp = wider(new Float64Array(length), this.stamp);
    this.line = wider(new Int32Array(length), this.line);
  }
}

function note(rivals: Map<number, Rivals>, entry: number, value: number, line: number): void {
  const known = rivals.get(entry) ?? new Rivals();
  known.add(value, line);
  rivals.set(entry, known);
}
