import { isUtf8 } from "node:buffer";
import { LF } from "../bytes.js";

/** The text of a log, or its bytes, whole or in pieces that may end anywhere. */
export type LogSource = string | Uint8Array | Iterable<string | Uint8Array>;

/** The bytes of a log, piece by piece. */
export function* piecesOf(source: LogSource): Iterable<Uint8Array> {
  if (typeof source === "string") yield Buffer.from(source);
  else if (source instanceof Uint8Array) yield source;
  else yield* encoded(source);
}

/** Encodes text piece by piece; a character of two units may lie across two pieces. */
function* encoded(source: Iterable<string | Uint8Array>): Iterable<Uint8Array> {
  let half = "";
  for (const piece of source) {
    if (typeof piece !== "string") {
      yield piece;
      continue;
    }
    const text = half + piece;
    half = /[\uD800-\uDBFF]$/.test(text) ? text.slice(-1) : "";
    yield Buffer.from(half === "" ? text : text.slice(0, -1));
  }
  yield Buffer.from(half);
}

/** The text of some bytes, and whether they were UTF-8; what is not is read as Windows-1252, as spreadsheets save it. */
export function decode(bytes: Uint8Array, from: number, to: number): { text: string; utf8: boolean } {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from);
  const text = part.toString();
  if (!text.includes("\uFFFD") || isUtf8(part)) return { text, utf8: true };
  return { text: windows1252(part), utf8: false };
}

/** What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has control characters; five bytes stand for none. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Of our own: Node 20's TextDecoder takes the label and decodes Latin-1. */
function windows1252(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\x80-\x9F]/g, (control) => HIGH[control.charCodeAt(0) - 0x80]!);
}

/** UTF-16 as a file's first bytes show it, by their mark or by every other byte being 0; null for anything else. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 4) return null;
  const [first, second, third, fourth] = bytes as unknown as [number, number, number, number];
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && third !== 0 && fourth === 0))
    return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && third === 0 && fourth !== 0))
    return "utf-16be";
  return null;
}

/** The lines of a whole file in whatever encoding, without their line ends; a last line end adds none. */
export function linesOfFile(bytes: Uint8Array): string[] {
  const wide = utf16Of(bytes);
  const lines = wide ? new TextDecoder(wide).decode(bytes).split("\n") : decodedLines(bytes);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => line.replace(/\r$/, "").replace(/^\uFEFF/, ""));
}

/** Line by line: a row that was appended after a spreadsheet saved the file is UTF-8 among others that are not. */
function decodedLines(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    lines.push(decode(bytes, from, to).text);
    from = to + 1;
  }
  return lines;
}

/** The texts of some lines (1-based) of a log that comes in pieces. */
export function linesOf(pieces: Iterable<Uint8Array>, wanted: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>();
  let number = 1;
  let begun: Uint8Array[] = [];
  for (const piece of pieces) {
    for (let from = 0; from < piece.length; ) {
      const end = piece.indexOf(LF, from);
      const to = end < 0 ? piece.length : end;
      if (wanted.has(number)) begun.push(new Uint8Array(piece.subarray(from, to)));
      if (end < 0) break;
      if (wanted.has(number)) found.set(number, textOf(begun));
      begun = [];
      number++;
      from = end + 1;
    }
  }
  if (wanted.has(number)) found.set(number, textOf(begun));
  return found;
}

function textOf(parts: readonly Uint8Array[]): string {
  const bytes = Buffer.concat(parts);
  return decode(bytes, 0, bytes.length).text.replace(/\r$/, "");
}
