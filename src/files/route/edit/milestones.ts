import { isAlias, isMap, isNode, type Node, type Pair, type YAMLMap } from "yaml";
import type { Target } from "../../../domain/route/route.js";
import { parsePeriod } from "../../../domain/time/period.js";
import { fresh, writtenAt, writtenWithRow } from "./entry.js";
import { filled } from "./insert.js";
import { type Edited, put, type Shared, type Where } from "./put.js";
import { without } from "./remove.js";
import { otherTarget, quoteOf, targetText } from "./scalars.js";
import { spliced } from "./text.js";
import { entryOf, keyOf, nodeOf, rootOf, spanOf } from "./tree.js";

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
