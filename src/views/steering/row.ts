import { text, type Value } from "../../domain/say/value.js";
import type { Cell, Line, Row } from "../document.js";
import { type Say, say } from "../words.js";

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

/** A row: what it is about, how it goes, what if, and the stop; dim ones belong to the one above. */
export function row(id: string, label: Label, cells: readonly (Cell | null)[], tone: "strong" | "dim"): Row {
  const [one = null, other = null, stop = null] = cells;
  const right = stepOf(one, other, stop);
  return {
    cells: [{ value: text(id) }, { value: label, tone }, one, other, stop],
    ...(tone === "dim" ? { under: true } : {}),
    card: { left: { say: label, tone }, right: right && { say: right }, bar: null, lines: [] },
  };
}

/** “942 → 1,036 · needs 1,026” */
function stepOf(one: Cell | null, other: Cell | null, stop: Cell | null): Line["say"] | null {
  const [from, to, at] = [one, other, stop].map(shownIn);
  if (!from && !to) return null;
  const same = JSON.stringify(from) === JSON.stringify(to);
  return say("side-step", {
    ...(from && !same ? { from } : {}),
    ...(to ? { to } : {}),
    ...(at ? { [stop && "value" in stop && "is" in stop.value ? "stop" : "beside"]: at } : {}),
  });
}

function shownIn(cell: Cell | null): Value | null {
  if (!cell || !("value" in cell)) return null;
  return "is" in cell.value ? cell.value : { is: "phrase", phrase: cell.value };
}
