import type { Line } from "../views/document.js";
import { harmless } from "./harmless.js";
import { type Pen, paragraph } from "./pen.js";
import { wrap } from "./width.js";

const INDENT = 2;

/** Lines to the letter below their label; what is wider than the terminal goes on below, further in. */
export function verbatimLines(label: Line | null, lines: readonly string[], pen: Pen): string[] {
  const heading = label ? paragraph(label, pen, { first: 0, rest: 0 }) : [];
  const room = Math.max(1, pen.width - INDENT);
  const body = lines.flatMap((line) => {
    const text = harmless(line);
    const lead = /^ */.exec(text)![0].slice(0, Math.floor(room / 2));
    const parts = wrap(text.trimStart(), Math.max(1, room - lead.length - 2), room - lead.length);
    return parts.map((part, index) => " ".repeat(INDENT) + lead + (index === 0 ? "" : "  ") + part);
  });
  return [...heading, ...body];
}
