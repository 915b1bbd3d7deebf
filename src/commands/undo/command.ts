import { type LoggedRow, lastUndone, type Undone } from "../../domain/booking/undo.js";
import { measuredOf } from "../../domain/route/lookup.js";
import type { Route } from "../../domain/route/route.js";
import { looseMeasure } from "../../domain/say/measure.js";
import { count, day, text, type Value } from "../../domain/say/value.js";
import { isoDay } from "../../domain/time/day.js";
import { readHistory } from "../../files/log/read.js";
import { rowsToAppend } from "../../files/log/write.js";
import { type Opened, openProject } from "../../files/project.js";
import type { Document, Line } from "../../views/document.js";
import { say } from "../../views/words.js";
import { type Command, onlyProblems, optionSet } from "../command.js";

interface Input {
  opened: Opened;
  rows: readonly LoggedRow[];
}

/** `kpi undo`: takes back what was logged last, by appending. */
export const undo: Command<Input> = {
  read(disk, _typed, where) {
    const opened = openProject(disk, { ...where, writtenAt: where.now });
    const logged = "project" in opened && disk.exists(opened.project.logFile);
    return { opened, rows: logged ? readHistory(disk.pieces(opened.project.logFile)) : [] };
  },
  run({ opened, rows }, typed, { now }) {
    if ("problems" in opened) return onlyProblems(...opened.problems);
    const { route, logFile, end } = opened.project;
    const undone = lastUndone(rows);
    const dryRun = optionSet(typed, "dryRun");
    return {
      document: undoneView(undone, route, dryRun),
      data: {
        version: 1,
        undone: (undone?.rows ?? []).map(({ date, kpi, value, note }, at) => ({
          date: isoDay(date),
          kpi,
          value,
          note: note || null,
          restored: undone!.restored[at]!.value,
        })),
        dryRun,
      },
      problems: [],
      changes:
        undone && !dryRun
          ? [{ change: "append", path: logFile, text: rowsToAppend(end, undone.restored, now) }]
          : [],
      language: route.lang,
    };
  },
};

/** What was taken back, and what holds again. */
function undoneView(undone: Undone | null, route: Route, dryRun: boolean): Document {
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
  return { is: "amount", value, measure: looseMeasure(unit, [value]), trim: true, unit: true };
}
