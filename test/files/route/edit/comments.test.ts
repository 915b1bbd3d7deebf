import { describe, expect, it } from "vitest";
import { ALL, changed } from "./changed.js";

/** The milestones that a move leaves. */
function moved(milestones: string, ...words: string[]) {
  const text = changed(milestones, words);
  return typeof text === "string" ? text.slice(0, text.indexOf("changes:")) : text;
}

const LIST = `milestones:
  2027:
    sales: 400
    "basket":   # a band
      - 70   # low
      # and:
      - 9_500   # high
    members: 500
`;

describe("a list with dashes moves with its comments", () => {
  it("into a block, at its indent", () => {
    expect(moved(`${LIST}  2028:\n        sales: 900\n`, "2027.basket@2028")).toBe(`milestones:
  2027:
    sales: 400
    members: 500
  2028:
        sales: 900
        "basket":   # a band
          - 70   # low
          # and:
          - 9_500   # high
`);
  });

  it("with dashes under the key", () => {
    const plan =
      "milestones:\n  2027:\n    sales: 400\n    basket:\n    - 70 # low\n    - 90\n    members: 500\n";
    expect(moved(plan, "2027.basket@2027-11")).toBe(
      "milestones:\n  2027-11:\n    basket:\n    - 70 # low\n    - 90\n  2027:\n    sales: 400\n    members: 500\n",
    );
  });

  it("into a period that is new, as a block among others on one line", () => {
    const plan = `milestones:\n  2026: { sales: 100 } # before\n${LIST.slice(12)}`;
    const head = plan.replace("2026", "2027-Q1");
    expect(moved(head, "2027.basket@2027-11")).toBe(`milestones:
  2027-Q1: { sales: 100 } # before
  2027-11:
    "basket":   # a band
      - 70   # low
      # and:
      - 9_500   # high
  2027:
    sales: 400
    members: 500
`);
  });

  it("but not into braces: there they stay as lines", () => {
    expect(moved(`${LIST}  2028: { sales: 900 }\n`, "2027.basket@2028")).toBe(`milestones:
  2027:
    sales: 400
    # a band
    # low
    # and:
    # high
    members: 500
  2028: { sales: 900, "basket": [70, 9500] }
`);
  });
});

const LINES = `milestones:
  2027: {
    sales: 400,   # ours
    basket: [70, 90],
    members: 500     # last, no comma
  }
`;

describe("an entry on a line of its own in braces moves with the comment behind it", () => {
  it.each([
    [
      "to the end of others",
      `${LINES}  2028: {\n      sales: 900\n  }\n`,
      "2027.members@2028",
      `milestones:
  2027: {
    sales: 400,   # ours
    basket: [70, 90],
  }
  2028: {
      sales: 900,
      members: 500     # last, no comma
  }
`,
    ],
    [
      "into a period that is new",
      LINES,
      "2027.sales@2027-11",
      `milestones:
  2027-11: { sales: 400 }   # ours
  2027: {
    basket: [70, 90],
    members: 500     # last, no comma
  }
`,
    ],
    [
      "with what heads it",
      LINES.replace("    members", "    # who stay\n    # a year\n    members"),
      "2027.members@2028",
      `milestones:
  2027: {
    sales: 400,   # ours
    basket: [70, 90],
  }
  # who stay
  # a year
  2028: { members: 500 }     # last, no comma
`,
    ],
    [
      "not onto a line of others: there it stays",
      `${LINES}  2028: { sales: 900 } # one line\n`,
      "2027.members@2028",
      `milestones:
  2027: {
    sales: 400,   # ours
    basket: [70, 90],
    # last, no comma
  }
  2028: { sales: 900, members: 500 } # one line
`,
    ],
    [
      "from between others on its line: their comment stays",
      "milestones:\n  2027: {\n    sales: 400, members: 500, # both\n    basket: [70, 90] } # all\n",
      "2027.members@2027-11",
      "milestones:\n  2027-11: { members: 500 }\n  2027: {\n    sales: 400, # both\n    basket: [70, 90] } # all\n",
    ],
    [
      "from the head of others on its line: the comment above stays",
      "milestones:\n  2027: {\n    basket: [70, 90],\n    # who buys\n    sales: 400, members: 500 }\n",
      "2027.sales@2027-11",
      "milestones:\n  2027-11: { sales: 400 }\n  2027: {\n    basket: [70, 90],\n    # who buys\n    members: 500 }\n",
    ],
    [
      "from before the brace that closes: the comment above stays",
      "milestones:\n  2027: { sales: 400, # ours\n          basket: [70, 90], # theirs\n          members: 500 } # all\n",
      "2027.members@2027-11",
      "milestones:\n  2027-11: { members: 500 }\n  2027: { sales: 400, # ours\n          basket: [70, 90], # theirs\n          } # all\n",
    ],
    [
      "from behind the brace that opens",
      "milestones:\n  2027: { sales: 400, # ours\n          basket: [70, 90],\n          members: 500 } # all\n",
      "2027.sales@2027-11",
      "milestones:\n  2027-11: { sales: 400 } # ours\n  2027: {\n          basket: [70, 90],\n          members: 500 } # all\n",
    ],
    [
      "from a list that lies open, whose comment cannot go along",
      "milestones:\n  2027: { sales: 400, basket: [70, # low\n      90], members: 500 }\n",
      "2027.basket@2027-11",
      "milestones:\n  2027-11: { basket: [70, 90] }\n  2027: { sales: 400,  # low\n   members: 500 }\n",
    ],
  ])("%s", (_, plan, word, expected) => {
    expect(moved(plan, word)).toBe(expected);
  });
});

