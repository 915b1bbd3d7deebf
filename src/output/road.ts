import type { Day } from "../domain/time/day.js";
import type { Road } from "../views/document.js";
import { type DrawnCell, paintCells } from "./gauges.js";
import { asciiWords } from "./glyphs.js";
import { type Pen, paragraph, textOf } from "./pen.js";
import { valueText } from "./values.js";
import { widthOf } from "./width.js";

const INDENT = 2;

/** The road with the years above it and, below it, what its signs mean and where we are. */
export function roadLines(road: Road, pen: Pen): string[] {
  const cells = Math.max(2, pen.width - INDENT);
  const at = (day: Day) => cellOf(day, road, cells);
  return [
    yearsLine(road, at, pen),
    " ".repeat(INDENT) + drawn(road, cells, at, pen),
    ...legend(road, pen),
  ].filter((line) => line !== "");
}

function cellOf(day: Day, road: Road, cells: number): number {
  const share = (day - road.start) / Math.max(1, road.arrive - road.start);
  return Math.round(Math.max(0, Math.min(1, share)) * (cells - 1));
}

/** The names of the years where they begin; a name that finds no room is left out. */
function yearsLine(road: Road, at: (day: Day) => number, pen: Pen): string {
  let line = "";
  for (const { label, from } of road.years) {
    const name = valueText(label, pen.style);
    const column = INDENT + at(from);
    const room = line === "" || widthOf(line) < column;
    if (!room || column + widthOf(name) > pen.width) continue;
    line += " ".repeat(column - widthOf(line)) + name;
  }
  return pen.paint(line, "dim");
}

function drawn(road: Road, cells: number, at: (day: Day) => number, pen: Pen): string {
  const { glyphs } = pen;
  const you = road.you === null ? null : at(road.you);
  const line = Array.from({ length: cells }, (_, cell): DrawnCell => {
    const travelled = you !== null && cell < you;
    return { glyph: travelled ? glyphs.travelled : glyphs.road, tone: travelled ? undefined : "dim" };
  });
  const put = (day: Day, glyph: string, tone: DrawnCell["tone"]) => {
    line[at(day)] = { glyph, tone };
  };
  for (const { from, to } of road.ahead) {
    for (let cell = at(from); cell <= at(to); cell++) line[cell] = { glyph: glyphs.jam, tone: "drifting" };
  }
  for (const stop of road.stops) put(stop, glyphs.stop, undefined);
  put(road.arrive, glyphs.destination, undefined);
  if (road.plan !== null) put(road.plan, glyphs.mark, "strong");
  if (road.you !== null) put(road.you, glyphs.you, "strong");
  return paintCells(line, pen);
}

/** "● you  ┃ plan today", then the caption: beside it where there is room, else below. */
function legend(road: Road, pen: Pen): string[] {
  const lead = " ".repeat(INDENT);
  const signs = signsOf(road, pen);
  const plain = lead + signs.map(({ sign, word }) => `${sign} ${word}`).join("  ");
  const drawn = signs.map(({ sign, word }) => `${pen.paint(sign, "strong")} ${word}`);
  const beside = lead + drawn.join("  ");
  const fits = widthOf(plain) <= pen.width;
  const own = signs.length === 0 ? [] : fits ? [beside] : drawn.map((one) => lead + one);
  if (!road.caption) return own;
  const { text, tone } = textOf(road.caption, pen);
  if (signs.length > 0 && widthOf(`${plain}  ${text}`) <= pen.width) {
    return [`${beside}  ${pen.paint(text, tone)}`];
  }
  return [...own, ...paragraph(road.caption, pen, { first: INDENT, rest: INDENT })];
}

/** The signs on this road, with what they mean. */
function signsOf(road: Road, { glyphs, style }: Pen): { sign: string; word: string }[] {
  const { you, planNow, jam } = style.language.terms;
  const signs = [
    { sign: glyphs.you, word: you, drawn: road.you !== null },
    { sign: glyphs.mark, word: planNow, drawn: road.plan !== null },
    { sign: glyphs.jam, word: jam, drawn: road.ahead.length > 0 },
  ];
  return signs
    .filter(({ drawn }) => drawn)
    .map(({ sign, word }) => ({ sign, word: style.ascii ? asciiWords(word) : word }));
}
