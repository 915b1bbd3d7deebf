import type { Due } from "../../domain/booking/due.js";
import { decimalsFor } from "../../domain/say/measure.js";
import { day, text, type Value } from "../../domain/say/value.js";
import type { Day } from "../../domain/time/day.js";
import type { Document, Line } from "../../views/document.js";
import { say } from "../../views/words.js";

/** What must still be logged, each with its last value and the command to type. */
export function dueView(due: readonly Due[], today: Day): Document {
  if (due.length === 0)
    return [{ block: "text", lines: [{ say: say("nothing-due", { day: day(today, "long") }) }] }];
  const head = (code: "due" | "since" | "last" | "type"): { left: Line } => ({
    left: { say: say(code), tone: "dim" },
  });
  return [
    {
      block: "table",
      columns: [
        { id: "id", label: { left: null }, align: "left", shown: "data" },
        { id: "name", label: head("due"), align: "left", shown: "always" },
        { id: "since", label: head("since"), align: "left", shown: "always" },
        { id: "last", label: head("last"), align: "right", shown: "always" },
        { id: "command", label: head("type"), align: "left", shown: "always" },
      ],
      rows: due.map(({ what, since, last }) => {
        const command = text(`kpi log ${what.id}=…`);
        return {
          cells: [
            { value: text(what.id) },
            { value: text(what.name), tone: "strong" },
            { value: day(since, "short") },
            last ? { value: lastValue(last.value, what.unit) } : { value: say("never"), tone: "dim" },
            { value: command },
          ],
          card: {
            left: { say: text(what.name), tone: "strong" },
            right: { say: day(since, "short") },
            bar: null,
            lines: [{ say: command }],
          },
        };
      }),
    },
    {
      block: "text",
      lines: [
        {
          say: say("all-at-once", {
            command: text(`kpi log ${due.map(({ what }) => `${what.id}=…`).join(" ")}`),
          }),
          tone: "dim",
        },
      ],
    },
  ];
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
