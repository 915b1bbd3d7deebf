import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATS, type FormatName } from "../../src/output/formats.js";
import { renderProblems } from "../../src/output/index.js";
import { unpainted } from "../../src/output/style.js";
import { widthOf } from "../../src/output/width.js";
import { asciiOnly, blocks, looks, problems, styleOf, words } from "./fixtures/arbitrary.js";
import { render } from "./fixtures/render.js";

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

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
          const plain = { ...style, paint: unpainted, ascii: true };
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
          const output = (Object.keys(FORMATS) as FormatName[])
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
