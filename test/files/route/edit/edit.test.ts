import { describe, expect, it } from "vitest";
import { parseDay } from "../../../../src/domain/time/day.js";
import { ALL, changed, HEAD, move, set } from "./changed.js";

describe("a milestone set", () => {
  it.each([
    [
      "in a flow map, the rest of its line as it is",
      `milestones:\n  2027: { sales: 400,  ${ALL} }   # as agreed\n`,
      ["2027.sales=340"],
      `milestones:\n  2027: { sales: 340,  ${ALL} }   # as agreed\n${set("2027.sales", "400", "340")}\n`,
    ],
    [
      "with its quotes and its grouping",
      `milestones:\n  "2027": { 'sales': '40_000', ${ALL} }\n`,
      ["2027.sales=1234567"],
      `milestones:\n  "2027": { 'sales': '1_234_567', ${ALL} }\n${set("2027.sales", "40000", "1234567")}\n`,
    ],
    [
      "in a block map, before a comment with a tab",
      `milestones:\n  2027:\n    sales: 400\t# tab\there\n    basket: [70, 90]\n    members: 500\n`,
      ["2027.sales=340.5"],
      `milestones:\n  2027:\n    sales: 340.5\t# tab\there\n    basket: [70, 90]\n    members: 500\n${set("2027.sales", "400", "340.5")}\n`,
    ],
    [
      "as a band, each bound in its place",
      `milestones:\n  2027: { sales: 400, basket: [ 70,90 ], members: 500 }\n`,
      ["2027.basket=65..95"],
      `milestones:\n  2027: { sales: 400, basket: [ 65,95 ], members: 500 }\n${set("2027.basket", "[70, 90]", "[65, 95]")}\n`,
    ],
    [
      "as a band of two lines",
      `milestones:\n  2027:\n    sales: 400\n    members: 500\n    basket:\n      - 70 # low\n      - 90\n`,
      ["2027.basket=65..90"],
      `milestones:\n  2027:\n    sales: 400\n    members: 500\n    basket:\n      - 65 # low\n      - 90\n${set("2027.basket", "[70, 90]", "[65, 90]")}\n`,
    ],
    [
      "that was not there, in the way of its neighbours",
      `milestones:\n  2027: { sales: 400, ${ALL} }\n  2028: { ${ALL.replace("500", "600")} }\nlog: m.csv`,
      ["2028.sales=900"],
      `milestones:\n  2027: { sales: 400, ${ALL} }\n  2028: { ${ALL.replace("500", "600")}, sales: 900 }\nlog: m.csv\nchanges:\n  - { date: 2027-09-06, why: because, set: { 2028.sales: { to: 900 } } }`,
    ],
    [
      "that was an alias: what it named stays",
      `milestones:\n  2027: { sales: &s 400, ${ALL} }\n  2028: { sales: *s }\n`,
      ["2028.sales=900"],
      `milestones:\n  2027: { sales: &s 400, ${ALL} }\n  2028: { sales: 900 }\n${set("2028.sales", "400", "900")}\n`,
    ],
    [
      "that came by a merge: its own stands beside it",
      `milestones:\n  2027: &all { sales: 400, ${ALL} }\n  2028: { <<: *all }\n`,
      ["2028.sales=900"],
      `milestones:\n  2027: &all { sales: 400, ${ALL} }\n  2028: { <<: *all, sales: 900 }\n${set("2028.sales", "400", "900")}\n`,
    ],
    [
      "in a period that is new, at its place in the order",
      `milestones:\n  # the plan\n  2027: { sales: 400, ${ALL} }\n\n  # later\n  2028: { sales: 900 }\n`,
      ["2027-Q4.sales=150"],
      `milestones:\n  # the plan\n  2027: { sales: 400, ${ALL} }\n  2027-Q4: { sales: 150 }\n\n  # later\n  2028: { sales: 900 }\nchanges:\n  - { date: 2027-09-06, why: because, set: { 2027-Q4.sales: { to: 150 } } }\n`,
    ],
    [
      "in a period before the first, above what heads that one",
      `milestones:\n\n  # 2028: the second shop\n# opens in spring\n  2028: { sales: 900, ${ALL} }\n`,
      ["2027.sales=400"],
      `milestones:\n\n  2027: { sales: 400 }\n  # 2028: the second shop\n# opens in spring\n  2028: { sales: 900, ${ALL} }\nchanges:\n  - { date: 2027-09-06, why: because, set: { 2027.sales: { to: 400 } } }\n`,
    ],
    [
      "in a period before the first of a flow map, above what heads that one",
      `milestones: {\n  # the second shop\n  2028: { sales: 900, ${ALL} }\n}\n`,
      ["2027.sales=400"],
      `milestones: {\n  2027: { sales: 400 },\n  # the second shop\n  2028: { sales: 900, ${ALL} }\n}\nchanges:\n  - { date: 2027-09-06, why: because, set: { 2027.sales: { to: 400 } } }\n`,
    ],
    [
      "in a period behind what belongs to the one before",
      `milestones:\n  2027:\n    sales: 400\n    basket: [70, 90]\n    members: 500\n\n    # the end of 2027\n  # 2028\n  2028:\n    sales: 900\n    # the end of 2028\n# the end\n`,
      ["2028-Q1.sales=150", "2028.members=900"],
      `milestones:\n  2027:\n    sales: 400\n    basket: [70, 90]\n    members: 500\n\n    # the end of 2027\n  2028-Q1:\n    sales: 150\n  # 2028\n  2028:\n    sales: 900\n    members: 900\n    # the end of 2028\nchanges:\n  - { date: 2027-09-06, why: because, set: { 2028-Q1.sales: { to: 150 }, 2028.members: { to: 900 } } }\n# the end\n`,
    ],
    ...["2028: ~", "2028: null", "2028:"].map((none): [string, string, string[], string] => [
      `in a period that has nothing: ${none}`,
      `milestones:\n  2027: { sales: 400, ${ALL} }\n  ${none}   # later\n`,
      ["2028.sales=900"],
      `milestones:\n  2027: { sales: 400, ${ALL} }\n  2028: { sales: 900 }   # later\nchanges:\n  - { date: 2027-09-06, why: because, set: { 2028.sales: { to: 900 } } }\n`,
    ]),
  ])("%s", (_, rest, words, expected) => {
    expect(changed(rest, words)).toBe(expected);
  });

  it("keeps carriage returns", () => {
    const head = HEAD.replaceAll("\n", "\r\n");
    expect(changed(`milestones:\r\n  2027: { sales: 400, ${ALL} }\r\n`, ["2027.sales=340"], {}, head)).toBe(
      `milestones:\r\n  2027: { sales: 340, ${ALL} }\r\n${set("2027.sales", "400", "340").replace("\n", "\r\n")}\r\n`,
    );
  });

  it("keeps the byte-order mark and the missing end of the last line", () => {
    const rest = `milestones:\n  2027: { sales: 400, ${ALL} } # end`;
    expect(changed(rest, ["2027.sales=340"], {}, `\uFEFF${HEAD}`)).toBe(
      `milestones:\n  2027: { sales: 340, ${ALL} } # end\n${set("2027.sales", "400", "340")}`,
    );
  });
});

