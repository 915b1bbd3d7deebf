import { decode } from "./decode.js";

const LINE_FEED = 10;

/** The texts of some lines (1-based) of a log that comes in pieces. */
export function linesOf(pieces: Iterable<Uint8Array>, wanted: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>();
  let number = 1;
  let begun: Uint8Array[] = [];
  for (const piece of pieces) {
    for (let from = 0; from < piece.length; ) {
      const end = piece.indexOf(LINE_FEED, from);
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
