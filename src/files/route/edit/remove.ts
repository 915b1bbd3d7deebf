import type { Pair, YAMLMap } from "yaml";
import { commentsIn } from "./comments.js";
import { type Stretch, stretchOf } from "./entry.js";
import { commaAfter, startOf } from "./insert.js";
import { styleOf } from "./style.js";
import { indentOf, lineEnd, lineStart, lineStop, nextLine, type Splice } from "./text.js";
import { endOf, spanOf } from "./tree.js";

/** What takes an entry out of its mapping. Its comments go with it, or stay where they stood, on lines of their own. */
export function without(text: string, map: YAMLMap, pair: Pair, withComments: boolean): Splice[] {
  const stretch = stretchOf(text, map, pair);
  const { start, end, comma, endsLine } = stretch;
  if (!map.flow) return [linesOut(text, stretch, withComments)];
  const at = map.items.indexOf(pair);
  const [before, next] = [map.items[at - 1], map.items[at + 1]];
  const lead = text.slice(lineStart(text, start), start).trim();
  if (endsLine && (lead === "" || lead === ",")) {
    const lines = linesOut(text, stretch, withComments);
    // A comma that begins the line goes with it.
    if (lead === ",") return [lines];
    if (comma !== null && comma >= lineStop(text, end)) return [lines, commaOut(text, comma)];
    const bare = before && !next && comma === null && styleOf(map, before).json;
    const last = bare ? commaAfter(text, endOf(before), spanOf(map).to) : null;
    return last === null ? [lines] : [{ from: last, to: last + 1, text: "" }, lines];
  }
  const kept = withComments ? "" : keptInside(text, start, end);
  if (next && lineStart(text, startOf(next)) <= end) return [{ from: start, to: startOf(next), text: kept }];
  if (before && endOf(before) > lineStart(text, start)) return [{ from: endOf(before), to: end, text: kept }];
  if (next) return behindBrace(text, stretch, startOf(next), withComments);
  if (before && !text.slice(endOf(before), start).includes("#"))
    return [{ from: endOf(before), to: end, text: kept }];
  const blanks = /^[ \t]*/.exec(text.slice(stretch.own))![0].length;
  return [{ from: start, to: stretch.own + blanks, text: kept }];
}

/** What takes the first entry out that stands behind the brace, the next one on another line. */
function behindBrace(text: string, stretch: Stretch, next: number, withComments: boolean): Splice[] {
  const { start, end, comma, own, behind } = stretch;
  const stop = lineStop(text, end);
  const kept = withComments ? "" : keptInside(text, start, end);
  const later = comma !== null && comma >= stop;
  const gone = withComments ? own + behind.length : end;
  if (later && commentsIn(text.slice(gone, next)).length === 0)
    return [{ from: start, to: next, text: kept }];
  const blanks = /[ \t]*$/.exec(text.slice(0, start))![0].length;
  const out = { from: start - blanks, to: withComments || behind === "" ? stop : own, text: kept };
  return later ? [out, commaOut(text, comma)] : [out];
}

/** What takes a comma out that begins a line: with the line, if there is nothing else on it. */
function commaOut(text: string, comma: number): Splice {
  const alone = text.slice(comma + 1, lineStop(text, comma)).trim() === "";
  if (!alone) return { from: comma, to: comma + 1, text: " " };
  return { from: lineStart(text, comma), to: nextLine(text, comma), text: "" };
}

/** The comments between the lines of an entry, where the entry is taken out of a line that others share. */
function keptInside(text: string, start: number, end: number): string {
  const indent = indentOf(text, start);
  return commentsIn(text.slice(start, end))
    .map((comment) => ` ${comment}${lineEnd(text)}${indent} `)
    .join("");
}

/** Whole lines taken out. */
function linesOut(text: string, { head, start, end, own }: Stretch, withComments: boolean): Splice {
  const from = withComments ? head : lineStart(text, start);
  if (text[end - 1] === "\n") return { from, to: end, text: "" };
  const stop = lineStop(text, own);
  const kept = withComments ? [] : commentsIn(text.slice(start, stop));
  if (kept.length > 0) {
    const indent = indentOf(text, start);
    return { from, to: stop, text: kept.map((comment) => indent + comment).join(lineEnd(text)) };
  }
  const to = nextLine(text, own);
  const unended = to === text.length && text[to - 1] !== "\n";
  return { from: unended && from > 0 ? from - lineEnd(text).length : from, to, text: "" };
}
