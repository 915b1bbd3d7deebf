import type { Cell, Column, Row, Table, Tone } from "../views/document.js";
import { drawBar } from "./bar.js";
import { cardLines } from "./card.js";
import { cellAt } from "./cell-at.js";
import { type Drawn, grid } from "./grid.js";
import { layOut, type Measured, type Placed } from "./layout.js";
import { type Pen, textOf } from "./pen.js";
import { listLines } from "./rows.js";
import { NARROW } from "./style.js";
import { truncate, widthOf } from "./width.js";

/** A table with a rule above and below its rows; in a narrow terminal a block of lines for every row. */
export function tableLines(table: Table, pen: Pen): string[] {
  if (table.rows.length === 0) return [];
  if (pen.width < NARROW) {
    const cards = cardsOf(table);
    if (cards) return stacked(cards, pen);
  }
  const all = table.columns.flatMap((column, index) => (isShown(column, pen) ? [index] : []));
  const shown = all.filter((index) => measure(table, index, pen).content > 0);
  if (shown.length === 0) return [];
  const measured = shown.map((index) => measure(table, index, pen));
  const places = layOut(measured, pen.width);
  if (places) {
    const room = (at: number) => places[at]!.width > 0;
    return ruled(
      table,
      shown.filter((_, at) => room(at)),
      places.filter((_, at) => room(at)),
      pen,
    );
  }
  const cards = cardsOf(table);
  return cards ? stacked(cards, pen) : listLines(table, shown, pen);
}

function isShown({ shown }: Column, pen: Pen): boolean {
  return shown === "always" || (shown !== "data" && shown <= pen.width);
}

type Card = NonNullable<Row["card"]> & Pick<Row, "under">;

/** A block of lines for every row; null where one has none, or there are no rows. */
function cardsOf({ rows }: Table): Card[] | null {
  const cards = rows.flatMap(({ card, under = false }) => (card ? [{ ...card, under }] : []));
  return cards.length > 0 && cards.length === rows.length ? cards : null;
}

/** One block below the other, those that belong to the one above right under it. */
function stacked(cards: readonly Card[], pen: Pen): string[] {
  return cards.flatMap((card, index) => [
    ...(index === 0 || card.under ? [] : [""]),
    ...cardLines(card, card.under === true, pen),
  ]);
}

function measure(table: Table, index: number, pen: Pen): Measured {
  const column = table.columns[index]!;
  const { left, right } = column.label;
  const ends = [left, right ?? null].flatMap((line) => (line ? [widthOf(textOf(line, pen).text)] : []));
  const heading = ends.reduce((sum, width) => sum + width, Math.max(0, ends.length - 1));
  const cells = table.rows.map((row) => setIn(table, row, index) + cellWidth(cellAt(row, index), pen));
  const courses = table.rows.some((row) => isCourse(cellAt(row, index)));
  return { column, content: Math.max(heading, ...cells, 0), cut: !courses && !column.whole };
}

/** By how many columns the text of a cell is set in: the first one of a row that belongs to the one above. */
function setIn({ columns }: Table, { under }: Row, index: number): number {
  return under && index === columns.findIndex(({ shown }) => shown === "always") ? 2 : 0;
}

function isCourse(cell: Cell | null): boolean {
  return cell !== null && "value" in cell && "is" in cell.value && cell.value.is === "course";
}

function cellWidth(cell: Cell | null, pen: Pen): number {
  return cell && "value" in cell ? widthOf(textOf({ say: cell.value }, pen).text) : 0;
}

function ruled(table: Table, shown: readonly number[], places: readonly Placed[], pen: Pen): string[] {
  const { columns, rows } = table;
  const heading = shown.map((index, at) => headingCell(columns[index]!, places[at]!.width, pen));
  const drawn = rows.map((row) =>
    shown.map((index, at) => bodyCell(row, index, table, places[at]!.width, pen)),
  );
  const headed = heading.some(({ plain }) => plain.trim() !== "");
  const lines = grid({
    heading: headed ? heading : null,
    rows: drawn,
    places,
    rule: table.plain ? "" : pen.glyphs.rule,
  }).map((line) => line.trimEnd());
  if (table.plain) return lines;
  const rules = [headed ? 1 : 0, lines.length - 1];
  return lines.map((line, index) => (rules.includes(index) ? pen.paint(line, "dim") : line));
}

/** A heading stands at one end of its column or, of a bar, at both; where both find no room, at the right one. */
function headingCell({ label, align }: Column, width: number, pen: Pen): Drawn {
  const { ellipsis } = pen.glyphs;
  const right = label.right ? textOf(label.right, pen) : null;
  const end = right ? truncate(right.text, width, ellipsis) : "";
  const left = label.left ? textOf(label.left, pen) : null;
  const room = width - widthOf(end) - (end === "" ? 0 : 1);
  const fits = left !== null && (right === null || widthOf(left.text) <= room);
  const start = fits ? truncate(left.text, Math.max(0, room), ellipsis) : "";
  const between = right ? " ".repeat(Math.max(0, width - widthOf(start) - widthOf(end))) : "";
  return {
    plain: start + between + end,
    shown: pen.paint(start, left?.tone ?? "heading") + between + pen.paint(end, right?.tone ?? "heading"),
    align,
  };
}

/** Tones of a row that its cells take over; a course colours the bar and its own cell only. */
const TAKEN_OVER: readonly (Tone | undefined)[] = ["dim", "strong", "heading"];

function bodyCell(row: Row, index: number, table: Table, width: number, pen: Pen): Drawn {
  const { align } = table.columns[index]!;
  const cell = cellAt(row, index);
  if (cell === null) return { plain: "", shown: "", align };
  if ("bar" in cell) return { plain: " ".repeat(width), shown: drawBar(cell, width, pen), align };
  const own = textOf(cell.tone ? { say: cell.value, tone: cell.tone } : { say: cell.value }, pen);
  const indent = " ".repeat(setIn(table, row, index));
  const text = indent + truncate(own.text, width - indent.length, pen.glyphs.ellipsis);
  const tone = own.tone ?? (TAKEN_OVER.includes(row.tone) ? row.tone : undefined);
  return { plain: text, shown: pen.paint(text, tone), align };
}
