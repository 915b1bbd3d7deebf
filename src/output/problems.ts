import type { Place, Problem, Severity } from "../domain/say/problem.js";
import { excerptLines, GUTTER } from "./excerpt.js";
import { asciiWords } from "./glyphs.js";
import { harmless } from "./harmless.js";
import { type Pen, penFor } from "./pen.js";
import { fill } from "./phrases.js";
import type { Style } from "./style.js";
import { valueText } from "./values.js";
import { blanks, widthOf, wrap } from "./width.js";
import { written } from "./written.js";

/** What a problem says and what to do about it, in the words of the style's language. */
export function problemWords(problem: Problem, style: Style): { message: string; remedy: string | null } {
  const { message, remedy } = style.language.problems[problem.code];
  const words = wordsOf(style);
  const filled = (template: string) => fill(template, problem.facts, (fact) => valueText(fact, style), words);
  return { message: filled(message), remedy: remedy === null ? null : filled(remedy) || null };
}

/** A problem on one line: file:line:column, what is wrong, and the remedy. */
export function problemText(problem: Problem, pen: Pen): string {
  const { message, remedy } = problemWords(problem, pen.style);
  const where = problem.place ? `${whereText(problem.place)}  ` : "";
  const steps = remedy?.replaceAll("\n", " · ");
  return where + message + (steps === undefined ? "" : ` ${pen.glyphs.next} ${steps}`);
}

const whereText = ({ file, line, column }: Place): string => `${harmless(file)}:${line}:${column}`;

const wordsOf = ({ ascii }: Style) => (ascii ? asciiWords : (text: string) => text);

/** All problems for a terminal, by file: where, what, the line with a caret, and the remedy. */
export function renderProblems(problems: readonly Problem[], style: Style): string {
  return written(problemLines(problems, penFor(style)));
}

export function problemLines(problems: readonly Problem[], pen: Pen): string[] {
  const files = new Set(problems.map(({ place }) => place?.file ?? null));
  const blocks = [...files].flatMap((file) => {
    const own = problems.filter(({ place }) => (place?.file ?? null) === file).sort(byPlace);
    const drawn = own.map((problem) => oneProblem(problem, pen));
    return file === null ? drawn : [heading(file, own, pen), ...drawn, ...ending(file, own, pen)];
  });
  return blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block]));
}

function byPlace({ place: a }: Problem, { place: b }: Problem): number {
  return a && b ? a.line - b.line || a.column - b.column : 0;
}

const isError = ({ severity }: Problem): boolean => severity === "error";

/** Errors in a route leave no figures at all; in a log they leave the good rows. */
const spoilsFigures = (file: string, problems: readonly Problem[]): boolean =>
  /\.ya?ml$/i.test(file) && problems.some((one) => isError(one) && !one.place?.draft);

/** "route.yaml: 8 problems. No figures until they are mended; your log is safe." */
function heading(file: string, own: readonly Problem[], pen: Pen): string[] {
  const { terms } = pen.style.language;
  const counted = (severity: Severity) => {
    const value = own.filter((one) => one.severity === severity).length;
    const of = severity === "error" ? ("problem" as const) : ("note" as const);
    return value === 0 ? [] : [valueText({ is: "count", value, of }, pen.style)];
  };
  const counts = [...counted("error"), ...counted("note")].join(", ");
  const errors = own.filter(isError).length;
  const spoilt = spoilsFigures(file, own)
    ? ` ${errors === 1 ? terms.noFigures.one : terms.noFigures.more}`
    : "";
  const named = own[0]?.place?.draft
    ? fill(terms.draft, { file: harmless(file) }, (name) => name)
    : harmless(file);
  return wrap(wordsOf(pen.style)(`${named}: ${counts}.${spoilt}`), pen.width).map((line) =>
    pen.paint(line, "strong"),
  );
}

function ending(file: string, problems: readonly Problem[], pen: Pen): string[][] {
  if (!spoilsFigures(file, problems)) return [];
  const text = fill(
    pen.style.language.terms.mend,
    { file: harmless(file) },
    (name) => name,
    wordsOf(pen.style),
  );
  return [wrap(text, pen.width)];
}

function oneProblem(problem: Problem, pen: Pen): string[] {
  const { message, remedy } = problemWords(problem, pen.style);
  const { place } = problem;
  const remedies = remedy === null ? [] : remedyLines(remedy, place ? GUTTER : 2, pen);
  if (!place) return [...wrap(message, pen.width), ...remedies];
  const where = whereText(place);
  const said = wrap(`${where}  ${message}`, Math.max(1, pen.width - GUTTER), pen.width);
  const [first, ...others] = said;
  const head = first!.startsWith(where) ? pen.paint(where, "strong") + first!.slice(where.length) : first!;
  const tone = problem.severity === "error" ? "off-course" : "drifting";
  return [
    head,
    ...others.map((line) => " ".repeat(GUTTER) + line),
    ...excerptLines(place, tone, pen),
    ...remedies,
  ];
}

/** The steps of a remedy, a line each; what is set off by three spaces, such as a command, is kept together. */
function remedyLines(remedy: string, indent: number, pen: Pen): string[] {
  const hanging = indent + widthOf(pen.glyphs.next) + 1;
  const steps = remedy.split("\n").map((step) => step.split("   "));
  const label = steps.length < 2 ? 0 : Math.max(...steps.map(([lead]) => widthOf(lead!)));
  const lines = steps.flatMap(([lead, ...parts]) => {
    const whole = parts.map((part) => part.trim().replaceAll(" ", "\u00a0"));
    const start = parts.length === 0 ? lead! : lead! + blanks(lead!, label);
    return wrap([start, ...whole].join("   "), Math.max(1, pen.width - hanging));
  });
  return lines.map((line, index) =>
    index === 0 ? `${" ".repeat(indent)}${pen.glyphs.next} ${line}` : " ".repeat(hanging) + line,
  );
}
