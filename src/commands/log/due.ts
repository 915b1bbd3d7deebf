import type { Due } from "../../domain/booking/due.js";
import { decimalsFor } from "../../domain/say/measure.js";
import { day, text, type Value } from "../../domain/say/value.js";
import type { Day } from "../../domain/time/day.js";
import { column, nameLine, tableOf } from "../../views/columns.js";
import type { Card, Cell, Column, Document } from "../../views/document.js";
import { say } from "../../views/words.js";

/** What must still be logged, each with its last value and the command to type. */
export function dueView(due: readonly Due[], today: Day): Document {
  if (due.length === 0)
    return [{ block: "text", lines: [{ say: say("nothing-due", { day: day(today, "long") }) }] }];
  const all = typed(due.map(({ what }) => what.id));
  return [
    tableOf(COLUMNS, due, { card: dueCard }),
    { block: "text", lines: [{ say: say("all-at-once", { command: all }), tone: "dim" }] },
  ];
}

const COLUMNS: readonly Column<Due>[] = [
  column("id", null, ({ what }) => text(what.id), { shown: "data" }),
  column("name", say("due"), ({ what }) => nameLine(what)),
  column("since", say("since"), ({ since }) => day(since, "short")),
  column("last", say("last"), lastCell, { align: "right" }),
  column("command", say("type"), ({ what }) => typed([what.id])),
];

function dueCard({ what, since }: Due): Card {
  return {
    left: nameLine(what),
    right: { say: day(since, "short") },
    bar: null,
    lines: [{ say: typed([what.id]) }],
  };
}

/** The command that logs these, their values still to be typed. */
export function typed(ids: readonly string[]): Value {
  return text(`kpi log ${ids.map((id) => `${id}=…`).join(" ")}`);
}

function lastCell({ what, last }: Due): Cell {
  return last ? { say: lastValue(last.value, what.unit) } : { say: say("never"), tone: "dim" };
}

function lastValue(value: number, unit: string | null): Value {
  const whole = Number.isInteger(value);
  return {
    is: "amount",
    value,
    measure: { unit, decimals: whole ? 0 : decimalsFor([value]), whole },
    unit: true,
  };
}
