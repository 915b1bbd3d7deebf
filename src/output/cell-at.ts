import type { Cell, Row } from "../views/document.js";

/** The cell of a row in a column, made where it takes work; null where it is empty. */
export function cellAt({ cells }: Row, index: number): Cell | null {
  const cell = cells[index] ?? null;
  return typeof cell === "function" ? cell() : cell;
}
