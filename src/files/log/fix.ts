import type { Route } from "../../domain/route/route.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { text } from "../../domain/say/value.js";
import { isoDay, parseDay } from "../../domain/time/day.js";
import {
  type DateOrder,
  dayInOrder,
  dayOfLocal,
  instantOfLocal,
  ordersOf,
  parseStamp,
  parseValue,
} from "./fields.js";
import { LOG_NAME } from "./reader.js";
import { canonicalValue, type Mark, markOf, orderOf, type SheetRow, sheetOf, writtenName } from "./sheet.js";
import { linesOfFile } from "./text.js";
import { quoted } from "./write.js";

/** A log in canonical form; null where the file does not tell how it is meant, and then why. */
export type Fixed = { text: string; problems: [] } | { text: null; problems: Problem[] };

/** How a spreadsheet wrote dates and numbers. */
interface Form {
  order: DateOrder | null;
  mark: Mark;
}

/**
 * Writes a log that a spreadsheet saved as it was: commas between fields, ISO dates, dots as decimal marks, UTF-8.
 * Every row, note, stamp and further column stays, in order; what is no row stays as it stands; rows in canonical
 * form are not touched, so a log that needs no mending comes back as it is. Where day and month, or thousands and
 * decimals, can be told neither from the file nor from the route's locale, nothing is guessed: problems say so.
 */
export function fixLog(source: string | Uint8Array, options: { route?: Route; file?: string } = {}): Fixed {
  const sheet = sheetOf(linesOfFile(typeof source === "string" ? Buffer.from(source) : source));
  const rows = sheet.rows.filter((row): row is SheetRow => row.cells !== null);
  const form = formOf(
    rows.filter((row) => !isCanonical(row)),
    options.route?.locale ?? null,
  );
  const mender = new Mender(form, options.file ?? LOG_NAME);
  const lines = [...(rows.length ? [sheet.names.map(writtenName).map(quoted).join(",")] : [])];
  for (const row of sheet.rows) lines.push(row.cells === null ? row.line : mender.line(row, sheet.names));
  if (mender.problems.length > 0) return { text: null, problems: mender.problems };
  return { text: lines.map((line) => `${line}\n`).join(""), problems: [] };
}

function cell(row: SheetRow, name: string): string {
  return (row.cells.get(name) ?? "").trim();
}

/** Whether a row reads the same as `kpi` would have written it. */
function isCanonical(row: SheetRow): boolean {
  const [value, logged] = [cell(row, "value"), cell(row, "logged")];
  if (row.foreign || parseDay(cell(row, "date")) === null) return false;
  return (value === "" || parseValue(value) !== null) && (logged === "" || parseStamp(logged) !== null);
}

function formOf(rows: readonly SheetRow[], locale: string | null): Form {
  const column = (name: string) => rows.map((row) => cell(row, name));
  return {
    order: orderOf([...column("date"), ...column("logged")], locale),
    mark: markOf(column("value"), locale),
  };
}

/** Mends rows one by one, and keeps account of what cannot be told. */
class Mender {
  readonly problems: Problem[] = [];
  /** The last stamp that was mended for each date and KPI. */
  private readonly stamps = new Map<string, number>();

  constructor(
    private readonly form: Form,
    private readonly file: string,
  ) {}

  line(row: SheetRow, names: readonly string[]): string {
    const sameColumns = names.length === row.cells.size && names.every((name) => row.cells.has(name));
    if (isCanonical(row) && sameColumns) return row.line;
    const cells = isCanonical(row) ? row.cells : this.mended(row);
    return names.map((name) => quoted(cells.get(name) ?? "")).join(",");
  }

  private mended(row: SheetRow): Map<string, string> {
    const date = this.date(row);
    const logged = this.stamp(row, `${date} ${cell(row, "kpi")}`);
    const value = canonicalValue(cell(row, "value"), this.form.mark);
    if (value === null) this.unclear("fix-number-unclear", "value", row);
    const cells = new Map(row.cells).set("date", date).set("value", value ?? "");
    return cells.has("logged") ? cells.set("logged", logged) : cells;
  }

  private date(row: SheetRow): string {
    const written = cell(row, "date");
    if (parseDay(written) !== null) return written;
    const certain = dayOfLocal(written.replace(/ 0?0:00(?::00)?$/, ""));
    if (certain !== null) return isoDay(certain);
    const orders = ordersOf(written);
    if (orders.length === 0) return written;
    if (this.form.order === null) this.unclear("fix-date-unclear", "date", row);
    return isoDay(dayInOrder(written, this.form.order ?? orders[0]!)!);
  }

  /**
   * A stamp that a spreadsheet wrote anew has lost its seconds: where two rows of one date and KPI have come to the
   * same minute, the one further down in the file stays the later one, by a millisecond.
   */
  private stamp(row: SheetRow, key: string): string {
    const written = cell(row, "logged");
    if (written === "" || parseStamp(written) !== null) return written;
    const orders = ordersOf(written);
    if (orders.length === 2 && this.form.order === null) this.unclear("fix-date-unclear", "logged", row);
    const order = orders.length === 1 ? orders[0]! : (this.form.order ?? "day-first");
    const instant = instantOfLocal(written, order);
    if (instant === null) return written;
    const last = this.stamps.get(key) ?? Number.NEGATIVE_INFINITY;
    const stamp = last >= instant && last < instant + 60_000 ? last + 1 : instant;
    this.stamps.set(key, stamp);
    return new Date(stamp).toISOString();
  }

  private unclear(code: "fix-number-unclear" | "fix-date-unclear", name: string, row: SheetRow): void {
    const value = cell(row, name);
    const column = Math.max(0, row.line.indexOf(value)) + 1;
    const place = { file: this.file, line: row.number, column, length: value.length, excerpt: row.line };
    this.problems.push(problem(code, { value: text(value) }, place));
  }
}
