import { describe, expect, it } from "vitest";
import { Shop } from "./shop.js";

const STAMP = "2027-09-01T08:00:00.000Z";
const HEAD = `version: 1
title: T
destination: { vision: There, arrive: 2027-12-31 }
start: 2027-01-01
`;
const words = (text: string) => text.replace(/\s+/g, " ");

describe("after the arrival", () => {
  // 364 days from 100 to 464: a point a day, so that 150 is the plan of 20 February.
  const shop = () =>
    new Shop(
      `${HEAD}kpis: { members: { name: Members, kind: level, baseline: 100 } }\nmilestones: { 2027: { members: 464 } }\n`,
      [`2027-12-31,members,150,,${STAMP}`, `2028-01-31,members,150,,${STAMP}`],
    );
  const called = { today: "2028-02-01" };

  it("show names the earned day with its year", async () => {
    const { out } = await shop().kpi(["show", "members"], called);
    expect(words(out)).toContain("where the plan was on 20 February 2027, 314 days behind.");
  });

  it("the trip is where its only KPI is", async () => {
    const { out } = await shop().kpi(["status"], called);
    expect(words(out)).toContain("You are where the plan was on 20 February 2027: 314 days behind.");
  });

  it("within the year the day goes without it", async () => {
    const { out } = await shop().kpi(["show", "members"], { today: "2027-12-31" });
    expect(words(out)).toContain("where the plan was on 20 February, 314 days behind.");
  });
});

describe("percentages", () => {
  const route = `${HEAD}kpis: { share: { name: Share, kind: average, unit: "%", goal: at-least, cadence: monthly } }
milestones: { 2027-06: { share: 95 }, 2027: { share: 95 } }
`;
  const rows = ["2027-05-31,share,83.7,,", "2027-06-30,share,83.7,,"];

  it("have their sign in the table, and differ by points", async () => {
    const { out } = await new Shop(route, rows).kpi(["show", "share"], { today: "2027-07-01", width: 100 });
    expect(out).toMatch(/June 2027 .*≥ 95 % +83\.7 % .*missed by 11\.3 points/);
    expect(out).toContain("Arrival");
    expect(out).not.toContain("There ");
  });

  it("differ by “punten” in Dutch", async () => {
    const { out } = await new Shop(route, rows).kpi(["show", "share", "--lang", "nl"], {
      today: "2027-07-01",
    });
    expect(words(out)).toContain("gemist met 11,3 punten");
  });

  it("have the milestone itself as their plan", async () => {
    const { out } = await new Shop(route, rows).kpi(["show", "share"], { today: "2027-07-01" });
    expect(out).toMatch(/plan +the milestone itself: ≥ 95 %/);
  });
});

describe("check it yourself", () => {
  // An even plan: 365 in the year, 1 a day; from 1 July on half of it.
  const route = `${HEAD}kpis: { sales: { name: Orders, kind: total, cadence: weekly, goal: increase } }
milestones: { 2027: { sales: 183 } }
`;
  const rows = ["2027-01-03,sales,1,,", "2027-01-10,sales,1,,", "2027-01-17,sales,1,,"].map(
    (row) => row + STAMP,
  );

  it("says why a shortfall that is rounded up moves the plan on the screen", async () => {
    // 183 × 17 ÷ 365 = 8.52; 3 are there: 5.52 short is shown as 6, so the plan as 9, which is 8.52 rounded.
    const nine = await new Shop(route, rows).kpi(["show", "sales"], { today: "2027-01-18" });
    expect(nine.out).toContain("183 × 17 ÷ 365 = 8.5");
    expect(nine.out).not.toContain("rounded up");
    // 183 × 10 ÷ 365 = 5.01; 2 are there: 3.01 short is shown as 4, so the plan as 6.
    const six = await new Shop(route, rows.slice(0, 2)).kpi(["show", "sales"], { today: "2027-01-11" });
    expect(words(six.out)).toContain(
      "= 5.0 shown as 6: a shortfall is rounded up, so that the figures add up",
    );
  });

  it("keeps its command to the letter in Markdown, as code", async () => {
    const { out } = await new Shop(route, rows).kpi(["show", "sales", "--format", "md"], {
      today: "2027-01-18",
    });
    expect(out).toContain('  awk -F, \'$2=="sales" && $1>="2027-01-01" {v[$1]=$3}\n');
    expect(out).toMatch(/- \*\*so far:\*\*\n\n {2}```text\n/);
    expect(out).toContain("- **Course:** ");
  });
});

it("an input that is no longer measured has no course to be unknown", async () => {
  const route = `${HEAD}kpis:
  visitors: { name: Visitors, kind: total, cadence: weekly }
  sales: { name: Orders, kind: total, cadence: weekly }
  conversion: { name: Conversion, formula: sales / visitors, goal: at-least }
milestones: { 2027: { conversion: 0.1 } }
`;
  const rows = ["2027-01-03,visitors,700,,", "2027-01-03,sales,70,,"].map((row) => row + STAMP);
  const { out } = await new Shop(route, rows).kpi(["show", "visitors"], { today: "2027-06-01" });
  expect(words(out)).toContain("Not measured for 149 days. It feeds formulas only");
  expect(out).not.toContain("course is unknown");
});

describe("what is noted of the measurements", () => {
  const route = `${HEAD}kpis: { calls: { kind: total, cadence: monthly }, sales: { kind: total, cadence: monthly } }
milestones: { 2027: { calls: 1200, sales: 120 } }
`;
  const months = (...kept: number[]) => kept.map((month) => `2027-0${month}-28`);
  const rows = [
    ...months(1, 2, 4, 5).map((date) => `${date},calls,100,,${STAMP}`),
    ...months(1, 2, 3, 5).map((date) => `${date},sales,10,,${STAMP}`),
  ];

  it("stands beside the KPI that it is about, and beside no other", async () => {
    const shop = new Shop(route, rows);
    const noted = async (id: string) =>
      JSON.parse((await shop.kpi(["show", id, "--json"], { today: "2027-06-05" })).out).problems;
    expect(await noted("calls")).toMatchObject([
      { code: "missing-period", message: expect.stringMatching(/^calls: .*March/) },
    ]);
    expect(await noted("sales")).toMatchObject([
      { code: "missing-period", message: expect.stringMatching(/^sales: .*April/) },
    ]);
  });
});
