import { ownNote } from "../../domain/booking/undo.js";
import type { Log, Measurement } from "../../domain/log/measurement.js";
import type { Problem } from "../../domain/say/problem.js";
import { conflicts } from "./conflicts.js";
import { linesOf } from "./excerpts.js";
import { UNSTAMPED } from "./holding.js";
import { type LogSource, piecesOf } from "./pieces.js";
import { LOG_NAME, type LogOptions, LogReader } from "./reader.js";
import type { LogState } from "./state.js";
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
