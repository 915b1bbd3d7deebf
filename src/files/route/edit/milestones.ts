import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import { parsePeriod } from "../../../domain/period.js";
import type { Target } from "../../../domain/route.js";
import { filled, intoFlow, linesAfter, linesBefore, startOf } from "./insert.js";
import { commentBehind, without } from "./remove.js";
import { columnOf, otherTarget, targetText } from "./scalars.js";
import { type Splice, spliced } from "./text.js";
import { endOf, entryOf, keyOf, nodeOf, rootOf, spanOf } from "./tree.js";

/** A change that would touch other places as well: what is to be changed stands behind an anchor or an alias. */
export interface Shared {
  shared: string;
}

export type Edited = string | Shared;

interface Where {
  period: string;
  kpi: string;
  yearStarts: number;
}

/** What an entry holds as it is written, and the comment behind it. */
interface Written {
  value: string;
  comment: string;
}

/** A milestone given a target (or none): in its place, or added where there was none. */
export function setMilestone(
  text: string,
  { period, kpi, yearStarts }: Where,
  target: Target | null,
): Edited {
  const entry = milestoneAt(text, period, kpi);
  if (entry !== null && "shared" in entry) return entry;
  if (entry === null)
    return put(text, { period, kpi, yearStarts }, { value: targetText(target), comment: "" });
  const value = nodeOf(entry.map, kpi);
  if (!value) return spliced(text, [filled(text, entry.pair, targetText(target))]);
  // An alias is replaced by what now holds here only; what others take from here is theirs to keep (`withPins`).
  return spliced(text, otherTarget(value, target));
}

