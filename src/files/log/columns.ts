/** The columns of a log, in the order in which `kpi` writes them. */
export const COLUMNS = ["date", "kpi", "value", "note", "logged"] as const;

export type ColumnName = (typeof COLUMNS)[number];

/** Where each column stands in a row, 0-based; −1 where the log has none. */
export type Columns = Readonly<Record<ColumnName, number>> & {
  /** How many fields a row has. */
  readonly width: number;
};

/** The columns of a log as `kpi` writes it. */
export const CANONICAL: Columns = { date: 0, kpi: 1, value: 2, note: 3, logged: 4, width: COLUMNS.length };

export type Header = { columns: Columns; names: string[]; separator: string } | { missing: ColumnName };

/** The log's own separator, then those of spreadsheets whose decimal mark is a comma and of text copied out of any. */
export const SEPARATORS = [",", ";", "\t"] as const;

/** The first line by which Excel is told the separator of a file. */
export const SEPARATOR_HINT = /^"?sep=.?"?$/i;

/** What every header has: most rows are told apart by it without being parted into fields. */
const TWO_NAMES = /(?:date|kpi|value|note|logged).*(?:date|kpi|value|note|logged)/i;

/**
 * Reads a line as a header, whatever its separator: columns in any order, capitals and spaces around names do not
 * count, other columns are kept. `missing` names the first column that a log cannot do without, where some are
 * there; null where the line is no header at all.
 */
export function headerOf(line: string): Header | null {
  if (!TWO_NAMES.test(line)) return null;
  const headers = SEPARATORS.flatMap((separator) => {
    const split = splitLine(line, separator);
    return "fields" in split
      ? (columnsOf(
          split.fields.map((field) => field.text),
          separator,
        ) ?? [])
      : [];
  });
  return headers.find((header) => "columns" in header) ?? headers[0] ?? null;
}

function columnsOf(fields: readonly string[], separator: string): Header | null {
  const names = fields.map((field) => field.trim().toLowerCase());
  const at = (name: ColumnName) => names.indexOf(name);
  if (COLUMNS.every((name) => at(name) < 0)) return null;
  const missing = (["date", "kpi", "value"] as const).find((name) => at(name) < 0);
  if (missing) return { missing };
  if (names.join() === COLUMNS.join()) return { columns: CANONICAL, names, separator };
  const columns = {
    date: at("date"),
    kpi: at("kpi"),
    value: at("value"),
    note: at("note"),
    logged: at("logged"),
    width: names.length,
  };
  return { columns, names, separator };
}

/** A field of a line: its text without quotes, and where it stands (1-based column, length as written). */
export interface Field {
  text: string;
  column: number;
  length: number;
}

export type Split = { fields: Field[] } | { openQuote: number };

/**
 * Parts one physical line into fields as RFC 4180 has it: a field may be quoted, a quote inside is written twice.
 * A quote that is not closed before the line's end, or closed before the field's end, gives the column where it
 * was opened. A quote in the middle of an unquoted field is text.
 *
 * Of our own, and no CSV package: a record is one line here, and the package takes as long to load as a log of
 * a hundred thousand rows takes to read.
 */
export function splitLine(line: string, separator = ","): Split {
  const fields: Field[] = [];
  for (let at = 0; ; ) {
    const start = at;
    let text = "";
    if (line[at] === '"') {
      const closed = closingQuote(line, at);
      if (closed < 0) return { openQuote: start + 1 };
      at = closed + 1;
      if (at < line.length && line[at] !== separator) return { openQuote: start + 1 };
      text = line.slice(start + 1, closed).replaceAll('""', '"');
    } else {
      const next = line.indexOf(separator, at);
      at = next < 0 ? line.length : next;
      text = line.slice(start, at);
    }
    fields.push({ text, column: start + 1, length: at - start });
    if (at >= line.length) return { fields };
    at++;
  }
}

/** Where the quote that opens at `open` is closed, or −1. */
function closingQuote(line: string, open: number): number {
  for (let at = open + 1; ; at += 2) {
    at = line.indexOf('"', at);
    if (at < 0 || line[at + 1] !== '"') return at;
  }
}
