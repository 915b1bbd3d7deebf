import { chmodSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/index.js";
import { type Disk, realDisk } from "../../src/files/disk.js";
import { ROUTE, Shop } from "./shop.js";

const WHY = ["--why", "because"];
const route = (shop: Shop) => readFileSync(shop.path("route.yaml"), "utf8");

describe("kpi reroute", () => {
  it("writes the milestone where it stands, and what it was under changes", async () => {
    const shop = new Shop(ROUTE);
    const { exit } = await shop.kpi(["reroute", "2028.sales=700", ...WHY, "--by", "Anna"]);
    expect(exit).toBe(0);
    expect(route(shop)).toBe(
      `${ROUTE.replace("sales: 732", "sales: 700")}changes:\n  - { date: 2027-09-06, why: because, by: Anna, set: { 2028.sales: { from: 732, to: 700 } } }\n`,
    );
  });

  it("can be read again, changed again, and told", async () => {
    const shop = new Shop(ROUTE);
    await shop.kpi(["reroute", "2028.sales=700", ...WHY]);
    await shop.kpi(["reroute", "2028.sales=690", "2028.members@2028-06", ...WHY], { today: "2027-10-01" });
    const { out, exit } = await shop.kpi(["route"], { today: "2027-10-02" });
    expect(exit).toBe(0);
    expect(out).toContain("Orders 2028: 732 becomes 700.");
    expect(out).toContain("Orders 2028: 700 becomes 690 and Members 2028 becomes June 2028.");
    expect((await shop.kpi(["check"], { today: "2027-10-02" })).exit).toBe(0);
  });

  it.each([
    ["--dry-run", ["2028.sales=700", ...WHY, "--dry-run"], 0],
    ["without a reason", ["2028.sales=700"], 2],
    ["with an empty one", ["2028.sales=700", "--why", "  "], 2],
    ["with a word that is no change", ["2028.sales=700", "sales", ...WHY], 2],
    ["with a pace", ["2028.sales=700", "sales+10%", ...WHY], 2],
    ["another destination, unconfirmed", ["--new-destination", "Elsewhere", ...WHY], 2],
    ["a date that is none", ["--stay", "sales", "--until", "soon", ...WHY], 2],
    ["a KPI that is none", ["--stay", "sails", ...WHY], 2],
    ["the destination that it is already", ["--arrive", "2029-12-31", "--yes", ...WHY], 2],
    ["what does not hold together", ["2027-Q1.sales=900", ...WHY], 2],
  ])("%s: nothing is written", async (_, words, expected) => {
    const shop = new Shop(ROUTE);
    const { exit } = await shop.kpi(["reroute", ...words]);
    expect(exit).toBe(expected);
    expect(route(shop)).toBe(ROUTE);
  });

  it("names everything that is wrong at once", async () => {
    const { err } = await new Shop(ROUTE).kpi(["reroute", "2031.sales=1", "vistors+1%", "--until", "soon"]);
    expect(err).toContain("2031");
    expect(err).toContain("visitors");
    expect(err).toContain("soon");
    expect(err).toContain("why?");
  });

  it("refuses when somebody changed the file meanwhile", async () => {
    const shop = new Shop(ROUTE);
    let reads = 0;
    const disk: Disk = {
      ...realDisk,
      readText(path) {
        const text = realDisk.readText(path);
        if (path.endsWith("route.yaml") && ++reads === 2) shop.write("route.yaml", `${text}# mine\n`);
        return text;
      },
    };
    const quiet = { isTerminal: false, columns: null, write: () => {} };
    const exit = await run({
      argv: ["reroute", "2028.sales=700", ...WHY],
      env: { KPI_TODAY: "2027-09-06" },
      cwd: shop.folder,
      version: "0.0.0",
      out: quiet,
      err: quiet,
      ask: null,
      stdin: () => "",
      now: 0,
      localDate: "2027-09-06",
      disk,
    });
    expect(exit).toBe(2);
    expect(route(shop)).toBe(`${ROUTE}# mine\n`);
  });

  it("sets a milestone of the year that another arrival adds", async () => {
    const shop = new Shop(ROUTE);
    const arrive = ["--arrive", "2030-12-31", "--yes"];
    const { exit, err } = await shop.kpi(["reroute", "2030.sales=2000", ...arrive, ...WHY]);
    expect([exit, err]).toEqual([0, ""]);
    expect(route(shop)).toContain("sales: 2000");
  });

  it("writes three decimals so that nobody takes them for thousands", async () => {
    const shop = new Shop(ROUTE);
    const { exit } = await shop.kpi(["reroute", "2028.sales=700.125", ...WHY]);
    expect(exit).toBe(0);
    expect(route(shop)).toContain("sales: 700.1250");
    expect(route(shop)).toContain("{ from: 732, to: 700.1250 }");
    expect((await shop.kpi(["check"])).exit).toBe(0);
  });

  const LATER = (change: string) => `${ROUTE}changes:\n  - { date: 2027-10-01, why: to come, ${change} }\n`;
  const destination = "{ from: { vision: A, arrive: 2029-12-31 }, to: { vision: B, arrive: 2029-12-31 } }";

  it.each([
    ["set: { 2028.sales: { from: 700, to: 732 } }", ["2028.sales=690"]],
    ["move: { 2028-06.members: 2028 }", ["2028.members=300"]],
    ["strategy: { from: A, to: B }", ["--strategy", "C"]],
    [`destination: ${destination}`, ["--new-destination", "C", "--yes"]],
    [`destination: ${destination}`, ["--arrive", "2030-12-31", "--yes"]],
  ])("does not change what one of a later day begins or ends at: %s", async (change, words) => {
    const shop = new Shop(LATER(change));
    const before = route(shop);
    const { exit, err } = await shop.kpi(["reroute", ...words, ...WHY]);
    expect(exit).toBe(2);
    expect(err).toContain("changes again on 1 October 2027: “to come”");
    expect(route(shop)).toBe(before);
  });

  it("has one problem with an arrival before the start", async () => {
    const { err } = await new Shop(ROUTE).kpi(["reroute", "--arrive", "2026-01-01", "--yes", ...WHY]);
    expect(err.match(/→/g)).toHaveLength(1);
    expect(err).toContain("does not lie after the start");
  });

  it("says once what is wrong with a day", async () => {
    const { exit, err } = await new Shop(ROUTE).kpi(["reroute", "--arrive", "2027-02-30", ...WHY]);
    expect(exit).toBe(2);
    expect(err).not.toContain("what is to be steered");
  });

  it("keeps the permissions of the file", async () => {
    const shop = new Shop(ROUTE);
    chmodSync(shop.path("route.yaml"), 0o640);
    await shop.kpi(["reroute", "2028.sales=700", ...WHY]);
    expect(statSync(shop.path("route.yaml")).mode & 0o777).toBe(0o640);
  });

  it("records who decided, where that is said", async () => {
    const shop = new Shop(ROUTE);
    const { out } = await shop.kpi(["reroute", "2028.sales=700", ...WHY, "--by", "Bo", "--json"]);
    expect(JSON.parse(out).change.by).toBe("Bo");
    expect(
      JSON.parse((await shop.kpi(["reroute", "2028.sales=690", ...WHY, "--json"])).out).change.by,
    ).toBeNull();
  });
});

describe("a strategy typed elsewhere", () => {
  const typed = ["--strategy", "One\r\n\r\nTwo\rThree", "--why", "because", "--yes"];

  it.each(["|", ">-"])("has the line ends of the file in a block: %s", async (mark) => {
    const shop = new Shop(ROUTE.replace("version: 1\n", `version: 1\nstrategy: ${mark}\n  By word.\n`));
    const { exit } = await shop.kpi(["reroute", ...typed]);
    expect(exit).toBe(0);
    const lines = mark === "|" ? "One\n\n  Two\n  Three" : "One\n\n\n  Two\n\n  Three";
    expect(route(shop)).toContain(`strategy: ${mark}\n  ${lines}\n`);
    const again = await shop.kpi(["reroute", ...typed]);
    expect(again.exit).toBe(2);
  });
});

describe("kpi whatif", () => {
  it("writes nothing, whatever is asked", async () => {
    const shop = new Shop(ROUTE, ["2027-03-07,sales,7,,"]);
    await shop.kpi(["whatif", "2028.sales=700", "sales+10%", "ad-budget=10"]);
    await shop.kpi(["whatif", "sales", "--chance", "80%"]);
    expect(route(shop)).toBe(ROUTE);
    expect(shop.rows()).toEqual(["2027-03-07,sales,7,,"]);
  });

  it("asks what, where nothing is said", async () => {
    const { exit, err } = await new Shop(ROUTE).kpi(["whatif"]);
    expect(exit).toBe(2);
    expect(err).toContain("what is to be steered?");
  });

  it("refuses what reroute would refuse, and says it of what is not written", async () => {
    const shop = new Shop(ROUTE);
    const { exit, out, err } = await shop.kpi(["whatif", "2028-Q1.sales=99999"]);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain("route.yaml as it would be: 1 problem.");
    expect(err).not.toContain("your log is safe");
  });

  it("quotes what a shell would take for something else", async () => {
    const rows = Array.from({ length: 30 }, (_, week) => {
      const day = new Date(Date.UTC(2027, 0, 10 + 7 * week)).toISOString().slice(0, 10);
      return `${day},sales,${3 + (week % 3)},,${day}T08:00:00.000Z\n${day},visitors,700,,${day}T08:00:00.000Z`;
    });
    const ratio = ROUTE.replace(
      "  members:",
      '  conversion: { kind: ratio, formula: sales / visitors, unit: "%", goal: increase }\n  members:',
    );
    const shop = new Shop(ratio, rows);
    const { out, err } = await shop.kpi(["whatif", "conversion=0,6 %"], { today: "2027-08-09", width: 140 });
    expect(err).toBe("");
    expect(out).toContain("kpi whatif 'conversion=0,6 %' visitors+");
  });
});