/** A milestone moved to another period, with what is written of it. */
export function moveMilestone(text: string, where: Where, to: string, target: Target): Edited {
  const { period, kpi, yearStarts } = where;
  const entry = milestoneAt(text, period, kpi);
  if (entry !== null && "shared" in entry) return entry;
  const name = `${period}.${kpi}`;
  // It comes from elsewhere: there it stays, and here it is taken back (`withPins`).
  if (entry === null)
    return put(text, { period: to, kpi, yearStarts }, { value: targetText(target), comment: "" });
  const { map, pair } = entry;
  const value = isNode(pair.value) ? pair.value : null;
  if (value?.anchor) return { shared: name };
  const raw = value && (isScalar(value) || (isSeq(value) && value.flow)) ? spanOf(value) : null;
  const written: Written = {
    value: raw ? text.slice(raw.from, raw.to) : targetText(target),
    comment: map.flow ? "" : commentBehind(text, pair),
  };
  const years = milestonesOf(text)!;
  if (map.items.length > 1) {
    const blockThere = isBlockAt(years, to);
    const taken = spliced(text, [without(text, map, pair, blockThere)]);
    return put(taken, { period: to, kpi, yearStarts }, blockThere ? written : { ...written, comment: "" });
  }
  if (map.anchor) return { shared: name };
  const at = entryOf(years, period)!;
  if (entryOf(years, to) === null && staysInOrder(years, at, to, yearStarts)) {
    const key = spanOf(at.key as Node);
    const quote = /^["']/.exec(text.slice(key.from, key.to))?.[0] ?? "";
    return spliced(text, [{ ...key, text: quote + to + quote }]);
  }
  const block = isBlockAt(years, to);
  const taken = spliced(text, [without(text, years, at, false)]);
  return put(taken, { period: to, kpi, yearStarts }, block ? written : { ...written, comment: "" });
}

function milestonesOf(text: string): YAMLMap | null {
  const root = rootOf(text);
  const map = root && nodeOf(root, "milestones");
  return isMap(map) ? map : null;
}

/** The entry of a milestone where it stands itself; null where it stands nowhere (or comes by an alias or a merge). */
function milestoneAt(
  text: string,
  period: string,
  kpi: string,
): { map: YAMLMap; pair: Pair } | Shared | null {
  const root = rootOf(text);
  const years = root && nodeOf(root, "milestones");
  if (!years) return null;
  if (!isMap(years)) return { shared: "milestones" };
  const map = nodeOf(years, period);
  if (!map || isAlias(map)) return null;
  if (!isMap(map)) return { shared: period };
  const pair = entryOf(map, kpi);
  return pair && { map, pair };
}

/** Adds an entry for a KPI to a period, and the period where it is not there. */
function put(text: string, { period, kpi, yearStarts }: Where, { value, comment }: Written): Edited {
  const root = rootOf(text)!;
  const years = nodeOf(root, "milestones");
  const piece = `${kpi}: ${value}`;
  if (!years) return intoRoot(text, root, "milestones", `{ ${period}: { ${piece} } }`);
  if (!isMap(years)) return { shared: "milestones" };
  const entry = entryOf(years, period);
  if (!entry) return spliced(text, newPeriod(text, years, period, piece, comment, yearStarts));
  const map = nodeOf(years, period);
  if (!map) return spliced(text, [filled(text, entry, `{ ${piece} }`)]);
  if (isAlias(map)) return spliced(text, [{ ...spanOf(map), text: `{ <<: *${map.source}, ${piece} }` }]);
  if (!isMap(map)) return { shared: period };
  const last = map.items.length - 1;
  if (map.flow) return spliced(text, intoFlow(text, map, last, piece));
  const column = columnOf(text, startOf(map.items[0]!));
  return spliced(text, [
    linesAfter(text, endOf(map.items[last]!), column, [" ".repeat(column) + piece + comment]),
  ]);
}

/** A period more, before those that are due later, in the way its neighbours stand there. */
function newPeriod(
  text: string,
  years: YAMLMap,
  period: string,
  piece: string,
  comment: string,
  yearStarts: number,
): Splice[] {
  const at = placeIn(years, period, yearStarts);
  if (years.flow) return intoFlow(text, years, at, `${period}: { ${piece} }`);
  const column = columnOf(text, startOf(years.items[0]!));
  const indent = " ".repeat(column);
  const block = blockNeighbour(years);
  const step = block ? columnOf(text, startOf(block.items[0]!)) - column : 0;
  const lines = block
    ? [`${indent}${period}:`, `${indent}${" ".repeat(step)}${piece}${comment}`]
    : [`${indent}${period}: { ${piece} }`];
  if (at < 0) return [linesBefore(text, startOf(years.items[0]!), lines)];
  return [linesAfter(text, endOf(years.items[at]!), column, lines)];
}

/** A period that is written as a block; null where none is, or the first is not. */
function blockNeighbour(years: YAMLMap): YAMLMap | null {
  const first = years.items.find(({ value }) => isMap(value))?.value;
  return isMap(first) && !first.flow && first.items.length > 0 ? first : null;
}

function isBlockAt(years: YAMLMap, period: string): boolean {
  const map = nodeOf(years, period);
  return map ? isMap(map) && !map.flow : !years.flow && blockNeighbour(years) !== null;
}

/** The last of the entries that is due no later than a period; −1 where all are due later. */
function placeIn(years: YAMLMap, period: string, yearStarts: number): number {
  const due = parsePeriod(period, yearStarts)!.to;
  return years.items.findLastIndex((pair) => {
    const other = parsePeriod(keyOf(pair) ?? "", yearStarts);
    return other !== null && other.to <= due;
  });
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

/** An entry of the route that was not there, or had no value: after another one, or at the end. */
export function intoRoot(text: string, root: YAMLMap, key: string, value: string, after?: Pair): string {
  const entry = entryOf(root, key);
  if (entry) return spliced(text, [filled(text, entry, value)]);
  const at = after ? root.items.indexOf(after) : root.items.length - 1;
  if (root.flow) return spliced(text, intoFlow(text, root, at, `${key}: ${value}`));
  const column = columnOf(text, startOf(root.items[0]!));
  const line = `${" ".repeat(column)}${key}: ${value}`;
  return spliced(text, [linesAfter(text, endOf(root.items[at]!), column, [line])]);
}
