import type { LoggedRow, Undone } from "../../domain/booking/undo.js";
import { measuredOf } from "../../domain/route/lookup.js";
import type { Route } from "../../domain/route/route.js";
import { decimalsFor } from "../../domain/say/measure.js";
import { count, day, text, type Value } from "../../domain/say/value.js";
import type { Document, Line } from "../../views/document.js";
import { say } from "../../views/words.js";

/** What was taken back, and what holds again. */
export function undoneView(undone: Undone | null, route: Route, dryRun: boolean): Document {
  if (!undone) return [{ block: "text", lines: [{ say: say("nothing-to-undo") }] }];
  const heading: Line = {
    say: say(dryRun ? "would-take-back" : "taken-back", { count: count(undone.rows.length, "row") }),
    tone: "heading",
  };
  const lines = undone.rows.map((row, at) => line(row, undone.restored[at]!.value, route));
  const end: Line[] = dryRun ? [{ say: say("nothing-written") }] : [];
  return [
    { block: "text", lines: [heading] },
    { block: "text", lines, indent: 2 },
    ...(end.length ? [{ block: "text", lines: end } as const] : []),
  ];
}

function line(row: LoggedRow, restored: number | null, route: Route): Line {
  const id = row.kpi.replace(/^#/, "");
  const known = measuredOf(route, id);
  const name = text(known?.name ?? id);
  const facts = { name, day: day(row.date, "long") };
  if (row.kpi.startsWith("#")) {
    const about = id === "" ? null : name;
    return { say: say("took-back-note", { name: about, day: facts.day, text: text(row.note) }) };
  }
  return {
    say: say("took-back", {
      ...facts,
      value: row.value === null ? null : figure(row.value, known?.unit ?? null),
      restored: restored === null ? null : figure(restored, known?.unit ?? null),
    }),
  };
}

function figure(value: number, unit: string | null): Value {
  return {
    is: "amount",
    value,
    measure: { unit, decimals: decimalsFor([value]), whole: Number.isInteger(value) },
    trim: true,
    unit: true,
  };
}
