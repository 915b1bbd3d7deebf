import type { Tone } from "../views/document.js";
import type { Pen } from "./pen.js";

/** One column of a drawing and how it is painted. */
export interface DrawnCell {
  glyph: string;
  tone: Tone | undefined;
}

/** Cells as one text; neighbours of one tone are painted together. */
export function paintCells(cells: readonly DrawnCell[], pen: Pen): string {
  let drawn = "";
  for (let from = 0; from < cells.length; ) {
    const { tone } = cells[from]!;
    let to = from;
    let run = "";
    while (to < cells.length && cells[to]!.tone === tone) run += cells[to++]!.glyph;
    drawn += pen.paint(run, tone);
    from = to;
  }
  return drawn;
}
