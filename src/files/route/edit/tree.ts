import { isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";

/** The mapping that a route is, as it stands in the text. */
export function rootOf(text: string): YAMLMap | null {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: "error" });
  return document.errors.length === 0 && isMap(document.contents) ? document.contents : null;
}

/** A key as it is written, without quotes: a year is a number to YAML. */
export function keyOf({ key }: Pair): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}

/** The entry of a key that stands in the mapping itself. */
export function entryOf(map: YAMLMap, key: string): Pair | null {
  return map.items.find((pair) => keyOf(pair) === key) ?? null;
}

/** What stands behind a key of a mapping; null where there is nothing, or a null as good as nothing. */
export function nodeOf(map: YAMLMap, key: string): Node | null {
  const value = entryOf(map, key)?.value;
  return isNode(value) && !isNothing(value) ? value : null;
}

/** Whether a value is none, written or not: one with an anchor may be named by others, and stays. */
function isNothing(value: Node): boolean {
  return isScalar(value) && value.value === null && !value.anchor && !value.tag;
}

/** The offsets of a node, without what trails it. */
export function spanOf(node: Node): { from: number; to: number } {
  const [from, to] = node.range!;
  return { from, to };
}

/** Where the last thing in an entry ends, and whether it ends with its line already (a block of text does). */
export function endOf(node: Node | Pair | null): number {
  if (node === null) return 0;
  if (!isNode(node)) {
    const { key, value } = node as Pair;
    const written = isNode(value) && value.range && value.range[1] > value.range[0] ? value : null;
    return endOf(written ?? (isNode(key) ? key : null));
  }
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) {
    return endOf(node.items.at(-1) as Node | Pair);
  }
  return node.range![1];
}