const LED = `milestones:
  2027:
    { sales: 400
    , basket: [70, 90] # a band
    , members: 500
    }
  2028: {sales: 900}
`;

describe("commas that begin the lines", () => {
  it.each([
    ["the first out", "2027.sales@2027-11", "sales: 400", LED.replace("sales: 400\n    , ", "")],
    [
      "one out",
      "2027.basket@2027-11",
      "basket: [70, 90]",
      LED.replace("    , basket: [70, 90] # a band\n", ""),
    ],
    ["the last out", "2027.members@2027-11", "members: 500", LED.replace("    , members: 500\n", "")],
  ])("%s", (_, word, entry, rest) => {
    const comment = entry.startsWith("basket") ? " # a band" : "";
    expect(moved(LED, word)).toBe(rest.replace("  2027:", `  2027-11: { ${entry} }${comment}\n  2027:`));
  });

  it("one in", () => {
    const plan = LED.replace("{sales: 900}", "\n    { sales: 900 # more\n    , basket: [80, 90]\n    }");
    expect(moved(plan, "2027.members@2028")).toBe(
      plan.replace("    , members: 500\n", "").replace("[80, 90]\n", "[80, 90]\n    , members: 500\n"),
    );
  });

  it("the comment of the first, that cannot go along, stays", () => {
    expect(
      moved(
        LED.replace("400\n", "400 # ours\n").replace("{sales: 900}", "{ members: 600 }"),
        "2027.sales@2028",
      ),
    ).toBe(
      `milestones:\n  2027:\n    { # ours\n      basket: [70, 90] # a band\n    , members: 500\n    }\n  2028: { members: 600, sales: 400 }\n`,
    );
  });

  it("a comma on a line of its own goes with what it follows", () => {
    const rows = `milestones: {\n    2027: { sales: 400, ${ALL} }, # one\n    2028-06: { members: 900 } # two\n    ,\n    2028: { sales: 900 } # three\n  }\n`;
    expect(moved(rows, "2028-06.members@2028")).toBe(
      `milestones: {\n    2027: { sales: 400, ${ALL} }, # one\n    # two\n    2028: { sales: 900, members: 900 } # three\n  }\n`,
    );
    expect(moved(rows, "2027.members@2028-03")).toBe(
      `milestones: {\n    2027: { sales: 400, basket: [70, 90] }, # one\n    2028-03: { members: 500 },\n    2028-06: { members: 900 } # two\n    ,\n    2028: { sales: 900 } # three\n  }\n`,
    );
  });
});

describe("comments above an entry of a block", () => {
  const plan = (gap: string) =>
    `milestones:\n  2027:\n    # the till\n    sales: 400\n${gap}    basket: [70, 90]\n    # who stay\n    members: 500\n`;

  it("go along", () => {
    expect(moved(plan(""), "2027.members@2028-06")).toBe(
      "milestones:\n  2027:\n    # the till\n    sales: 400\n    basket: [70, 90]\n  2028-06:\n    # who stay\n    members: 500\n",
    );
  });

  it("stay above the first of several, which they may be about together", () => {
    expect(moved(plan(""), "2027.sales@2027-11")).toBe(
      "milestones:\n  2027-11:\n    sales: 400\n  2027:\n    # the till\n    basket: [70, 90]\n    # who stay\n    members: 500\n",
    );
    expect(moved(plan("\n"), "2027.sales@2027-11")).toBe(
      "milestones:\n  2027-11:\n    # the till\n    sales: 400\n  2027:\n\n    basket: [70, 90]\n    # who stay\n    members: 500\n",
    );
  });

  it("are all taken along from a period that is left empty", () => {
    const rows = `milestones:\n  2027: { sales: 400, ${ALL} }\n  # the year after\n  2028-06: # careful\n    # more\n    members: 900 # by then\n  2028:\n    sales: 900\n`;
    expect(moved(rows, "2028-06.members@2028")).toBe(
      `milestones:\n  2027: { sales: 400, ${ALL} }\n  2028:\n    sales: 900\n    # the year after\n    # careful\n    # more\n    members: 900 # by then\n`,
    );
  });
});
