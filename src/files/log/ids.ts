/** Ids by number, found by their bytes without making a string of them. */
export class Ids {
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
