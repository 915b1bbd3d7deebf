import { describe, expect, it } from "vitest";
import { number, text } from "../../src/domain/say/value.js";
import { column, tableOf } from "../../src/views/columns.js";
import type { Card, Column } from "../../src/views/document.js";
import { render } from "../output/fixtures/render.js";
import { english } from "../output/fixtures/styles.js";

interface Shop {
  name: string;
  orders: number | null;
}

const SHOPS: readonly Shop[] = [
  { name: "Gouda", orders: 12.4 },
  { name: "Delft", orders: null },
];
const measure = { unit: null, decimals: 0, whole: true };
const card = ({ name }: Shop): Card => ({ left: { say: text(name) }, right: null, bar: null, lines: [] });

const NAME = column<Shop>("name", text("Shop"), ({ name }) => text(name));
const ORDERS = column<Shop>(
  "orders",
  text("Orders"),
  ({ orders }) =>
    orders === null ? null : { say: { is: "amount", value: orders, measure }, data: number(orders) },
  { align: "right" },
);

const of = (...columns: Column<Shop>[]) => [tableOf(columns, SHOPS, { card })];
const written = (format: "text" | "md" | "csv", ...columns: Column<Shop>[]) =>
  render(of(...columns), format, english(80));

describe("a column and its cell", () => {
  it("are written once for terminal, Markdown and CSV", () => {
    expect(written("text", NAME, ORDERS)).toBe(
      "Shop   Orders\n─────────────\nGouda      12\nDelft\n─────────────\n",
    );
    expect(written("md", NAME, ORDERS)).toBe(
      "| Shop | Orders |\n| --- | ---: |\n| Gouda | 12 |\n| Delft |  |\n",
    );
    expect(written("csv", NAME, ORDERS)).toBe("name,orders\nGouda,12.4\nDelft,\n");
  });

  it("go together: another order of columns is another order of cells", () => {
    expect(written("text", ORDERS, NAME)).toBe(
      "Orders  Shop\n─────────────\n    12  Gouda\n        Delft\n─────────────\n",
    );
    expect(written("md", ORDERS, NAME)).toContain("| 12 | Gouda |");
    expect(written("csv", ORDERS, NAME)).toBe("orders,name\n12.4,Gouda\n,Delft\n");
  });
});

describe("a cell", () => {
  const worked: string[] = [];
  const forecast = column<Shop>(
    "forecast",
    text("Forecast"),
    ({ name }) => {
      worked.push(name);
      return text("long worked out");
    },
    { shown: 100 },
  );
  const worksOut = (format: "text" | "md" | "csv", width: number) => {
    worked.length = 0;
    render(of(NAME, forecast), format, english(width));
    return [...worked];
  };

  it.each([
    ["text", 80, []],
    ["text", 60, []],
    ["text", 100, ["Gouda", "Delft"]],
    ["md", 80, ["Gouda", "Delft"]],
    ["csv", 80, ["Gouda", "Delft"]],
  ] as const)("is worked out where it is shown only, and once: %s at %i", (format, width, expected) => {
    expect(worksOut(format, width)).toEqual(expected);
  });
});

describe("a table for CSV alone", () => {
  it.each([60, 80])("is nothing on a terminal of %i columns, nor in Markdown", (width) => {
    const table = tableOf([column<Shop>("name", null, NAME.cell, { shown: "data" })], SHOPS, { card: null });
    expect(render([table], "text", english(width))).toBe("");
    expect(render([table], "md", english(width))).toBe("");
    expect(render([table], "csv", english(width))).toBe("name\nGouda\nDelft\n");
  });
});
