import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Drawn, grid } from "../../src/output/layout.js";
import { blanks, isSimple, widthOf } from "../../src/output/width.js";

const cell = (plain: string, align: Drawn["align"] = "left", shown = plain): Drawn => ({
  plain,
  shown,
  align,
});

describe("the grid of a table", () => {
  const heading = [cell("KPI"), cell("actual", "right")];
  const rows = [
    [cell("Visitors"), cell("950", "right")],
    [cell("売上"), cell("✓", "right", "\u001b[32m✓\u001b[39m")],
  ];
  const places = [
    { width: 8, gap: 0 },
    { width: 6, gap: 2 },
  ];

  it("has its heading, and a rule above and below its rows", () => {
    expect(grid({ heading, rows, places, rule: "─" })).toEqual([
      "KPI       actual",
      "────────────────",
      "Visitors     950",
      "売上           \u001b[32m✓\u001b[39m",
      "────────────────",
    ]);
  });

  it("without a heading has both rules", () => {
    const [first, ...rest] = grid({ heading: null, rows, places, rule: "-" });
    expect([first, rest.length, rest.at(-1)]).toEqual(["-".repeat(16), 3, "-".repeat(16)]);
  });

  it("has no lines but its rows where there is no rule", () => {
    expect(grid({ heading, rows, places, rule: "" })).toHaveLength(3);
  });

  it("gives every character as many columns as it takes in a terminal", () => {
    const every = Array.from({ length: 0xd800 - 0x20 }, (_, at) => String.fromCharCode(0x20 + at));
    const simple = every.filter(isSimple);
    expect(simple.length).toBeGreaterThan(1000);
    const drawn = grid({
      heading: null,
      rows: simple.map((character) => [cell(character), cell("|")]),
      places: [
        { width: 2, gap: 0 },
        { width: 1, gap: 0 },
      ],
      rule: "",
    });
    expect(drawn).toEqual(simple.map((character) => `${character} |`));
  });

  it("sets every text as the layout says, whatever is written in it", () => {
    const character = fc.oneof(
      fc.constantFrom(..."abc 1,.−✓►é売あ한🚀🥐👩‍👩‍👧🇳🇱©▶\u0301\u0e31\ue000"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }).filter((one) => !/\p{Cc}|\s/u.test(one)),
    );
    const text = fc.array(character, { maxLength: 8 }).map((all) => all.join(""));
    const drawn = fc.record({
      plain: text,
      align: fc.constantFrom("left" as const, "right" as const),
      coloured: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(drawn, drawn), { minLength: 1, maxLength: 6 }), (cells) => {
        const [left, right] = [cells[0]![0].align, cells[0]![1].align];
        const table = cells.map(([one, other]) =>
          [
            { ...one, align: left },
            { ...other, align: right },
          ].map(({ plain, align, coloured }) =>
            cell(plain, align, coloured && plain !== "" ? `\u001b[31m${plain}\u001b[39m` : plain),
          ),
        );
        const widest = (column: 0 | 1) => Math.max(...table.map((row) => widthOf(row[column]!.plain))) + 1;
        const places = [
          { width: widest(0), gap: 0 },
          { width: widest(1), gap: 2 },
        ];
        const set = ({ plain, shown, align }: Drawn, { width, gap }: (typeof places)[number]) => {
          const free = blanks(plain, width);
          return " ".repeat(gap) + (align === "left" ? shown + free : free + shown);
        };
        expect(grid({ heading: null, rows: table, places, rule: "" })).toEqual(
          table.map((row) => row.map((one, at) => set(one, places[at]!)).join("")),
        );
      }),
      { seed: 20270101, numRuns: 300 },
    );
  });
});
