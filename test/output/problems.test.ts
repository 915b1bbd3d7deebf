import { describe, expect, it } from "vitest";
import { type Place, type Problem, problem } from "../../src/domain/say/problem.js";
import { day, text } from "../../src/domain/say/value.js";
import { renderProblems } from "../../src/output/index.js";
import { dutch, english } from "./fixtures/styles.js";

const at = (line: number, column: number, length: number, excerpt: string, file = "route.yaml"): Place => ({
  file,
  line,
  column,
  length,
  excerpt,
});
const STRATGEY = problem(
  "unknown-key",
  { key: text("stratgey"), nearest: text("strategy") },
  at(6, 1, 8, "stratgey: Organic search first; ads only as fuel for new products."),
);
const VISITS = problem(
  "formula-unknown-id",
  { id: text("visits"), nearest: text("visitors") },
  at(11, 65, 6, '  conversion: { name: Conversion, kind: ratio, formula: sales / visits, unit: "%" }'),
);
const VISTORS = problem(
  "unknown-milestone-kpi",
  { id: text("vistors"), nearest: text("visitors") },
  at(16, 11, 7, "  2028: { vistors: 90000, sales: 1000, conversion: 1.1, newsletter: 4000 }"),
);

const shown = (problems: readonly Problem[], width = 80) =>
  renderProblems(problems, english(width)).split("\n");

describe("problems", () => {
  it("say where, what, and what to do, with the line and a caret", () => {
    expect(shown([VISTORS, STRATGEY, VISITS])).toEqual([
      "route.yaml: 3 problems. No figures until they are mended; your log is safe.",
      "",
      "route.yaml:6:1  unknown key “stratgey”",
      "   6  stratgey: Organic search first; ads only as fuel for new products.",
      "      ^^^^^^^^",
      "      → did you mean strategy?",
      "",
      "route.yaml:11:65  the formula names “visits”, which is no KPI here",
      '  11  …ion: { name: Conversion, kind: ratio, formula: sales / visits, unit: "%"…',
      "                                                              ^^^^^^",
      "      → did you mean visitors?",
      "",
      "route.yaml:16:11  a milestone for “vistors”, which is no KPI here",
      "  16    2028: { vistors: 90000, sales: 1000, conversion: 1.1, newsletter: 4000 }",
      "                ^^^^^^^",
      "      → did you mean visitors?",
      "",
      "Next: mend route.yaml, then   kpi check",
      "",
    ]);
  });

  it("are grouped by file; errors in the log leave the figures alone", () => {
    const row = problem(
      "row-bad-value",
      { value: text("abc") },
      at(3, 21, 3, "2027-01-17,visitors,abc", "log.csv"),
    );
    const days = { date: day(33, "iso"), today: day(3, "iso") };
    const note = problem("future-measurement", days, at(9, 1, 10, "2028-01-17,visitors,3", "log.csv"));
    const lines = shown([row, STRATGEY, note]);
    expect(lines[0]).toBe("log.csv: 1 problem, 1 note.");
    expect(lines).toContain("route.yaml: 1 problem. No figures until it is mended; your log is safe.");
    expect(lines.filter((line) => line.startsWith("Next:"))).toEqual([
      "Next: mend route.yaml, then   kpi check",
    ]);
  });

  it("without a place are the words alone", () => {
    expect(shown([problem("no-route", { folder: text("~/shop") })])[0]).toMatch(/^Are we on course/);
  });

  it("speak the language", () => {
    expect(renderProblems([STRATGEY], dutch(80)).split("\n").slice(2, 6)).toEqual([
      "route.yaml:6:1  onbekende sleutel “stratgey”",
      "   6  stratgey: Organic search first; ads only as fuel for new products.",
      "      ^^^^^^^^",
      "      → bedoelde je strategy?",
    ]);
  });
});

describe("the caret", () => {
  const caret = (place: Place, width: number) => {
    const lines = shown([problem("unknown-key", { key: text("x") }, place)], width);
    const index = lines.findIndex((line) => /^ +\^+$/.test(line));
    const columns = (line: string) => [...line];
    const start = lines[index]!.indexOf("^");
    return columns(lines[index - 1]!)
      .slice(start, start + lines[index]!.trim().length)
      .join("");
  };
  const long = `${"a".repeat(200)} here ${"b".repeat(200)}`;

  it.each([40, 60, 80, 120])("stands below what is meant at %d columns", (width) => {
    expect(caret(at(1, 202, 4, long), width)).toBe("here");
    expect(caret(at(1, 1, 4, `here ${long}`), width)).toBe("here");
    expect(caret(at(1, 402, 4, `${"a".repeat(400)} here`), width)).toBe("here");
  });

  it("knows tabs, wide characters and what lies behind the end of the line", () => {
    expect(caret(at(1, 2, 4, "\there: 1"), 80)).toBe("here");
    const [, , , excerpt, below] = shown([problem("unknown-key", { key: text("a") }, at(1, 3, 2, "日本ab"))]);
    expect([excerpt, below]).toEqual(["   1  日本ab", "          ^^"]);
    const [, , , short, end] = shown([problem("unknown-key", { key: text("a") }, at(1, 4, 1, "abc"))]);
    expect([short, end]).toEqual(["   1  abc", "         ^"]);
  });

  it("never carries an escape sequence of the file to the terminal", () => {
    expect(
      shown([problem("unknown-key", { key: text("\u001b[2J") }, at(1, 1, 4, "\u001b[2J: 1"))]).join(""),
    ).not.toContain("\u001b");
  });
});
