import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COURSES } from "../../src/domain/course.js";
import { PROBLEMS, type ProblemCode, problem } from "../../src/domain/problem.js";
import { text, type Value } from "../../src/domain/value.js";
import { LANGUAGES } from "../../src/language/index.js";
import { render, renderProblems, type Style } from "../../src/output/index.js";
import { widthOf } from "../../src/output/width.js";
import type { Block, Cell, Column, Line, Table } from "../../src/views/document.js";

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

const words = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.lorem({ maxCount: 12 }),
);
const asciiOnly = fc.string({
  unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
  maxLength: 40,
});

const tone = fc.constantFrom(...COURSES, "heading" as const, "strong" as const, "dim" as const);
const day = fc.integer({ min: 0, max: 40000 });
const figure = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
);

function values(string: fc.Arbitrary<string>): fc.Arbitrary<Value> {
  const measure = fc.record({
    unit: fc.constantFrom(null, "%", "EUR", "s"),
    decimals: fc.integer({ min: 0, max: 4 }),
    whole: fc.boolean(),
  });
  return fc.oneof(
    string.map(text),
    fc.record({
      is: fc.constant("amount" as const),
      value: figure,
      measure,
      unit: fc.boolean(),
      signed: fc.boolean(),
    }),
    fc.record({ is: fc.constant("share" as const), value: fc.double({ min: -2, max: 3, noNaN: true }) }),
    fc.record({
      is: fc.constant("day" as const),
      day,
      style: fc.constantFrom("full" as const, "short-year" as const),
    }),
    fc.record({ is: fc.constant("course" as const), course: fc.constantFrom(...COURSES) }),
  );
}

function lines(string: fc.Arbitrary<string>): fc.Arbitrary<Line> {
  return fc.record({ say: values(string), tone });
}

function tables(string: fc.Arbitrary<string>): fc.Arbitrary<Table> {
  const bar = fc.record({
    bar: fc.constant("road" as const),
    earned: fc.double(),
    through: fc.double({ noNaN: true }),
    tone,
  });
  const cell: fc.Arbitrary<Cell | null> = fc.oneof(
    fc.record({ value: values(string), tone }),
    bar,
    fc.constant(null),
  );
  const column: fc.Arbitrary<Column> = fc.record({
    id: fc.constant("x"),
    label: fc.record({ left: fc.option(lines(string)), right: lines(string) }),
    align: fc.constantFrom("left" as const, "right" as const),
    shown: fc.constantFrom("always" as const, "data" as const, 90),
    grows: fc.boolean(),
  });
  const card = fc.record({
    left: lines(string),
    right: fc.option(lines(string)),
    bar: fc.option(bar),
    lines: fc.array(lines(string), { maxLength: 3 }),
  });
  return fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc.record({
      block: fc.constant("table" as const),
      columns: fc.array(column, { minLength: count, maxLength: count }),
      rows: fc.array(
        fc.record({
          cells: fc.array(cell, { minLength: count, maxLength: count }),
          tone,
          card: fc.option(card),
        }),
        { maxLength: 4 },
      ),
    }),
  );
}

function blocks(string: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  const line = lines(string);
  const some = fc.array(line, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    fc.record({
      block: fc.constant("spread" as const),
      rows: fc.array(fc.record({ left: line, right: fc.option(line) }), { maxLength: 3 }),
    }),
    fc.record({
      block: fc.constant("road" as const),
      start: day,
      arrive: day.map((later) => later + 40001),
      years: fc.array(fc.record({ label: values(string), from: day }), { maxLength: 4 }),
      stops: fc.array(day, { maxLength: 4 }),
      you: fc.option(day),
      plan: fc.option(day),
      ahead: fc.array(fc.record({ from: day, to: day }), { maxLength: 2 }),
      caption: fc.option(line),
    }),
    tables(string),
    fc.record({ block: fc.constant("text" as const), lines: some, indent: fc.integer({ min: 0, max: 8 }) }),
    fc.record({
      block: fc.constant("pairs" as const),
      rows: fc.array(fc.record({ label: line, lines: some }), { maxLength: 3 }),
    }),
    fc.record({
      block: fc.constant("gauges" as const),
      gauges: fc.array(
        fc.record({
          name: values(string),
          tone,
          left: fc.double({ noNaN: true }),
          even: fc.option(fc.double({ noNaN: true })),
          beside: line,
          below: some,
        }),
        { maxLength: 2 },
      ),
    }),
    fc.record({
      block: fc.constant("notices" as const),
      groups: fc.array(
        fc.record({
          heading: fc.constant({ code: "steer" as const, facts: {} }),
          notices: fc.array(
            fc.record({
              course: fc.option(fc.constantFrom(...COURSES)),
              lines: some,
              next: fc.option(string),
            }),
            { maxLength: 3 },
          ),
        }),
        { maxLength: 2 },
      ),
    }),
    fc.record({
      block: fc.constant("verbatim" as const),
      label: fc.option(line),
      lines: fc.array(string, { maxLength: 3 }),
    }),
  );
}

