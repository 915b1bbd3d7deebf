import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ROUTE, Shop } from "./shop.js";

const route = (shop: Shop) => readFileSync(shop.path("route.yaml"), "utf8");

/** Calls `kpi reroute` at a terminal and answers; gives what was asked, and what stands under `changes` then. */
async function asked(words: readonly string[], answers: readonly (string | null)[], today = "2027-09-06") {
  const shop = new Shop(ROUTE);
  const answer = await shop.kpi(["reroute", ...words], { answers, today });
  const text = route(shop);
  return { ...answer, text, changes: text.split("\n").filter((line) => line.startsWith("  - { date:")) };
}

const ENTRY = "  - { date: 2027-09-06, why: because";

describe("kpi reroute at a terminal", () => {
  it.each<[string, string[], string[]]>([
    [
      "another figure",
      ["milestone", "sales", "2028", "700", "no", "because", "yes"],
      [`${ENTRY}, set: { 2028.sales: { from: 732, to: 700 } } }`],
    ],
    [
      "another date",
      ["date", "members", "2028", "2028-06", "no", "because", "yes"],
      [`${ENTRY}, move: { 2028.members: 2028-06 } }`],
    ],
    [
      "two at once",
      [
        "milestone",
        "sales",
        "2027",
        "350",
        "yes",
        "milestone",
        "sales",
        "2028",
        "700",
        "no",
        "because",
        "yes",
      ],
      [`${ENTRY}, set: { 2027.sales: { from: 365, to: 350 }, 2028.sales: { from: 732, to: 700 } } }`],
    ],
    [
      "the decision to stay",
      ["stay", "sales", "2027-10-01", "because", "yes"],
      [`${ENTRY}, stay: sales, until: 2027-10-01 }`],
    ],
    ["to stay without an end", ["stay", "sales", "", "because", "yes"], [`${ENTRY}, stay: sales }`]],
    [
      "another strategy",
      ["strategy", "Word of mouth", "because", "yes"],
      [`${ENTRY}, strategy: { to: Word of mouth } }`],
    ],
    [
      "another destination",
      ["destination", "The best shop of the province", "2029-12-31", "because", "yes"],
      [
        `${ENTRY}, destination: { from: { vision: The best-loved shop of the town, arrive: 2029-12-31 }, to: { vision: The best shop of the province, arrive: 2029-12-31 } } }`,
      ],
    ],
  ])("asks for %s", async (_, answers, changes) => {
    const found = await asked([], answers);
    expect(found.exit).toBe(0);
    expect(found.changes).toEqual(changes);
    expect(found.out).toContain("Written to route.yaml");
  });

  it("asks only for what is missing, and then whether to write it", async () => {
    const found = await asked(["2028.sales=700"], ["because", "yes"]);
    expect(found.asked).toEqual([
      "Why? It is kept in the route, for everybody to read",
      "Write it to route.yaml?",
    ]);
    expect(found.changes).toEqual([`${ENTRY}, set: { 2028.sales: { from: 732, to: 700 } } }`]);
  });

  it("asks for another destination in words of its own", async () => {
    const { asked: questions } = await asked(["--arrive", "2030-12-31", "--why", "because"], ["no"]);
    expect(questions).toEqual([
      "The destination hardly ever changes; the road to it does. Is it really “The best-loved shop of the town” by 31 December 2030?",
    ]);
  });

  it.each([
    ["at the first question", [], [null]],
    ["at the last", ["2028.sales=700", "--why", "because"], [null]],
    ["half way", [], ["milestone", "sales", "2028", null]],
  ])("writes nothing where somebody breaks off %s", async (_, words, answers) => {
    const found = await asked(words, answers);
    expect([found.exit, found.text]).toEqual([130, ROUTE]);
  });

  it("writes nothing where the answer is no, and says so", async () => {
    const found = await asked(["2028.sales=700", "--why", "because"], ["no"]);
    expect([found.exit, found.text]).toEqual([0, ROUTE]);
    expect(found.out).toContain("Nothing was written.");
    expect(found.out).not.toContain("Written");
  });

  it.each([
    ["--yes", ["2028.sales=700", "--why", "because", "--yes"], 0],
    ["--dry-run", ["2028.sales=700", "--why", "because", "--dry-run"], 0],
    ["--json", ["2028.sales=700", "--why", "because", "--json"], 0],
    ["what is wrong already", ["2031.sales=700"], 2],
  ])("asks nothing with %s", async (_, words, exit) => {
    const found = await asked(words, []);
    expect([found.exit, found.asked]).toEqual([exit, []]);
  });

  it("takes no wrong answer, and says what is wrong with it", async () => {
    const { asked: told, changes } = await asked(
      [],
      ["milestone", "sales", "2028", "lots", "732", "7e2", "700", "no", " ", "because", "yes"],
    );
    expect(told).toEqual([
      "What changes?",
      "Of which KPI?",
      "Which stop?",
      "Which figure from now on?",
      "“lots” in “2028.sales=” is no number",
      "2028.sales is 732 already",
      "“7e2” in “2028.sales=” is no number",
      "Anything else?",
      "Why? It is kept in the route, for everybody to read",
      "why? A change of the route carries its reason",
      "Write it to route.yaml?",
    ]);
    expect(changes).toHaveLength(1);
  });

  it("offers no stop that has ended, and asks nothing of it where one is left", async () => {
    const found = await asked([], ["milestone", "sales", "1000", "no", "because", "yes"], "2029-02-01");
    expect(found.changes[0]).toContain("2029.sales");
  });

  it("asks in the language of the screen", async () => {
    const { asked: told } = await asked(["--lang", "nl"], [null]);
    expect(told).toEqual(["Wat verandert er?"]);
  });
});
