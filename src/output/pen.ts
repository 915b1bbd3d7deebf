import type { Line, Tone } from "../views/document.js";
import { ASCII, type Glyphs, UNICODE } from "./glyphs.js";
import { columns, type Paint, type Style } from "./style.js";
import { valueText } from "./values.js";
import { wrap } from "./width.js";

/** What everything is drawn with: columns, signs, colours and words. */
export interface Pen {
  style: Style;
  width: number;
  glyphs: Glyphs;
  paint: Paint;
}

export function penFor(style: Style): Pen {
  return {
    style,
    width: columns(style),
    glyphs: style.ascii ? ASCII : UNICODE,
    paint: style.paint,
  };
}

/** Text and its tone, before it is painted: what has a width. */
export interface Text {
  text: string;
  tone: Tone | undefined;
}

/** What a line says. A course alone stands with its sign and in its colour. */
export function textOf(line: Line, pen: Pen): Text {
  const text = valueText(line.say, pen.style);
  if (!("is" in line.say) || line.say.is !== "course") return { text, tone: line.tone };
  const { course } = line.say;
  return { text: `${pen.glyphs.courses[course]}\u00a0${text}`, tone: line.tone ?? course };
}

export function painted({ text, tone }: Text, pen: Pen): string {
  return pen.paint(text, tone);
}

/** Wrapped and painted lines, the first `first` and the others `rest` columns from the left. */
export function paragraph(line: Line, pen: Pen, indent: { first: number; rest: number }): string[] {
  const { text, tone } = textOf(line, pen);
  const room = (taken: number) => Math.max(1, pen.width - taken);
  return wrap(text, room(indent.rest), room(indent.first)).map(
    (part, index) => " ".repeat(index === 0 ? indent.first : indent.rest) + pen.paint(part, tone),
  );
}
