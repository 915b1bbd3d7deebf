import type { Language } from "../language/index.js";
import type { SayCode } from "../views/words.js";

/**
 * The template of a code. A code without words is its own template: tests see it, and nothing breaks for it.
 * Does not compile while the languages have no words for something that views say.
 */
export function templateOf(code: string, language: Language): string {
  const say: Readonly<Record<SayCode, string>> = language.say;
  return Object.hasOwn(say, code) ? say[code as SayCode] : code;
}

/** The template of the reason for a course; see `templateOf`. */
export function reasonTemplate(code: string, { reasons }: Language): string {
  return Object.hasOwn(reasons, code) ? reasons[code as keyof typeof reasons] : code;
}
