import type { Bar, Dial, Gauge, Tone } from "../views/document.js";
import { asciiWords } from "./glyphs.js";
import { type Pen, paragraph, textOf } from "./pen.js";
import { NARROW } from "./style.js";
import { valueText } from "./values.js";
import { blanks, truncate, widthOf } from "./width.js";

/** Columns of a gauge beside which something is said. */
const CELLS = 20;

/** The longest name that stands beside its gauge. */
const NAME = 24;

/** All gauges, one below the other, with what is left and how long it lasts. */
export function gaugeLines(gauges: readonly Gauge[], pen: Pen): string[] {
  const heading = headingOf(pen);
  if (pen.width < NARROW) {
    return gauges.flatMap((gauge, index) => [
      ...(index === 0 ? [] : [""]),
      ...narrowGauge(gauge, heading, pen),
    ]);
  }
  const names = gauges.map((gauge) => truncate(valueText(gauge.name, pen.style), NAME, pen.glyphs.ellipsis));
  const width = Math.max(...names.map(widthOf), 0);
  return gauges.flatMap((gauge, index) => {
    const label = index === 0 ? pen.paint(heading, "dim") : blanks("", widthOf(heading));
    return wideGauge(
      gauge,
      `${label}  ${names[index]!}${blanks(names[index]!, width)}  `,
      widthOf(heading) + width + 4,
      pen,
    );
  });
}

function headingOf({ style }: Pen): string {
  const { gauges } = style.language.terms;
  return style.ascii ? asciiWords(gauges) : gauges;
}

function dialOf(gauge: Gauge, cells: number, pen: Pen): string {
  const { empty, full } = pen.style.language.terms;
  return `${empty} ${drawGauge(gauge.left, gauge.even, cells, gauge.tone, pen)} ${full}`;
}

function wideGauge(gauge: Gauge, label: string, indent: number, pen: Pen): string[] {
  const { empty, full } = pen.style.language.terms;
  const taken = indent + widthOf(empty) + CELLS + widthOf(full) + 4;
  const { text, tone } = textOf(gauge.beside, pen);
  const fits = taken + widthOf(text) <= pen.width;
  const first = label + dialOf(gauge, CELLS, pen) + (fits ? `  ${pen.paint(text, tone)}` : "");
  const below = fits ? gauge.below : [gauge.beside, ...gauge.below];
  return [first, ...below.flatMap((line) => paragraph(line, pen, { first: indent, rest: indent }))];
}

function narrowGauge(gauge: Gauge, heading: string, pen: Pen): string[] {
  const { empty, full } = pen.style.language.terms;
  const name = `${heading}: ${valueText(gauge.name, pen.style)}`;
  const cells = Math.max(1, pen.width - widthOf(empty) - widthOf(full) - 4);
  return [
    pen.paint(truncate(name, pen.width, pen.glyphs.ellipsis), "strong"),
    `  ${dialOf(gauge, cells, pen)}`,
    ...[gauge.beside, ...gauge.below].flatMap((line) => paragraph(line, pen, { first: 2, rest: 2 })),
  ];
}

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
