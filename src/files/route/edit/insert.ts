import { isNode, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import {
  aboveOf,
  belowOf,
  endOf,
  indentOf,
  lineEnd,
  lineStart,
  lineStop,
  type Splice,
  spanOf,
} from "./text.js";

type Item = Node | Pair;

/** Where an item of a mapping or list begins. */
export function startOf(item: Item): number {
  return spanOf(isNode(item) ? item : ((item as Pair).key as Node)).from;
}

/** A value for an entry that has none: in the place of its null, or behind its colon. */
export function filled(text: string, entry: Pair, value: string): Splice {
  const key = endOf(entry.key as Node);
  if (!isNode(entry.value)) return { from: key, to: key, text: `: ${value}` };
  const { from, to } = spanOf(entry.value);
  if (to > from) return { from, to, text: value };
  const at = text.indexOf(":", key) + 1;
  return { from: at, to: at, text: ` ${value}` };
}

/** Lines that follow what ends at an offset and begins in a column, with the comments below that belong to it. */
export function linesAfter(text: string, end: number, column: number, lines: readonly string[]): Splice {
  const newline = lineEnd(text);
  const below = belowOf(text, end, column);
  // A block of text ends with its line break.
  if (below > 0 && text[below - 1] === "\n")
    return { from: below, to: below, text: lines.join(newline) + newline };
  const at = lineStop(text, below);
  return { from: at, to: at, text: newline + lines.join(newline) };
}

/** Lines that come before the line on which something begins, and before the comments that head it. */
export function linesBefore(text: string, start: number, lines: readonly string[]): Splice {
  const at = aboveOf(text, start);
  const newline = lineEnd(text);
  return { from: at, to: at, text: lines.join(newline) + newline };
}

/** An item of a flow mapping or list, as it is written between others or on lines of its own. */
export interface FlowItem {
  inline: string;
  lines(around: { indent: string; lead: string; comma: string }): string[];
}

/** An item without comments. */
export function plainItem(inline: string): FlowItem {
  return { inline, lines: ({ lead, comma }) => [lead + inline + comma] };
}

/** An item more in a flow mapping or list, after one of its items (−1: before the first), in the way they stand there. */
export function intoFlow(
  text: string,
  flow: YAMLMap | YAMLSeq,
  after: number,
  item: FlowItem,
): { splices: Splice[]; ownLine: boolean } {
  const items = flow.items as Item[];
  const { from, to } = spanOf(flow);
  if (items.length === 0) {
    const blank = text.slice(from + 1, to - 1).trim() === "";
    const inside = blank
      ? { from: from + 1, to: to - 1, text: ` ${item.inline} ` }
      : { from: to - 1, to: to - 1, text: `${item.inline} ` };
    return { splices: [inside], ownLine: false };
  }
  if (after < 0) return beforeFirst(text, startOf(items[0]!), item);
  const end = endOf(items[after]!);
  const comma = commaAfter(text, end, to);
  const lines = linesInFlow(text, { start: startOf(items[after]!), end, comma }, item);
  if (lines) return { splices: lines, ownLine: true };
  return { splices: [{ from: end, to: end, text: `, ${item.inline}` }], ownLine: false };
}

/** Lines of its own for an item after another one; null where the other one shares its line. */
function linesInFlow(
  text: string,
  { start, end, comma }: { start: number; end: number; comma: number | null },
  item: FlowItem,
): Splice[] | null {
  const stop = lineStop(text, end);
  const later = comma !== null && comma >= stop;
  // What closes the mapping on the same line, or the next item, cannot be jumped over.
  const rest = text.slice(comma === null || later ? end : comma + 1, stop);
  if (!/^[ \t]*(#.*)?$/.test(rest)) return null;
  const newline = lineEnd(text);
  const at = (around: Parameters<FlowItem["lines"]>[0]) => ({
    from: stop,
    to: stop,
    text: newline + item.lines(around).join(newline),
  });
  if (later) {
    const indent = indentOf(text, comma);
    return [at({ indent, lead: `${indent}, `, comma: "" })];
  }
  const lead = text.slice(lineStart(text, start), start);
  const indent = indentOf(text, start);
  // Commas that begin their lines.
  if (lead.trim() === "," && comma === null) return [at({ indent, lead, comma: "" })];
  if (lead.trim() !== "") return null;
  if (comma !== null) return [at({ indent, lead, comma: "," })];
  const lines = at({ indent, lead, comma: "" });
  return end === stop ? [{ ...lines, text: `,${lines.text}` }] : [{ from: end, to: end, text: "," }, lines];
}

function beforeFirst(text: string, start: number, item: FlowItem): { splices: Splice[]; ownLine: boolean } {
  if (!onOwnLine(text, start))
    return { splices: [{ from: start, to: start, text: `${item.inline}, ` }], ownLine: false };
  const indent = indentOf(text, start);
  return {
    splices: [linesBefore(text, start, item.lines({ indent, lead: indent, comma: "," }))],
    ownLine: true,
  };
}

/** Whether only blanks stand before something on its line. */
function onOwnLine(text: string, start: number): boolean {
  return text.slice(lineStart(text, start), start).trim() === "";
}

/** Where the comma stands that follows an item, past blanks and comments; null where there is none. */
export function commaAfter(text: string, end: number, limit: number): number | null {
  const found = /^(?:\s|#[^\n]*)*/.exec(text.slice(end, limit))![0].length + end;
  return text[found] === "," ? found : null;
}
