import type { Language } from "../language/index.js";
import type { SayCode } from "../views/words.js";

/**
 * The template of a code: of what views say, or of the reason for a course. A code without words is its own
 * template: tests see it, and nothing breaks for it. Does not compile while the languages have no words for
 * something that views say.
 */
export function templateOf(code: string, language: Language): string {
  const say: Readonly<Record<SayCode, string>> = language.say;
  const books: readonly Readonly<Record<string, string>>[] = [say, language.reasons];
  return books.find((book) => Object.hasOwn(book, code))?.[code] ?? code;
}
