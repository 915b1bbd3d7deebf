import type { WarningCode } from "../domain/warnings/warning.js";
import type { Language, Wording } from "../language/index.js";
import type { SayCode } from "../views/words.js";

/**
 * The template of a code: of what views say, of the reason for a course, or of a warning (`warning:late`, and
 * `remedy:late` for its next line). A code without words is its own
 * template: tests see it, and nothing breaks for it. Does not compile while the languages have no words for
 * something that views say.
 */
export function templateOf(code: string, language: Language): string {
  const say: Readonly<Record<SayCode, string>> = language.say;
  const [kind, warning] = code.split(":");
  if (warning !== undefined) return warningTemplate(kind!, warning, language) ?? code;
  const books: readonly Readonly<Record<string, string>>[] = [say, language.reasons];
  return books.find((book) => Object.hasOwn(book, code))?.[code] ?? code;
}

function warningTemplate(kind: string, code: string, { warnings }: Language): string | undefined {
  const words: Readonly<Record<WarningCode, Wording>> = warnings;
  const wording = Object.hasOwn(words, code) ? words[code as WarningCode] : undefined;
  return kind === "remedy" ? (wording?.remedy ?? "") : wording?.message;
}
