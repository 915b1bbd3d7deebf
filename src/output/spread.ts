import type { Line } from "../views/document.js";
import { type Pen, painted, paragraph, type Text, textOf } from "./pen.js";
import { widthOf } from "./width.js";

/** Columns between what stands left and what stands right. */
const BETWEEN = 2;

/** Something at the left and something at the right end; the right one goes below where both find no room. */
export function spread(left: Line, right: Line | null, pen: Pen, indent = 0): string[] {
  const lead = textOf(left, pen);
  const tail = right && textOf(right, pen);
  const free = pen.width - indent - widthOf(lead.text) - (tail ? widthOf(tail.text) : 0);
  if (tail && free >= BETWEEN) {
    return [" ".repeat(indent) + painted(lead, pen) + " ".repeat(free) + painted(tail, pen)];
  }
  const lines = paragraph(left, pen, { first: indent, rest: indent });
  return tail && right ? [...lines, ...atTheRight(tail, right, pen)] : lines;
}

function atTheRight(tail: Text, right: Line, pen: Pen): string[] {
  const free = pen.width - widthOf(tail.text);
  return free >= 0 ? [" ".repeat(free) + painted(tail, pen)] : paragraph(right, pen, { first: 0, rest: 0 });
}
