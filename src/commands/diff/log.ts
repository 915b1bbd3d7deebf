import type { Comparison, MeasurementDifference } from "../../domain/diff/compare.js";
import type { Note } from "../../domain/log/measurement.js";
import { under } from "../../domain/say/facts.js";
import { count, day, text, type Value } from "../../domain/say/value.js";
import { type Say, say } from "../../views/words.js";
import { figure } from "./figures.js";

/** What was corrected or went stands one by one; what was added comes last, counted by KPI. */
export function measurementLines(comparison: Comparison): Say[] {
  const { measurements } = comparison;
  const added = new Map<string, MeasurementDifference[]>();
  for (const one of measurements) {
    if (one.from === null) added.set(one.kpi, [...(added.get(one.kpi) ?? []), one]);
  }
  const other = measurements.filter(({ from }) => from !== null);
  return [
    ...other.map((one) => otherLine(comparison, one)),
    ...[...added].map(([id, list]) =>
      say("diff-added", {
        name: named(comparison, id).name,
        count: count(list.length, "measurement"),
        day: day(list.at(-1)!.date, "long"),
      }),
    ),
  ];
}

function otherLine(comparison: Comparison, { kpi, date, from, to, gone }: MeasurementDifference): Say {
  const { name, unit } = named(comparison, kpi);
  const shown = (value: number) => figure(value, unit);
  const facts = { name, day: day(date, "long"), from: shown(from!) };
  if (gone) return say("diff-gone-row", { ...facts, to: to === null ? null : shown(to) });
  return to === null ? say("diff-taken-back", facts) : say("diff-corrected", { ...facts, to: shown(to) });
}

function named({ before, after }: Comparison, id: string): { name: Value; unit: string | null } {
  const routes = [after.route, ...(before ? [before.route] : [])];
  const found = routes.flatMap(({ kpis, fuel }) => [...kpis, ...fuel]).find((one) => one.id === id);
  return { name: text(found?.name ?? id), unit: found?.unit ?? null };
}

/** Notes that went, then those that were added. */
export function noteLines(comparison: Comparison): Say[] {
  const { added, takenBack, gone } = comparison.notes;
  const line = ({ date, kpi, text: words }: Note, how: "back" | "gone" | null) =>
    say("diff-note", {
      day: day(date, "long"),
      text: text(words),
      name: kpi === null ? null : named(comparison, kpi).name,
      ...under(how, text("")),
    });
  return [
    ...takenBack.map((note) => line(note, "back")),
    ...gone.map((note) => line(note, "gone")),
    ...added.map((note) => line(note, null)),
  ];
}
