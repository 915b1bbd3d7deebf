import CliTable from "cli-table3";
import type { Placed } from "./layout.js";
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
