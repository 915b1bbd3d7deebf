import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { fuelOf, kpiOf, Project, projectOf } from "./project.js";

describe("a tank that was overspent", () => {
  // 2,000 a month from 12,000: the last of it went on 30 June, and July was 2,000 over
  it.each(["2027-08-02", "2027-10-02"])("was empty on 30 June, asked on %s", async (today) => {
    const project = projectOf("overspent-tank");
    const ads = fuelOf(await project.status(today), "ads");
    expect(ads).toMatchObject({ tank: 12_000, left: -2000, empty: "2027-06-30" });
    expect(ads.reaches).toEqual({ milestone: false, destination: false });
  });

  it.each(["2027-08-02", "2027-10-02"])("is 2,000 over since then, and nothing lasts: %s", async (today) => {
    const told = await projectOf("overspent-tank").says(["status"], today);
    expect(told).toMatch(/since 30 June by 2,000 EUR/);
    expect(told).not.toMatch(/\blasts?\b/);
  });
});

describe("a line to check a figure by oneself", () => {
  it.each([
    ["v", 210], // the correction counts; what is dated after the day does not
    ["load", 2.1], // of 2.0 and 2.2: the third was taken back
    ["c", 50], // the meter stood at 100
  ])("gives the figure of %s where one is printed", async (id, expected) => {
    const project = projectOf("by-hand");
    const { actual } = await project.figures(id, "2027-03-02");
    expect(actual).toBeCloseTo(expected, 10);
    const { out } = await project.kpi(["show", id], { today: "2027-03-02" });
    const lines = out.match(/^.*\bawk [\s\S]*?measurements\.csv$/gm) ?? [];
    if (out.includes("awk")) expect(lines).not.toEqual([]);
    for (const line of lines) {
      const script = line.replace(/^\s*so far\s+/, "");
      const printed = execFileSync("sh", ["-c", script], { cwd: project.folder, encoding: "utf8" });
      expect(Number(printed)).toBeCloseTo(expected, 6);
    }
  });
});

describe("the bakery", () => {
  const bakery = () => Project.of("examples/bakery");

  it("has 22,852 of 23,258 visitors and 201 of 226 orders on 6 September", async () => {
    const project = bakery();
    const status = await project.status("2027-09-06");
    const [visitors, sales] = [kpiOf(status, "visitors"), kpiOf(status, "sales")];
    // f = 248/365: 40,000·f − 36,000·f·(1 − f)/2 and 400·f − 425·f·(1 − f)/2
    expect(visitors.actual).toBe(22_852);
    expect(visitors.planned).toBeCloseTo(23_257.736911, 5);
    expect(sales.actual).toBe(201);
    expect(sales.planned).toBeCloseTo(225.498968, 5);
    const screen = await project.says(["status"], "2027-09-06");
    expect(screen).toMatch(/Website visitors ✓ on course 22,852 23,258 −406 /);
    expect(screen).toMatch(/Orders ✗ off course 201 226 −25 /);
  });

  it("is 25 orders short: 21 by conversion and 4 by fewer visitors", async () => {
    // planned conversion 225.50 ÷ 23,257.7 = 0.9696 %: × 405.7 visitors = 3.9; the rest, 20.6, by conversion
    const told = await bakery().says(["status"], "2027-09-06");
    expect(told).toMatch(/\b21\b[^.]*conversion[^.]*\b4\b[^.]*visitors/i);
  });

  it("is not behind on 25 January", async () => {
    const project = bakery();
    const { trip } = await project.status("2027-01-25");
    expect(trip.days ?? 0).toBeGreaterThanOrEqual(0);
    expect((await project.says(["status"], "2027-01-25")).split("KPI ")[0]).not.toContain("behind");
  });

  it("stays 25 short and off course when fewer orders are asked for", async () => {
    const project = bakery();
    const before = kpiOf(await project.status("2027-09-06"), "sales");
    const words = ["reroute", "2027.sales=340", "--why", "checkout cost us the summer"];
    expect((await project.kpi(words)).exit).toBe(0);
    const status = await project.status("2027-09-06");
    const sales = kpiOf(status, "sales");
    expect(sales.milestone).toMatchObject({ period: "2027", target: 340 });
    expect(sales.planned).toBeCloseTo(before.planned as number, 8);
    expect(sales.variance).toEqual(before.variance); // −24.5: 25 short
    expect(sales.signal).toEqual(before.signal);
    expect(sales.course).toBe("off-course");
    expect(status.warnings.map(({ code, subject }) => `${code} ${subject}`)).toContain("off-course sales");
    expect(await project.says(["status"], "2027-09-06")).toMatch(
      /Orders: 12 weeks in a row below plan\. 25 short: 21 by Conversion/,
    );
  });
});

describe("the editors, of whom 90,000 were asked instead of 200,000", () => {
  it.each(["2013-06-15", "2013-07-15", "2014-03-15"])(
    "have not reached it because there were more once: %s",
    async (today) => {
      const project = Project.of("examples/wikimedia");
      const words = ["reroute", "2015-12-31.editors=90000", "--why", "keep those we have"];
      expect((await project.kpi(words, { today: "2013-06-15" })).exit).toBe(0);
      // 91,544 in March 2011; since the change never above 84,876
      const status = await project.status(today);
      const editors = kpiOf(status, "editors");
      expect(editors.milestone).toMatchObject({ due: "2015-12-31", target: 90_000 });
      expect(editors.closed).toEqual([]);
      expect(["ahead", "arrived"]).not.toContain(editors.course);
      expect(status.warnings.map(({ code }) => code)).not.toContain("milestone-reached");
      expect(await project.says(["show", "editors"], today)).not.toMatch(/\breached\b/);
    },
  );
});
