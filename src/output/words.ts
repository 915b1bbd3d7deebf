import type { PhraseCode } from "../domain/say/value.js";
import type { Language } from "../language/index.js";

/**
 * The template of a code: of what views say, of the reason for a course, of a warning (`warning:late`, and
 * `remedy:late` for its next line, which may be empty), or of what a problem says (`problem:unknown-key`).
 */
export function templateOf(code: PhraseCode, { say, reasons, warnings, problems }: Language): string {
  const [name, kind] = code.split(":").reverse() as [string, string | undefined];
  if (kind === "problem" && has(problems, name)) return problems[name].message;
  if (kind === "warning" && has(warnings, name)) return warnings[name].message;
  if (kind === "remedy" && has(warnings, name)) return warnings[name].remedy ?? "";
  if (has(say, name)) return say[name];
  return has(reasons, name) ? reasons[name] : code;
}

function has<Words extends object>(words: Words, code: string): code is keyof Words & string {
  return Object.hasOwn(words, code);
}
