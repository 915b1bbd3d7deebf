import { describe, expect, it } from "vitest";
import { ROUTE, Shop } from "./shop.js";

describe("a command line that cannot be read", () => {
  it.each([
    [["note"], "note-empty", /^what is there to note\?/],
    [["show"], "show-which", /^which KPI\?/],
    [["undo", "x"], "too-many-words", /^kpi undo takes no words, and here stands “x”/],
    [["show", "--per", "week", "a", "b"], "too-many-words", /a second: “b”/],
    [
      ["status", "--srict"],
      "unknown-option",
      /--srict is no option of kpi status\n {2}→ did you mean --strict\?/,
    ],
    [["--today"], "option-without-value", /--today needs a value\n {2}→ write {3}--today <date>/],
    [["log", "-C"], "option-without-value", /--folder needs a value\n {2}→ write {3}--folder <dir>/],
    [["help", "undi"], "unknown-command", /there is no command “undi”\n {2}→ did you mean undo\?/],
  ])("%j is a problem like any other", async (words, code, said) => {
    const shop = new Shop(ROUTE);
    const plain = await shop.kpi(words);
    expect([plain.out, plain.exit]).toEqual(["", 2]);
    expect(plain.err).toMatch(said);
    const { out, err, exit } = await shop.kpi(["--json", ...words]);
    expect([err, exit]).toEqual(["", 2]);
    expect(JSON.parse(out)).toMatchObject({ version: 1, problems: [{ code, severity: "error" }] });
  });

  it("is answered in the language that was asked for", async () => {
    const { err } = await new Shop(ROUTE).kpi(["undo", "x", "--lang", "nl"]);
    expect(err).toMatch(/^kpi undo neemt geen woorden/);
  });
});

describe("--json holds for what is wrong", () => {
  it.each([
    [["--json", "--width", "x"], ["bad-width"]],
    [
      ["--format", "json", "--today", "soon", "--lang", "fr"],
      ["bad-option", "bad-typed-date"],
    ],
    [["--json", "log", "visitors="], ["figure-missing"]],
    [["--json", "-C", "nowhere"], ["no-folder"]],
    [["--json", "--route", "none.yaml"], ["disk-missing"]],
  ])("%j", async (words, codes) => {
    const { out, err, exit } = await new Shop(ROUTE).kpi(words);
    expect([err, exit]).toEqual(["", 2]);
    const { version, problems } = JSON.parse(out) as { version: number; problems: { code: string }[] };
    expect([version, problems.map(({ code }) => code)]).toEqual([1, codes]);
  });
});

describe("the day that is asked for", () => {
  it.each([
    ["today", "Monday 6 September 2027"],
    ["yesterday", "Sunday 5 September 2027"],
    ["2027-08-31", "Tuesday 31 August 2027"],
  ])("may be %s", async (word, shown) => {
    const { out, exit } = await new Shop(ROUTE).kpi(["route", "--today", word]);
    expect(exit).toBe(0);
    expect(out.split("\n")[0]).toContain(shown);
  });
});

describe("the folder", () => {
  it.each([["nowhere"], ["shop/nowhere"], ["route.yaml"]])(
    "%s that is none is never walked up from",
    async (folder) => {
      const shop = new Shop(ROUTE);
      for (const command of [["status"], ["log", "sales=1"], ["init", "--yes"]]) {
        const { out, err, exit } = await shop.kpi(["-C", folder, ...command]);
        expect([out, exit]).toEqual(["", 2]);
        expect(err).toMatch(new RegExp(`^there is no folder ${folder}\\n`));
      }
    },
  );

  it("below a route finds it, and calls it by the shortest way", async () => {
    const shop = new Shop(`${ROUTE}nonsense: 1\n`);
    shop.write("deep/file.txt", "");
    const { err } = await shop.kpi(["status"], { cwd: "deep" });
    expect(err).toMatch(/^\.\.\/route\.yaml: 1 problem/);
    expect((await shop.kpi(["status", "-C", "deep"])).err).toMatch(/^route\.yaml: 1 problem/);
    expect((await shop.kpi(["init", "--yes"])).err).toMatch(/^route\.yaml is there already/);
    expect((await shop.kpi(["--route", "none.yaml"])).err).toMatch(/^there is no file none\.yaml/);
  });

  it("without a route is called by its short name", async () => {
    const shop = new Shop(null);
    shop.write("deep/file.txt", "");
    expect((await shop.kpi(["-C", "deep"])).err).toMatch(/There is no route\.yaml in\sdeep or any/);
  });
});

it("the help keeps its lines", async () => {
  const { out } = await new Shop(ROUTE).kpi(["--help"]);
  expect(out).toContain(
    "\nlog of measurements, and says where you are, how far that is from the plan, and\nhow fast you need to go.",
  );
});
