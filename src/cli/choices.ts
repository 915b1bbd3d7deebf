import type { CommandGrammar, Typed } from "../commands/command.js";
import { LANGUAGES } from "../domain/say/terms.js";
import { FORMATS, type FormatName } from "../output/formats.js";

/** The options that take one of a few words, with these words: their help and their check come from here. */
export const CHOICES = {
  format: Object.keys(FORMATS) as FormatName[],
  color: ["auto", "always", "never"],
  lang: LANGUAGES,
} as const;

export type ChoiceName = keyof typeof CHOICES;
export type Choice<Name extends ChoiceName> = (typeof CHOICES)[Name][number];

/** The words of an option in its help: "text, json, csv or md". */
function choicesText(option: ChoiceName): string {
  const words = CHOICES[option];
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** What was typed for an option, where that is one of its words; else null. */
export function chosen<Name extends ChoiceName>(option: Name, typed: unknown): Choice<Name> | null {
  const words: readonly Choice<Name>[] = CHOICES[option];
  return words.find((word) => word === typed) ?? null;
}

/** The format that was asked for, as it was typed: `--json` is short for `--format json`. */
export function typedFormat({ json, format }: Typed["options"]): string | null {
  if (json === true) return "json";
  return typeof format === "string" ? format : null;
}

/** Options that every command takes. */
export const EVERYWHERE: CommandGrammar["options"] = [
  ["-C, --folder <dir>", "work in this folder"],
  ["--route <file>", "the route file (default: found by walking up; KPI_ROUTE)"],
  ["--today <date>", "as of this day (default: KPI_TODAY, else today)"],
  ["--format <format>", choicesText("format")],
  ["--json", "short for --format json"],
  ["--color <when>", choicesText("color")],
  ["--width <columns>", "columns to use, 20 to 140"],
  ["--ascii", "draw with plain ASCII characters"],
  ["--lang <language>", choicesText("lang")],
  ["-q, --quiet", "say nothing but what was asked for"],
];
