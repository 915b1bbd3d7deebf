import type { Block, Notice } from "../views/document.js";
import { asciiWords } from "./glyphs.js";
import { harmless } from "./harmless.js";
import { type Pen, paragraph, textOf } from "./pen.js";
import { valueText } from "./values.js";
import { widthOf, wrap } from "./width.js";

type Notices = Extract<Block, { block: "notices" }>;

/** Numbered news under its headings; the numbers go on from group to group. */
export function noticeLines({ groups }: Notices, pen: Pen): string[] {
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
  const step = `${pen.glyphs.next} ${pen.style.ascii ? asciiWords(harmless(next)) : harmless(next)}`;
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
