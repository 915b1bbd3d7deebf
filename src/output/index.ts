import type { Problem } from "../domain/say/problem.js";
import type { Line } from "../views/document.js";
import { plain } from "./harmless.js";
import { problemWords } from "./problems.js";
import type { Style } from "./style.js";
import { valueText } from "./values.js";
import { blanks, widthOf } from "./width.js";

export { renderProblems } from "./problems.js";
export type { Style } from "./style.js";

/** Columns between one thing to say and the next. */
const GAP = 2;

/** Something to say on one line, as in a question. */
export function words(say: Line["say"], style: Style): string {
  return plain(valueText(say, style));
}

/** Lines of things to say that stand in columns. */
export function inColumns(lines: readonly (readonly Line["say"][])[], style: Style): string[] {
  const texts = lines.map((line) => line.map((one) => words(one, style)));
  // Only what something stands behind must leave room for it.
  const width = (at: number) =>
    Math.max(0, ...texts.map((line) => (at < line.length - 1 ? widthOf(line[at]!) : 0)));
  return texts.map((line) =>
    line.map((one, at) => (at < line.length - 1 ? one + blanks(one, width(at) + GAP) : one)).join(""),
  );
}

/** What a problem says, on one line and without a remedy. */
export function problemMessage(problem: Problem, style: Style): string {
  return plain(problemWords(problem, style).message);
}
