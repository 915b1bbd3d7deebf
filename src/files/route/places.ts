import type { Place } from "../../domain/say/problem.js";

/** Where something stands in a text: offsets in UTF-16 units, the end excluded. */
export interface Span {
  from: number;
  to: number;
}

/** The way to a value of the file: keys of mappings and indices of lists, from the top. */
export type Path = readonly (string | number)[];

/** Where one value of the file stands, with everything inside it. Under an alias all stands at the alias. */
export interface Spot {
  /** The key that leads to it; null for the whole file and for what stands in a list. */
  key: Span | null;
  value: Span;
  /** A scalar as it is written, without quotes; null for mappings and lists. */
  written: string | null;
  /** Where the scalar's first character stands, if it stands there character by character. */
  origin: number | null;
  inner: Map<string | number, Spot>;
  /** Whether a problem has been found here, so that what follows from it is none. */
  broken?: boolean;
}

/** Finds lines and columns of a text for offsets in it. */
export class Lines {
  private readonly starts: number[] = [0];
  private readonly counted = new Map<number, number[]>();

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
  }

  /** The place of a span; what spans several lines is cut at the end of its first. Columns count characters. */
  at({ from, to }: Span): Place {
    const line = this.lineOf(from);
    const start = this.starts[line]!;
    const next = this.starts[line + 1];
    const excerpt = this.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, "");
    const end = Math.min(to, start + excerpt.length);
    return {
      file: this.file,
      line: line + 1,
      column: this.charactersTo(line, from - start) + 1,
      length: Math.max(1, characters(this.text.slice(from, end))),
      excerpt,
    };
  }

  /** `length` UTF-16 units of the text from an offset on. */
  slice(from: number, length: number): string {
    return this.text.slice(from, from + length);
  }

  /** Characters in the first `units` UTF-16 units of a line; of a long line counted once for every stretch. */
  private charactersTo(line: number, units: number): number {
    const start = this.starts[line]!;
    const counted = this.counted.get(line) ?? [0];
    this.counted.set(line, counted);
    const stretches = Math.floor(units / STRETCH);
    for (let one = counted.length; one <= stretches; one++) {
      const before = start + (one - 1) * STRETCH;
      counted.push(counted[one - 1]! + characters(this.text.slice(before, before + STRETCH)));
    }
    return counted[stretches]! + characters(this.text.slice(start + stretches * STRETCH, start + units));
  }

  private lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const STRETCH = 1000;

/** Characters of a text: surrogate pairs count one, wherever they are cut. */
const characters = (text: string) => text.length - (text.match(/[\uDC00-\uDFFF]/g)?.length ?? 0);

/** Finds the place of a key or a value by its path. A path that leads nowhere has the place of its nearest parent. */
export class Places {
  constructor(
    private readonly lines: Lines,
    readonly root: Spot,
  ) {}

  /** What stands at a path, or null. */
  spot(path: Path): Spot | null {
    let spot: Spot | undefined = this.root;
    for (const step of path) spot = spot?.inner.get(step);
    return spot ?? null;
  }

  /** Marks what stands at a path as wrong: nothing is to be concluded from it. */
  spoil(path: Path): void {
    const spot = this.spot(path);
    if (spot) spot.broken = true;
  }

  /** Whether a problem has been found at a path or above it. */
  broken(path: Path): boolean {
    let spot: Spot | undefined = this.root;
    for (const step of path) {
      if (spot?.broken) return true;
      spot = spot?.inner.get(step);
    }
    return spot?.broken ?? false;
  }

  /** The keys written under a path, those without a value too. */
  keys(path: Path): string[] {
    return [...(this.spot(path)?.inner.keys() ?? [])].map(String);
  }

  key(path: Path): Place {
    const spot = this.nearest(path);
    return this.lines.at(spot.key ?? spot.value);
  }

  value(path: Path): Place {
    return this.lines.at(this.nearest(path).value);
  }

  /** A part of a scalar; the whole scalar where its characters do not stand one for one. */
  within(path: Path, at: number, length: number): Place {
    const spot = this.nearest(path);
    if (spot.origin === null) return this.lines.at(spot.value);
    return this.lines.at({ from: spot.origin + at, to: spot.origin + at + length });
  }

  private nearest(path: Path): Spot {
    let spot = this.root;
    for (const step of path) {
      const inner = spot.inner.get(step);
      if (!inner) break;
      spot = inner;
    }
    return spot;
  }
}
