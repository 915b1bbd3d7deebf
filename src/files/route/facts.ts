import type * as z from "zod/mini";
import { nearest } from "../../domain/say/nearest.js";
import type { ProblemCode } from "../../domain/say/problem.js";
import { type Facts, list, text, type Value } from "../../domain/say/value.js";
import { exampleAt } from "./format.js";
import { guessCurrency, guessDate, guessId, guessLocale, guessNumber } from "./guess.js";
import { LIMITS } from "./pieces.js";
import type { Path } from "./places.js";

type Issue = z.core.$ZodIssue;

/**
 * The facts that the words of a problem with the format need. `written`: the value (or key) as it is written, null
 * where it is none.
 */
export function factsOf(code: ProblemCode, path: Path, written: string | null, issue: Issue | null): Facts {
  const key = String(path.findLast((step) => typeof step === "string") ?? "");
  switch (code) {
    case "missing-key":
      return { key: text(key), ...parentOf(path), ...example(path, key) };
    case "unknown-word":
      return { key: text(key), word: text(written ?? ""), ...words(written ?? "", issue) };
    case "out-of-range":
      return { key: text(key), ...limits(key) };
    case "bad-id":
      return given({ id: written, nearest: guessId(written ?? "") });
    case "bad-date":
      return given({ value: written, example: guessDate(written ?? "") });
    case "bad-locale":
      return given({ value: written, nearest: guessLocale(written ?? "") });
    case "bad-currency":
      return given({ value: written, nearest: guessCurrency(written ?? "") });
    case "not-a-number":
      return given({ value: written, example: guessNumber(written ?? "") });
    case "not-a-mapping":
      return given({ key: key || null, example: mappingExample(path, key) });
    default:
      return given({ key, value: written });
  }
}

/** Facts of the texts that there are. */
export function given(texts: Readonly<Record<string, string | null>>): Facts {
  const facts: Record<string, Value> = {};
  for (const [name, value] of Object.entries(texts)) if (value !== null) facts[name] = text(value);
  return facts;
}

function parentOf(path: Path): Facts {
  return path.length > 1 ? { where: text(path.slice(0, -1).join(".")) } : {};
}

function example(path: Path, key: string): Facts {
  if (key === "version") return { example: text("version: 1") };
  const value = exampleAt(path);
  return typeof value === "string" || typeof value === "number" ? { example: text(`${key}: ${value}`) } : {};
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
export function unknownId(
  id: string,
  known: readonly string[],
  meant: string | null = nearestId(id, known),
): Facts {
  const listed = known.slice(0, MOST_LISTED).join(", ") + (known.length > MOST_LISTED ? ", …" : "");
  return given({ id, nearest: meant, known: listed || null });
}

/** The id that a mistyped one most likely means. */
export function nearestId(id: string, known: readonly string[]): string | null {
  return known.length > MOST_SEARCHED ? null : nearest(id, known);
}

/** The word that is nearest, the others, and all of them. */
function alternatives(word: string, all: readonly string[]): Facts {
  const near = nearest(word, all);
  const others = all.filter((other) => other !== near).join(", ");
  return { ...given({ nearest: near, others }), known: list(all, "or") };
}

function words(word: string, issue: Issue | null): Facts {
  return issue?.code === "invalid_value" ? alternatives(word, issue.values.map(String)) : {};
}

function limits(key: string): Facts {
  const { low, high } = LIMITS[key as keyof typeof LIMITS];
  return given({ low: String(low), high: high === Number.MAX_VALUE ? null : String(high) });
}