describe("a stop moved", () => {
  it.each([
    [
      "out of a flow map into a period that is new",
      `milestones:\n  2027: { sales: 400, basket: [70, 90], members: 500 } # all\n  2028: { members: 900 }\n`,
      ["2027.members@2027-11"],
      `milestones:\n  2027-11: { members: 500 }\n  2027: { sales: 400, basket: [70, 90] } # all\n  2028: { members: 900 }\n${move("2027.members", "2027-11")}\n`,
    ],
    [
      "out of the middle of a flow map",
      `milestones:\n  2027: { sales: 400, members: 5_00, basket: [70, 90] }\n  2028: { members: 900 }\n`.replace(
        "5_00",
        "500",
      ),
      ["2027.members@2028-03"],
      `milestones:\n  2027: { sales: 400, basket: [70, 90] }\n  2028-03: { members: 500 }\n  2028: { members: 900 }\n${move("2027.members", "2028-03")}\n`,
    ],
    [
      "as the only one of its period, which is renamed",
      `milestones:\n  2027: { sales: 400, basket: [70, 90] }\n  2028: { members: 900 } # members\n`,
      ["2028.members@2029-06"],
      `milestones:\n  2027: { sales: 400, basket: [70, 90] }\n  2029-06: { members: 900 } # members\n${move("2028.members", "2029-06")}\n`,
    ],
    [
      "between blocks, with the comment behind it",
      `milestones:\n  2027:\n    sales: 400\n    members: 1_500 # by then\n    basket: [70, 90]\n  2028:\n    sales: 900 # more\nlog: m.csv\n`,
      ["2027.members@2028"],
      `milestones:\n  2027:\n    sales: 400\n    basket: [70, 90]\n  2028:\n    sales: 900 # more\n    members: 1_500 # by then\nlog: m.csv\n${move("2027.members", "2028")}\n`,
    ],
  ])("%s", (_, rest, words, expected) => {
    expect(changed(rest, words)).toBe(expected);
  });
});

