import type { problems as english } from "../../language/en/problems.js";
import { type Exactly, type FactsFor, known, type Plain } from "./facts.js";
import type { Command, Phrase, Value } from "./value.js";

/** A place in a file: 1-based line and column; `length` characters are meant, `excerpt` is the whole line. */
export interface Place {
  file: string;
  line: number;
  column: number;
  length: number;
  excerpt: string;
  /** The file stands like that nowhere yet: it is what a change would make of it. */
  draft?: true;
}

/** `error`: something is wrong and figures may be missing for it. `note`: worth knowing, spoils nothing. */
export type Severity = "error" | "note";

/** Something about the input. What it says and the remedy are words of the language, by code. */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  facts: Phrase["facts"];
  place: Place | null;
  /** The command that mends it, or else confirms what is doubted; null where there is none. */
  next: Command | null;
}

/** The words of a problem: the templates of its message and its remedy. */
type Words = { [Code in keyof typeof english]: (typeof english)[Code]["message" | "remedy"] };

/** The codes that have English words. */
export type ProblemCode = keyof Words;

/** What is wrong without any facts. */
export type PlainProblem = Plain<Words>;

/** The facts of a problem: what the holes of its message and its remedy take. */
export type ProblemFacts<Code extends ProblemCode> = FactsFor<Words[Code]>;

/** What is only worth knowing; every other problem is an error. */
const NOTES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  // the route
  "no-destination",
  "plan-disagrees",
  "part-of-year",
  "change-late",
  "change-other-words",
  // the log
  "future-measurement",
  "future-measurements",
  "conflicting-measurements",
  "more-conflicts",
  "missing-period",
  "overlapping-amounts",
  "counter-reset",
  "suspicious-value",
  "running-total",
  // what was typed
  "nothing-to-fix",
]);

/** What a problem says, where it is said among other things. */
export function messageOf({ code, facts }: Problem): Phrase {
  return { code: `problem:${code}`, facts };
}

/** What mends a problem; of some nothing is known. */
export function remedyOf({ code, facts }: Problem): Phrase {
  return { code: `mend:${code}`, facts };
}

/** How many problems there are, those too that were only counted. */
export function howMany(problems: readonly Problem[]): number {
  return problems.reduce((sum, { code, facts }) => {
    const counted = code === "more-problems" || code === "more-conflicts" ? facts.more : undefined;
    return sum + (counted && "value" in counted && typeof counted.value === "number" ? counted.value : 1);
  }, 0);
}

/** A problem of a code, with the severity that the code has, and the facts that its words have holes for, and no others. */
export function problem(code: PlainProblem): Problem;
export function problem<Code extends ProblemCode, Given extends ProblemFacts<Code>>(
  code: Code,
  facts: Exactly<Given, ProblemFacts<Code>>,
  place?: Place | null,
): Problem;
export function problem(
  code: ProblemCode,
  facts: Readonly<Record<string, Value | null>> = {},
  place: Place | null = null,
): Problem {
  const severity = NOTES.has(code) ? "note" : "error";
  return { code, severity, facts: known(facts), place, next: commandAmong(facts) };
}

function commandAmong({ command, confirm }: Readonly<Record<string, Value | null>>): Command | null {
  if (command?.is === "command") return command;
  return confirm?.is === "command" ? confirm : null;
}
