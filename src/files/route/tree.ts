import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
} from "yaml";
import { type Problem, problem } from "../../domain/say/problem.js";
import { text } from "../../domain/say/value.js";
import { commaInNumber } from "./facts.js";
import type { Lines, Span, Spot } from "./places.js";

/** Nodes reached through aliases; a plan has no use for more, and a few lines of aliases can make billions. */
const MOST_BY_ALIAS = 10_000;

/** The plain values of a document (mappings without prototype, keys as written), where they stand, and what spoils them. */
export interface Tree {
  plain: unknown;
  root: Spot;
  problems: Problem[];
}

/** Makes plain values of a YAML document. Keys without a value are left out of the values and kept in the places. */
export function treeOf(document: Document.Parsed, lines: Lines): Tree {
  const grower = new Grower(lines);
  const grown = grower.grow(document.contents, null, null);
  const first = [...grown.spot.inner.values()][0];
  const root = { ...grown.spot, key: first?.key ?? null };
  return { plain: grown.plain, root, problems: grower.problems };
}

interface Grown {
  plain: unknown;
  spot: Spot;
}

const NOWHERE: Span = { from: 0, to: 0 };

class Grower {
  readonly problems: Problem[] = [];
  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<Node>();
  private byAlias = 0;

  constructor(private readonly lines: Lines) {}

  /** `alias`: the span of the alias under which the node is used. */
  grow(node: unknown, key: Span | null, alias: Span | null): Grown {
    if (alias && ++this.byAlias > MOST_BY_ALIAS) return this.exploded(key, alias);
    if (isAlias(node)) return this.growAlias(node, key, alias);
    if (!isMap(node) && !isSeq(node) && !isScalar(node))
      return leaf(null, key, alias ?? key ?? NOWHERE, null, null);
    if (node.anchor) this.anchors.set(node.anchor, node);
    const value = alias ?? spanOf(node);
    if (isScalar(node)) return this.growScalar(node, key, value, alias !== null);
    this.open.add(node);
    const grown = isMap(node)
      ? this.growMap(node, key, value, alias)
      : this.growList(node.items, key, value, alias);
    this.open.delete(node);
    return grown;
  }

  private growScalar(node: Scalar, key: Span | null, value: Span, aliased: boolean): Grown {
    const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
    const from = value.from + (quoted ? 1 : 0);
    const written = typeof node.value === "string" ? node.value : (node.source ?? "");
    const literal = !aliased && this.lines.slice(from, written.length) === written;
    return leaf(node.value, key, value, written, literal ? from : null);
  }

  private growAlias(node: Alias, key: Span | null, alias: Span | null): Grown {
    const at = alias ?? spanOf(node);
    const target = this.anchors.get(node.source);
    if (target && !this.open.has(target)) return this.grow(target, key, at);
    const code = target ? "alias-explodes" : "unknown-alias";
    this.problems.push(problem(code, { alias: text(node.source) }, this.lines.at(at)));
    return leaf(null, key, at, null, null);
  }

  private exploded(key: Span | null, alias: Span): Grown {
    const place = this.lines.at(alias);
    if (this.byAlias === MOST_BY_ALIAS + 1) this.problems.push(problem("alias-explodes", {}, place));
    return leaf(null, key, alias, null, null);
  }

  private growList(items: readonly unknown[], key: Span | null, value: Span, alias: Span | null): Grown {
    const grown = items.map((item) => this.grow(item, null, alias));
    const inner = new Map(grown.map(({ spot }, index) => [index, spot]));
    return {
      plain: grown.map(({ plain }) => plain),
      spot: { key, value, written: null, origin: null, inner },
    };
  }

  private growMap(node: YAMLMap, key: Span | null, value: Span, alias: Span | null): Grown {
    const plain: Record<string, unknown> = Object.create(null);
    const inner = new Map<string | number, Spot>();
    const merged: Grown[] = [];
    node.items.forEach((pair, index) => {
      const name = this.keyOf(pair, alias);
      if (name === null) return;
      const at = alias ?? spanOf(pair.key as Node);
      if (name === "<<") {
        merged.push(this.grow(pair.value, at, alias));
        return;
      }
      const comma = commaInNumber(node, index);
      if (comma) {
        const last = [...inner].at(-1);
        if (last) {
          last[1].broken = true;
          delete plain[last[0]];
        }
        this.problems.push(problem("comma-in-number", comma.facts, this.lines.at(alias ?? comma.span)));
        return;
      }
      if (inner.has(name)) this.duplicate(name, at, inner.get(name)!);
      else this.put(plain, inner, name, this.grow(pair.value, at, alias));
    });
    for (const one of merged) this.merge(plain, inner, one);
    return { plain, spot: { key, value, written: null, origin: null, inner } };
  }

  private put(
    plain: Record<string, unknown>,
    inner: Map<string | number, Spot>,
    name: string,
    grown: Grown,
  ): void {
    inner.set(name, grown.spot);
    if (grown.plain !== null && grown.plain !== undefined) plain[name] = grown.plain;
  }

  /** `<<`: the keys of another mapping (or of several), where they are not given here. */
  private merge(plain: Record<string, unknown>, inner: Map<string | number, Spot>, from: Grown): void {
    if (Array.isArray(from.plain)) {
      for (const [index, one] of from.plain.entries()) {
        this.merge(plain, inner, { plain: one, spot: from.spot.inner.get(index)! });
      }
      return;
    }
    for (const [name, spot] of from.spot.inner) {
      if (inner.has(name)) continue;
      const value = (from.plain as Record<string, unknown>)[name] ?? null;
      this.put(plain, inner, String(name), { plain: value, spot });
    }
  }

  /** A key as it is written; null, with a problem, where it is no single word. */
  private keyOf(pair: Pair, alias: Span | null): string | null {
    const { key } = pair;
    if (isScalar(key) && key.value !== "__proto__") {
      if (key.anchor) this.anchors.set(key.anchor, key);
      return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
    }
    const at = alias ?? (isNode(key) ? spanOf(key) : NOWHERE);
    this.problems.push(problem("key-not-a-word", {}, this.lines.at(at)));
    return null;
  }

  private duplicate(name: string, at: Span, first: Spot): void {
    const line = this.lines.at(first.key ?? first.value).line;
    this.problems.push(
      problem("duplicate-key", { key: text(name), first: { is: "number", value: line } }, this.lines.at(at)),
    );
  }
}

function leaf(
  plain: unknown,
  key: Span | null,
  value: Span,
  written: string | null,
  origin: number | null,
): Grown {
  return { plain, spot: { key, value, written, origin, inner: new Map() } };
}

function spanOf(node: Node): Span {
  return node.range ? { from: node.range[0], to: node.range[1] } : NOWHERE;
}
