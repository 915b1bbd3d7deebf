/** A stretch of a text (offsets in UTF-16 units, the end excluded) and what comes in its place. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** A text with splices made in it; they do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((one, other) => other.from - one.from || other.to - one.to);
  return ordered.reduce(
    (result, { from, to, text: fresh }) => result.slice(0, from) + fresh + result.slice(to),
    text,
  );
}

/** How the lines of a text end. */
export function lineEnd(text: string): "\r\n" | "\n" {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** Where the line begins that an offset lies in. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** Where the line ends that an offset lies in, before what ends it. */
export function lineStop(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end < 0) return text.length;
  return end > at && text[end - 1] === "\r" ? end - 1 : end;
}

/** Where the next line begins; the end of the text where there is none. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}

/** The blanks between the beginning of the line and an offset, as far as they go. */
export function indentOf(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at), at))![0];
}
