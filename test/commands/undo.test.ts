import { describe, expect, it } from "vitest";
import { ROUTE, Shop } from "./shop.js";

describe("undo", () => {
  it("of a note about everything names its day only", async () => {
    const shop = new Shop(ROUTE);
    await shop.kpi(["note", "a slip"]);
    expect((await shop.kpi(["undo"])).out.split("\n")).toContain("  6 September 2027: “a slip”");
  });

  it("of a note about a KPI names both", async () => {
    const shop = new Shop(ROUTE);
    await shop.kpi(["note", "sales", "a slip"]);
    expect((await shop.kpi(["undo"])).out).toContain("  Orders, 6 September 2027: “a slip”");
  });

  it("takes back the last only, though the clock stands still", async () => {
    const shop = new Shop(ROUTE);
    await shop.kpi(["log", "visitors=700"]);
    await shop.kpi(["log", "sales=6"]);
    await shop.kpi(["undo"]);
    await shop.kpi(["note", "a slip"]);
    const { out } = await shop.kpi(["undo"]);
    expect(out).toContain("a slip");
    expect(out).not.toContain("visitors");
    expect((await shop.kpi(["undo"])).out).toContain("Website visitors, 5 September 2027: 700");
  });
});

describe("the stamp of a row", () => {
  const logged = async (rows: readonly string[], now: string) => {
    const shop = new Shop(ROUTE, rows);
    await shop.kpi(["log", "sales=6"], { now });
    return shop.rows().at(-1)!.split(",").at(-1);
  };
  const NOW = "2027-09-06T09:00:00.000Z";

  it.each([
    ["now where nothing has it", ["2027-08-29,visitors,700,,2027-09-06T08:59:59.999Z"], NOW],
    [
      "a millisecond later where another key has it",
      [`2027-08-29,visitors,700,,${NOW}`],
      "2027-09-06T09:00:00.001Z",
    ],
    [
      "later than all that follow one another",
      [`2027-08-29,visitors,700,,${NOW}`, "2027-08-29,#,,a note,2027-09-06T09:00:00.001Z"],
      "2027-09-06T09:00:00.002Z",
    ],
    [
      "not in the far future because another key is",
      ["2027-08-29,visitors,700,,2031-01-01T00:00:00.000Z"],
      NOW,
    ],
    [
      "later than its own key's newest",
      ["2027-09-05,sales,5,,2031-01-01T00:00:00.000Z"],
      "2031-01-01T00:00:00.001Z",
    ],
  ])("is %s", async (_, rows, stamp) => {
    expect(await logged(rows, NOW)).toBe(stamp);
  });
});

it("a note that is only tried is not said to be noted", async () => {
  const shop = new Shop(ROUTE, ["2027-08-29,visitors,700,,2027-09-01T08:00:00.000Z"]);
  const { out } = await shop.kpi(["note", "a slip", "--dry-run"]);
  expect(out).toBe("This would be noted on Monday 6 September 2027: “a slip”\nNothing was written.\n");
  expect(shop.rows()).toHaveLength(1);
});