describe("what is recorded", () => {
  const plan = `milestones:\n  2027: { sales: 400, ${ALL} }\n`;
  it("stands in a block after a block, at its indent", () => {
    const before = "changes:\n- date: 2027-02-01\n  why: first # said Anna\n  stay: sales\n# end\n";
    expect(changed(plan + before, [], { stay: "sales", until: parseDay("2027-10-01"), by: "Anna" })).toBe(
      `${plan}changes:\n- date: 2027-02-01\n  why: first # said Anna\n  stay: sales\n- date: 2027-09-06\n  why: because\n  by: Anna\n  stay: sales\n  until: 2027-10-01\n# end\n`,
    );
  });

  it.each(["changes: []", "changes: [ ]"])("fills an empty list: %s", (empty) => {
    expect(changed(`${plan}${empty} # none yet\n`, [], { stay: "sales" })).toBe(
      `${plan}changes: [ { date: 2027-09-06, why: because, stay: sales } ] # none yet\n`,
    );
  });

  it.each([
    ["changes:", "changes:"],
    ["changes: ~", "changes:"],
    ["changes: null # none yet", "changes: # none yet"],
    ["changes:   # none yet", "changes:   # none yet"],
  ])("stands under a list that is none: %s", (none, kept) => {
    const line = "  - { date: 2027-09-06, why: because, stay: sales }";
    expect(changed(`${plan}${none}\n# next\n`, [], { stay: "sales" })).toBe(
      `${plan}${kept}\n${line}\n# next\n`,
    );
    expect(changed(plan + none, [], { stay: "sales" })).toBe(`${plan}${kept}\n${line}`);
  });

  it.each(["changes:", "changes: ~", "title: The shop"])(
    "keeps the indent of the whole file, after %s",
    (last) => {
      const indented = (text: string) => text.replace(/^(?=.)/gm, "    ");
      const before = indented(
        HEAD.replace(/title.*\n/, last.startsWith("title") ? "" : "title: Shop\n") + plan,
      );
      const list = last.startsWith("title") ? `${last}\nchanges:` : "changes:";
      expect(changed(`${before}    ${last}\n`, [], { stay: "sales" }, "")).toBe(
        `${before}${indented(list)}\n      - { date: 2027-09-06, why: because, stay: sales }\n`,
      );
    },
  );

  it("follows what is in one line", () => {
    const before = "changes: [{ date: 2027-02-01, why: first, stay: sales }]\n";
    expect(changed(plan + before, [], { stay: "sales" })).toBe(
      `${plan}changes: [{ date: 2027-02-01, why: first, stay: sales }, { date: 2027-09-06, why: because, stay: sales }]\n`,
    );
  });

  it.each([
    ["a colon: here", '"a colon: here"'],
    ["- a dash", '"- a dash"'],
    ["true", '"true"'],
    ["2027", '"2027"'],
    ["naïef, maar waar", '"naïef, maar waar"'],
    ["plain (mostly); fine", "plain (mostly); fine"],
    ['say "hi" #1', '"say \\"hi\\" #1"'],
    ["\u001b[31mred", '"\\u001b[31mred"'],
  ])("quotes the reason %s where it must", (why, written) => {
    const text = changed(plan, [], { stay: "sales", why });
    expect(text).toBe(`${plan}changes:\n  - { date: 2027-09-06, why: ${written}, stay: sales }\n`);
  });
});

