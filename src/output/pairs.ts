import type { Pair } from "../views/document.js";
import { type Pen, painted, paragraph, textOf } from "./pen.js";
import { blanks, truncate, widthOf } from "./width.js";

const INDENT = 2;
const BETWEEN = 2;

/** A label takes at most a third of the width. */
function labelWidth(labels: readonly string[], pen: Pen): number {
  return Math.min(Math.max(...labels.map(widthOf), 0), Math.floor(pen.width / 3));
}

/** Labels at the left, what belongs to them beside, aligned. */
export function pairLines(rows: readonly Pair[], pen: Pen): string[] {
  const labels = rows.map(({ label }) => textOf(label, pen));
  const width = labelWidth(
    labels.map(({ text }) => text),
    pen,
  );
  const rest = INDENT + width + BETWEEN;
  return rows.flatMap(({ lines: all, more }, index) => {
    const lines = more ? [...all.slice(0, more.after), more.line] : all;
    const label = labels[index]!;
    const text = truncate(label.text, width, pen.glyphs.ellipsis);
    const lead = " ".repeat(INDENT) + painted({ text, tone: label.tone ?? "dim" }, pen);
    const body = lines.flatMap((line) => paragraph(line, pen, { first: rest, rest }));
    const [first, ...others] = body;
    if (first === undefined) return [lead];
    return [lead + blanks(text, width + BETWEEN) + first.slice(rest), ...others];
  });
}
