import { isScalar, type Scalar, type YAMLMap } from "yaml";
import * as z from "zod/mini";
import { nearest } from "../../domain/say/nearest.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { list, text, type Value } from "../../domain/say/value.js";
import { guessCurrency, guessDate, guessId, guessLocale, guessNumber } from "./guess.js";
import { CURRENCY, type FormatCode, LIMITS, LOCALE } from "./pieces.js";
import type { Path, Span } from "./places.js";
import { routeFile } from "./schema.js";

type Issue = z.core.$ZodIssue;

/**
 * A problem with a value by itself. `written`: the value (or key) as it is written, null where it is none.
 */
export function formatProblem(code: FormatCode, path: Path, written: string | null, issue: Issue): Problem {
  const key = keyOf(path);
  const typed = written ?? "";
  switch (code) {
    case "unknown-version":
      return problem(code, given({ version: typed, reads: "1" }));
    case "unknown-word":
      return problem(code, { ...given({ key, word: typed }), ...words(typed, issue) });
    case "day-range":
    case "figure-range":
      return problem(code, given({ value: written }));
    case "out-of-range":
      return problem(code, { key: text(key), ...limits(key) });
    case "bad-id":
      return problem(code, given({ id: typed, nearest: guessId(typed) }));
    case "bad-date":
      return problem(code, given({ value: written, example: guessDate(typed) }));
    case "bad-locale":
      return problem(code, given({ value: written, nearest: guessLocale(typed) }));
    case "bad-currency":
      return problem(code, given({ value: written, nearest: guessCurrency(typed) }));
    case "not-a-number":
      return problem(code, given({ value: written, example: guessNumber(typed) }));
    case "not-a-mapping":
      return problem(code, given({ key: key || null, example: mappingExample(path, key) }));
    default:
      return problem(code, given({ key, value: written }));
  }
}

/** The problem of a key that is not there. */
export function missingKey(path: Path): Problem {
  const key = keyOf(path);
  const where = path.length > 1 ? path.slice(0, -1).join(".") : null;
  return problem("missing-key", given({ key, where, example: example(path, key) }));
}

function keyOf(path: Path): string {
  return String(path.findLast((step) => typeof step === "string") ?? "");
}

/** Texts as facts; null stays null. */
export function given<const Texts extends Readonly<Record<string, string | null>>>(texts: Texts) {
  const facts = Object.entries(texts).map(([name, value]) => [name, value === null ? null : text(value)]);
  return Object.fromEntries(facts) as {
    readonly [Name in keyof Texts]: null extends Texts[Name] ? Value | null : Value;
  };
}

function example(path: Path, key: string): string | null {
  if (key === "version") return "version: 1";
  const value = exampleAt(path);
  return typeof value === "string" || typeof value === "number" ? `${key}: ${value}` : null;
}

function mappingExample(path: Path, key: string): string | null {
  const value = exampleAt(path);
  if (typeof value !== "object" || value === null) return null;
  const entries = Object.entries(value).map(([name, inner]) => `${name}: ${JSON.stringify(inner)}`);
  return `${key}: { ${entries.join(", ")} }`;
}

/** More ids than this nobody reads, and a mistyped one is not looked for among them: a route has dozens. */
const MOST_LISTED = 20;
const MOST_SEARCHED = 100;

/** The facts of an id that is none of those known. `meant`: what it most likely stands for, where that is known. */
export function unknownId(id: string, known: readonly string[], meant: string | null = nearestId(id, known)) {
  const listed = known.slice(0, MOST_LISTED).join(", ") + (known.length > MOST_LISTED ? ", …" : "");
  return given({ id, nearest: meant, known: listed || null });
}

/** The id that a mistyped one most likely means. */
export function nearestId(id: string, known: readonly string[]): string | null {
  return known.length > MOST_SEARCHED ? null : nearest(id, known);
}

/** The word that is nearest, the others, and all of them. */
function alternatives(word: string, all: readonly string[]) {
  const near = nearest(word, all);
  const others = all.filter((other) => other !== near).join(", ");
  return { ...given({ nearest: near, others }), known: list(all, "or") };
}

function words(word: string, issue: Issue) {
  return issue.code === "invalid_value" ? alternatives(word, issue.values.map(String)) : {};
}

function limits(key: string) {
  const { low, high } = LIMITS[key as keyof typeof LIMITS];
  return given({ low: String(low), high: high === Number.MAX_VALUE ? null : String(high) });
}

/** The keys that may stand in the mapping at a path; none where a mapping has names of one's own, as under kpis. */
export function keysAt(path: Path): string[] {
  const schema = bare(path.reduce(inside, routeFile as z.core.$ZodType | undefined));
  return schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];
}

/** What the format gives as an example for the value at a path. */
function exampleAt(path: Path): unknown {
  const schema = path.reduce(inside, routeFile as z.core.$ZodType | undefined);
  const examples = schema && z.globalRegistry.get(schema)?.examples;
  return Array.isArray(examples) ? examples[0] : undefined;
}

function inside(outer: z.core.$ZodType | undefined, step: string | number): z.core.$ZodType | undefined {
  const schema = bare(outer);
  if (schema instanceof z.ZodMiniObject) return shapeOf(schema)[String(step)];
  if (schema instanceof z.ZodMiniRecord) return schema.def.valueType;
  return schema instanceof z.ZodMiniArray ? schema.def.element : undefined;
}

function shapeOf(schema: z.ZodMiniObject): Readonly<Record<string, z.core.$ZodType>> {
  return schema.shape;
}

function bare(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodMiniOptional ? bare(schema.def.innerType) : schema;
}

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

/** What is wrong with a currency and a locale that were typed, by the rules of the file that they are to stand in. */
export function wrongCodes(typed: { currency: string; locale: string | null }): Problem[] {
  const { currency, locale } = typed;
  const problems: Problem[] = [];
  if (!CURRENCY.test(currency)) {
    problems.push(problem("bad-currency", given({ value: currency, nearest: guessCurrency(currency) })));
  }
  if (locale !== null && !LOCALE.test(locale)) {
    problems.push(problem("bad-locale", given({ value: locale, nearest: guessLocale(locale) })));
  }
  return problems;
}

function isDigits(node: unknown, digits: RegExp): node is Scalar {
  return isScalar(node) && digits.test(node.source ?? "") && Boolean(node.range);
}

function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === "");
}