describe("strategy and destination", () => {
  const plan = `milestones:\n  2027: { sales: 400, ${ALL} }\n`;
  it("replaces a block of text and keeps what follows", () => {
    const rest = `strategy: | # the road\n  By word of mouth;\n  then ads.\n\n# fine\n${plan}`;
    expect(changed(rest, [], { strategy: "Ads first.\nThen the rest." })).toBe(
      `strategy: | # the road\n  Ads first.\n  Then the rest.\n\n# fine\n${plan}changes:\n  - { date: 2027-09-06, why: because, strategy: { from: "By word of mouth;\\nthen ads.", to: "Ads first.\\nThen the rest." } }\n`,
    );
  });

  const OLD = "strategy: ";
  it.each([
    [
      "folds paragraphs",
      ">-  # road\n  By\n  word.",
      "One\n\nTwo\nThree",
      ">-  # road\n  One\n\n\n  Two\n\n  Three",
    ],
    ["folds what ends a line with a blank", ">\n  By word.", "One \nTwo", ">\n  One \n\n  Two"],
    [
      "does not fold an indent",
      ">-  # road\n  By word.",
      "One\n  Two\nThree",
      "|-  # road\n  One\n    Two\n  Three",
    ],
    ["does not fold a tab", ">\n    By word.", "One\n\tTwo", "|\n    One\n    \tTwo"],
    ["nor a line of blanks", "|\n  By word.", "One\n  \nTwo", "|\n  One\n    \n  Two"],
    ["leaves out a digit for the indent", "|2-\n    By\n  word.", "One\n  Two", "|-\n    One\n      Two"],
    [
      "keeps the indent under an empty line",
      ">-\n\n      By word.",
      "One\n\nTwo",
      ">-\n      One\n\n\n      Two",
    ],
    ["begins a block that is empty", "|", "One\n\nTwo", "|\n  One\n\n  Two"],
    ["has line breaks in quotes", '"By\n\n  word."  # road', "One\n\n  Two", '"One\\n\\n  Two"  # road'],
    [
      "has line breaks in quotes where there were none",
      "By\n  word # road",
      "One\nTwo",
      '"One\\nTwo" # road',
    ],
  ])("%s", (_, before, strategy, after) => {
    for (const newline of ["\n", "\r\n"]) {
      const lined = (text: string) => text.replaceAll("\n", newline);
      const text = changed(lined(`${OLD}${before}\n${plan}`), [], { strategy }, lined(HEAD)) as string;
      expect(text.slice(0, text.indexOf("changes:"))).toBe(lined(`${OLD}${after}\n${plan}`));
    }
  });

  it("adds a strategy after the destination", () => {
    expect(changed(HEAD + plan, [], { strategy: "Ads first" }, "")).toContain(
      "arrive: 2029-12-31 }\nstrategy: Ads first\nstart: 2027-01-01\n",
    );
  });

  it.each(["strategy:", "strategy: ~", "strategy: null"])("fills a strategy that is none: %s", (none) => {
    expect(changed(`${none} # which?\n${plan}`, [], { strategy: "Ads first" })).toBe(
      `strategy: Ads first # which?\n${plan}changes:\n  - { date: 2027-09-06, why: because, strategy: { to: Ads first } }\n`,
    );
  });

  it("changes the day of arrival in its place", () => {
    const head = "";
    const text = changed(
      HEAD + plan,
      [],
      { destination: { arrive: parseDay("2030-06-30")! } },
      head,
    ) as string;
    expect(text).toContain("destination: { vision: The best-loved shop, arrive: 2030-06-30 }\n");
    expect(text).toContain(
      "destination: { from: { vision: The best-loved shop, arrive: 2029-12-31 }, to: { vision: The best-loved shop, arrive: 2030-06-30 } }",
    );
  });
});

