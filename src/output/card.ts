import type { Row } from "../views/document.js";
import { drawBar } from "./bar.js";
import { type Pen, paragraph } from "./pen.js";
import { spread } from "./spread.js";

const INDENT = 2;

/** A row as a block of lines: its name and course, the bar below over the whole width, then the figures. `under`: it belongs to the block above. */
export function cardLines(
  { left, right, bar, lines }: NonNullable<Row["card"]>,
  under: boolean,
  pen: Pen,
): string[] {
  return [
    ...spread(left, right, pen, under ? INDENT : 0),
    ...(bar ? [" ".repeat(INDENT) + drawBar(bar, Math.max(1, pen.width - INDENT), pen)] : []),
    ...lines.flatMap((line) => paragraph(line, pen, { first: INDENT, rest: INDENT })),
  ];
}
