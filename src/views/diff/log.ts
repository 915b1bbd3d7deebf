import type { Comparison, MeasurementDifference } from "../../domain/comparison/index.js";
import type { Note } from "../../domain/measurement.js";
import { count, day, text, type Value } from "../../domain/value.js";
import { type Say, say } from "../words.js";
import { ends, figure } from "./figures.js";

/** What was added is counted by KPI; what was corrected or taken back stands one by one. */
export function measurementLines(comparison: Comparison): Say[] {
  const { measurements } = comparison;
  const added = new Map<string, MeasurementDifference[]>();
  for (const one of measurements) {
    if (one.from === null) added.set(one.kpi, [...(added.get(one.kpi) ?? []), one]);
  }
  const other = measurements.filter(({ from }) => from !== null);
  return [
    ...[...added].map(([id, list]) =>
      say("diff-added", {
        name: named(comparison, id).name,
        count: count(list.length, "measurement"),
        day: day(list.at(-1)!.date, "long"),
      }),
    ),
    ...other.map((one) => otherLine(comparison, one)),
  ];
}

function otherLine(comparison: Comparison, { kpi, date, from, to }: MeasurementDifference): Say {
  const { name, unit } = named(comparison, kpi);
  const facts = { name, day: day(date, "long"), ...ends(from, to, (value) => figure(value, unit)) };
  return say(to === null ? "diff-taken-back" : "diff-corrected", facts);
}

function named({ before, after }: Comparison, id: string): { name: Value; unit: string | null } {
  const routes = [after.route, ...(before ? [before.route] : [])];
  const found = routes.flatMap(({ kpis, fuel }) => [...kpis, ...fuel]).find((one) => one.id === id);
  return { name: text(found?.name ?? id), unit: found?.unit ?? null };
}

/** Notes that were added or taken back. */
export function noteLines(comparison: Comparison): Say[] {
  const { added, takenBack } = comparison.notes;
  const line = (code: "diff-note" | "diff-note-gone", { date, kpi, text: words }: Note) =>
    say(code, {
      day: day(date, "long"),
      text: text(words),
      ...(kpi === null ? {} : { name: named(comparison, kpi).name }),
    });
  return [
    ...added.map((note) => line("diff-note", note)),
    ...takenBack.map((note) => line("diff-note-gone", note)),
  ];
}
