import type { Route } from "../../domain/route/route.js";
import type { Problem } from "../../domain/say/problem.js";
import { COMMA, CR, HASH, LETTER_Z, LF, QUOTE, SPACE } from "../bytes.js";
import { CANONICAL, type Columns } from "./columns.js";
import { NOT_PLAIN, scanDay, scanStamp, scanValue } from "./fields.js";
import { TAKEN_BACK, UNSTAMPED } from "./holding.js";
import { LineReader } from "./lines.js";
import { KnownIds, LogState } from "./state.js";
import { decode, utf16Of } from "./text.js";

/** How a log is called where nobody says otherwise. */
export const LOG_NAME = "measurements.csv";

export interface LogOptions {
  /** Without a route no id is checked. */
  route?: Route | undefined;
  /** How the log is called in problems. */
  file?: string | undefined;
  /** The last instant that counts, in milliseconds since 1970: rows with a later stamp are left out. */
  loggedBy?: number | undefined;
  /** When rows are going to be appended, in milliseconds since 1970: the stamps from then on are kept. */
  writtenAt?: number | undefined;
}

const DATE_LENGTH = 10;
const NONE = -1;

/**
 * Reads a log piece by piece, as bytes: plain lines are scanned without making a string of any field, all others
 * go to the careful `LineReader`. A piece may end anywhere, within a character too: bytes are cut at line ends only.
 */
export class LogReader {
  readonly lines: LineReader;
  private readonly loggedBy: number;
  /** The beginning of a line whose end has not come yet. */
  private carried: Uint8Array[] = [];
  private number = 0;
  /** A file in an encoding of two bytes a character is not read at all. */
  private unreadable = false;
  /** Where the fields of the line at hand end. */
  private ends = new Int32Array(8);

  constructor(
    options: LogOptions = {},
    readonly state = new LogState(options.writtenAt),
  ) {
    const known = options.route ? new KnownIds(options.route) : null;
    this.loggedBy = options.loggedBy ?? Number.POSITIVE_INFINITY;
    this.lines = new LineReader(this.state, known, this.loggedBy, options.file ?? LOG_NAME);
    for (const id of known?.loggable ?? []) this.state.ids.numberOf(id);
  }

  /** Takes in the next piece of the file; it may be reused afterwards. */
  push(piece: Uint8Array): void {
    let from = 0;
    if (this.carried.length > 0) {
      const end = piece.indexOf(LF) + 1;
      this.carry(piece.subarray(0, end === 0 ? piece.length : end));
      if (end === 0) return;
      const line = Buffer.concat(this.carried);
      this.carried = [];
      this.scan(line, 0, line.length);
      from = end;
    }
    const end = piece.lastIndexOf(LF) + 1;
    if (end > from) this.scan(piece, from, end);
    if (Math.max(end, from) < piece.length) this.carry(piece.subarray(Math.max(end, from)));
  }

  /** Keeps a copy: the piece may be reused. */
  private carry(part: Uint8Array): void {
    this.carried.push(new Uint8Array(part));
  }

  /** Reads what is left, and gives the problems by line. */
  end(): Problem[] {
    if (this.carried.length > 0) this.push(Uint8Array.of(LF));
    return this.lines.finish();
  }

  /** Reads whole lines: the last byte is a line feed. */
  private scan(bytes: Uint8Array, from: number, to: number): void {
    for (let start = from; start < to && !this.unreadable; ) {
      const columns = this.lines.columns;
      const next = columns === CANONICAL ? this.takeWritten(bytes, start) : NONE;
      if (next !== NONE) {
        start = next;
        continue;
      }
      const width = columns?.width ?? 0;
      if (width > this.ends.length) this.ends = new Int32Array(width);
      const ends = this.ends;
      let plain = columns !== null;
      let fields = 0;
      let at = start;
      for (; ; at++) {
        const byte = bytes[at]!;
        if (byte > COMMA) continue;
        if (byte === COMMA) {
          if (fields < width) ends[fields] = at;
          fields++;
        } else if (byte === LF) break;
        else if (byte === QUOTE) {
          const closed = at === start || bytes[at - 1] === COMMA ? closingQuote(bytes, at) : at;
          plain = plain && closed > at && endsField(bytes[closed + 1]!);
          at = closed;
        } else if (byte < SPACE) plain = plain && byte === CR && bytes[at + 1] === LF;
      }
      const end = at > start && bytes[at - 1] === CR ? at - 1 : at;
      this.number++;
      if (plain && fields === width - 1) {
        ends[fields] = end;
        if (!this.takePlain(bytes, start, columns!)) this.readLine(bytes, start, end);
      } else if (end > start) this.readLine(bytes, start, end);
      start = at + 1;
    }
  }

