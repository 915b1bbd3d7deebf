import { lineStart, lineStop, nextLine } from "./text.js";

/** The comments in a stretch of a mapping of figures, where no quotes hold a `#`. */
export function commentsIn(stretch: string): string[] {
  return [...stretch.matchAll(/(?:^|\s)(#[^\r\n]*)/g)].map(([, comment]) => comment!);
}

/** Where the comment lines begin that stand directly above a line; that line itself where there are none. */
export function aboveOf(text: string, at: number): number {
  const column = at - lineStart(text, at);
  let from = lineStart(text, at);
  while (from > 0) {
    const before = lineStart(text, from - 1);
    const indent = /^( *)#/.exec(text.slice(before, from))?.[1];
    // What is indented more deeply belongs to what stands before.
    if (indent === undefined || indent.length > column) break;
    from = before;
  }
  return from;
}

/** Where the last of the comment lines ends that belong to what ends before an offset: those indented more than it. */
export function belowOf(text: string, at: number, column: number): number {
  let end = at;
  for (
    let line = at === 0 || text[at - 1] === "\n" ? at : nextLine(text, at);
    line < text.length;
    line = nextLine(text, line)
  ) {
    const stop = lineStop(text, line);
    const [, indent = "", comment] = /^([ \t]*)(#?)/.exec(text.slice(line, stop))!;
    if (comment && indent.length > column) end = stop;
    else if (comment || line + indent.length < stop) break;
  }
  return end;
}
