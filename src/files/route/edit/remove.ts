import { isNode, type Pair, type YAMLMap } from "yaml";
import { commaAfter, onOwnLine, startOf } from "./insert.js";
import { indentOf, lineEnd, lineStart, lineStop, nextLine, type Splice } from "./text.js";
import { endOf, spanOf } from "./tree.js";

/** What takes an entry out of its mapping. A comment behind it stays, on a line of its own, unless it goes with it. */
export function without(text: string, map: YAMLMap, pair: Pair, withComment: boolean): Splice {
  const start = startOf(pair);
  if (!map.flow) return lineOut(text, start, endOf(pair), endOf(pair), withComment);
  const { to: limit } = spanOf(map);
  const end = endOf(pair);
  const comma = commaAfter(text, end, limit);
  const stop = lineStop(text, end);
  const last = comma !== null && comma < stop ? comma + 1 : end;
  const alone = onOwnLine(text, start) && /^[ \t]*(#.*)?$/.test(text.slice(last, stop));
  if (alone) return lineOut(text, start, end, last, withComment);
  const at = map.items.indexOf(pair);
  const next = map.items[at + 1];
  if (next) {
    const to = startOf(next);
    const sameLine = lineStart(text, to) === lineStart(text, end);
    return { from: start, to: sameLine ? to : (comma ?? end) + (comma === null ? 0 : 1), text: "" };
  }
  const before = map.items[at - 1];
  return { from: before ? endOf(before) : start, to: end, text: "" };
}

/** A whole line (or several) taken out; `rest` is where what is behind the entry begins. */
function lineOut(text: string, start: number, end: number, rest: number, withComment: boolean): Splice {
  const from = lineStart(text, start);
  if (text[end - 1] === "\n") return { from, to: end, text: "" };
  const stop = lineStop(text, rest);
  const comment = text.slice(rest, stop).trim();
  if (comment !== "" && !withComment) return { from, to: stop, text: indentOf(text, start) + comment };
  const to = nextLine(text, rest);
  const unended = to === text.length && text[to - 1] !== "\n";
  return { from: unended && from > 0 ? from - lineEnd(text).length : from, to, text: "" };
}

/** The comment behind an entry of a block, with the blanks before it; empty where there is none. */
export function commentBehind(text: string, pair: Pair): string {
  const end = endOf(pair);
  if (text[end - 1] === "\n" || !isNode(pair.value)) return "";
  const rest = text.slice(end, lineStop(text, end));
  return /^[ \t]+#/.test(rest) ? rest : "";
}
