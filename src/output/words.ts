import type { PhraseCode } from "../domain/say/value.js";
import type { Language } from "../language/index.js";

/**
 * The template of a code: of what views say, of the reason for a course, of a warning (`warning:late`, and
 * `remedy:late` for its next line, which may be empty), or of what a problem says (`problem:unknown-key`).
 */
export function templateOf(code: PhraseCode, { say, reasons, warnings, problems }: Language): string {
  if (has(say, code)) return say[code];
  if (has(reasons, code)) return reasons[code];
  const [kind, name = ""] = code.split(":");
  if (kind === "problem" && has(problems, name)) return problems[name].message;
  if (kind === "warning" && has(warnings, name)) return warnings[name].message;
  return has(warnings, name) ? (warnings[name].remedy ?? "") : code;
}

function has<Words extends object>(words: Words, code: string): code is keyof Words & string {
  return Object.hasOwn(words, code);
}
