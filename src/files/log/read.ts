import type { Entry } from "../../domain/booking/entry.js";
import { type LoggedRow, ownNote } from "../../domain/booking/undo.js";
import type { Log, Measurement } from "../../domain/log/measurement.js";
import type { Route } from "../../domain/route/route.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { text } from "../../domain/say/value.js";
import type { Day } from "../../domain/time/day.js";
import { COLUMNS, headerOf, splitLine } from "./columns.js";
import { conflicts } from "./conflicts.js";
import { UNSTAMPED } from "./holding.js";
import { LOG_NAME, type LogOptions, LogReader } from "./reader.js";
import { LogState } from "./state.js";
import { type LogSource, linesOf, piecesOf } from "./text.js";
import type { LogEnd } from "./write.js";

export interface LogReading {
  log: Log;
  problems: Problem[];
  /** What the writer must know to append to this log. */
  end: LogEnd;
}

/**
 * Reads a log: the measurements that hold, the notes, and everything that is wrong with it.
 *
 * One record is one physical line. For one date and KPI the row with the latest `logged` holds, so the order of
 * rows does not matter; an empty value takes the measurement back. Bad rows are problems and never hide the good.
 * Never throws on what the text says.
 */
export function readLog(source: LogSource, options: LogOptions = {}): LogReading {
  const reader = new LogReader(options);
  for (const piece of piecesOf(source)) reader.push(piece);
  const problems = reader.end();
  const notes = conflicts(reader.state, options.file ?? LOG_NAME, options.route);
  return {
    log: { measurements: measurements(reader.state), notes: reader.state.events.standing() },
    problems: [...problems, ...withExcerpts(notes, source)],
    end: endOf(reader),
  };
}

/** Where the lines of notes are known only once everything is read, their texts come from a second look. */
function withExcerpts(notes: readonly Problem[], source: LogSource): Problem[] {
  if (notes.length === 0) return [];
  const lines = linesOf(piecesOf(source), new Set(notes.map(({ place }) => place?.line ?? 0)));
  return notes.map(({ place, ...note }) => {
    const excerpt = (place && lines.get(place.line)) ?? "";
    return { ...note, place: place && { ...place, length: Math.max(1, excerpt.length), excerpt } };
  });
}

function endOf({ state, lines }: LogReader): LogEnd {
  return {
    stamps: state.stamps,
    columns: lines.columns,
    writable: lines.writable,
    newest: (date, kpi) =>
      kpi.startsWith("#") ? state.events.newest(date, kpi.slice(1) || null) : state.newest(date, kpi),
  };
}

/** The measurements that hold, by id, then date. */
function measurements({ holding, ids, texts }: LogState): Measurement[] {
  const byId = ids.names.map((kpi) => ({ kpi, own: [] as Measurement[] }));
  for (let entry = 0; entry < holding.size; entry++) {
    const value = holding.value(entry);
    if (Number.isNaN(value)) continue;
    const { kpi, own } = byId[holding.kpi(entry)]!;
    const stamp = holding.stamp(entry);
    own.push({
      date: holding.day(entry),
      kpi,
      value,
      note: ownNote(texts.get(entry) ?? null),
      logged: stamp === UNSTAMPED ? null : stamp,
      line: holding.line(entry),
    });
  }
  return byId
    .sort((a, b) => (a.kpi < b.kpi ? -1 : 1))
    .flatMap(({ own }) => own.sort((a, b) => a.date - b.date));
}

/** Keeps every row in good order as it was written, whether it holds or not. */
class History extends LogState {
  readonly written: LoggedRow[] = [];

  override take(kpi: number, date: Day, value: number, stamp: number, _line: number, note: string): void {
    this.keep(date, this.ids.names[kpi]!, Number.isNaN(value) ? null : value, note, stamp);
  }

  override takeNote(date: Day, kpi: string | null, note: string, stamp: number): void {
    this.keep(date, `#${kpi ?? ""}`, null, note, stamp);
  }

  private keep(date: Day, kpi: string, value: number | null, note: string, stamp: number): void {
    this.rows++;
    this.written.push({ date, kpi, value, note, logged: stamp === UNSTAMPED ? null : stamp });
  }
}

/** All rows of a log in good order, in the order of the file; each costs memory, unlike with `readLog`. */
export function readHistory(source: LogSource, options: LogOptions = {}): LoggedRow[] {
  const history = new History();
  const reader = new LogReader(options, history);
  for (const piece of piecesOf(source)) reader.push(piece);
  reader.end();
  return history.written;
}

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
