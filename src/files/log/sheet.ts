import { parseDay } from "../../domain/time/day.js";
import { COLUMNS, headerOf, SEPARATOR_HINT, SEPARATORS, splitLine } from "./columns.js";
import { type DateOrder, looksLocal, ordersOf } from "./fields.js";

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

/** What a spreadsheet took for the decimal mark; "unclear" where it shows both and neither. */
export type Mark = "." | "," | "unclear";

/** 1.234 and 1,234: a thousand or a one. */
const ONE_DOT = /^[+-]?\d{1,3}\.\d{3}$/;
const ONE_COMMA = /^[+-]?\d{1,3},\d{3}$/;
const DECIMAL_COMMA = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+(?:[eE][+-]?\d+)?$/;
const DECIMAL_DOT = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+(?:[eE][+-]?\d+)?$/;
const GROUPS = /^[+-]?\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/;

/** Which mark the values of a log that a spreadsheet saved have: what they show themselves, else the locale's. */
export function markOf(values: readonly string[], locale: string | null): Mark {
  const bare = values.map(withoutCurrency);
  const comma = bare.some((value) => DECIMAL_COMMA.test(value) && !ONE_COMMA.test(value));
  const dot = bare.some((value) => DECIMAL_DOT.test(value) && !ONE_DOT.test(value));
  if (comma !== dot) return comma ? "," : ".";
  return comma ? "unclear" : (localeMark(locale) ?? "unclear");
}

/**
 * A value in canonical form; null where it could be a thousand or a one (1.234) and the mark is unclear. What is no
 * number stays as it is. A spreadsheet leaves what it does not take for a number: in a log with commas 12.5 is 12.5.
 */
export function canonicalValue(value: string, mark: Mark): string | null {
  const bare = withoutCurrency(value);
  const one = ONE_DOT.test(bare) || ONE_COMMA.test(bare);
  if (one && mark === "unclear") return null;
  if ((one && mark === ",") || (!one && DECIMAL_COMMA.test(bare)))
    return bare.replaceAll(".", "").replace(",", ".");
  if (one || DECIMAL_DOT.test(bare)) return bare.replaceAll(",", "");
  if (GROUPS.test(bare)) return bare.replace(/[.,]/g, "");
  return /^[+-]?\d+$/.test(bare) ? bare : value;
}

/** Cells formatted as money show a currency, and spaces between groups. */
function withoutCurrency(value: string): string {
  return value.replace(/^(?:€|EUR)\s*|\s*(?:€|EUR)$/g, "").replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, "");
}

/**
 * The order of day and month in a log that a spreadsheet saved: what the dates show themselves (a 13th month does
 * not exist), else the locale's. Null where nothing tells, or the dates contradict one another.
 */
export function orderOf(dates: readonly string[], locale: string | null): DateOrder | null {
  const local = dates.filter(looksLocal);
  const certain = new Set(
    local
      .map(ordersOf)
      .filter((orders) => orders.length === 1)
      .flat(),
  );
  if (certain.size > 0) return certain.size === 1 ? [...certain][0]! : null;
  if (local.some((date) => date.includes("."))) return "day-first";
  return localeOrder(locale);
}

function localeMark(locale: string | null): "." | "," | null {
  const decimal = parts(locale, (known) => new Intl.NumberFormat(known).formatToParts(1.5)).find(
    ({ type }) => type === "decimal",
  );
  return decimal?.value === "." || decimal?.value === "," ? decimal.value : null;
}

function localeOrder(locale: string | null): DateOrder | null {
  const types = parts(locale, (known) => new Intl.DateTimeFormat(known).formatToParts(0)).map(
    ({ type }) => type,
  );
  if (types.length === 0) return null;
  return types.indexOf("day") < types.indexOf("month") ? "day-first" : "month-first";
}

/** The parts of a format in a locale; none where there is no such locale. */
function parts<Part>(locale: string | null, format: (locale: string) => Part[]): Part[] {
  if (locale === null) return [];
  try {
    return format(locale);
  } catch {
    return [];
  }
}
