import { type LoggedRow, lastUndone } from "../../domain/booking/undo.js";
import { isoDay } from "../../domain/time/day.js";
import { readHistory } from "../../files/log/history.js";
import { rowsToAppend } from "../../files/log/write.js";
import { type Opened, openProject } from "../../files/project.js";
import { type Command, onlyProblems, optionSet } from "../command.js";
import { undoneView } from "./view.js";

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
