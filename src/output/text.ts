import type { Block, Line, Notice, Pair } from "../views/document.js";
import type { Answer } from "./answer.js";
import { gaugeLines } from "./gauges.js";
import { asciiWords } from "./glyphs.js";
import { harmless, written } from "./harmless.js";
import { type Pen, painted, paragraph, penFor, textOf } from "./pen.js";
import { problemLines } from "./problems.js";
import { roadLines } from "./road.js";
import { NARROW, type Style } from "./style.js";
import { spread, tableLines } from "./table.js";
import { valueText } from "./values.js";
import { blanks, truncate, widthOf, wrap } from "./width.js";

/** A document for a terminal: lines of at most the style's width, ending in a line break. */
export function renderText({ document }: Pick<Answer, "document">, style: Style): string {
  const pen = penFor(style);
  const lines: string[] = [];
  let before: Block | null = null;
  for (const block of document) {
    const drawn = blockLines(block, pen);
    if (drawn.length === 0) continue;
    if (before && !joined(before, block, pen)) lines.push("");
    lines.push(...drawn);
    before = block;
  }
  return written(lines);
}

/** Gauges stand right below a table's rule. */
function joined(before: Block, block: Block, pen: Pen): boolean {
  return before.block === "table" && block.block === "gauges" && pen.width >= NARROW;
}

function blockLines(block: Block, pen: Pen): string[] {
  switch (block.block) {
    case "spread":
      return block.rows.flatMap(({ left, right }) => spread(left, right, pen));
    case "road":
      return roadLines(block, pen);
    case "table":
      return tableLines(block, pen);
    case "text": {
      const indent = Math.min(block.indent ?? 0, Math.floor(pen.width / 2));
      return block.lines.flatMap((line) => paragraph(line, pen, { first: indent, rest: indent }));
    }
    case "pairs":
      return pairLines(block.rows, pen);
    case "gauges":
      return gaugeLines(block.gauges, pen);
    case "notices":
      return noticeLines(block, pen);
    case "verbatim":
      return verbatimLines(block.label, block.lines, pen);
    case "problems":
      return problemLines(block.problems, pen);
  }
}

type Notices = Extract<Block, { block: "notices" }>;

/** Numbered news under its headings; the numbers go on from group to group. */
function noticeLines({ groups }: Notices, pen: Pen): string[] {
  let number = 0;
  return groups
    .filter(({ notices }) => notices.length > 0)
    .flatMap(({ heading, notices }) => [
      ...wrap(valueText(heading, pen.style), pen.width).map((line) => pen.paint(line, "heading")),
      ...notices.flatMap((notice) => {
        number++;
        return numbered(notice, number, pen);
      }),
    ]);
}

function numbered(notice: Notice, number: number, pen: Pen): string[] {
  const { course, next } = notice;
  // A code that has nothing more to say in the language has no line.
  const lines = notice.lines.filter((line, index) => index === 0 || textOf(line, pen).text !== "");
  const sign = course === null ? "" : `${pen.paint(pen.glyphs.courses[course], course)} `;
  const mark = `${String(number).padEnd(3)}${sign}`;
  const indent = 3 + (course === null ? 0 : 2) + Math.max(0, String(number).length - 2);
  const rest = 5;
  const said = lines.flatMap((line, index) => {
    const drawn = paragraph(line, pen, { first: index === 0 ? indent : rest, rest });
    return index === 0 ? [mark + drawn[0]!.slice(indent), ...drawn.slice(1)] : drawn;
  });
  if (next === null) return said;
  const first = lines[0];
  const taken =
    first && lines.length === 1 ? indent + widthOf(textOf(first, pen).text) + 3 : Number.POSITIVE_INFINITY;
  const call = valueText(next, pen.style);
  const step = `${pen.glyphs.next} ${pen.style.ascii ? asciiWords(call) : call}`;
  if (said.length === 1 && taken + widthOf(step) <= pen.width)
    return [`${said[0]!}   ${pen.paint(step, "strong")}`];
  return [...said, ...stepLines(step, rest, pen)];
}

/** A command stays together as long as it fits. */
function stepLines(step: string, indent: number, pen: Pen): string[] {
  const hanging = indent + 2;
  return wrap(step, pen.width - hanging, pen.width - indent).map(
    (part, index) => " ".repeat(index === 0 ? indent : hanging) + pen.paint(part, "strong"),
  );
}

const INDENT = 2;
const BETWEEN = 2;

/** A label takes at most a third of the width. */
function labelWidth(labels: readonly string[], pen: Pen): number {
  return Math.min(Math.max(...labels.map(widthOf), 0), Math.floor(pen.width / 3));
}

/** Labels at the left, what belongs to them beside, aligned. */
function pairLines(rows: readonly Pair[], pen: Pen): string[] {
  const labels = rows.map(({ label }) => textOf(label, pen));
  const width = labelWidth(
    labels.map(({ text }) => text),
    pen,
  );
  const rest = INDENT + width + BETWEEN;
  return rows.flatMap(({ lines: all, more }, index) => {
    const lines = more ? [...all.slice(0, more.after), more.line] : all;
    const label = labels[index]!;
    const text = truncate(label.text, width, pen.glyphs.ellipsis);
    const lead = " ".repeat(INDENT) + painted({ text, tone: label.tone ?? "dim" }, pen);
    const body = lines.flatMap((line) => paragraph(line, pen, { first: rest, rest }));
    const [first, ...others] = body;
    if (first === undefined) return [lead];
    return [lead + blanks(text, width + BETWEEN) + first.slice(rest), ...others];
  });
}

/** Lines to the letter below their label; what is wider than the terminal goes on below, further in. */
function verbatimLines(label: Line | null, lines: readonly string[], pen: Pen): string[] {
  const heading = label ? paragraph(label, pen, { first: 0, rest: 0 }) : [];
  const room = Math.max(1, pen.width - INDENT);
  const body = lines.flatMap((line) => {
    const text = harmless(line);
    const lead = /^ */.exec(text)![0].slice(0, Math.floor(room / 2));
    const parts = wrap(text.trimStart(), Math.max(1, room - lead.length - 2), room - lead.length);
    return parts.map((part, index) => " ".repeat(INDENT) + lead + (index === 0 ? "" : "  ") + part);
  });
  return [...heading, ...body];
}
