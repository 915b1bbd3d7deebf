import { describe, expect, it } from "vitest";
import { problem } from "../../src/domain/say/problem.js";
import { text, type Value } from "../../src/domain/say/value.js";
import { dayOf } from "../../src/domain/time/day.js";
import { json, problemData } from "../../src/output/json.js";
import { column, tableOf } from "../../src/views/columns.js";
import type { Table } from "../../src/views/document.js";
import { BAKERY } from "./fixtures/bakery.js";
import { render } from "./fixtures/render.js";
import { dutch, english } from "./fixtures/styles.js";

const table = (...values: Value[]): Table =>
  tableOf(
    values.map((value, index) => column(`c${index}`, text(`C${index}`), () => value)),
    [values],
    { card: null },
  );
const measure = { unit: "EUR", decimals: 2, whole: false };

describe("csv", () => {
  it("has canonical figures and codes in every language, bars left out", () => {
    const expected = [
      "id,name,course,actual,planned,variance,stop,pace,needs,there",
      "visitors,Website visitors,on-course,22852,23258,-406,40000,818,1026,2028-01-16",
    ];
    expect(render(BAKERY, "csv", english(80)).split("\n").slice(0, 2)).toEqual(expected);
    expect(render(BAKERY, "csv", dutch(40)).split("\n").slice(0, 2)).toEqual(expected);
  });

  it("keeps negative figures numbers and makes texts that begin like formulas texts", () => {
    const row = table({ is: "amount", value: -1926.125, measure }, text("=HYPERLINK(1)"), text('a "b", c'), {
      is: "share",
      value: 0.5,
    });
    expect(render([row], "csv", english(80))).toBe(
      'c0,c1,c2,c3\n-1926.125,\'=HYPERLINK(1),"a ""b"", c",0.5\n',
    );
  });

  it("leaves out everything that is no table", () => {
    expect(render([{ block: "text", lines: [{ say: text("x") }] }], "csv", english(80))).toBe("");
  });
});

describe("markdown", () => {
  it("escapes somebody else's text in a table", () => {
    expect(render([table(text("a|b <img src=x>"), text("*c*"))], "md", english(80))).toBe(
      "| C0 | C1 |\n| --- | --- |\n| a\\|b &lt;img src=x&gt; | \\*c\\* |\n",
    );
  });

  it("fences what is drawn by more backticks than stand in it", () => {
    const lines = ["x ```` y"];
    expect(render([{ block: "verbatim", label: null, lines }], "md", english(80))).toBe(
      "`````text\nx ```` y\n`````\n",
    );
  });

  it("has the same figures as the terminal", () => {
    expect(render(BAKERY, "md", english(80))).toContain(
      "| Website visitors | ✓ on course | 22,852 | 23,258 | −406 | 40,000 |",
    );
  });
});

describe("json", () => {
  it("keeps the order of keys, and has no −0", () => {
    expect(json({ b: 1, a: [null, -0, "x"] })).toBe(
      '{\n  "b": 1,\n  "a": [\n    null,\n    0,\n    "x"\n  ]\n}\n',
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses %d, and says where", (value) => {
    expect(() => json({ kpis: [{ actual: value }] })).toThrow("$.kpis[0].actual");
  });

  it("puts phrases into English words", () => {
    const facts = {
      day: { is: "day", day: dayOf(2027, 8, 17), style: "month-day" },
      behind: { is: "count", value: 19, of: "day" },
    } as const;
    expect(JSON.parse(json({ message: { code: "you-are-where", facts } }))).toEqual({
      message: "You are where the plan was on 17 August: 19 days behind.",
    });
  });

  it("escapes what a terminal would obey, and loses nothing", () => {
    const written = json({ note: "\u001b[2J\u009b2J\u202e" });
    expect(written).toMatch(/^[\n\u0020-\u007e]*$/);
    expect(JSON.parse(written)).toEqual({ note: "\u001b[2J\u009b2J\u202e" });
  });

  it("has problems with their place and an English message", () => {
    const facts = { key: text("stratgey"), nearest: text("strategy") };
    const place = { file: "route.yaml", line: 6, column: 1, length: 8, excerpt: "stratgey: x" };
    expect(
      problemData([problem("unknown-key", facts, place), problem("no-route", { folder: text("x") })]),
    ).toMatchObject([
      {
        code: "unknown-key",
        severity: "error",
        file: "route.yaml",
        line: 6,
        column: 1,
        message: "unknown key “stratgey”",
      },
      { code: "no-route", severity: "error", file: null, line: null, column: null },
    ]);
  });
});
