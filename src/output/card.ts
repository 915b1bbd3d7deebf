import type { Card, Table } from "../views/document.js";
import { drawBar } from "./bar.js";
import { type Pen, paragraph } from "./pen.js";
import { spread } from "./spread.js";

const INDENT = 2;

/** The rows of a table as blocks of lines, one below the other, those that belong to the one above right under it. */
export function stacked(rows: Table["rows"], card: NonNullable<Table["card"]>, pen: Pen): string[] {
  return rows.flatMap(({ under }, row) => [
    ...(row === 0 || under ? [] : [""]),
    ...cardLines(card(row), under, pen),
  ]);
}

/** A row as a block of lines: its name and course, the bar below over the whole width, then the figures. `under`: it belongs to the block above. */
function cardLines({ left, right, bar, lines }: Card, under: boolean, pen: Pen): string[] {
  return [
    ...spread(left, right, pen, under ? INDENT : 0),
    ...(bar ? [" ".repeat(INDENT) + drawBar(bar, Math.max(1, pen.width - INDENT), pen)] : []),
    ...lines.flatMap((line) => paragraph(line, pen, { first: INDENT, rest: INDENT })),
  ];
}
