import { text } from "../domain/say/value.js";
import type { Standing } from "../domain/standing/standing.js";
import type { Card, Cell, Column, Line, Shown, Table, Tone } from "./document.js";
import { say } from "./words.js";

/** What stands over a column: one thing at the end at which its cells stand, or one at each end. */
type Head = Line["say"] | Column<never>["label"] | null;

interface Look {
  align?: "left" | "right";
  shown?: Shown;
  grows?: boolean;
  whole?: boolean;
}

/**
 * A column: its name in CSV, what stands over it (null: nothing) and its cell, from which terminal, CSV and Markdown are
 * made alike: something to say alone, or with a tone and what CSV has instead. At the left and at every width where
 * `look` says nothing else.
 */
export function column<Thing>(
  id: string,
  head: Head,
  cell: (thing: Thing) => Cell | Line["say"] | null,
  { align = "left", shown = "always", grows = false, whole = false }: Look = {},
): Column<Thing> {
  const label = head && "left" in head ? head : { left: head, right: null };
  return { id, label, align, shown, grows, whole, cell: (thing) => asCell(cell(thing)) };
}

function asCell(made: Cell | Line["say"] | null): Cell | null {
  return made && ("is" in made || "code" in made) ? { say: made } : made;
}

/** The name of what a row is about. */
export function nameLine({ name }: { name: string }): Line {
  return { say: text(name), tone: "strong" };
}

/** What is said of a row as a whole. */
interface RowOf<Thing> {
  /** Without head and rules. */
  plain?: boolean;
  under?: (thing: Thing) => boolean;
  tone?: (thing: Thing) => Tone;
  /** The same for a narrow terminal; null: the table is for CSV alone. */
  card: ((thing: Thing) => Card) | null;
}

/** A table with a row for each thing: every cell stands under the head of the column that made it. */
export function tableOf<Thing>(
  columns: readonly Column<Thing>[],
  things: readonly Thing[],
  { plain = false, under, tone, card }: RowOf<Thing>,
): Table {
  const inRow =
    <Made>(make: (thing: Thing) => Made) =>
    (row: number) =>
      make(things[row]!);
  return {
    block: "table",
    plain,
    columns: columns.map((column) => ({ ...column, cell: inRow(column.cell) })),
    rows: things.map((thing) => ({ under: under?.(thing) ?? false, tone: tone?.(thing) ?? null })),
    card: card && inRow(card),
  };
}

/** The course, or why there is none to speak of. */
export function courseCell({ kpi, course, tooEarly }: Standing): Line {
  if (kpi.input) return { say: say("input"), tone: "dim" };
  if (tooEarly) return { say: say("too-early-cell"), tone: course };
  return { say: { is: "course", course }, tone: course };
}
