import { isAlias, isMap, isNode, type Node, type Pair, type YAMLMap } from "yaml";
import type { Target } from "../../../domain/route/route.js";
import { parsePeriod } from "../../../domain/time/period.js";
import { fresh, type Stretch, stretchOf, writtenAt, writtenWithRow } from "./entry.js";
import { commaAfter, filled, startOf } from "./insert.js";
import { type Edited, put, type Shared, type Where } from "./put.js";
import { otherTarget, quoteOf, styleOf, targetText } from "./scalars.js";
import {
  commentsIn,
  endOf,
  entryOf,
  indentOf,
  keyOf,
  lineEnd,
  lineStart,
  lineStop,
  nextLine,
  nodeOf,
  rootOf,
  type Splice,
  spanOf,
  spliced,
} from "./text.js";

/** A milestone given a target (or none): in its place, or added where there was none. */
export function setMilestone(text: string, where: Where, target: Target | null): Edited {
  const entry = milestoneAt(text, where);
  if (entry !== null && "shared" in entry) return entry;
  if (entry === null) return textOf(put(text, where, fresh(targetText(target))));
  const value = nodeOf(entry.map, where.kpi);
  if (!value) return spliced(text, [filled(text, entry.pair, targetText(target))]);
  // An alias is replaced by what now holds here only; what others take from here is theirs to keep (`withPins`).
  return spliced(text, otherTarget(value, target));
}

/** A milestone moved to another period, with what is written of it and the comments about it. */
export function moveMilestone(text: string, where: Where, to: string, target: Target): Edited {
  const { period, kpi, yearStarts } = where;
  const entry = milestoneAt(text, where);
  if (entry !== null && "shared" in entry) return entry;
  const there = { period: to, kpi, yearStarts };
  const value = targetText(target);
  // It comes from elsewhere: there it stays, and here it is taken back (`withPins`).
  if (entry === null) return textOf(put(text, there, fresh(value)));
  const { years, row, map, pair } = entry;
  const only = map.items.length === 1;
  if ((isNode(pair.value) && pair.value.anchor) || (only && map.anchor))
    return { shared: `${period}.${kpi}` };
  if (only && entryOf(years, to) === null && staysInOrder(years, row, to, yearStarts))
    return renamed(text, row, to);
  const written = only
    ? writtenWithRow(text, years, row, { map, pair, value })
    : writtenAt(text, map, pair, value);
  // First where it goes to, so that it is known whether its comments could go along.
  const placed = put(text, there, written, !map.flow);
  if ("shared" in placed) return placed;
  const left = milestoneAt(placed.text, where);
  if (left === null || "shared" in left) return { shared: `${period}.${kpi}` };
  const [from, gone] = only ? [left.years, left.row] : [left.map, left.pair];
  return spliced(placed.text, without(placed.text, from, gone, placed.whole));
}

function textOf(placed: ReturnType<typeof put>): Edited {
  return "shared" in placed ? placed : placed.text;
}

/** A period under another name, in the quotes that it has. */
function renamed(text: string, { key }: Pair, period: string): string {
  const quote = quoteOf(key);
  return spliced(text, [{ ...spanOf(key as Node), text: quote + period + quote }]);
}

/** An entry of a milestone, the mapping that it stands in, and the row of the plan that this is. */
interface MilestoneEntry {
  years: YAMLMap;
  row: Pair;
  map: YAMLMap;
  pair: Pair;
}

/** The entry of a milestone where it stands itself; null where it stands nowhere (or comes by an alias or a merge). */
function milestoneAt(text: string, { period, kpi }: Where): MilestoneEntry | Shared | null {
  const root = rootOf(text);
  const years = root && nodeOf(root, "milestones");
  if (!years) return null;
  if (!isMap(years)) return { shared: "milestones" };
  const map = nodeOf(years, period);
  if (!map || isAlias(map)) return null;
  if (!isMap(map)) return { shared: period };
  const pair = entryOf(map, kpi);
  return pair && { years, row: entryOf(years, period)!, map, pair };
}

/** Whether a period under another name stands where it would be put. */
function staysInOrder(years: YAMLMap, pair: Pair, period: string, yearStarts: number): boolean {
  const others = years.items.filter((other) => other !== pair);
  const before = years.items.indexOf(pair) - 1;
  const due = parsePeriod(period, yearStarts)!.to;
  return others.every((other, at) => {
    const period = parsePeriod(keyOf(other) ?? "", yearStarts);
    return period === null || (at <= before ? period.to <= due : period.to >= due);
  });
}

/** What takes an entry out of its mapping. Its comments go with it, or stay where they stood, on lines of their own. */
function without(text: string, map: YAMLMap, pair: Pair, withComments: boolean): Splice[] {
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
