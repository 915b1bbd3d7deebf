import { isMap, isNode, isSeq, type Node, type Pair } from "yaml";
import { isoDay } from "../../../domain/day.js";
import type { Change, Destination, Target } from "../../../domain/route.js";
import { intoFlow, linesAfter, plainItem, startOf } from "./insert.js";
import { type Edited, intoRoot } from "./put.js";
import { columnOf, scalarOf, targetText } from "./scalars.js";
import { type Splice, spliced } from "./text.js";
import { endOf, entryOf, nodeOf, rootOf, spanOf } from "./tree.js";

/** A mapping or one word of it, as it will be written. */
type Piece = string | readonly (readonly [key: string, piece: Piece])[];

/** A change more under `changes:`, in the way those stand there that are there already. */
export function addChange(text: string, change: Change): Edited {
  const root = rootOf(text)!;
  const changes = nodeOf(root, "changes");
  const pieces = piecesOf(change);
  const entry = entryOf(root, "changes");
  if (!changes) {
    const list = `[${flow(pieces)}]`;
    if (root.flow) return intoRoot(text, root, "changes", list);
    const column = columnOf(text, startOf(root.items[0]!));
    const indent = " ".repeat(column);
    const line = `${indent}  - ${flow(pieces)}`;
    if (entry)
      return spliced(text, [...emptied(text, entry), linesAfter(text, endOf(entry), column, [line])]);
    return spliced(text, [linesAfter(text, endOf(root.items.at(-1)!), column, [`${indent}changes:`, line])]);
  }
  if (!isSeq(changes)) return { shared: "changes" };
  if (changes.flow || changes.items.length === 0)
    return spliced(text, intoFlow(text, changes, changes.items.length - 1, plainItem(flow(pieces))).splices);
  const last = changes.items.at(-1) as Node;
  const column = columnOf(text, spanOf(changes).from);
  const lines = item(" ".repeat(column), last, text, pieces);
  return spliced(text, [linesAfter(text, endOf(last), column, lines)]);
}

/** What takes the null away that an entry of a block has, and the blanks before it. */
function emptied(text: string, { key, value }: Pair): Splice[] {
  if (!isNode(value)) return [];
  const { from, to } = spanOf(value);
  const between = text.slice(endOf(key as Node), from);
  return to > from ? [{ from: from - /\s*$/.exec(between)![0].length, to, text: "" }] : [];
}

/** A list's item: in one line, or a line for every key where the one before it has that. */
function item(dash: string, before: Node, text: string, pieces: Exclude<Piece, string>): string[] {
  if (!isMap(before) || before.flow || before.items.length === 0) return [`${dash}- ${flow(pieces)}`];
  const column = columnOf(text, startOf(before.items[0]!));
  const indent = " ".repeat(Math.max(column, dash.length + 2));
  const [first = "", ...rest] = block(pieces, "");
  const gap = " ".repeat(Math.max(1, column - dash.length - 1));
  return [`${dash}-${gap}${first}`, ...rest.map((line) => indent + line)];
}

function flow(piece: Piece): string {
  if (typeof piece === "string") return piece;
  return `{ ${piece.map(([key, value]) => `${key}: ${flow(value)}`).join(", ")} }`;
}

/** A line for every key; what is under it stays on one line each. */
function block(pieces: Exclude<Piece, string>, indent: string): string[] {
  return pieces.flatMap(([key, value]) =>
    typeof value === "string"
      ? [`${indent}${key}: ${value}`]
      : [`${indent}${key}:`, ...value.map(([inner, piece]) => `${indent}  ${inner}: ${flow(piece)}`)],
  );
}

function piecesOf(change: Change): Exclude<Piece, string> {
  const { date, why, by, set, moved, stay, until, strategy, destination } = change;
  const pieces: (readonly [string, Piece])[] = [
    ["date", isoDay(date)],
    ["why", scalarOf(why)],
  ];
  if (by) pieces.push(["by", scalarOf(by)]);
  if (set.length)
    pieces.push([
      "set",
      set.map(({ kpi, period, from, to }) => [
        `${period}.${kpi}`,
        [...side("from", from), ...side("to", to)],
      ]),
    ]);
  if (moved.length) pieces.push(["move", moved.map(({ kpi, from, to }) => [`${from}.${kpi}`, to])]);
  if (stay) pieces.push(["stay", stay]);
  if (until !== null) pieces.push(["until", isoDay(until)]);
  if (strategy) pieces.push(["strategy", [...words("from", strategy.from), ...words("to", strategy.to)]]);
  if (destination)
    pieces.push([
      "destination",
      [
        ["from", place(destination.from)],
        ["to", place(destination.to)],
      ],
    ]);
  return pieces;
}

function side(key: string, target: Target | null): [string, Piece][] {
  return target === null ? [] : [[key, targetText(target)]];
}

function words(key: string, text: string | null): [string, Piece][] {
  return text === null ? [] : [[key, scalarOf(text)]];
}

function place({ vision, arrive }: Destination): [string, Piece][] {
  return [
    ["vision", scalarOf(vision)],
    ["arrive", isoDay(arrive)],
  ];
}
