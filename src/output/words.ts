import type { Language } from "../language/index.js";
import type { SayCode } from "../views/words.js";

/**
 * The template of a code: of what views say, or of the reason for a course. A code without words is its own
 * template: tests see it, and nothing breaks for it. Does not compile while the languages have no words for
 * something that views say.
 */
export function templateOf(code: string, language: Language): string {
  const say: Readonly<Record<SayCode, string>> = language.say;
  const all: Readonly<Record<string, string>> = { ...language.reasons, ...say };
  return Object.hasOwn(all, code) ? all[code]! : code;
}
