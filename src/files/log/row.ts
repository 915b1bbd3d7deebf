import type { ProblemCode } from "../../domain/say/problem.js";
import { type Facts, text } from "../../domain/say/value.js";
import { type Day, isoDay, parseDay } from "../../domain/time/day.js";
import type { ColumnName, Columns } from "./columns.js";
import { parseStamp, parseValue } from "./fields.js";
import { TAKEN_BACK, UNSTAMPED } from "./holding.js";
import type { KnownIds } from "./known.js";
import { dayOfLocal, meantNumber } from "./local.js";
import type { Field } from "./split.js";

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
  code: ProblemCode;
  facts: Facts;
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
  if (day !== null) return day;
  const meant = dayOfLocal(field.text);
  const facts: Facts = {
    ...(field.text === "" ? {} : { value: text(field.text) }),
    ...(meant === null ? {} : { example: text(isoDay(meant)) }),
  };
  faults.push({ code: "row-bad-date", facts, field });
  return Number.NaN;
}

function checkId(field: Field, isNote: boolean, known: KnownIds | null, faults: Fault[]): void {
  const id = isNote ? field.text.slice(1) : field.text;
  if (isNote && id === "") return;
  if (id === "") faults.push({ code: "row-unknown-kpi", facts: { id: text("") }, field });
  else if (known && !known.isKnown(id))
    faults.push({ code: "row-unknown-kpi", facts: known.factsOf(id), field });
  else if (known && !isNote) {
    const inputs = known.inputsOf(id);
    if (inputs) faults.push({ code: "row-for-formula", facts: { kpi: text(id), inputs }, field });
  }
}

function readValue(field: Field, isNote: boolean, faults: Fault[]): number {
  if (field.text === "") return TAKEN_BACK;
  if (isNote) faults.push({ code: "row-note-with-value", facts: { value: text(field.text) }, field });
  const value = parseValue(field.text);
  if (value !== null || isNote) return value ?? TAKEN_BACK;
  const meant = meantNumber(field.text);
  const example: Facts = meant === null ? {} : { example: text(meant) };
  faults.push({ code: "row-bad-value", facts: { value: text(field.text), ...example }, field });
  return TAKEN_BACK;
}

function readStamp(field: Field | null, faults: Fault[]): number {
  if (field === null || field.text === "") return UNSTAMPED;
  const stamp = parseStamp(field.text);
  if (stamp !== null) return stamp;
  const facts: Facts = { value: text(field.text), example: text("2027-01-11T08:02:11.310Z") };
  faults.push({ code: "row-bad-stamp", facts, field });
  return UNSTAMPED;
}
