import type { Entry } from "../../domain/booking/entry.js";
import { type Problem, problem } from "../../domain/problem.js";
import type { Route } from "../../domain/route.js";
import { text } from "../../domain/value.js";
import { readHistory } from "./history.js";
import { readLog } from "./read.js";

const HEADER = "date,kpi,value,note";
const FILE = "stdin";

/** The entries of rows as they are piped in: in the log's own form, with or without a header. */
export function readEntries(rows: string, route: Route): { entries: Entry[]; problems: Problem[] } {
  const headed = /^\uFEFF?[^\n]*\bdate\b/.test(rows) ? rows : `${HEADER}\n${rows}`;
  const { problems } = readLog(headed, { route, file: FILE });
  const entries: Entry[] = [];
  for (const { date, kpi, value, note } of readHistory(headed, { route, file: FILE })) {
    if (value === null) problems.push(problem("figure-missing", { id: text(kpi) }));
    else entries.push({ date, kpi, value, note: note || null });
  }
  return { entries, problems };
}
