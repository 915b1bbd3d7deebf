import { type Outcome, onlyProblems, type Typed } from "../commands/command.js";
import { howMany, type Problem } from "../domain/say/problem.js";
import type { LanguageCode } from "../domain/say/terms.js";
import { count } from "../domain/say/value.js";
import { languageOf } from "../language/index.js";
import type { Answer } from "../output/answer.js";
import { FORMATS, type Format } from "../output/formats.js";
import { renderProblems, type Style } from "../output/index.js";
import { type ColorLevel, painter } from "../output/style.js";
import type { Document } from "../views/document.js";
import { say } from "../views/words.js";
import { chosen, typedFormat } from "./choices.js";
import type { World } from "./world.js";

/** How an answer is given. */
export interface Manner {
  format: Format;
  /** Without the language, which a route may set. */
  style: Omit<Style, "language" | "paint">;
  color: ColorLevel;
  /** Nothing but what was asked for. */
  quiet: boolean;
  /** The language asked for; null: the route's, else English. */
  lang: LanguageCode | null;
}

/** How an outcome is shown: in the language that was asked for, else in that of the route. */
export async function styleOf({ language }: Pick<Outcome, "language">, manner: Manner): Promise<Style> {
  return {
    ...manner.style,
    paint: await painter(manner.color),
    language: await languageOf(manner.lang ?? language ?? "en"),
  };
}

/**
 * Prints an outcome: the answer (with the document given, or its own) on stdout, what is wrong with the input on
 * stderr, where the answer does not hold it.
 */
export async function printOutcome(
  world: World,
  outcome: Outcome,
  manner: Manner,
  document: Document = outcome.document,
): Promise<void> {
  const { format, quiet } = manner;
  const style = await styleOf(outcome, manner);
  const { problems, changes } = outcome;
  const write = await format.load();
  const answer: Answer = {
    document,
    problems,
    get data() {
      return outcome.data;
    },
  };
  const echo = quiet && changes.length > 0 && !format.whole;
  if (!echo) world.out.write(write(answer, style));
  if (format.whole) return;
  const errors = problems.filter(({ severity }) => severity === "error");
  const shown = quiet || !outcome.showNotes ? errors : problems;
  printProblems(world, shown, style, document.length > 0 && !echo);
  if (!quiet) await countNotes(world, howMany(problems) - howMany(shown), style);
}

/** Notes that are not shown are counted, with where to read them. */
async function countNotes(world: World, notes: number, style: Style): Promise<void> {
  if (notes === 0) return;
  const line = { say: say("notes-counted", { notes: count(notes, "note") }), tone: "dim" as const };
  const renderText = await FORMATS.text.load();
  world.err.write(`\n${renderText({ document: [{ block: "text", lines: [line] }] }, style)}`);
}

/** Prints problems where what was typed gives no settings: in the manner that was asked for, as far as it is known. */
export function printUnsettled(
  world: World,
  problems: readonly Problem[],
  options: Typed["options"],
): Promise<void> {
  const manner: Manner = {
    format: FORMATS[chosen("format", typedFormat(options)) ?? "text"],
    style: { width: 80, ascii: options.ascii === true },
    color: 0,
    quiet: false,
    lang: chosen("lang", options.lang ?? world.env.KPI_LANG),
  };
  return printOutcome(world, onlyProblems(...problems), manner);
}

/** Prints problems on stderr, after a blank line where an answer stands above them. */
function printProblems(world: World, problems: readonly Problem[], style: Style, below: boolean): void {
  if (problems.length === 0) return;
  world.err.write((below ? "\n" : "") + renderProblems(problems, style));
}