describe("what others take from where something is changed", () => {
  it.each([
    [
      "a figure by an alias: they have the old one",
      `milestones:\n  2027: { sales: &s 400, ${ALL} }\n  2028: { sales: *s } # the same\n`,
      "2027.sales=340",
      `milestones:\n  2027: { sales: &s 340, ${ALL} }\n  2028: { sales: 400 } # the same\n`,
    ],
    [
      "nothing: an anchor that nobody names",
      `milestones:\n  2027: { sales: &s 400, ${ALL} }\n  2028: { sales: 400 }\n`,
      "2027.sales=340",
      `milestones:\n  2027: { sales: &s 340, ${ALL} }\n  2028: { sales: 400 }\n`,
    ],
    [
      "a period by a merge: the old figure stands there now",
      `milestones:\n  2027: &all { sales: 400, ${ALL} }\n  2028: { <<: *all } # as before\n  2029: { <<: *all, sales: 500 }\n`,
      "2027.sales=340",
      `milestones:\n  2027: &all { sales: 340, ${ALL} }\n  2028: { <<: *all, sales: 400 } # as before\n  2029: { <<: *all, sales: 500 }\n`,
    ],
    [
      "a period by a merge, in blocks",
      `milestones:\n  2027: &all\n    sales: 400 # first\n    basket: [70, 90]\n    members: 500\n  2028:\n    <<: *all\n    members: 600\n`,
      "2027.sales=340",
      `milestones:\n  2027: &all\n    sales: 340 # first\n    basket: [70, 90]\n    members: 500\n  2028:\n    <<: *all\n    members: 600\n    sales: 400\n`,
    ],
    [
      "a whole period by an alias",
      `milestones:\n  2027: &all { sales: 400, ${ALL} }\n  2028: *all\n`,
      "2027.sales=340",
      `milestones:\n  2027: &all { sales: 340, ${ALL} }\n  2028: { <<: *all, sales: 400 }\n`,
    ],
    [
      "and are changed themselves",
      `milestones:\n  2027: &all { sales: 400, ${ALL} }\n  2028: *all\n`,
      "2028.sales=340",
      `milestones:\n  2027: &all { sales: 400, ${ALL} }\n  2028: { <<: *all, sales: 340 }\n`,
    ],
    [
      "a band by an alias",
      `milestones:\n  2027: { sales: 400, basket: &b [70, 90], members: 500 }\n  2028: { basket: *b }\n`,
      "2027.basket=60..90",
      `milestones:\n  2027: { sales: 400, basket: &b [60, 90], members: 500 }\n  2028: { basket: [70, 90] }\n`,
    ],
  ])("%s", (_, rest, word, expected) => {
    const text = changed(rest, [word]);
    expect(typeof text === "string" ? text.split("changes:")[0] : text).toBe(expected);
  });

  it("a milestone that moves away: they keep it where they have it", () => {
    const rest = `milestones:\n  2027: &all { sales: 400, ${ALL} }\n  2028: { <<: *all }\n`;
    const moved = changed(rest, ["2027.members@2027-11"]) as string;
    expect(moved).toContain("2027: &all { sales: 400, basket: [70, 90] }\n");
    expect(moved).toContain("2028: { <<: *all, members: 500 }\n");
  });
});

describe("a milestone that comes from elsewhere and moves away", () => {
  it.each([
    ["by a merge", "{ <<: *all }", "{ <<: *all, members: ~ }"],
    ["by an alias", "*all", "{ <<: *all, members: ~ }"],
    ["by a merge, under its own", "{ <<: *all, members: 600 }", "{ <<: *all, members: ~ }"],
  ])("%s is taken back there", (_, before, after) => {
    const rest = (row: string) => `milestones:\n  2027: &all { sales: 400, ${ALL} }\n  2028: ${row}\n`;
    const text = changed(rest(before), ["2028.members@2028-11"]) as string;
    expect(text).toContain(`  2028: ${after}\n`);
    expect(text).toContain(`  2028-11: { members: ${before.includes("600") ? 600 : 500} }\n`);
  });
});

describe("a milestone that moves back", () => {
  it.each([
    ["to where it was taken back", "{ <<: *all, members: ~ }", "{ <<: *all, members: 6_000 }"],
    ["to where there is a key alone", "{ sales: 900, members: }", "{ sales: 900, members: 6_000 }"],
  ])("%s stands there again", (_, before, after) => {
    const rest = (row: string, more: string) =>
      `milestones:\n  2027: &all { sales: 400, ${ALL} }\n  2028: ${row} # c\n  2028-11: ${more}\n`;
    const own = "{ basket: [80, 95] }";
    const there = "{ basket: [80, 95], members: 6_000 }";
    const text = changed(rest(before, there), ["2028-11.members@2028"]) as string;
    expect(text.slice(0, text.indexOf("changes:"))).toBe(rest(after, own));
  });
});

describe("what cannot be changed without touching more", () => {
  it.each([
    [
      "a figure elsewhere in the file",
      `milestones:\n  2027: { sales: &s 400, ${ALL} }\nfuel: { ads: { kind: spend, tank: { 2027: *s } } }\n`,
      "2027.sales=340",
    ],
    [
      "an anchor that others name and that is to move away",
      `milestones:\n  2027: { sales: 400, basket: [70, 90], members: &m 500 }\n  2028: { members: *m }\n`,
      "2027.members@2027-11",
    ],
  ])("%s is left to the hand", (_, rest, word) => {
    expect(changed(rest, [word])).toEqual(["reroute-by-hand"]);
  });

  it("what would not hold together is refused, with what is wrong", () => {
    const rest = `milestones:\n  2027: { sales: 400, ${ALL} }\n  2027-Q1: { sales: 100 }\n`;
    expect(changed(rest, ["2027-Q1.sales=900"])).toEqual(["reroute-refused", "parts-above-whole"]);
  });
});
