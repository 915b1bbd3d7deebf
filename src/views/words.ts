import { type Exactly, type FactsFor, known, type Plain } from "../domain/say/facts.js";
import { day, type Phrase, type Value } from "../domain/say/value.js";
import { civil, type Day } from "../domain/time/day.js";
import type { say as english } from "../language/en/say.js";

type Words = typeof english;

/** What views say: headings, labels and sentences, by the codes that have English words. */
export type SayCode = keyof Words;

/** What is said without any facts. */
export type PlainCode = Plain<Words>;

/** The facts of what is said. */
export type SayFacts<Code extends SayCode> = FactsFor<Words[Code]>;

export type Say = Phrase<SayCode>;

/** Something to say, with its facts: those that its English words have holes for, and no others. */
export function say(code: PlainCode): Say;
export function say<Code extends SayCode, Given extends SayFacts<Code>>(
  code: Code,
  facts: Exactly<Given, SayFacts<Code>>,
): Say;
export function say(code: SayCode, facts: Readonly<Record<string, Value | null>> = {}): Say {
  return { code, facts: known(facts) };
}

/** What is said, as a fact of something else that is said. */
export function asFact(said: Say | Value): Value {
  return "is" in said ? said : { is: "phrase", phrase: said };
}

/** A day in a sentence: with its year where that is not today's. */
export function dated(of: Day, today: Day): Value {
  return day(of, civil(of).year === civil(today).year ? "month-day" : "long");
}
