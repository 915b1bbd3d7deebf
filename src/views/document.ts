import type { Problem } from "../domain/say/problem.js";
import type { Course } from "../domain/say/terms.js";
import type { Command, Value } from "../domain/say/value.js";
import type { Day } from "../domain/time/day.js";
import type { Say } from "./words.js";

/**
 * What a command shows, before it has a width, a colour or a language: blocks of typed values.
 * `output` alone makes text, Markdown, HTML or CSV of it.
 */
export type Document = readonly Block[];

/** How something is to be seen; colours never speak alone. */
export type Tone = Course | "heading" | "strong" | "dim";

/** A phrase in the words of the language, or one value, with a tone. */
export interface Line {
  say: Say | Value;
  tone?: Tone;
}

/** A label and its lines. `more`: on a terminal a line stands for those after so many. */
export interface Pair {
  label: Line;
  lines: readonly Line[];
  more?: { after: number; line: Line };
}

export type Block =
  /** Lines with something at the left and something at the right end. */
  | { block: "spread"; rows: readonly { left: Line; right: Line | null }[] }
  | Road
  | Table
  /** Paragraphs; wrapped at the width, `indent` columns from the left. */
  | { block: "text"; lines: readonly Line[]; indent?: number }
  /** Labels at the left, lines beside them, with a hanging indent. */
  | { block: "pairs"; rows: readonly Pair[] }
  | { block: "gauges"; gauges: readonly Gauge[] }
  | { block: "notices"; groups: readonly { heading: Say; notices: readonly Notice[] }[] }
  /** Shown to the letter: commands, formulas, diffs. */
  | { block: "verbatim"; label: Line | null; lines: readonly string[] }
  | { block: "problems"; problems: readonly Problem[] };

/** The road from start to arrival with its stopovers, where we are and where the plan is today. */
export interface Road {
  block: "road";
  start: Day;
  arrive: Day;
  /** The years along the road with the day on which each begins on it. */
  years: readonly { label: Value; from: Day }[];
  stops: readonly Day[];
  /** Where the trip is (on the plan's calendar); null: nothing measured yet. */
  you: Day | null;
  /** The latest day counted to. */
  plan: Day | null;
  ahead: readonly { from: Day; to: Day }[];
  caption: Line | null;
}

/** `always`: at every width; a number: from that many columns on; `data`: in CSV only. */
export type Shown = "always" | "data" | number;

/** A column with its cell: what it says of a thing. See `columns.ts`, where tables are made. */
export interface Column<Thing> {
  /** Its name in CSV. */
  id: string;
  /** What stands over it: at the left or the right end, or at both. */
  label: { left: Line["say"] | null; right: Line["say"] | null };
  align: "left" | "right";
  shown: Shown;
  /** Takes the width that is left: bars. */
  grows: boolean;
  /** Its texts say too much to be cut: without room for them there is no table. */
  whole: boolean;
  /** Worked out where it is shown, and only there. */
  cell: (thing: Thing) => Cell | null;
}

export interface Table {
  block: "table";
  /** Without head and rules: lines that stand in columns. */
  plain: boolean;
  /** Their cells by the number of the row. */
  columns: readonly Column<number>[];
  rows: readonly Row[];
  /** Not for CSV, which has another table of the same things. */
  screen?: true;
  /** A row as a block of lines, for narrow terminals; null: the table is for CSV alone. */
  card: ((row: number) => Card) | null;
}

export interface Row {
  /** It belongs to the row above: its first text is set in. */
  under: boolean;
  tone: Tone | null;
}

/** The name of a thing and how it goes, its bar, then its figures. */
export interface Card {
  left: Line;
  right: Line | null;
  bar: Bar | Dial | null;
  lines: readonly Line[];
}

/** `data`: what CSV has in its place, where what is shown is rounded or something else. */
export type Said = Line & { data?: Value | null };

export type Cell = Said | Bar | Dial;

/** A bar on the calendar of a period: shares 0–1 of its length (clipped when drawn). */
export interface Bar {
  bar: "road";
  /** Where the plan equals the actual. */
  earned: number;
  /** The day measured. */
  through: number;
  tone: Tone;
}

/** A dial around a bound: how far on the good (+) or bad (−) side, as a fraction of the bound. */
export interface Dial {
  bar: "dial";
  offset: number | null;
  tone: Tone;
}

/** A fuel gauge. */
export interface Gauge {
  name: Value;
  tone: Tone;
  /** What is left of the tank, 0–1. */
  left: number;
  /** What even use would have left, 0–1. */
  even: number | null;
  /** Beside the gauge, then below it. */
  beside: Line;
  below: readonly Line[];
}

/** A numbered piece of news with its next step. */
export interface Notice {
  course: Course | null;
  lines: readonly Line[];
  /** A command to type. */
  next: Command | null;
}
