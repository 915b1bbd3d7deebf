import CliTable from "cli-table3";
import type { Column } from "../views/document.js";
import { blanks, isSimple } from "./width.js";

/** What is drawn in a cell, and its text without colours. */
export interface Drawn {
  shown: string;
  plain: string;
  align: "left" | "right";
}

/** A table: what stands in its cells, and the place that the layout gave each column. */
export interface Grid {
  /** Null for none. */
  heading: readonly Drawn[] | null;
  rows: readonly (readonly Drawn[])[];
  places: readonly Placed[];
  /** The character of the rules above and below the rows; "" for none. */
  rule: string;
}

/** Lines only where the rules are. */
function lines(rule: string, headed: boolean) {
  return {
    top: headed ? "" : rule,
    mid: rule,
    bottom: rule,
    "top-mid": "",
    "top-left": "",
    "top-right": "",
    "bottom-mid": "",
    "bottom-left": "",
    "bottom-right": "",
    left: "",
    "left-mid": "",
    "mid-mid": "",
    right: "",
    "right-mid": "",
    middle: "",
  };
}

/** First of the private-use characters that stand in for cells of which cli-table3 does not know the width. */
const STAND_IN = 0xe000;

/** The lines of a table. */
export function grid({ heading, rows, places, rule }: Grid): string[] {
  const replaced: string[] = [];
  const contents = (cells: readonly Drawn[]) =>
    cells.map((cell, index) => {
      const { width, gap } = places[index]!;
      if (isSimple(cell.plain)) return cell.align === "left" ? " ".repeat(gap) + cell.shown : cell.shown;
      replaced.push(placed(cell, places[index]!));
      return String.fromCharCode(STAND_IN + replaced.length - 1).repeat(width + gap);
    });
  const table = new CliTable({
    head: heading === null ? [] : contents(heading),
    colWidths: places.map(({ width, gap }) => width + gap),
    colAligns: (heading ?? rows[0] ?? []).map(({ align }) => align),
    chars: lines(rule, heading !== null),
    // Compact: a rule below the heading, and none between the rows.
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [], compact: true },
  });
  table.push(...rows.map(contents));
  return restored(table.toString(), replaced).split("\n");
}

/** Newer emoji, many scripts: cli-table3 does not measure them as terminals do. */
function placed({ shown, plain, align }: Drawn, { width, gap }: Placed): string {
  const free = blanks(plain, width);
  return " ".repeat(gap) + (align === "right" ? free + shown : shown + free);
}

function restored(drawn: string, replaced: readonly string[]): string {
  return drawn.replace(/([\ue000-\uf8ff])\1*/g, (run) => replaced[run.charCodeAt(0) - STAND_IN] ?? run);
}

/** A column of a table: how wide its content is, and what it is then given. */
export interface Measured {
  column: Pick<Column<number>, "align" | "shown" | "grows">;
  /** The widest content, its heading included; of a bar nothing: its heading gives way. */
  content: number;
  /** Whether its texts may be cut. */
  cut: boolean;
}

/** Where a column ends up: its width and the blanks before it. */
export interface Placed {
  width: number;
  gap: number;
}

/** The width a bar wants, what it makes do with, and what it can use. */
const BAR = { wanted: 18, least: 8, most: 60 } as const;

/** Names are not cut shorter than this. */
const NAME = 10;

const grows = ({ column }: Measured): boolean => column.grows;

/** Blanks before each column: two before a bar, one before everything else. */
function tightGaps(columns: readonly Measured[]): number[] {
  return columns.map((column, index) => (index === 0 ? 0 : grows(column) ? 2 : 1));
}

/**
 * Widths and gaps of the columns in `width` columns of a terminal: figures are never cut, bars take what is left.
 * Where there is no room, columns that want a wide terminal go first (a width of 0), then bars; then the widest text at the left gives way. Null where there
 * is no room for a table.
 */
export function layOut(columns: readonly Measured[], width: number): Placed[] | null {
  const gaps = tightGaps(columns);
  const widths = columns.map((column) => (grows(column) ? BAR.least : column.content));
  const free = () => width - sum(widths) - sum(gaps);
  const spare = mostSpare(columns);
  if (free() < 0 && spare) return without(columns, (one) => one === spare, width);
  if (free() < 0 && columns.some(grows)) return without(columns, grows, width);
  if (free() < 0) shorten(columns, widths, -free());
  if (free() < 0) return null;
  grow(columns, widths, free(), BAR.wanted);
  widen(columns, gaps, free());
  grow(columns, widths, free(), BAR.most);
  return columns.map((_, index) => ({ width: widths[index]!, gap: gaps[index]! }));
}

/** The column that is the first to go: of those that want a wide terminal the one that wants the widest. */
function mostSpare(columns: readonly Measured[]): Measured | null {
  const wants = ({ column }: Measured) => (typeof column.shown === "number" ? column.shown : 0);
  return columns.reduce<Measured | null>(
    (most, one) => (wants(one) > (most ? wants(most) : 0) ? one : most),
    null,
  );
}

/** The layout without some columns, which get no width. */
function without(
  columns: readonly Measured[],
  gone: (column: Measured) => boolean,
  width: number,
): Placed[] | null {
  const places = layOut(
    columns.filter((column) => !gone(column)),
    width,
  );
  if (places === null) return null;
  const left = places.values();
  return columns.map((column) => (gone(column) ? { width: 0, gap: 0 } : left.next().value!));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Takes `missing` columns from texts at the left, the widest first. */
function shorten(columns: readonly Measured[], widths: number[], missing: number): void {
  const texts = columns.flatMap((one, index) =>
    grows(one) || !one.cut || one.column.align === "right" ? [] : [index],
  );
  for (let left = missing; left > 0; left--) {
    const widest = texts.reduce((best, index) => (widths[index]! > (widths[best] ?? 0) ? index : best), -1);
    if (widest < 0 || widths[widest]! <= NAME) return;
    widths[widest]!--;
  }
}

/** Gives bars what is free, up to `most` columns each. */
function grow(columns: readonly Measured[], widths: number[], free: number, most: number): void {
  const bars = columns.flatMap((one, index) => (grows(one) ? [index] : []));
  let left = free;
  for (const [position, index] of bars.entries()) {
    const share = Math.floor(left / (bars.length - position));
    const added = Math.max(0, Math.min(share, most - widths[index]!));
    widths[index]! += added;
    left -= added;
  }
}

/** A second blank before figures, then before texts, as far as there is room. */
function widen(columns: readonly Measured[], gaps: number[], free: number): void {
  const right = columns.flatMap(({ column }, index) =>
    index > 0 && column.align === "right" ? [index] : [],
  );
  const left = columns.flatMap(({ column }, index) => (index > 0 && column.align === "left" ? [index] : []));
  let room = free;
  for (const index of [...right, ...left]) {
    if (room === 0) return;
    if (gaps[index]! > 1) continue;
    gaps[index]!++;
    room--;
  }
}
