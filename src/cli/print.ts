import type { Outcome, Typed } from "../commands/command.js";
import { howMany, type Problem } from "../domain/say/problem.js";
import { LANGUAGES } from "../domain/say/terms.js";
import { count } from "../domain/say/value.js";
import { languageOf } from "../language/index.js";
import { type Data, json, problemData, render, renderProblems, type Style } from "../output/index.js";
import type { Document } from "../views/document.js";
import { say } from "../views/words.js";
import type { Settings } from "./settings.js";
import type { World } from "./world.js";

/** How an outcome is shown: in the language that was asked for, else in that of the route. */
export async function styleOf({ language }: Pick<Outcome, "language">, settings: Settings): Promise<Style> {
  return { ...settings.style, language: await languageOf(settings.lang ?? language ?? "en") };
}

/**
 * Prints an outcome: the answer (or the document given) on stdout, what is wrong with the input on stderr. JSON holds
 * both.
 */
export async function printOutcome(
  world: World,
  outcome: Outcome,
  settings: Settings,
  document: Document = outcome.document,
): Promise<void> {
  const style = await styleOf(outcome, settings);
  const { problems, changes } = outcome;
  if (settings.format === "json") {
    const data = outcome.data as { readonly [key: string]: Data };
    world.out.write(json({ ...data, problems: problemData(problems) }));
    return;
  }
  const echo = settings.quiet && changes.length > 0;
  if (!echo) printDocument(world, document, style, settings);
  const errors = problems.filter(({ severity }) => severity === "error");
  const shown = settings.quiet || !outcome.showNotes ? errors : problems;
  printProblems(world, shown, style, document.length > 0 && !echo);
  if (!settings.quiet) countNotes(world, howMany(problems) - howMany(shown), style);
}

/** Prints a document on stdout. Its figures are asked for otherwise: this is no JSON. */
export function printDocument(world: World, document: Document, style: Style, { format }: Settings): void {
  if (format !== "json") world.out.write(render(document, format, style));
}

/** Notes that are not shown are counted, with where to read them. */
function countNotes(world: World, notes: number, style: Style): void {
  if (notes === 0) return;
  const line = { say: say("notes-counted", { notes: count(notes, "note") }), tone: "dim" as const };
  world.err.write(`\n${render([{ block: "text", lines: [line] }], "text", style)}`);
}

/** Prints problems where what was typed gives no settings: as JSON on stdout where that was asked for, else as text. */
export async function printUnsettled(
  world: World,
  problems: readonly Problem[],
  options: Typed["options"],
): Promise<void> {
  if (options.json === true || options.format === "json") {
    world.out.write(json({ version: 1, problems: problemData(problems) }));
    return;
  }
  const asked = options.lang ?? world.env.KPI_LANG;
  const language = await languageOf(LANGUAGES.find((code) => code === asked) ?? "en");
  printProblems(world, problems, { width: 80, color: 0, ascii: options.ascii === true, language });
}

/** Prints problems on stderr, after a blank line where an answer stands above them. */
export function printProblems(world: World, problems: readonly Problem[], style: Style, below = false): void {
  if (problems.length === 0) return;
  world.err.write((below ? "\n" : "") + renderProblems(problems, style));
}
