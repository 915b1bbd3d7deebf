import { parseDay } from "../../domain/time/day.js";
import { COLUMNS, SEPARATORS } from "./columns.js";
import { looksLocal } from "./local.js";
import { splitLine } from "./split.js";

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
