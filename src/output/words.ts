import type { WarningCode } from "../domain/news/warning.js";
import type { ProblemCode } from "../domain/say/problem.js";
import type { Language, Wording } from "../language/index.js";
import type { SayCode } from "../views/words.js";

/**
 * The template of a code: of what views say, of the reason for a course, of a warning (`warning:late`, and
 * `remedy:late` for its next line), or of what a problem says (`problem:unknown-key`). A code without words is its own
 * template: tests see it, and nothing breaks for it. Does not compile while the languages have no words for
 * something that views say.
 */
export function templateOf(code: string, language: Language): string {
  const say: Readonly<Record<SayCode, string>> = language.say;
  const [kind, warning] = code.split(":");
  if (warning !== undefined) return wordingTemplate(kind!, warning, language) ?? code;
  const books: readonly Readonly<Record<string, string>>[] = [say, language.reasons];
  return books.find((book) => Object.hasOwn(book, code))?.[code] ?? code;
}

function wordingTemplate(kind: string, code: string, { warnings, problems }: Language): string | undefined {
  return kind === "problem" ? problems[code as ProblemCode]?.message : newsTemplate(kind, code, warnings);
}

function newsTemplate(kind: string, code: string, warnings: Language["warnings"]): string | undefined {
  const words: Readonly<Record<WarningCode, Wording>> = warnings;
  const wording = Object.hasOwn(words, code) ? words[code as WarningCode] : undefined;
  return kind === "remedy" ? (wording?.remedy ?? "") : wording?.message;
}
