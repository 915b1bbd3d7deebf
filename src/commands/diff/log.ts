import type { Comparison, MeasurementDifference } from "../../domain/diff/compare.js";
import type { Note } from "../../domain/log/measurement.js";
import { count, day, type Facts, text, type Value } from "../../domain/say/value.js";
import { type Say, say } from "../../views/words.js";
import { ends, figure } from "./figures.js";

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
  const facts = { name, day: day(date, "long"), ...ends(from, to, (value) => figure(value, unit)) };
  return say(gone ? "diff-gone-row" : to === null ? "diff-taken-back" : "diff-corrected", facts);
}

function named({ before, after }: Comparison, id: string): { name: Value; unit: string | null } {
  const routes = [after.route, ...(before ? [before.route] : [])];
  const found = routes.flatMap(({ kpis, fuel }) => [...kpis, ...fuel]).find((one) => one.id === id);
  return { name: text(found?.name ?? id), unit: found?.unit ?? null };
}

/** Notes that went, then those that were added. */
export function noteLines(comparison: Comparison): Say[] {
  const { added, takenBack, gone } = comparison.notes;
  const line = ({ date, kpi, text: words }: Note, how: Facts = {}) =>
    say("diff-note", {
      day: day(date, "long"),
      text: text(words),
      ...(kpi === null ? {} : { name: named(comparison, kpi).name }),
      ...how,
    });
  return [
    ...takenBack.map((note) => line(note, { back: text("") })),
    ...gone.map((note) => line(note, { gone: text("") })),
    ...added.map((note) => line(note)),
  ];
}
