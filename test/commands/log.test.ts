import { describe, expect, it } from "vitest";
import { ROUTE, Shop } from "./shop.js";

const STAMP = "2027-09-01T08:00:00.000Z";
/** Eight usual weeks of visitors, to Sunday 29 August: 5,603 together. */
const WEEKS = Object.entries({
  "07-11": 690,
  "07-18": 700,
  "07-25": 710,
  "08-01": 705,
  "08-08": 695,
  "08-15": 702,
  "08-22": 698,
  "08-29": 703,
}).map(([date, value]) => `2027-${date},visitors,${value},,${STAMP}`);

describe("one figure twice", () => {
  it.each([
    [["visitors=900", "visitors=800"], ""],
    [["visitors", "900", "sales=3", "visitors=900"], ""],
    [["-"], "2027-09-05,visitors,900\n2027-09-05,visitors,800\n"],
  ])("is refused: %s", async (words, stdin) => {
    const shop = new Shop(ROUTE, WEEKS);
    const { out, err, exit } = await shop.kpi(["log", ...words, "--force"], { stdin });
    expect([out, exit, shop.rows()]).toEqual(["", 2, WEEKS]);
    expect(err).toMatch(/^visitors is given twice/);
  });

  it("is fine on two dates", async () => {
    const shop = new Shop(ROUTE, WEEKS);
    const stdin = "2027-09-04,visitors,300\n2027-09-05,visitors,400\n";
    expect((await shop.kpi(["log", "-", "--force"], { stdin })).exit).toBe(0);
    expect(shop.rows()).toHaveLength(WEEKS.length + 2);
  });
});

it.each([["visitors="], ["visitors= "]])("“%s” has no figure", async (word) => {
  const { err, exit } = await new Shop(ROUTE).kpi(["log", word]);
  expect([err, exit]).toEqual(["visitors: which figure?\n  → kpi log visitors=…\n", 2]);
});

describe("rows that are piped in", () => {
  it.each([
    ["2027-09-05,visitors,700\n", ["2027-09-05,visitors,700,"]],
    ["2027-09-05,visitors,700,ten came late\n", ["2027-09-05,visitors,700,ten came late"]],
    [
      '2027-09-05,visitors,700\n2027-09-05,sales,6,"a, b"\n',
      ["2027-09-05,visitors,700,", '2027-09-05,sales,6,"a, b"'],
    ],
    ["2027-09-05,sales,6,the date was wrong\n", ["2027-09-05,sales,6,the date was wrong"]],
    ["2027-09-05,sales,6,,2020-01-01T00:00:00.000Z\n", ["2027-09-05,sales,6,"]],
    ["\n2027-09-05,sales,6\r\n\r\n", ["2027-09-05,sales,6,"]],
    ["kpi,date,value\nsales,2027-09-05,6\n", ["2027-09-05,sales,6,"]],
  ])("need no header: %j", async (stdin, logged) => {
    const shop = new Shop(ROUTE, WEEKS);
    expect(await shop.kpi(["log", "-", "--quiet"], { stdin })).toMatchObject({ out: "", err: "", exit: 0 });
    expect(shop.rows().slice(WEEKS.length)).toEqual(logged.map((row) => `${row},2027-09-06T09:00:00.000Z`));
  });

  it.each([
    ["2027-09-05,sales,6\n2027-09-05,sals,6\n", "stdin:2:12"],
    ["2027-09-05,sales,x,note\n", "stdin:1:18"],
    ["2027-09-05,sales,6,a,,b\n", "stdin:1:"],
    ["date,kpi,value\n2027-09-05,sales,x\n", "stdin:2:18"],
  ])("are named by their own line: %j", async (stdin, place) => {
    const shop = new Shop(ROUTE, WEEKS);
    const { err, exit } = await shop.kpi(["log", "-"], { stdin });
    expect([exit, shop.rows()]).toEqual([2, WEEKS]);
    expect(err).toContain(place);
  });

  it.each([
    [
      "an odd value",
      "2027-09-05,visitors,7000\n2027-09-05,sales,6\n",
      /visitors: 7,000 on 5 September 2027 is 10 times/,
    ],
    [
      "a running total",
      "2027-09-05,visitors,6303\n",
      /visitors: 6,303 on 5 September 2027 looks like the total so far/,
    ],
    ["a day to come", "2027-09-12,visitors,700\n", /12 September 2027 is still to come/],
    [
      "an odd value among them",
      "2027-08-30,sales,6\n2027-08-31,sales,6\n2027-09-01,sales,7\n2027-09-02,sales,600\n",
      /sales: 600/,
    ],
  ])("are questioned all together: %s", async (_, stdin, question) => {
    const shop = new Shop(ROUTE, WEEKS);
    const asked = await shop.kpi(["log", "-"], { stdin });
    expect([asked.exit, shop.rows()]).toEqual([2, WEEKS]);
    expect(asked.err).toMatch(question);
    expect((await shop.kpi(["log", "-", "--force"], { stdin })).exit).toBe(0);
    expect(shop.rows()).toHaveLength(WEEKS.length + stdin.trim().split("\n").length);
  });
});

