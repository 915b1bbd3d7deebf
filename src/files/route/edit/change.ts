import { isMap, isNode, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { Ahead, Change, Destination } from "../../../domain/route/route.js";
import { isoDay } from "../../../domain/time/day.js";
import { intoFlow, linesAfter, plainItem, startOf } from "./insert.js";
import { type Edited, intoRoot } from "./put.js";
import { columnOf, type Style, styleOf, targetText } from "./scalars.js";
import { endOf, entryOf, nodeOf, rootOf, type Splice, spanOf, spliced } from "./text.js";

/** A mapping or one word of it, as it will be written. */
type Piece = string | readonly (readonly [key: string, piece: Piece])[];

/** A change more under `changes:`, in the way those stand there that are there already. */
export function addChange(text: string, change: Change): Edited {
  return addItem(text, "changes", (style) => piecesOf(change, style));
}

/** An obstacle more under `ahead:`, in the way those stand there that are there already. */
export function addObstacle(text: string, { from, to, what, known, effect }: Ahead): Edited {
  const percent = (share: number) => `${Number((100 * share).toPrecision(12))}%`;
  return addItem(text, "ahead", (style) => [
    ["from", style.word(isoDay(from))],
    ["to", style.word(isoDay(to))],
    ["what", style.text(what)],
    ...(known === null ? [] : [["known", style.word(isoDay(known))] as const]),
    ...(effect.size === 0
      ? []
      : [["effect", [...effect].map(([id, share]) => [id, style.word(percent(share))] as const)] as const]),
  ]);
}

/** An item more in a list of the route; the list too, where there is none. */
function addItem(text: string, key: string, made: (style: Style) => Exclude<Piece, string>): Edited {
  const root = rootOf(text)!;
  const items = nodeOf(root, key);
  const style = styleOf(lastOf(items) ?? root);
  const pieces = made(style);
  const entry = entryOf(root, key);
  if (!items) {
    const list = `[${flow(pieces, style)}]`;
    if (root.flow) return intoRoot(text, root, key, list);
    const column = columnOf(text, startOf(root.items[0]!));
    const indent = " ".repeat(column);
    const line = `${indent}  - ${flow(pieces, style)}`;
    const name = style.key(key);
    if (entry)
      return spliced(text, [...emptied(text, entry), linesAfter(text, endOf(entry), column, [line])]);
    return spliced(text, [linesAfter(text, endOf(root.items.at(-1)!), column, [`${indent}${name}:`, line])]);
  }
  if (!isSeq(items)) return { shared: key };
  if (items.flow || items.items.length === 0)
    return spliced(
      text,
      intoFlow(text, items, items.items.length - 1, plainItem(flow(pieces, style))).splices,
    );
  const last = items.items.at(-1) as Node;
  const column = columnOf(text, spanOf(items).from);
  const lines = item(" ".repeat(column), last, text, pieces, style);
  return spliced(text, [linesAfter(text, endOf(last), column, lines)]);
}

/** The last of a list, where it has anything to take a style from. */
function lastOf(list: Node | null): YAMLMap | null {
  const last = isSeq(list) ? list.items.at(-1) : null;
  return isMap(last) && last.items.length > 0 ? last : null;
}

/** What takes the null away that an entry of a block has, and the blanks before it. */
function emptied(text: string, { key, value }: Pair): Splice[] {
  if (!isNode(value)) return [];
  const { from, to } = spanOf(value);
  const between = text.slice(endOf(key as Node), from);
  return to > from ? [{ from: from - /\s*$/.exec(between)![0].length, to, text: "" }] : [];
}

/** A list's item: in one line, or a line for every key where the one before it has that. */
function item(
  dash: string,
  before: Node,
  text: string,
  pieces: Exclude<Piece, string>,
  style: Style,
): string[] {
  if (!isMap(before) || before.flow || before.items.length === 0) return [`${dash}- ${flow(pieces, style)}`];
  const column = columnOf(text, startOf(before.items[0]!));
  const indent = " ".repeat(Math.max(column, dash.length + 2));
  const [first = "", ...rest] = block(pieces, style);
  const gap = " ".repeat(Math.max(1, column - dash.length - 1));
  return [`${dash}-${gap}${first}`, ...rest.map((line) => indent + line)];
}

function flow(piece: Piece, style: Style): string {
  if (typeof piece === "string") return piece;
  return `{ ${piece.map(([key, value]) => `${style.key(key)}: ${flow(value, style)}`).join(", ")} }`;
}

/** A line for every key; what is under it stays on one line each. */
function block(pieces: Exclude<Piece, string>, style: Style): string[] {
  const { key } = style;
  return pieces.flatMap(([name, value]) =>
    typeof value === "string"
      ? [`${key(name)}: ${value}`]
      : [`${key(name)}:`, ...value.map(([inner, piece]) => `  ${key(inner)}: ${flow(piece, style)}`)],
  );
}

function piecesOf(change: Change, style: Style): Exclude<Piece, string> {
  const { date, why, by, set, moved, stay, until, strategy, destination } = change;
  const pieces: (readonly [string, Piece])[] = [
    ["date", style.word(isoDay(date))],
    ["why", style.text(why)],
  ];
  if (by) pieces.push(["by", style.text(by)]);
  if (set.length)
    pieces.push([
      "set",
      set.map(({ kpi, period, from, to }) => [
        `${period}.${kpi}`,
        [...side("from", from, targetText), ...side("to", to, targetText)],
      ]),
    ]);
  if (moved.length)
    pieces.push(["move", moved.map(({ kpi, from, to }) => [`${from}.${kpi}`, style.word(to)])]);
  if (stay) pieces.push(["stay", style.word(stay)]);
  if (until !== null) pieces.push(["until", style.word(isoDay(until))]);
  if (strategy)
    pieces.push([
      "strategy",
      [...side("from", strategy.from, style.text), ...side("to", strategy.to, style.text)],
    ]);
  if (destination) {
    const place = ({ vision, arrive }: Destination): Piece => [
      ["vision", style.text(vision)],
      ["arrive", style.word(isoDay(arrive))],
    ];
    pieces.push([
      "destination",
      [
        ["from", place(destination.from)],
        ["to", place(destination.to)],
      ],
    ]);
  }
  return pieces;
}

function side<T>(key: string, value: T | null, written: (value: T) => string): [string, Piece][] {
  return value === null ? [] : [[key, written(value)]];
}
