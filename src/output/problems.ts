import type { Place, Problem, Severity } from "../domain/say/problem.js";
import type { Tone } from "../views/document.js";
import { asciiWords } from "./glyphs.js";
import { harmless, written } from "./harmless.js";
import { type Pen, penFor } from "./pen.js";
import { fill } from "./phrases.js";
import type { Style } from "./style.js";
import { valueText } from "./values.js";
import { blanks, clusters, startOf, widthOf, wrap } from "./width.js";

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

/** Columns before an excerpt: the line number and two blanks. */
const GUTTER = 6;

/** Columns that stay in sight behind what is meant. */
const BEHIND = 12;

/**
 * The line of a problem with its number, and carets below what is meant. A line that is too long is cut with "…",
 * so that what is meant stays in sight.
 */
function excerptLines({ line, column, length, excerpt }: Place, tone: Tone, pen: Pen): string[] {
  const before = harmless(excerpt.slice(0, column - 1));
  // What is missing behind the end of a line has a place of its own.
  const meant = harmless(excerpt.slice(column - 1, column - 1 + length)) || " ";
  const after = harmless(excerpt.slice(column - 1 + length));
  const number = String(line).padStart(GUTTER - 2);
  const room = Math.max(4, pen.width - number.length - 2);
  const { text, start } = window(before, meant, after, room, pen.glyphs.ellipsis);
  const carets = Math.max(1, Math.min(widthOf(meant), room - start));
  return [
    `${pen.paint(number, "dim")}  ${text}`,
    " ".repeat(number.length + 2 + start) + pen.paint(pen.glyphs.caret.repeat(carets), tone),
  ];
}

/** What is shown of a line in `room` columns, and the column at which the meant part starts in it. */
function window(before: string, meant: string, after: string, room: number, ellipsis: string) {
  const whole = before + meant + after;
  const start = widthOf(before);
  if (widthOf(whole) <= room) return { text: whole, start };
  const cut = widthOf(ellipsis);
  const end = Math.min(
    start + widthOf(meant) + Math.min(BEHIND, Math.max(cut, widthOf(after))),
    widthOf(whole),
  );
  if (end <= room) return { text: startOf(whole, room - cut) + ellipsis, start };
  const hidden = startFrom(whole, end - room + cut, start);
  const shown = whole.slice(hidden.length);
  const fits = widthOf(shown) <= room - cut;
  return {
    text: ellipsis + (fits ? shown : startOf(shown, room - 2 * cut) + ellipsis),
    start: start - widthOf(hidden) + cut,
  };
}

/** The beginning that is cut off: at least `columns`, at most up to what is meant. */
function startFrom(text: string, columns: number, most: number): string {
  let hidden = "";
  let width = 0;
  for (const cluster of clusters(text)) {
    if (width >= columns || width + widthOf(cluster) > most) break;
    hidden += cluster;
    width += widthOf(cluster);
  }
  return hidden;
}