describe("the remedy of a question", () => {
  it("has each command on a line of its own, whole", async () => {
    const { err } = await new Shop(ROUTE, WEEKS).kpi(["log", "visitors=7000"], { width: 60 });
    const lines = err.split("\n");
    expect(lines).toContain("  → did you mean 700?   kpi log visitors=700");
    expect(lines).toContain("    it is right:        kpi log visitors=7000 --force");
    const narrow = await new Shop(ROUTE, WEEKS).kpi(["log", "visitors=7000"], { width: 36 });
    expect(narrow.err.split("\n")).toContain("    kpi log visitors=7000 --force");
  });

  it("books on the day that was named", async () => {
    const { err } = await new Shop(ROUTE, WEEKS).kpi(["log", "visitors=7000", "--date", "2027-09-04"]);
    expect(err).toContain("kpi log visitors=700 --date 2027-09-04\n");
    expect(err).toContain("kpi log visitors=7000 --date 2027-09-04 --force\n");
  });

  it("of a running total offers the week alone, a counter, and the figure itself", async () => {
    const { err } = await new Shop(ROUTE, WEEKS).kpi(["log", "visitors=6303"]);
    expect(err).toContain("kpi log visitors=700\n");
    expect(err).toContain("set kind: counter in route.yaml\n");
    expect(err).toContain("kpi log visitors=6303 --force\n");
  });
});

describe("what is logged before the start", () => {
  it("is said to count for pace and projection only", async () => {
    const { out, exit } = await new Shop(ROUTE).kpi(["log", "visitors=700", "--date", "2026-12-27"]);
    expect(exit).toBe(0);
    expect(out.replaceAll("\n", " ")).toContain(
      "Website visitors: before the route starts, on 1 January 2027; it counts for pace and projection only.",
    );
  });
  it("is still a reading of a level", async () => {
    const { out } = await new Shop(ROUTE).kpi(["log", "members=90", "--date", "2026-12-27"]);
    expect(out).toContain("Members: before the route starts, on 1 January 2027.\n");
  });
  it("is not said of the first day", async () => {
    const { out } = await new Shop(ROUTE).kpi(["log", "visitors=700", "--date", "2027-01-01"]);
    expect(out).not.toContain("before the route");
  });
});

describe("the echo", () => {
  it("names what is still due on one line, with one command", async () => {
    const { out } = await new Shop(ROUTE, WEEKS).kpi(["log", "visitors=705"], { width: 120 });
    expect(out.match(/Still to log.*/g)).toEqual([
      "Still to log: Orders, Members, Page load and Advertising   kpi log sales=… members=… load-time=… ad-budget=…",
    ]);
  });

  it("calls the good side of a bound neither too low nor too high", async () => {
    const rows = ["2027-08-15", "2027-08-22", "2027-08-29"].map((date) => `${date},load-time,2.30,,${STAMP}`);
    const good = await new Shop(ROUTE, rows).kpi(["log", "load-time=2.30"]);
    expect(good.out).toContain("0.20 s below");
    const bad = await new Shop(
      ROUTE,
      rows.map((row) => row.replace("2.30", "2.70")),
    ).kpi(["log", "load-time=2.70"]);
    expect(bad.out).toContain("0.20 s too high");
  });
});
