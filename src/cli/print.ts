import type { Outcome } from "../commands/command.js";
import type { Problem } from "../domain/problem.js";
import { LANGUAGES } from "../language/index.js";
import { type Data, json, problemData, render, renderProblems, type Style } from "../output/index.js";
import type { Settings } from "./settings.js";
import type { World } from "./world.js";

/** Prints an outcome: the answer on stdout, what is wrong with the input on stderr. JSON holds both. */
export function printOutcome(world: World, outcome: Outcome, settings: Settings): void {
  const style: Style = {
    ...settings.style,
    language: settings.language ?? LANGUAGES[outcome.language ?? "en"],
  };
  const { document, problems } = outcome;
  if (settings.format === "json") {
    const data = outcome.data as { readonly [key: string]: Data };
    world.out.write(json({ ...data, problems: problemData(problems) }));
    return;
  }
  const echo = settings.quiet && outcome.changes.length > 0;
  if (!echo) world.out.write(render(document, settings.format, style));
  printProblems(
    world,
    settings.quiet ? problems.filter(({ severity }) => severity === "error") : problems,
    style,
    document.length > 0,
  );
}

/** Prints problems on stderr, after a blank line where an answer stands above them. */
export function printProblems(world: World, problems: readonly Problem[], style: Style, below = false): void {
  if (problems.length === 0) return;
  world.err.write((below ? "\n" : "") + renderProblems(problems, style));
}