const looks = fc.record({
  width: fc.integer({ min: 20, max: 200 }),
  color: fc.constantFrom(0 as const, 1 as const, 2 as const),
  ascii: fc.boolean(),
  language: fc.constantFrom("en" as const, "nl" as const),
});

const styleOf = (look: {
  width: number;
  color: 0 | 1 | 2;
  ascii: boolean;
  language: "en" | "nl";
}): Style => ({
  ...look,
  language: LANGUAGES[look.language],
});

const problems = (string: fc.Arbitrary<string>) =>
  fc
    .record({
      code: fc.constantFrom(...(Object.keys(PROBLEMS) as ProblemCode[])),
      facts: fc.dictionary(
        fc.constantFrom("key", "id", "value", "nearest", "name", "date", "kpi"),
        values(string),
      ),
      place: fc.option(
        fc.record({
          file: fc.constantFrom("route.yaml", "log.csv"),
          line: fc.integer({ min: 1, max: 99999 }),
          column: fc.integer({ min: 1, max: 90 }),
          length: fc.integer({ min: 1, max: 40 }),
          excerpt: string,
        }),
      ),
    })
    .map(({ code, facts, place }) => problem(code, facts, place));

const widest = (output: string) => Math.max(0, ...output.replaceAll(COLOURS, "").split("\n").map(widthOf));

describe("whatever the document", () => {
  it("no line is wider than the width", () => {
    fc.assert(
      fc.property(fc.array(blocks(words), { maxLength: 4 }), looks, (document, look) => {
        const style = styleOf(look);
        expect(widest(render(document, "text", style))).toBeLessThanOrEqual(Math.min(style.width, 140));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("no problem is wider than the width", () => {
    fc.assert(
      fc.property(fc.array(problems(words), { maxLength: 4 }), looks, (list, look) => {
        const style = styleOf(look);
        expect(widest(renderProblems(list, style))).toBeLessThanOrEqual(Math.min(style.width, 140));
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it("ASCII in gives ASCII out where ASCII is asked for", () => {
    fc.assert(
      fc.property(
        fc.array(blocks(asciiOnly), { maxLength: 4 }),
        fc.array(problems(asciiOnly), { maxLength: 2 }),
        looks,
        (document, list, look) => {
          const style = styleOf(look);
          const plain = { ...style, color: 0 as const, ascii: true };
          expect(render(document, "text", plain) + renderProblems(list, plain)).toMatch(/^[\n -~]*$/);
        },
      ),
      { numRuns: 300, seed: 3 },
    );
  });

  it("nothing commands the terminal but the colours", () => {
    const hostile = fc
      .tuple(
        words,
        fc.constantFrom("\u001b[31m", "\u001b]0;x\u0007", "\u009b2J", "\r", "\u202e", "\u0008"),
        words,
      )
      .map((parts) => parts.join(""));
    const commands = /[\p{Cc}\u202a-\u202e]/u;
    fc.assert(
      fc.property(
        fc.array(blocks(hostile), { maxLength: 3 }),
        fc.array(problems(hostile), { maxLength: 2 }),
        looks,
        (document, list, look) => {
          const style = styleOf(look);
          const output = (["text", "md", "csv"] as const)
            .map((format) => render(document, format, style))
            .join("");
          expect(
            (output + renderProblems(list, style)).replaceAll(COLOURS, "").replaceAll("\n", ""),
          ).not.toMatch(commands);
        },
      ),
      { numRuns: 200, seed: 4 },
    );
  });
});
