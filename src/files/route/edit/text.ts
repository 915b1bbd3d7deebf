import { isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";

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

/** The mapping that a route is, as it stands in the text. */
export function rootOf(text: string): YAMLMap | null {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: "error" });
  return document.errors.length === 0 && isMap(document.contents) ? document.contents : null;
}

/** A key as it is written, without quotes: a year is a number to YAML. */
export function keyOf({ key }: Pair): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}

/** The entry of a key that stands in the mapping itself. */
export function entryOf(map: YAMLMap, key: string): Pair | null {
  return map.items.find((pair) => keyOf(pair) === key) ?? null;
}

/** What stands behind a key of a mapping; null where there is nothing, or a null as good as nothing. */
export function nodeOf(map: YAMLMap, key: string): Node | null {
  const value = entryOf(map, key)?.value;
  return isNode(value) && !isNothing(value) ? value : null;
}

/** Whether a value is none, written or not: one with an anchor may be named by others, and stays. */
function isNothing(value: Node): boolean {
  return isScalar(value) && value.value === null && !value.anchor && !value.tag;
}

/** The offsets of a node, without what trails it. */
export function spanOf(node: Node): { from: number; to: number } {
  const [from, to] = node.range!;
  return { from, to };
}

/** Where the last thing in an entry ends, and whether it ends with its line already (a block of text does). */
export function endOf(node: Node | Pair | null): number {
  if (node === null) return 0;
  if (!isNode(node)) {
    const { key, value } = node as Pair;
    const written = isNode(value) && value.range && value.range[1] > value.range[0] ? value : null;
    return endOf(written ?? (isNode(key) ? key : null));
  }
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) {
    return endOf(node.items.at(-1) as Node | Pair);
  }
  return node.range![1];
}

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
