import { describe, expect, it } from "vitest";
import { ROUTE, Shop } from "./shop.js";

const STAMP = "2027-09-01T08:00:00.000Z";
const row = (date: string, value = 400) => `${date},members,${value},,${STAMP}`;

describe("check", () => {
  it("of a log with nothing to fix says so", async () => {
    const { err, exit } = await new Shop(ROUTE, [row("2027-08-29")]).kpi(["check", "--fix"]);
    expect([err, exit]).toEqual(["measurements.csv is in order; nothing to fix\n", 0]);
  });

  it("says that the files are in order, which is no word on the course", async () => {
    const { out, exit } = await new Shop(ROUTE).kpi(["check", "--fail-on", "unknown"]);
    expect(exit).toBe(1);
    expect(out.split("\n").slice(0, 3)).toEqual([
      "Both files are in order.",
      "4 KPIs, 0 measurements, 0 notes.",
      "Website visitors: unknown",
    ]);
  });

  it("counts in JSON too", async () => {
    const rows = [row("2027-08-29"), "2027-08-29,nonsense,1,,"];
    const { out } = await new Shop(ROUTE, rows).kpi(["check", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ kpis: 4, measurements: 1, errors: 1, notes: 0, failed: [] });
  });
});

describe("measurements that are still to come", () => {
  it("are one note with their place where there is one", async () => {
    const { err } = await new Shop(ROUTE, [row("2027-08-22"), row("2027-09-12")]).kpi(["check"]);
    expect(err).toMatch(/^\nmeasurements\.csv:3: 12 September 2027 is still to come/);
  });

  it("are counted where there are more", async () => {
    const rows = ["2027-08-22", "2027-08-29", "2027-09-05"].map((date) => row(date));
    const { out, err } = await new Shop(ROUTE, rows).kpi(["check", "--today", "2027-08-25"]);
    expect(err).toBe(
      "\nmeasurements.csv: 2 measurements after 25 August 2027 are still to come; not\ncounted\n",
    );
    expect(out).toContain("3 measurements, 1 note.");
  });
});

describe("a log with very many problems", () => {
  const days = Array.from({ length: 60 }, (_, at) =>
    new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10),
  );

  it("lists the first twenty and counts the rest", async () => {
    const { out, err } = await new Shop(
      ROUTE,
      days.map((date) => `${date},visitors,x,,`),
    ).kpi(["check"]);
    expect(err.match(/“x” is no number/g)).toHaveLength(20);
    expect(err).toContain("and 40 problems more");
    expect(out).not.toContain("in order");
  });

  it("so too with dates about which rows differ", async () => {
    const rows = days.flatMap((date) => [row(date, 100), row(date, 101)]);
    const { out, err } = await new Shop(ROUTE, rows).kpi(["check"]);
    expect(err.match(/settle it: kpi log/g)).toHaveLength(20);
    expect(err).toContain("and 40 more dates with different values");
    expect(out).toContain("60 measurements, 60 notes.");
  });
});

it.each([
  ["two of one day", "2027: { members: 500 }\n  2027-12: { members: 400 }"],
  [
    "two of one day, down and up again",
    "2027: { members: 500 }\n  2027-12-31: { members: 400 }\n  2028: { members: 300 }",
  ],
])("milestones that disagree are one problem: %s", async (_, milestones) => {
  const route = `version: 1
title: T
destination: { vision: There, arrive: 2029-12-31 }
start: 2027-01-01
kpis: { members: { name: Members, kind: level, baseline: 450 } }
milestones:
  ${milestones}
`;
  const { err } = await new Shop(route).kpi(["check"]);
  expect(err.match(/^route\.yaml:\d+:\d+ .*/gm)).toEqual([
    expect.stringContaining("“members” has two milestones for 31 December 2027"),
  ]);
});

it("a word out of few is offered with “or”", async () => {
  const { err } = await new Shop(`${ROUTE}lang: fr\n`).kpi(["check"]);
  expect(err).toMatch(/→ write en or nl\n/);
});
