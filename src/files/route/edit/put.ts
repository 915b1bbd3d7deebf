import { isAlias, isMap, type Pair, type YAMLMap } from "yaml";
import { parsePeriod } from "../../../domain/time/period.js";
import { inBraces, isCommented, linesOf, onOneLine, valueOnLine, type Written } from "./entry.js";
import { type FlowItem, filled, intoFlow, linesAfter, linesBefore, plainItem, startOf } from "./insert.js";
import { columnOf, styleOf } from "./scalars.js";
import { endOf, entryOf, keyOf, nodeOf, rootOf, spanOf, spliced } from "./text.js";

/** A change that would touch other places as well: what is to be changed stands behind an anchor or an alias. */
export interface Shared {
  shared: string;
}

export type Edited = string | Shared;

/** Where a milestone stands. */
export interface Where {
  period: string;
  kpi: string;
  yearStarts: number;
}

/** A text with an entry more, and whether all its comments stand with it. */
export interface Placed {
  text: string;
  whole: boolean;
}

/** Adds an entry for a KPI to a period, and the period where it is not there: as a block, if it was one elsewhere. */
export function put(
  text: string,
  { period, kpi, yearStarts }: Where,
  written: Written,
  block = false,
): Placed | Shared {
  const root = rootOf(text)!;
  const years = nodeOf(root, "milestones");
  const whole = !isCommented(written);
  if (!years) {
    const { key } = styleOf(root);
    const row = `{ ${key(period)}: { ${onOneLine(written, key(kpi))} } }`;
    return { text: intoRoot(text, root, "milestones", row), whole };
  }
  if (!isMap(years)) return { shared: "milestones" };
  const entry = entryOf(years, period);
  if (!entry) {
    const at = placeIn(years, period, yearStarts);
    return years.flow || !(block || firstIsBlock(years))
      ? newRow(text, years, at, { period, kpi, written })
      : newBlock(text, years, at, { period, kpi, written });
  }
  const map = nodeOf(years, period);
  if (map && isMap(map)) return intoRow(text, map, kpi, written);
  if (map && !isAlias(map)) return { shared: period };
  const piece = onOneLine(written, rowStyle(years).key(kpi));
  if (!map) return { text: spliced(text, [filled(text, entry, `{ ${piece} }`)]), whole };
  return { text: spliced(text, [{ ...spanOf(map), text: `{ <<: *${map.source}, ${piece} }` }]), whole };
}

function intoRow(text: string, map: YAMLMap, kpi: string, written: Written): Placed {
  const none = entryOf(map, kpi);
  if (none && !nodeOf(map, kpi))
    return { text: spliced(text, [filled(text, none, valueOnLine(written))]), whole: !isCommented(written) };
  const name = styleOf(map).key(kpi);
  const last = map.items.length - 1;
  if (!map.flow) {
    const column = columnOf(text, startOf(map.items[0]!));
    const lines = linesOf(written, name, { indent: " ".repeat(column) });
    return { text: spliced(text, [linesAfter(text, endOf(map.items[last]!), column, lines)]), whole: true };
  }
  const { entry, whole } = inBraces(written);
  const { splices, ownLine } = intoFlow(text, map, last, {
    inline: onOneLine(written, name),
    lines: (around) => linesOf(entry, name, around),
  });
  return { text: spliced(text, splices), whole: ownLine ? whole : !isCommented(written) };
}

interface NewEntry {
  period: string;
  kpi: string;
  written: Written;
}

/** A period more on a line, before those that are due later; what heads or follows its entry heads or follows it. */
function newRow(text: string, years: YAMLMap, at: number, { period, kpi, written }: NewEntry): Placed {
  const inline = onOneLine(written, rowStyle(years, at).key(kpi));
  const row: Written = { ...written, key: null, rest: `: { ${inline} }`, flows: true, short: "" };
  // The comments between the lines of a value cannot go along, and the others stay with them.
  const apart = isCommented({ ...written, above: [], behind: "" });
  const entry = apart ? { ...row, above: [], behind: "" } : row;
  const name = styleOf(years, years.items[Math.max(at, 0)]).key(period);
  if (years.flow) {
    const item: FlowItem = {
      inline: name + row.rest,
      lines: (around) => linesOf(entry, name, around),
    };
    const { splices, ownLine } = intoFlow(text, years, at, item);
    return { text: spliced(text, splices), whole: ownLine ? !apart : !isCommented(written) };
  }
  const indent = " ".repeat(columnOf(text, startOf(years.items[0]!)));
  return { text: withLines(text, years, at, linesOf(entry, name, { indent })), whole: !apart };
}

/** A period more as a block, before those that are due later. */
function newBlock(text: string, years: YAMLMap, at: number, { period, kpi, written }: NewEntry): Placed {
  const column = columnOf(text, startOf(years.items[0]!));
  const block = years.items.map(({ value }) => value).find(isBlock)!;
  const inner = columnOf(text, startOf(block.items[0]!));
  const lines = [
    `${" ".repeat(column)}${styleOf(years, years.items[Math.max(at, 0)]).key(period)}:`,
    ...linesOf(written, styleOf(block).key(kpi), { indent: " ".repeat(inner) }),
  ];
  return { text: withLines(text, years, at, lines), whole: true };
}

/** Lines after one of the periods (−1: before the first). */
function withLines(text: string, years: YAMLMap, at: number, lines: string[]): string {
  const first = startOf(years.items[0]!);
  const splice =
    at < 0
      ? linesBefore(text, first, lines)
      : linesAfter(text, endOf(years.items[at]!), columnOf(text, first), lines);
  return spliced(text, [splice]);
}

/** The style of the keys in a period, or in any of them. */
function rowStyle(years: YAMLMap, at = 0) {
  const rows = [years.items[Math.max(at, 0)], ...years.items].map((pair) => pair?.value);
  return styleOf(rows.find((row): row is YAMLMap => isMap(row) && row.items.length > 0) ?? null);
}

/** Whether the first of the periods that have entries of their own is a block. */
function firstIsBlock(years: YAMLMap): boolean {
  return isBlock(years.items.find(({ value }) => isMap(value))?.value);
}

function isBlock(value: unknown): value is YAMLMap {
  return isMap(value) && !value.flow && value.items.length > 0;
}

/** The last of the entries that is due no later than a period; −1 where all are due later. */
function placeIn(years: YAMLMap, period: string, yearStarts: number): number {
  const due = parsePeriod(period, yearStarts)!.to;
  return years.items.findLastIndex((pair) => {
    const other = parsePeriod(keyOf(pair) ?? "", yearStarts);
    return other !== null && other.to <= due;
  });
}

/** An entry of the route that was not there, or had no value: after another one, or at the end. */
export function intoRoot(text: string, root: YAMLMap, key: string, value: string, after?: Pair): string {
  const entry = entryOf(root, key);
  if (entry) return spliced(text, [filled(text, entry, value)]);
  const at = after ? root.items.indexOf(after) : root.items.length - 1;
  const piece = `${styleOf(root, root.items[at]).key(key)}: ${value}`;
  if (root.flow) return spliced(text, intoFlow(text, root, at, plainItem(piece)).splices);
  const column = columnOf(text, startOf(root.items[0]!));
  return spliced(text, [linesAfter(text, endOf(root.items[at]!), column, [" ".repeat(column) + piece])]);
}
