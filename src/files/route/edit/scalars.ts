import { isScalar, isSeq, type Node, Scalar, type YAMLMap } from "yaml";
import type { Target } from "../../../domain/route/route.js";
import { isBand } from "../../../domain/route/target.js";
import { indentOf, lineEnd, lineStart, nextLine, type Splice, spanOf } from "./text.js";

/** Text that YAML reads as itself without quotes, anywhere. */
const PLAIN = /^[\p{L}\p{N}][^:#,[\]{}&*!|>"%@`\\\p{C}]*$/u;
/** Words and numbers that are something else than text without quotes. */
const MEANT_OTHERWISE = /^(?:true|false|null|yes|no|on|off|[-+.\d_].*)$/i;

/** Text as a scalar on one line, without quotes where that is safe. */
function scalarOf(words: string): string {
  const plain = PLAIN.test(words) && !MEANT_OTHERWISE.test(words) && !/\s$/.test(words);
  return plain ? words : JSON.stringify(words);
}

/** A target as it stands in the file: a number, or both bounds; `~` where there is none, whatever a merge brings. */
export function targetText(target: Target | null): string {
  if (target === null) return "~";
  return isBand(target) ? `[${figure(target.low)}, ${figure(target.high)}]` : figure(target);
}

/** A number in digits: YAML and the format know no other. Three decimals would look like thousands: 2.125 is 2.1250. */
function figure(value: number): string {
  const digits = String(value);
  return /^-?\d{1,3}\.\d{3}$/.test(digits) ? `${digits}0` : digits;
}

/** Another target in the place of one that stands there, in its style. */
export function otherTarget(node: Node, target: Target | null): Splice[] {
  if (target === null) return [{ ...spanOf(node), text: targetText(target) }];
  if (
    isSeq(node) &&
    isBand(target) &&
    node.items.length === 2 &&
    node.items.every((item) => isScalar(item))
  ) {
    const [low, high] = node.items as Scalar[];
    return [otherNumber(low!, target.low), otherNumber(high!, target.high)];
  }
  if (isScalar(node) && !isBand(target)) return [otherNumber(node, target)];
  return [{ ...spanOf(node), text: targetText(target) }];
}

/** Another number in the place of a scalar: with its quotes, and with `_` between thousands where it had them. */
function otherNumber(node: Scalar, value: number): Splice {
  const written = typeof node.value === "string" ? node.value : (node.source ?? "");
  const [whole = "", ...part] = figure(value).split(".");
  const grouped = written.includes("_") ? whole.replace(/\B(?=(\d{3})+$)/g, "_") : whole;
  const quote = quoteOf(node);
  return { ...spanOf(node), text: quote + [grouped, ...part].join(".") + quote };
}

/** The quotes that a key or a value stands in. */
export function quoteOf(node: unknown): '"' | "'" | "" {
  if (!isScalar(node)) return "";
  return node.type === Scalar.QUOTE_DOUBLE ? '"' : node.type === Scalar.QUOTE_SINGLE ? "'" : "";
}

/** Another day in the place of one, with its quotes. */
export function otherDay(node: Node, day: string): Splice {
  return { ...spanOf(node), text: quoteOf(node) + day + quoteOf(node) };
}

/** Another text in the place of a scalar: a block of lines stays one, and quotes stay quotes. */
export function otherText(text: string, node: Node, words: string): Splice {
  if (isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED))
    return otherBlock(text, node, words);
  return { ...spanOf(node), text: quoted(words, quoteOf(node)) };
}

function quoted(words: string, quote: ReturnType<typeof quoteOf>): string {
  // Only double quotes can say a line break or what cannot be seen.
  const single = quote === "'" && !/\p{C}/u.test(words);
  return quote === "" ? scalarOf(words) : single ? `'${words.replaceAll("'", "''")}'` : JSON.stringify(words);
}

/** A block of lines in the place of another. A folded one becomes literal where it would fold what is not to be folded. */
function otherBlock(text: string, node: Scalar, words: string): Splice {
  const { from, to } = spanOf(node);
  const newline = lineEnd(text);
  const body = nextLine(text, from);
  const indent = /^(?:[ \t]*\r?\n)*( +)\S/.exec(text.slice(body, to))?.[1] ?? `${indentOf(text, from)}  `;
  const folded = node.type === Scalar.BLOCK_FOLDED && !/^[ \t]/m.test(words);
  // The text begins without blanks, so that its first line says the indent: no digit is to say another.
  const header = text
    .slice(from, body)
    .replace(/^[|>][-+\d]*/, (mark) => (folded ? ">" : "|") + mark.slice(1).replace(/\d/, ""));
  const lines = (folded ? words.replace(/\n+/g, "\n$&") : words)
    .split("\n")
    .map((line) => (line === "" ? "" : indent + line));
  const last = Math.max(body, to);
  const begun = header.endsWith("\n") ? header : header + newline;
  const ended = text[last - 1] === "\n" ? newline : "";
  return { from, to: last, text: begun + lines.join(newline) + ended };
}

/** The column, from 0, at which something begins. */
export function columnOf(text: string, start: number): number {
  return start - lineStart(text, start);
}

/** How a mapping writes its keys and texts. */
export interface Style {
  /** A key (an id, a period or a word of the format), with the quotes of its neighbour. */
  key(word: string): string;
  /** A day, a period or an id as a value. */
  word(word: string): string;
  /** A text, on one line. */
  text(words: string): string;
  /** Whether it is JSON as it stands: without a comma behind the last, too. */
  json: boolean;
}

/** The style of a mapping, read from one of its entries (the last, where none is named): keys in quotes in braces are JSON. */
export function styleOf(map: YAMLMap | null, neighbour = map?.items.at(-1)): Style {
  const quote = quoteOf(neighbour?.key);
  const json = quote === '"' && map?.flow === true;
  const key = (word: string) => quote + word + quote;
  return { key, word: json ? key : (word) => word, text: json ? JSON.stringify : scalarOf, json };
}
