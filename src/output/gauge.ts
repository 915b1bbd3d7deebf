import type { Gauge } from "../views/document.js";
import { drawGauge } from "./bar.js";
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