  /**
   * Takes in a line as `kpi` writes it, without a note: date and stamp have their places, so most of it need not be
   * searched. Gives where the next line begins, or `NONE` where it is any other line.
   */
  private takeWritten(bytes: Uint8Array, start: number): number {
    const day = scanDay(bytes, start);
    if (day === NOT_PLAIN || bytes[start + DATE_LENGTH] !== COMMA) return NONE;
    const kpiFrom = start + DATE_LENGTH + 1;
    const kpiTo = fieldEnd(bytes, kpiFrom);
    if (bytes[kpiTo] !== COMMA) return NONE;
    const valueFrom = kpiTo + 1;
    const valueTo = fieldEnd(bytes, valueFrom);
    if (bytes[valueTo] !== COMMA || bytes[valueTo + 1] !== COMMA) return NONE;
    const stampFrom = valueTo + 2;
    const stampTo = bytes[stampFrom + 19] === LETTER_Z ? stampFrom + 20 : stampFrom + 24;
    const end = bytes[stampTo] === CR ? stampTo + 1 : stampTo;
    if (bytes[end] !== LF) return NONE;
    const stamp = scanStamp(bytes, stampFrom, stampTo);
    if (stamp === NOT_PLAIN) return NONE;
    const value = valueFrom === valueTo ? TAKEN_BACK : scanValue(bytes, valueFrom, valueTo);
    if (value === NOT_PLAIN) return NONE;
    const kpi = this.state.ids.find(bytes, kpiFrom, kpiTo);
    if (kpi < 0) return NONE;
    this.number++;
    if (stamp <= this.loggedBy) this.state.take(kpi, day, value, stamp, this.number, "");
    return end + 1;
  }

  /** Takes in a line whose fields are all plain, or says that they are not. */
  private takePlain(bytes: Uint8Array, start: number, columns: Columns): boolean {
    const ends = this.ends;
    const begin = (column: number) => (column === 0 ? start : ends[column - 1]! + 1);

    const dateFrom = begin(columns.date);
    if (ends[columns.date]! - dateFrom !== 10) return false;
    const day = scanDay(bytes, dateFrom);
    if (day === NOT_PLAIN) return false;

    const kpiFrom = begin(columns.kpi);
    if (bytes[kpiFrom] === HASH) return false;
    const kpi = this.state.ids.find(bytes, kpiFrom, ends[columns.kpi]!);
    if (kpi < 0) return false;

    const valueFrom = begin(columns.value);
    const valueTo = ends[columns.value]!;
    const value = valueFrom === valueTo ? TAKEN_BACK : scanValue(bytes, valueFrom, valueTo);
    if (value === NOT_PLAIN) return false;

    let stamp = UNSTAMPED;
    if (columns.logged >= 0) {
      const stampFrom = begin(columns.logged);
      const stampTo = ends[columns.logged]!;
      if (stampFrom < stampTo) {
        stamp = scanStamp(bytes, stampFrom, stampTo);
        if (stamp === NOT_PLAIN) return false;
        if (stamp > this.loggedBy) return true;
      }
    }

    let note = "";
    if (columns.note >= 0) {
      const noteFrom = begin(columns.note);
      const noteTo = ends[columns.note]!;
      if (noteFrom < noteTo) {
        const quoted = bytes[noteFrom] === QUOTE ? 1 : 0;
        const decoded = decode(bytes, noteFrom + quoted, noteTo - quoted);
        if (!decoded.utf8) return false;
        note = quoted ? decoded.text.replaceAll('""', '"') : decoded.text;
      }
    }
    this.state.take(kpi, day, value, stamp, this.number, note);
    return true;
  }

  private readLine(bytes: Uint8Array, start: number, end: number): void {
    if (this.number === 1 && utf16Of(bytes.subarray(start, end)) !== null) {
      this.unreadable = true;
      this.lines.encoded({ text: "", number: 1 }, "UTF-16");
      return;
    }
    const decoded = decode(bytes, start, end);
    const line = { text: decoded.text.replace(/^\uFEFF/, ""), number: this.number };
    if (!decoded.utf8) this.lines.encoded(line, "Windows-1252");
    this.lines.read(line);
  }
}

/** Where a comma or the line ends a field. */
function fieldEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] !== COMMA && bytes[at] !== LF) at++;
  return at;
}

/** Where the quote that opens at `open` is closed; `open` itself where it is not closed on its line. */
function closingQuote(bytes: Uint8Array, open: number): number {
  for (let at = open + 1; bytes[at] !== LF; at++) {
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) return at;
    at++;
  }
  return open;
}

function endsField(byte: number): boolean {
  return byte === COMMA || byte === LF || byte === CR;
}
