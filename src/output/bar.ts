import type { Bar, Dial, Tone } from "../views/document.js";
import { type DrawnCell, paintCells } from "./cells.js";
import type { Pen } from "./pen.js";

const clipped = (share: number): number => Math.max(0, Math.min(1, share));

/** What dividing may leave below a whole number of cells. */
const NOISE = 1e-9;

/** The cell of `cells` that a share of the length falls into. */
const cellAt = (share: number, cells: number): number =>
  Math.min(cells - 1, Math.floor(clipped(share) * cells));

/** A bar filled up to a share, in steps of a part of a cell, with a mark across it. */
function filledBar(share: number, mark: number | null, cells: number, tone: Tone, pen: Pen): string {
  const { fill, track, mark: sign } = pen.glyphs;
  const steps = fill.length - 1;
  const filled = Math.floor(clipped(share) * cells * steps + NOISE);
  const full = Math.floor(filled / steps);
  const drawn = Array.from({ length: cells }, (_, cell): DrawnCell => {
    if (cell < full) return { glyph: fill[steps]!, tone };
    const part = cell === full ? fill[filled % steps]! : "";
    return part === "" ? { glyph: track, tone: "dim" } : { glyph: part, tone };
  });
  if (mark !== null) drawn[cellAt(mark, cells)] = { glyph: sign, tone: "strong" };
  return paintCells(drawn, pen);
}

/** A cell of a dial is this fraction of the bound. */
const DIAL_STEP = 0.05;

/** A dial: the bound in the middle, the reading right of it where it is good. Off the bound is never on it. */
function dial(offset: number | null, cells: number, tone: Tone, pen: Pen): string {
  const { track, mark, you } = pen.glyphs;
  const middle = Math.floor(cells / 2);
  const drawn: DrawnCell[] = Array.from({ length: cells }, () => ({ glyph: track, tone: "dim" }));
  drawn[middle] = { glyph: mark, tone: "strong" };
  if (offset !== null) {
    const steps =
      Math.sign(offset) * Math.max(offset === 0 ? 0 : 1, Math.round(Math.abs(offset) / DIAL_STEP));
    drawn[Math.max(0, Math.min(cells - 1, middle + steps))] = { glyph: you, tone };
  }
  return paintCells(drawn, pen);
}

/** A bar or dial over a number of cells. */
export function drawBar(bar: Bar | Dial, cells: number, pen: Pen): string {
  return bar.bar === "dial"
    ? dial(bar.offset, cells, bar.tone, pen)
    : filledBar(bar.earned, bar.through, cells, bar.tone, pen);
}

/** A fuel gauge: what is left, and what even use would have left. */
export function drawGauge(left: number, even: number | null, cells: number, tone: Tone, pen: Pen): string {
  return filledBar(left, even, cells, tone, pen);
}
