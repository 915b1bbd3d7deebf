import { type Problem, problem } from "../../domain/say/problem.js";
import { text } from "../../domain/say/value.js";
import { type Day, isoDay, parseDay } from "../../domain/time/day.js";
import { isCountable, isSensibleDay } from "../../domain/time/range.js";
import { COLUMNS, type ColumnName, type Columns, type Field, SEPARATORS, splitLine } from "./columns.js";
import { dayOfLocal, looksLocal, meantNumber, parseStamp, parseValue } from "./fields.js";
import { TAKEN_BACK, UNSTAMPED } from "./holding.js";
import type { KnownIds } from "./state.js";

/** A row as the log has it: a measurement, or a note where `kpi` begins with "#". */
export interface Row {
  date: Day;
  kpi: string;
  /** NaN: taken back. */
  value: number;
  note: string;
  /** Milliseconds since 1970, −∞ without a stamp. */
  stamp: number;
}

/** Something wrong with one field of a row. */
export interface Fault {
  problem: Problem;
  field: Field;
}

/** A field without the spaces around it, which do not count. */
function trimmed(field: Field): Field {
  const inner = field.text.trim();
  if (inner === field.text) return field;
  const column = field.column + Math.max(0, field.text.indexOf(inner));
  return { text: inner, column, length: inner.length };
}

/** Reads the fields of a row, as many as the log has columns: a row, or everything that is wrong with it. */
export function readRow(fields: readonly Field[], columns: Columns, known: KnownIds | null): Row | Fault[] {
  const field = (name: ColumnName): Field | null => {
    const at = columns[name];
    return at < 0 ? null : trimmed(fields[at]!);
  };
  const faults: Fault[] = [];
  const kpi = field("kpi")!;
  const isNote = kpi.text.startsWith("#");
  const date = readDate(field("date")!, faults);
  checkId(kpi, isNote, known, faults);
  const value = readValue(field("value")!, isNote, faults);
  const stamp = readStamp(field("logged"), faults);
  if (faults.length > 0) return faults;
  return { date, kpi: kpi.text, value, note: fields[columns.note]?.text ?? "", stamp };
}

function readDate(field: Field, faults: Fault[]): Day {
  const day = parseDay(field.text);
  if (day !== null && isSensibleDay(day)) return day;
  if (day !== null) {
    faults.push({ problem: problem("row-day-range", { value: text(field.text) }), field });
    return Number.NaN;
  }
  const meant = dayOfLocal(field.text);
  const facts = {
    value: field.text === "" ? null : text(field.text),
    example: meant === null ? null : text(isoDay(meant)),
  };
  faults.push({ problem: problem("row-bad-date", facts), field });
  return Number.NaN;
}

function checkId(field: Field, isNote: boolean, known: KnownIds | null, faults: Fault[]): void {
  const id = isNote ? field.text.slice(1) : field.text;
  if (isNote && id === "") return;
  if (id === "") faults.push({ problem: problem("row-unknown-kpi", { id: text("") }), field });
  else if (known && !known.isKnown(id))
    faults.push({ problem: problem("row-unknown-kpi", known.factsOf(id)), field });
  else if (known && !isNote) {
    const inputs = known.inputsOf(id);
    if (inputs) faults.push({ problem: problem("row-for-formula", { kpi: text(id), inputs }), field });
  }
}

function readValue(field: Field, isNote: boolean, faults: Fault[]): number {
  if (field.text === "") return TAKEN_BACK;
  const written = text(field.text);
  if (isNote) faults.push({ problem: problem("row-note-with-value", { value: written }), field });
  const value = parseValue(field.text);
  if (value !== null && !isNote && !isCountable(value)) {
    faults.push({ problem: problem("row-value-range", { value: written }), field });
    return TAKEN_BACK;
  }
  if (value !== null || isNote) return value ?? TAKEN_BACK;
  const meant = meantNumber(field.text);
  const example = meant === null ? null : text(meant);
  faults.push({ problem: problem("row-bad-value", { value: written, example }), field });
  return TAKEN_BACK;
}

function readStamp(field: Field | null, faults: Fault[]): number {
  if (field === null || field.text === "") return UNSTAMPED;
  const stamp = parseStamp(field.text);
  if (stamp !== null) return stamp;
  const facts = { value: text(field.text), example: text("2027-01-11T08:02:11.310Z") };
  faults.push({ problem: problem("row-bad-stamp", facts), field });
  return UNSTAMPED;
}

/** Whether a line is a row in the form of `kpi`, header or not. */
export function looksLikeRow(line: string): boolean {
  const split = splitLine(line);
  return (
    "fields" in split && split.fields.length === COLUMNS.length && parseDay(split.fields[0]!.text) !== null
  );
}

/** Whether a line is a row that a spreadsheet wrote: its own separator, and a date between two of them. */
export function looksForeign(line: string): boolean {
  return SEPARATORS.slice(1).some((separator) => {
    const split = splitLine(line, separator);
    if (!("fields" in split) || split.fields.length < 3) return false;
    return split.fields.some(({ text }) => looksLocal(text) || parseDay(text) !== null);
  });
}
