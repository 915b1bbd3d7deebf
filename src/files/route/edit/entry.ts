import { isAlias, isNode, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import { commaAfter, startOf } from "./insert.js";
import { columnOf } from "./scalars.js";
import { aboveOf, commentsIn, endOf, lineStart, lineStop, nextLine, spanOf } from "./text.js";

/** Where an entry of a mapping stands (offsets). */
export interface Stretch {
  /** Where the comment lines begin that head it; where its line begins, if there are none. */
  head: number;
  start: number;
  end: number;
  /** The comma behind it in a flow mapping, on whatever line. */
  comma: number | null;
  /** Where it ends with its comma, if that is on its line. */
  own: number;
  /** Whether nothing but a comment follows it on its line. */
  endsLine: boolean;
  /** The comment behind it with the blanks before that; empty where there is none, or others stand before it on its line. */
  behind: string;
}

/** Where an entry stands, and the comments that are its own. */
export function stretchOf(text: string, map: YAMLMap, pair: Pair): Stretch {
  const start = startOf(pair);
  const end = endOf(pair);
  const comma = map.flow ? commaAfter(text, end, spanOf(map).to) : null;
  const stop = lineStop(text, end);
  const own = comma !== null && comma < stop ? comma + 1 : end;
  const rest = text.slice(own, stop);
  const before = map.items[map.items.indexOf(pair) - 1];
  const endsLine = text[end - 1] === "\n" || /^[ \t]*(#.*)?$/.test(rest);
  const shares = map.flow && before !== undefined && endOf(before) > lineStart(text, start);
  return {
    head: endsLine ? headOf(text, map, pair) : lineStart(text, start),
    start,
    end,
    comma,
    own,
    endsLine,
    behind: !shares && text[end - 1] !== "\n" && /^[ \t]+#/.test(rest) ? rest : "",
  };
}

/** Comments above the first of several entries in a row may be about them all: they stay. */
function headOf(text: string, map: YAMLMap, pair: Pair): number {
  const line = lineStart(text, startOf(pair));
  if (text.slice(line, startOf(pair)).trim() !== "") return line;
  const next = map.items[map.items.indexOf(pair) + 1];
  const heads =
    map.items[0] === pair && next && nextLine(text, endOf(pair)) === lineStart(text, startOf(next));
  return heads ? line : aboveOf(text, startOf(pair));
}

/** What a mapping holds under a key, to be written where it may stand in another way. */
export interface Written {
  /** The key as it is written; null for one that is new, and takes the quotes of its neighbour. */
  key: string | null;
  /** What follows the key, from its colon on. */
  rest: string;
  /** The value on one line. */
  short: string;
  /** Whether what follows the key may stand in braces; a list with dashes may not. */
  flows: boolean;
  /** The column where the key began. */
  column: number;
  /** The comment behind it, with the blanks before that. */
  behind: string;
  /** Comments that head it. */
  above: readonly string[];
}

/** A value that is new. */
export function fresh(value: string): Written {
  return { key: null, rest: `: ${value}`, short: value, flows: true, column: 0, behind: "", above: [] };
}

/** An entry as it stands in a text, with its comments; an alias becomes the value that it brings. */
export function writtenAt(text: string, map: YAMLMap, pair: Pair, value: string): Written {
  const { head, start, end, behind } = stretchOf(text, map, pair);
  const node = isNode(pair.value) ? pair.value : null;
  const key = spanOf(pair.key as Node);
  return {
    key: text.slice(key.from, key.to),
    // In a block a colon needs a blank.
    rest: isAlias(node) ? `: ${value}` : text.slice(key.to, end).replace(/^:(?=\S)/, ": "),
    short: value,
    flows: !(isSeq(node) && !node.flow),
    column: columnOf(text, start),
    behind,
    above: commentsIn(text.slice(head, lineStart(text, start))),
  };
}

/** The only entry of a row, with all the comments that are in and around the row: it goes, and they with it. */
export function writtenWithRow(
  text: string,
  years: YAMLMap,
  row: Pair,
  { map, pair, value }: { map: YAMLMap; pair: Pair; value: string },
): Written {
  const written = writtenAt(text, map, pair, value);
  const around = stretchOf(text, years, row);
  const above = commentsIn(text.slice(around.head, startOf(pair)));
  if (!map.flow) return { ...written, above };
  const { own, behind } = stretchOf(text, map, pair);
  const rest = text.slice(own + behind.length, endOf(row));
  return behind
    ? { ...written, above: [...above, ...commentsIn(rest + around.behind)] }
    : { ...written, above: [...above, ...commentsIn(rest)], behind: around.behind };
}

/** What stands before an entry on a line of its own, and behind it before its comment. */
export interface Around {
  indent: string;
  lead?: string;
  comma?: string;
}

/** The lines of an entry, and of the comments that head it. */
export function linesOf(
  written: Written,
  name: string,
  { indent, lead = indent, comma = "" }: Around,
): string[] {
  const { key, rest, flows, column, behind, above } = written;
  const [first = "", ...more] = rest.split(/\r?\n/);
  const least = flows ? lead.length + 1 : lead.length;
  const moved = more.map((line) => {
    const words = line.trimStart();
    const at = line.length - words.length + lead.length - column;
    return words === "" ? "" : " ".repeat(Math.max(least, at)) + words;
  });
  const lines = [lead + (key ?? name) + first, ...moved];
  return [...above.map((comment) => indent + comment), ...lines.slice(0, -1), lines.at(-1)! + comma + behind];
}

/** An entry on one line, without comments. */
export function onOneLine(written: Written, name: string): string {
  return `${written.key ?? name}: ${valueOnLine(written)}`;
}

/** The value of an entry on one line: as it is written, if it is on one. */
export function valueOnLine({ rest, short, flows }: Written): string {
  return flows && !/[\r\n]/.test(rest) ? rest.replace(/^:\s*/, "") : short;
}

/** An entry as it may stand in braces; the comments between its lines are not in it where these cannot. */
export function inBraces(written: Written): { entry: Written; whole: boolean } {
  const { rest, short, flows } = written;
  if (flows) return { entry: written, whole: true };
  if (commentsIn(rest).length === 0) return { entry: { ...written, rest: `: ${short}` }, whole: true };
  return { entry: { ...written, rest: `: ${short}`, above: [], behind: "" }, whole: false };
}

/** Whether an entry has comments, which would be lost on a line that it shares. */
export function isCommented({ rest, behind, above }: Written): boolean {
  return behind !== "" || above.length > 0 || commentsIn(rest).length > 0;
}
