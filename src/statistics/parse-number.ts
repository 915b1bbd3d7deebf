export type DecimalMark = "." | ",";

export interface ParseNumberOptions {
  /** The decimal mark, where it is known (an import); without it every reading of `text` is weighed. */
  readonly decimal?: DecimalMark | null | undefined;
  /** A typical value of the series (the median of its last six), to settle what can be read in two ways. */
  readonly reference?: number | null | undefined;
}

export type ParsedNumber =
  | { kind: "ok"; value: number; candidates: null }
  /** `candidates`: the reading with thousands first, the reading with decimals second. */
  | { kind: "ambiguous"; value: null; candidates: [grouped: number, fractional: number] }
  | { kind: "error"; value: null; candidates: null };

/** Longer than any typed figure: a double has at most 309 digits before its mark. Bounds the work on hostile text. */
const MAX_LENGTH = 1000;

/** A reading is the likely one within this factor of the reference; the other is then at least ×200 off. */
const NEAR = 5;

/**
 * Reads a number as people write it: `1200`, `1,234.56`, `1.234,56`, `1 250,5`, `1’250.50`, `€ 1.250,00`, `95,4 %`.
 *
 * A sign (`+`, `-`, `−`) and one unit mark (a currency sign or `%`, which scales nothing) may surround the digits.
 * Groups of thousands are whole and all parted by one mark: `.` or `,`, a space of any kind, an apostrophe or `_`.
 * The decimal mark is the other of `.` and `,`, and comes last. Exponents, letters, digits of other scripts,
 * brackets, a mark at either end and what exceeds a double are errors. Without `decimal`, a text that reads both
 * as thousands and as decimals (`1.234`) is ambiguous, unless `reference` settles it.
 *
 * @returns the value (finite, never −0), or both readings, or an error; never throws.
 */
export function parseNumber(text: string, options: ParseNumberOptions = {}): ParsedNumber {
  const [first, second] = readings(text, options.decimal ? [options.decimal] : [".", ","]);
  if (first === undefined) return { kind: "error", value: null, candidates: null };
  if (second === undefined) return { kind: "ok", value: first, candidates: null };

  const likely = [first, second].find((reading) => isNear(reading, options.reference ?? Number.NaN));
  if (likely !== undefined) return { kind: "ok", value: likely, candidates: null };
  return { kind: "ambiguous", value: null, candidates: [first, second] };
}

/** The different values of `text` under each decimal mark that fits it, the largest (read as thousands) first. */
function readings(text: string, marks: readonly DecimalMark[]): number[] {
  const written = dissect(text);
  if (written === null) return [];
  const sizes = marks.flatMap((mark) => sizeWithMark(written.body, mark) ?? []);
  return [...new Set(sizes)].sort((a, b) => b - a).map((size) => (size === 0 ? 0 : written.sign * size));
}

interface Written {
  sign: 1 | -1;
  /** From the first digit to the last, every space a plain one and every apostrophe straight. */
  body: string;
}

/** Parts the digits from the sign and the unit mark around them; null where anything else stands there. */
function dissect(text: string): Written | null {
  const trimmed = text.trim();
  const first = trimmed.search(/[0-9]/);
  if (first < 0 || trimmed.length > MAX_LENGTH) return null;

  let end = trimmed.length;
  while (!/[0-9]/.test(trimmed.charAt(end - 1))) end -= 1;
  const before = trimmed.slice(0, first).replace(/\s/g, "");
  const after = trimmed.slice(end).replace(/\s/g, "");
  if (!/^(?:[-+−]?[\p{Sc}%]?|[\p{Sc}%][-+−])$/u.test(before) || !/^[\p{Sc}%]?$/u.test(after)) return null;
  if (/[\p{Sc}%]/u.test(before) && after !== "") return null;

  const body = trimmed
    .slice(first, end)
    .replace(/\p{Zs}/gu, " ")
    .replaceAll("’", "'");
  return { sign: /[-−]/.test(before) ? -1 : 1, body };
}

/** The size of `body` when `mark` is its decimal mark; null where it cannot be. */
function sizeWithMark(body: string, mark: DecimalMark): number | null {
  const [whole = "", fraction = "0", ...more] = body.split(mark);
  if (more.length > 0 || !/^[0-9]+$/.test(fraction)) return null;
  if (!/^[0-9]+$/.test(whole) && !/^[1-9][0-9]{0,2}([.,' _])[0-9]{3}(?:\1[0-9]{3})*$/.test(whole))
    return null;

  const value = Number(`${whole.replace(/[^0-9]/g, "")}.${fraction}`);
  return Number.isFinite(value) ? value : null;
}

/** Of the same sign and within ×5; false without a usable reference. */
function isNear(reading: number, reference: number): boolean {
  const ratio = reading / reference;
  return ratio <= NEAR && ratio >= 1 / NEAR;
}
