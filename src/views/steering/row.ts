import { text, type Value } from "../../domain/value.js";
import type { Cell, Row } from "../document.js";
import type { Say } from "../words.js";

export type Label = Say | Value;

/** A row, where there is anything in it. */
export function some(
  rowOf: (label: Label, cells: readonly (Cell | null)[]) => Row,
  label: Label,
  cells: readonly (Cell | null)[],
  beside: Cell | null = null,
): Row[] {
  return cells.some((cell) => cell !== null) ? [rowOf(label, [...cells, beside])] : [];
}

/** A row: what it is about, how it goes, what if, and the stop. */
export function row(id: string, label: Label, cells: readonly (Cell | null)[], tone: "strong" | "dim"): Row {
  const [one = null, other = null, stop = null] = cells;
  return {
    cells: [{ value: text(id) }, { value: label, tone }, one, other, stop],
    card: null,
  };
}
