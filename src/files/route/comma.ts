import { isScalar, type Scalar, type YAMLMap } from "yaml";
import { given } from "./facts.js";
import type { Span } from "./places.js";

/**
 * `{ sales: 40,000, … }`: inside braces the comma ends the entry, and what was meant as one number becomes
 * sales: 40 and a key 000 without a value. Null where the pair at `index` is no such key.
 */
export function commaInNumber(
  map: YAMLMap,
  index: number,
): { facts: ReturnType<typeof commaFacts>; span: Span } | null {
  const head = map.items[index - 1]?.value;
  const { key: tail, value } = map.items[index]!;
  if (!map.flow || !isDigits(tail, /^\d+$/) || !isEmpty(value) || !isDigits(head, /^-?\d+$/)) return null;
  const [from, between] = [head.range![0], tail.range![0] - head.range![1]];
  if (between !== 1) return null;
  const facts = commaFacts(head.source!, tail.source!);
  return { facts, span: { from, to: tail.range![1] } };
}

/** What `40,000` may have meant: 40000, or 40.000; with other than three digits behind the comma only the latter. */
export function commaFacts(head: string, tail: string) {
  return given({
    written: `${head},${tail}`,
    small: `${head}.${tail}`,
    plain: tail.length === 3 ? `${head}${tail}` : null,
  });
}

function isDigits(node: unknown, digits: RegExp): node is Scalar {
  return isScalar(node) && digits.test(node.source ?? "") && Boolean(node.range);
}

function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === "");
}
