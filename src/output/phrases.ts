import type { PhraseCode } from "../domain/say/value.js";
import type { Language } from "../language/index.js";

const HOLE = /\{([a-z][a-z0-9-]*)\}/gi;

/** The names of a template's holes, each once, in order of appearance. */
export function holes(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(HOLE), (match) => match[1]!))];
}

/**
 * Fills a template (see `Wording`): `{hole}` with the text of the fact of that name, `<A|B>` with the first
 * alternative all of whose holes have facts. A hole that nobody filled stays visible.
 */
export function fill<Fact>(
  template: string,
  facts: Readonly<Record<string, Fact>>,
  speak: (fact: Fact) => string,
  words: (literal: string) => string = (literal) => literal,
): string {
  const chosen = template.replace(/<([^<>]*)>/g, (_, alternatives: string) => {
    const complete = (one: string) => holes(one).every((hole) => Object.hasOwn(facts, hole));
    return alternatives.split("|").find(complete) ?? "";
  });
  return chosen
    .split(HOLE)
    .map((part, index) => {
      if (index % 2 === 0) return words(part);
      return Object.hasOwn(facts, part) ? speak(facts[part]!) : `{${part}}`;
    })
    .join("");
}

/**
 * The template of a code: of what views say, of the reason for a course, of a warning (`warning:late`, and
 * `remedy:late` for its next line, which may be empty), or of what a problem says (`problem:unknown-key`) and what mends
 * it (`mend:unknown-key`).
 */
export function templateOf(code: PhraseCode, { say, reasons, warnings, problems }: Language): string {
  const [name, kind] = code.split(":").reverse() as [string, string | undefined];
  if (kind === "problem" && has(problems, name)) return problems[name].message;
  if (kind === "mend" && has(problems, name)) return problems[name].remedy ?? "";
  if (kind === "warning" && has(warnings, name)) return warnings[name].message;
  if (kind === "remedy" && has(warnings, name)) return warnings[name].remedy ?? "";
  if (has(say, name)) return say[name];
  return has(reasons, name) ? reasons[name] : code;
}

function has<Words extends object>(words: Words, code: string): code is keyof Words & string {
  return Object.hasOwn(words, code);
}
