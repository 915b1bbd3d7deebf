import type { Day } from "../../domain/time/day.js";

/** How a row stands to the row that held for its date and KPI before it. */
export const LOSES = 0;
const TIES = 1;
export const HOLDS = 2;

/** A row without a stamp is older than any stamp. */
export const UNSTAMPED = Number.NEGATIVE_INFINITY;

/** An empty value: the measurement is taken back. */
export const TAKEN_BACK = Number.NaN;

/** Numbers of an entry: its key, value, stamp and line. */
const ENTRY = 4;
const VALUE = 1;
const STAMP = 2;
const LINE = 3;

/** A key is KPI · 2²³ + day, counted from a day before any: both are found in it again. */
const DAYS = 2 ** 23;
const FIRST_DAY = -1_000_000;

/**
 * The rows that hold, one for each date and KPI: the latest stamp; at equal stamps a value before an empty one,
 * then the larger value. So the order in which rows come does not matter.
 *
 * Kept as plain numbers: a log of a million rows is mostly corrections of any day, and an object for each would cost
 * more memory than the log itself. The numbers of an entry lie side by side, where the processor finds them at once.
 */
export class Holding {
  size = 0;
  /** Values of unstamped rows, for keys that have other rows besides. */
  readonly unstamped = new Map<number, Rivals>();
  /** Different values under the very stamp that holds. */
  readonly ties = new Map<number, Rivals>();
  /** The entry that `put` last looked at. */
  entry = 0;
  private numbers = new Float64Array(1024 * ENTRY);
  /** Open addressing with linear probing; an entry + 1, 0 for a free slot. A power of two of slots, at most half full. */
  private slots = new Int32Array(2048);

  kpi(entry: number): number {
    return Math.floor(this.numbers[entry * ENTRY]! / DAYS);
  }

  day(entry: number): Day {
    return (this.numbers[entry * ENTRY]! % DAYS) + FIRST_DAY;
  }

  value(entry: number): number {
    return this.numbers[entry * ENTRY + VALUE]!;
  }

  stamp(entry: number): number {
    return this.numbers[entry * ENTRY + STAMP]!;
  }

  line(entry: number): number {
    return this.numbers[entry * ENTRY + LINE]!;
  }

  /** The entry of a KPI and day, or −1. */
  find(kpi: number, day: Day): number {
    return this.slots[this.slotOf(kpi, day)]! - 1;
  }

  /** Takes in a row, and says whether it now holds. */
  put(kpi: number, day: Day, value: number, stamp: number, line: number): number {
    const slot = this.slotOf(kpi, day);
    const entry = this.slots[slot]! - 1;
    if (entry < 0) {
      this.add(slot, keyOf(kpi, day), value, stamp, line);
      return HOLDS;
    }
    this.entry = entry;
    const held = this.stamp(entry);
    if (stamp > held) return this.succeed(entry, value, stamp, line);
    if (stamp === held) return this.tie(entry, value, stamp, line);
    if (stamp === UNSTAMPED) note(this.unstamped, entry, value, line);
    return LOSES;
  }

  private succeed(entry: number, value: number, stamp: number, line: number): number {
    if (this.stamp(entry) === UNSTAMPED) note(this.unstamped, entry, this.value(entry), this.line(entry));
    if (this.ties.size > 0) this.ties.delete(entry);
    this.hold(entry, value, stamp, line);
    return HOLDS;
  }

  private tie(entry: number, value: number, stamp: number, line: number): number {
    const held = this.value(entry);
    if (Object.is(value, held)) return TIES;
    const rivals = stamp === UNSTAMPED ? this.unstamped : this.ties;
    note(rivals, entry, held, this.line(entry));
    note(rivals, entry, value, line);
    if (Number.isNaN(value) || value < held) return LOSES;
    this.hold(entry, value, stamp, line);
    return HOLDS;
  }

  private hold(entry: number, value: number, stamp: number, line: number): void {
    this.numbers[entry * ENTRY + VALUE] = value;
    this.numbers[entry * ENTRY + STAMP] = stamp;
    this.numbers[entry * ENTRY + LINE] = line;
  }

  private add(slot: number, key: number, value: number, stamp: number, line: number): void {
    if (this.size * ENTRY === this.numbers.length) this.widen();
    const entry = this.size++;
    this.entry = entry;
    this.numbers[entry * ENTRY] = key;
    this.hold(entry, value, stamp, line);
    this.slots[slot] = entry + 1;
    if (this.size * 2 > this.slots.length) this.rehash();
  }

  /** The slot of a key: where its entry is, or where it would go. */
  private slotOf(kpi: number, day: Day): number {
    const key = keyOf(kpi, day);
    const mask = this.slots.length - 1;
    const mixed = Math.imul(day ^ Math.imul(kpi, 0x9e3779b1), 0x85ebca6b);
    for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]! - 1;
      if (entry < 0 || this.numbers[entry * ENTRY] === key) return slot;
    }
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let entry = 0; entry < this.size; entry++) {
      this.slots[this.slotOf(this.kpi(entry), this.day(entry))] = entry + 1;
    }
  }

  private widen(): void {
    const wider = new Float64Array(this.numbers.length * 2);
    wider.set(this.numbers);
    this.numbers = wider;
  }
}

function keyOf(kpi: number, day: Day): number {
  return kpi * DAYS + (day - FIRST_DAY);
}

function note(rivals: Map<number, Rivals>, entry: number, value: number, line: number): void {
  const known = rivals.get(entry) ?? new Rivals();
  known.add(value, line);
  rivals.set(entry, known);
}

/**
 * What other rows say about one key: the smallest and the largest of their values and whether one is empty, each
 * with the line where it first stands. Enough to tell whether they all agree with the value that holds.
 */
export class Rivals {
  low = Number.POSITIVE_INFINITY;
  lowLine = 0;
  high = Number.NEGATIVE_INFINITY;
  highLine = 0;
  /** 0: no row is empty. */
  emptyLine = 0;

  add(value: number, line: number): void {
    if (Number.isNaN(value)) this.emptyLine ||= line;
    if (value < this.low) [this.low, this.lowLine] = [value, line];
    if (value > this.high) [this.high, this.highLine] = [value, line];
  }

  /** The values that differ from the one that holds (NaN: taken back), the smaller first, each with its line. */
  against(held: number): { value: number; line: number }[] {
    const all = [{ value: this.low, line: this.lowLine }];
    if (this.high !== this.low) all.push({ value: this.high, line: this.highLine });
    const others = all.filter(({ value, line }) => line > 0 && value !== held);
    if (this.emptyLine > 0 && !Number.isNaN(held)) others.push({ value: Number.NaN, line: this.emptyLine });
    return others;
  }
}
