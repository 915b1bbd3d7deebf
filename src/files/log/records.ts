import { parseDay } from "../../domain/time/day.js";
import { COLUMNS, headerOf, SEPARATOR_HINT, SEPARATORS } from "./columns.js";
import { looksLocal } from "./local.js";
import { splitLine } from "./split.js";

/** A row of a log in whatever form: its cells by the names of their columns, and the line as it stands. */
export interface SheetRow {
  cells: Map<string, string>;
  line: string;
  number: number;
  /** Whether the line has another separator than the comma. */
  foreign: boolean;
}

/** The rows of a log, lines that are none (null cells), and the names of all columns in order of appearance. */
export interface Sheet {
  rows: (SheetRow | { cells: null; line: string })[];
  names: string[];
}

const BLANK = /^[\s,;]*$/;

/** Parts a log into rows by whatever header stands above them; headers, blank lines and Excel's `sep=;` are left out. */
export function sheetOf(lines: readonly string[]): Sheet {
  const rows: Sheet["rows"] = [];
  const names = new Set<string>();
  let header: { names: readonly string[]; separator: string } = { names: COLUMNS, separator: "," };
  lines.forEach((line, index) => {
    if (BLANK.test(line) || (index === 0 && SEPARATOR_HINT.test(line))) return;
    const found = headerOf(line);
    if (found && "names" in found) {
      header = { ...found, names: named(found.names) };
      for (const name of header.names) names.add(name);
      return;
    }
    const row = rowOf(line, header);
    if (!row) rows.push({ cells: null, line });
    else rows.push({ ...row, line, number: index + 1 });
  });
  if (names.size === 0) for (const name of COLUMNS) names.add(name);
  const filled = (name: string) => rows.some(({ cells }) => cells?.get(name));
  return { rows, names: [...names].filter((name) => !name.startsWith(NAMELESS) || filled(name)) };
}

/** Stands for the name of a column that has none: spreadsheets pad rows to the right. */
const NAMELESS = "\u0000";

function named(names: readonly string[]): string[] {
  return names.map((name, index) => name || `${NAMELESS}${index}`);
}

/** The name of a column as it is written. */
export function writtenName(name: string): string {
  return name.startsWith(NAMELESS) ? "" : name;
}

function rowOf(
  line: string,
  header: { names: readonly string[]; separator: string },
): Pick<SheetRow, "cells" | "foreign"> | null {
  const canonical = cellsOf(line, ",", header.separator === "," ? header.names : COLUMNS);
  if (canonical && isDate(canonical)) return { cells: canonical, foreign: false };
  for (const separator of SEPARATORS.slice(1)) {
    const cells = cellsOf(line, separator, header.names);
    if (cells && (isDate(cells) || header.separator === separator)) return { cells, foreign: true };
  }
  return canonical && header.separator === "," ? { cells: canonical, foreign: false } : null;
}

/** The cells of a line; null where it has other columns. Spreadsheets leave out empty cells at the end of a row, or add some. */
function cellsOf(line: string, separator: string, names: readonly string[]): Map<string, string> | null {
  const split = splitLine(line, separator);
  if (!("fields" in split) || split.fields.length < 2) return null;
  const texts = split.fields.map(({ text }) => text);
  const surplus = texts.slice(names.length).some((text) => text.trim() !== "");
  if (surplus || (separator === "," && texts.length !== names.length)) return null;
  return new Map(names.map((name, index) => [name, texts[index] ?? ""]));
}

function isDate(cells: ReadonlyMap<string, string>): boolean {
  const date = (cells.get("date") ?? "").trim();
  return parseDay(date) !== null || looksLocal(date);
}
