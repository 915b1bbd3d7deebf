import { isScalar, isSeq, type Node, Scalar } from "yaml";
import { isBand } from "../../../domain/plan/index.js";
import type { Target } from "../../../domain/route.js";
import { lineEnd, lineStart, nextLine, type Splice } from "./text.js";
import { spanOf } from "./tree.js";

/** Text that YAML reads as itself without quotes, anywhere. */
const PLAIN = /^[\p{L}\p{N}][^:#,[\]{}&*!|>"%@`\\\p{C}]*$/u;
/** Words and numbers that are something else than text without quotes. */
const MEANT_OTHERWISE = /^(?:true|false|null|yes|no|on|off|[-+.\d_].*)$/i;

/** Text as a scalar on one line, without quotes where that is safe. */
export function scalarOf(words: string): string {
  const plain = PLAIN.test(words) && !MEANT_OTHERWISE.test(words) && !/\s$/.test(words);
  return plain ? words : JSON.stringify(words);
}

/** A target as it stands in the file: a number, or both bounds; `~` where there is none, whatever a merge brings. */
export function targetText(target: Target | null): string {
  if (target === null) return "~";
  return isBand(target) ? `[${figure(target.low)}, ${figure(target.high)}]` : figure(target);
}

/** A number in digits: YAML and the format know no other. */
function figure(value: number): string {
  return String(value);
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
  const quote = node.type === Scalar.QUOTE_DOUBLE ? '"' : node.type === Scalar.QUOTE_SINGLE ? "'" : "";
  return { ...spanOf(node), text: quote + [grouped, ...part].join(".") + quote };
}

/** Another text in the place of a scalar: a block of lines stays one. */
export function otherText(text: string, node: Node, words: string): Splice {
  const { from, to } = spanOf(node);
  const block = isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
  if (!block) return { from, to, text: scalarOf(words) };
  const newline = lineEnd(text);
  const body = nextLine(text, from);
  const indent = /^ */.exec(text.slice(body, to))![0] || "  ";
  const between = node.type === Scalar.BLOCK_FOLDED ? newline + newline : newline;
  const lines = words.split("\n").map((line) => (line === "" ? "" : indent + line));
  const end = to > body && text[to - 1] === "\n" ? newline : "";
  return { from: body, to: Math.max(body, to), text: lines.join(between) + end };
}

/** The column, from 0, at which something begins. */
export function columnOf(text: string, start: number): number {
  return start - lineStart(text, start);
}
