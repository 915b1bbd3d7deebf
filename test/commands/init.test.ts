import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Shop } from "./shop.js";

describe("what is given to init", () => {
  it.each([
    [["--currency", "euro"], /^“euro” is no currency\n {2}→ write EUR/],
    [["--locale", "dutch"], /^“dutch” is no locale/],
    [
      ["--start", "2028-01-01", "--arrive", "2027-01-01"],
      /^--arrive 1 January 2027 does not lie after the start, 1/,
    ],
    [
      ["--start", "2028-01-01", "--arrive", "2028-01-01"],
      /^--arrive 1 January 2028 does not lie after the start, 1/,
    ],
    [["--start", "soon"], /^“soon” is no date/],
    [
      ["--kpi", "conversion=1"],
      /^--kpi conversion is not known\n {2}→ write visitors, sales, revenue, newsletter or load-time\n$/,
    ],
    [
      ["--start", "2027-01-01", "--kpi", "newsletter=300,600,200"],
      /^the milestones of “newsletter” do not say/,
    ],
  ])("%j is wrong by itself, in no line of a file that is not there", async (words, said) => {
    const shop = new Shop(null);
    const { out, err, exit } = await shop.kpi(["init", "--yes", ...words]);
    expect([out, exit]).toEqual(["", 2]);
    expect(existsSync(shop.path("route.yaml"))).toBe(false);
    expect(err).toMatch(said);
    expect(err).not.toMatch(/route\.yaml:\d|note/);
  });

  it("may be today or yesterday", async () => {
    const { out } = await new Shop(null).kpi(["init", "--yes", "--start", "yesterday", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ start: "2027-09-05" });
  });
});
