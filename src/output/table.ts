import type { Bar, Card, Cell, Column, Dial, Line, Row, Table, Tone } from "../views/document.js";
import { drawBar } from "./gauges.js";
import { type Drawn, grid, layOut, type Measured, type Placed } from "./layout.js";
import { type Pen, painted, paragraph, type Text, textOf } from "./pen.js";
import { NARROW } from "./style.js";
import { truncate, widthOf } from "./width.js";

/** A column with what stands in it, in the words of the reader. */
interface Worded extends Measured {
  column: Column<number>;
  cells: readonly (Text | Bar | Dial | null)[];
  /** By how much the text of each row is set in. */
  setIn: readonly number[];
}

/** A row that belongs to the one above is set in by so much. */
const SET_IN = 2;

/** A table with a rule above and below its rows; in a narrow terminal a block of lines for every row. */
export function tableLines(table: Table, pen: Pen): string[] {
  const { rows, card } = table;
  if (rows.length === 0 || card === null) return [];
  if (pen.width < NARROW) return stacked(rows, card, pen);
  const columns = columnsInWords(table, pen);
  if (columns.length === 0) return [];
  const places = layOut(columns, pen.width);
  if (places === null) return stacked(rows, card, pen);
  const room = (_: unknown, at: number) => places[at]!.width > 0;
  return ruled(table, columns.filter(room), places.filter(room), pen);
}

/** The columns that this terminal shows and in which anything stands. */
function columnsInWords({ columns, rows }: Table, pen: Pen): Worded[] {
  const first = columns.find(({ shown }) => shown === "always");
  const none = rows.map(() => 0);
  const under = rows.map((row) => (row.under ? SET_IN : 0));
  return columns
    .filter(({ shown }) => shown === "always" || (shown !== "data" && shown <= pen.width))
    .map((column) => inWords(column, column === first ? under : none, pen))
    .filter(({ content }) => content > 0);
}

/** A column with its cells, each worked out once. */
function inWords(column: Column<number>, setIn: readonly number[], pen: Pen): Worded {
  const { left, right } = column.label;
  const ends = [left, right].flatMap((say) => (say ? [widthOf(textOf({ say }, pen).text)] : []));
  const heading = ends.reduce((sum, width) => sum + width, Math.max(0, ends.length - 1));
  const made = setIn.map((_, row) => column.cell(row));
  const cells = made.map((cell) => cell && ("bar" in cell ? cell : textOf(cell, pen)));
  const widths = cells.map((cell, row) => setIn[row]! + (cell && "text" in cell ? widthOf(cell.text) : 0));
  const cut = !column.whole && !made.some(isCourse);
  return { column, cells, setIn, content: Math.max(heading, ...widths), cut };
}

function isCourse(cell: Cell | null): boolean {
  return cell !== null && "say" in cell && "is" in cell.say && cell.say.is === "course";
}

function ruled(
  { plain, rows }: Table,
  columns: readonly Worded[],
  places: readonly Placed[],
  pen: Pen,
): string[] {
  const heading = columns.map(({ column }, at) => headingCell(column, places[at]!.width, pen));
  const body = rows.map((row, number) =>
    columns.map((column, at) => bodyCell(row, number, column, places[at]!.width, pen)),
  );
  const headed = heading.some(({ plain }) => plain.trim() !== "");
  const lines = grid({
    heading: headed ? heading : null,
    rows: body,
    places,
    rule: plain ? "" : pen.glyphs.rule,
  }).map((line) => line.trimEnd());
  if (plain) return lines;
  const rules = [headed ? 1 : 0, lines.length - 1];
  return lines.map((line, index) => (rules.includes(index) ? pen.paint(line, "dim") : line));
}

/** A heading stands at one end of its column or, of a bar, at both; where both find no room, at the right one. */
function headingCell({ label, align }: Column<number>, width: number, pen: Pen): Drawn {
  const { ellipsis } = pen.glyphs;
  const [left, right] = [label.left, label.right].map((say) => say && textOf({ say }, pen).text);
  const end = right ? truncate(right, width, ellipsis) : "";
  const room = width - widthOf(end) - (end === "" ? 0 : 1);
  const fits = left && (!right || widthOf(left) <= room);
  const start = fits ? truncate(left, Math.max(0, room), ellipsis) : "";
  const between = right ? " ".repeat(Math.max(0, width - widthOf(start) - widthOf(end))) : "";
  const painted = [start, end].map((text) => pen.paint(text, "heading"));
  return { plain: start + between + end, shown: painted.join(between), align };
}

/** Tones of a row that its cells take over; a course colours the bar and its own cell only. */
const TAKEN_OVER: readonly (Tone | null)[] = ["dim", "strong", "heading"];

function bodyCell({ tone }: Row, number: number, of: Worded, width: number, pen: Pen): Drawn {
  const { align } = of.column;
  const cell = of.cells[number]!;
  if (cell === null) return { plain: "", shown: "", align };
  if ("bar" in cell) return { plain: " ".repeat(width), shown: drawBar(cell, width, pen), align };
  const indent = " ".repeat(of.setIn[number]!);
  const text = indent + truncate(cell.text, width - indent.length, pen.glyphs.ellipsis);
  const taken = tone && TAKEN_OVER.includes(tone) ? tone : undefined;
  return { plain: text, shown: pen.paint(text, cell.tone ?? taken), align };
}

const INDENT = 2;

/** The rows of a table as blocks of lines, one below the other, those that belong to the one above right under it. */
function stacked(rows: Table["rows"], card: NonNullable<Table["card"]>, pen: Pen): string[] {
  return rows.flatMap(({ under }, row) => [
    ...(row === 0 || under ? [] : [""]),
    ...cardLines(card(row), under, pen),
  ]);
}

/** A row as a block of lines: its name and course, the bar below over the whole width, then the figures. `under`: it belongs to the block above. */
function cardLines({ left, right, bar, lines }: Card, under: boolean, pen: Pen): string[] {
  return [
    ...spread(left, right, pen, under ? INDENT : 0),
    ...(bar ? [" ".repeat(INDENT) + drawBar(bar, Math.max(1, pen.width - INDENT), pen)] : []),
    ...lines.flatMap((line) => paragraph(line, pen, { first: INDENT, rest: INDENT })),
  ];
}

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
