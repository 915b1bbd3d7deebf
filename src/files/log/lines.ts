import { type Place, type Problem, type ProblemCode, problem } from "../../domain/say/problem.js";
import { count, list, number, text } from "../../domain/say/value.js";
import { CANONICAL, type Columns, type Field, headerOf, SEPARATOR_HINT, splitLine } from "./columns.js";
import { looksLocal } from "./fields.js";
import { type Fault, looksForeign, looksLikeRow, type Row, readRow } from "./row.js";
import type { KnownIds, LogState } from "./state.js";

const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/;
const BLANK = /^[\s,;]*$/;

/** Reads the lines of a log that are not plain: headers, quotes, notes, whatever is wrong or half wrong. */
export class LineReader {
  /** Null as long as no header was seen: then no row counts. */
  columns: Columns | null = null;
  /** The first row of a log that has no header before it. */
  private headless: Line | null = null;
  private readonly problems: LogProblems;
  /** The faults of rows whose dates a spreadsheet wrote: one problem instead, where they are the most. */
  private readonly localProblems: LogProblems;
  private localRows = 0;
  /** The first line of a spreadsheet's making, and what tells it. */
  private local: { line: Line; signs: Set<string> } | null = null;
  private foreign = false;
  private encoding: { line: Line; name: string } | null = null;
  private readonly reported = new Set<ProblemCode>();

  constructor(
    private readonly state: LogState,
    private readonly known: KnownIds | null,
    private readonly loggedBy: number,
    file: string,
  ) {
    this.problems = new LogProblems(file);
    this.localProblems = new LogProblems(file);
  }

  /** Whether rows in the form of `kpi` can be appended: not below a header of another form, nor to UTF-16. */
  get writable(): boolean {
    if (this.encoding?.name === "UTF-16") return false;
    return this.columns !== null || !(this.foreign || this.reported.has("log-header"));
  }

  /** Reads one line, without its line break. */
  read(line: Line): void {
    if (BLANK.test(line.text) || (line.number === 1 && SEPARATOR_HINT.test(line.text))) return;
    if (MARKER.test(line.text)) this.once(problem("conflict-markers"), line);
    else if (!this.isHeader(line) && this.columns) this.readFields(line, this.columns);
  }

  private readFields(line: Line, columns: Columns): void {
    const split = splitLine(line.text);
    if ("openQuote" in split) {
      if (looksForeign(line.text)) this.spreadsheet(line, null);
      else {
        const length = line.text.length - split.openQuote + 1;
        this.problems.add(problem("open-quote"), line, split.openQuote, length);
      }
    } else if (split.fields.length !== columns.width) {
      if (looksForeign(line.text)) this.spreadsheet(line, null);
      else this.ragged(split.fields, columns, line);
    } else {
      const row = readRow(split.fields, columns, this.known);
      if (Array.isArray(row)) this.faulty(row, line);
      else this.take(row, line.number);
    }
  }

  /** Takes in that a line is not UTF-8. */
  encoded(line: Line, name: string): void {
    this.encoding ??= { line, name };
  }

  /** Reports something about the whole file, at the first line that shows it. */
  private once(problem: Problem, line: Line): void {
    if (this.reported.has(problem.code)) return;
    this.reported.add(problem.code);
    this.problems.add(problem, line, 1, line.text.length);
  }

  /** All problems, by line. */
  finish(): Problem[] {
    if (this.headless) this.once(problem("log-header"), this.headless);
    const mostly = this.localRows > this.state.rows;
    if (this.local && (mostly || this.foreign)) {
      const signs = [...this.local.signs].map((sign) => `“${sign}”`);
      this.once(problem("log-spreadsheet", { signs: list(signs, "and") }), this.local.line);
    } else if (this.encoding) {
      this.once(problem("log-encoding", { encoding: text(this.encoding.name) }), this.encoding.line);
    }
    return this.problems.list(mostly ? null : this.localProblems);
  }

