import type { Entry } from "../../domain/booking/entry.js";
import type { Route } from "../../domain/route/route.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { text } from "../../domain/say/value.js";
import { COLUMNS, headerOf } from "./columns.js";
import { readHistory } from "./history.js";
import { readLog } from "./read.js";
import { splitLine } from "./split.js";

const FILE = "stdin";

/**
 * The entries of rows as they are piped in: in the log's own form. Without a header they are date, KPI and value,
 * with a note and a stamp or without.
 */
export function readEntries(rows: string, route: Route): { entries: Entry[]; problems: Problem[] } {
  const lines = rows.replace(/^\uFEFF/, "").split(/\r?\n/);
  const headed = headerOf(lines.find((line) => line.trim() !== "") ?? "") !== null;
  const log = headed ? lines.join("\n") : [COLUMNS.join(","), ...lines.map(filledUp)].join("\n");
  const { problems } = readLog(log, { route, file: FILE });
  const errors = problems.filter(({ severity }) => severity === "error");
  const found = headed ? errors : errors.map((one) => inRows(one, lines));
  const entries: Entry[] = [];
  for (const { date, kpi, value, note } of readHistory(log, { route, file: FILE })) {
    if (value === null) found.push(problem("figure-missing", { id: text(kpi) }));
    else entries.push({ date, kpi, value, note: note || null });
  }
  return { entries, problems: found };
}

/** A row with the empty fields that it leaves out at its end. */
function filledUp(line: string): string {
  const split = splitLine(line);
  if (line.trim() === "" || !("fields" in split) || split.fields.length < 3) return line;
  return line + ",".repeat(Math.max(0, COLUMNS.length - split.fields.length));
}

/** The problem at its place in the rows as they were piped in, which have no header above them. */
function inRows({ place, ...found }: Problem, lines: readonly string[]): Problem {
  if (place === null) return { ...found, place };
  const line = place.line - 1;
  return { ...found, place: { ...place, line, excerpt: lines[line - 1] ?? place.excerpt } };
}
