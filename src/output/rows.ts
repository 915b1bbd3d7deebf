import type { Cell, Table } from "../views/document.js";
import { cellAt } from "./cell-at.js";
import { type Pen, paragraph, textOf } from "./pen.js";
import { wrap } from "./width.js";

const INDENT = 2;

/** A table that has no room: every row's cells one below the other, each after the name of its column. */
export function listLines(table: Table, shown: readonly number[], pen: Pen): string[] {
  return table.rows.flatMap((row, number) => {
    const [first, ...others] = shown.flatMap((index) => {
      const cell = cellAt(row, index);
      if (!cell || !("value" in cell)) return [];
      const { left } = table.columns[index]!.label;
      return [{ label: left ? textOf(left, pen).text : "", cell }];
    });
    if (!first) return [];
    const head = paragraph(lineOf(first.cell), pen, { first: 0, rest: 0 });
    const lines = others.flatMap(({ label, cell }) => {
      const { text, tone } = textOf(lineOf(cell), pen);
      const said = label === "" ? text : `${label}  ${text}`;
      return wrap(said, pen.width - INDENT).map((line) => " ".repeat(INDENT) + pen.paint(line, tone));
    });
    return [...(number === 0 ? [] : [""]), ...head, ...lines];
  });
}

type Valued = Extract<Cell, { value: unknown }>;

function lineOf({ value, tone }: Valued) {
  return tone ? { say: value, tone } : { say: value };
}