  /** Whether the line is a header, or stands before any: then what it says about the columns is taken in. */
  private isHeader(line: Line): boolean {
    const header = headerOf(line.text);
    if (header && "columns" in header) {
      if (header.separator === ",") {
        this.columns = header.columns;
        this.headless = null;
      } else this.spreadsheet(line, header.separator);
      return true;
    }
    if (this.columns) return false;
    if (looksLikeRow(line.text)) {
      this.columns = CANONICAL;
      if (!this.foreign) this.headless = line;
      return false;
    }
    if (this.foreign) this.spreadsheet(line, null);
    else this.once(problem("log-header", { missing: header && text(header.missing) }), line);
    return true;
  }

  private ragged(fields: readonly Field[], columns: Columns, line: Line): void {
    const facts = { found: number(fields.length), expected: number(columns.width) };
    const extra = fields[columns.width];
    const from = extra ? extra.column : 1;
    this.problems.add(problem("ragged-row", facts), line, from, line.text.length - from + 1);
  }

  private spreadsheet(line: Line, separator: string | null): void {
    this.foreign = true;
    this.sign(line, separator === "\t" ? "⇥" : separator);
    const date = line.text.split(/[;\t"]/).find(looksLocal);
    if (date !== undefined) this.sign(line, date);
  }

  private sign(line: Line, sign: string | null): void {
    this.local ??= { line, signs: new Set() };
    if (sign !== null && this.local.signs.size < 2) this.local.signs.add(sign);
  }

  private faulty(faults: readonly Fault[], line: Line): void {
    const date = faults.find(
      ({ problem, field }) => problem.code === "row-bad-date" && looksLocal(field.text),
    );
    if (date) {
      this.localRows++;
      this.sign(line, date.field.text);
    }
    const problems = date ? this.localProblems : this.problems;
    for (const { problem, field } of faults) problems.add(problem, line, field.column, field.length);
  }

  private take(row: Row, line: number): void {
    const { date, kpi, value, note, stamp } = row;
    if (stamp > this.loggedBy) return;
    if (kpi.startsWith("#")) this.state.takeNote(date, kpi.slice(1) || null, note, stamp);
    else this.state.take(this.state.ids.numberOf(kpi), date, value, stamp, line, note);
  }
}

/** More problems than this are counted, not listed: nobody reads them, and a broken file must not fill the memory. */
const MOST = 20;

/** Longer lines are cut in excerpts. */
const LONGEST_EXCERPT = 4000;

/** One line of the log, as a place for problems. */
interface Line {
  text: string;
  /** 1-based. */
  number: number;
}

/** The problems of one log. */
class LogProblems {
  private readonly found: Problem[] = [];
  private unlisted = 0;

  constructor(private readonly file: string) {}

  /** Reports a problem with `length` characters from `column` (1-based) on. */
  add(problem: Problem, line: Line, column: number, length: number): void {
    if (this.found.length >= MOST) this.unlisted++;
    else this.found.push({ ...problem, place: this.place(line, column, length) });
  }

  /** All of them by line, with those of another list; where there are too many, the last says how many more. */
  list(others: LogProblems | null): Problem[] {
    const all = [...this.found, ...(others?.found ?? [])].sort((a, b) => a.place!.line - b.place!.line);
    const listed = all.slice(0, MOST);
    const more = all.length - listed.length + this.unlisted + (others?.unlisted ?? 0);
    return more === 0 ? listed : [...listed, problem("more-problems", { more: count(more, "problem") })];
  }

  private place(line: Line, column: number, length: number): Place {
    const excerpt =
      line.text.length > LONGEST_EXCERPT ? copy(line.text.slice(0, LONGEST_EXCERPT)) : line.text;
    return { file: this.file, line: line.number, column, length: Math.max(1, length), excerpt };
  }
}

/** A string of its own: a slice would keep the whole line in memory. */
function copy(text: string): string {
  return Buffer.from(text).toString();
}
