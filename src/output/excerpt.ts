import type { Place } from "../domain/say/problem.js";
import type { Tone } from "../views/document.js";
import { harmless } from "./harmless.js";
import type { Pen } from "./pen.js";
import { clusters, startOf, widthOf } from "./width.js";

/** Columns before an excerpt: the line number and two blanks. */
export const GUTTER = 6;

/** Columns that stay in sight behind what is meant. */
const BEHIND = 12;

/**
 * The line of a problem with its number, and carets below what is meant. A line that is too long is cut with "…",
 * so that what is meant stays in sight.
 */
export function excerptLines({ line, column, length, excerpt }: Place, tone: Tone, pen: Pen): string[] {
  const before = harmless(excerpt.slice(0, column - 1));
  // What is missing behind the end of a line has a place of its own.
  const meant = harmless(excerpt.slice(column - 1, column - 1 + length)) || " ";
  const after = harmless(excerpt.slice(column - 1 + length));
  const number = String(line).padStart(GUTTER - 2);
  const room = Math.max(4, pen.width - number.length - 2);
  const { text, start } = window(before, meant, after, room, pen.glyphs.ellipsis);
  const carets = Math.max(1, Math.min(widthOf(meant), room - start));
  return [
    `${pen.paint(number, "dim")}  ${text}`,
    " ".repeat(number.length + 2 + start) + pen.paint(pen.glyphs.caret.repeat(carets), tone),
  ];
}

/** What is shown of a line in `room` columns, and the column at which the meant part starts in it. */
function window(before: string, meant: string, after: string, room: number, ellipsis: string) {
  const whole = before + meant + after;
  const start = widthOf(before);
  if (widthOf(whole) <= room) return { text: whole, start };
  const cut = widthOf(ellipsis);
  const end = Math.min(
    start + widthOf(meant) + Math.min(BEHIND, Math.max(cut, widthOf(after))),
    widthOf(whole),
  );
  if (end <= room) return { text: startOf(whole, room - cut) + ellipsis, start };
  const hidden = startFrom(whole, end - room + cut, start);
  const shown = whole.slice(hidden.length);
  const fits = widthOf(shown) <= room - cut;
  return {
    text: ellipsis + (fits ? shown : startOf(shown, room - 2 * cut) + ellipsis),
    start: start - widthOf(hidden) + cut,
  };
}

/** The beginning that is cut off: at least `columns`, at most up to what is meant. */
function startFrom(text: string, columns: number, most: number): string {
  let hidden = "";
  let width = 0;
  for (const cluster of clusters(text)) {
    if (width >= columns || width + widthOf(cluster) > most) break;
    hidden += cluster;
    width += widthOf(cluster);
  }
  return hidden;
}
