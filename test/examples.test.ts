import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { assess, type Figures, type KpiFigures, readLog, readRoute } from "../src/index.js";

/** What each example shows, and the day as of which it is in order. */
const LAST_DAYS = {
  bakery: "2027-09-06",
  wikimedia: "2016-02-20",
  "nhs-emergency": "2019-05-20",
  vaccination: "2021-08-02",
};

type Example = keyof typeof LAST_DAYS;

function read(example: Example) {
  const text = (file: string) => readFileSync(join("examples", example, file), "utf8");
  const { route, problems } = readRoute(text("route.yaml"));
  if (!route) throw new Error(`${example}: ${problems.map(({ code }) => code)}`);
  const { log, problems: rows } = readLog(text("measurements.csv"), { route });
  return { route, log, problems: [...problems, ...rows] };
}

function on(example: Example, today: string): Figures {
  const { route, log } = read(example);
  return assess(route, log, today);
}

function kpi(figures: Figures, id: string): KpiFigures {
  const found = figures.kpis.find((one) => one.id === id);
  if (!found) throw new Error(`no KPI ${id}`);
  return found;
}

test("every example is listed here", () => {
  expect(readdirSync("examples").sort()).toEqual(Object.keys(LAST_DAYS).sort());
});

describe.each(Object.entries(LAST_DAYS) as [Example, string][])("%s", (example, today) => {
  test("has no problem and no note", () => {
    expect(read(example).problems).toEqual([]);
    expect(on(example, today).problems).toEqual([]);
  });
});

describe("the bakery", () => {
  const figures = on("bakery", LAST_DAYS.bakery);

  // 40,000·f − 36,000·f·(1 − f)/2 with f = 248/365; 400 + 1,100 · 242/364; 201 orders by 22,852 visitors.
  test.each([
    ["visitors", 22852, 23257.7369, -4],
    ["sales", 201, 225.499, -20],
    ["newsletter", 1262, 1131.3187, 43],
    ["conversion", (100 * 201) / 22852, 1, null],
  ])("%s", (id, actual, planned, days) => {
    const found = kpi(figures, id);
    expect(found.actual).toBeCloseTo(actual, 9);
    expect(found.planned).toBeCloseTo(planned, 3);
    expect(found.variance.days).toBe(days);
  });
});

describe("Wikimedia's editors", () => {
  // (82,183 − 88,358) / (200,000 − 88,358) = −6,175 / 111,642
  test("are below their start half way", () => {
    const editors = kpi(on("wikimedia", "2012-12-31"), "editors");
    expect(editors.progress.milestone).toBeCloseTo(-0.05531, 5);
    expect(editors.closed).toEqual([]);
  });

  // (79,427 − 88,358) / 111,642 = −8,931 / 111,642
  test("miss their milestone", () => {
    const [closed] = kpi(on("wikimedia", "2016-02-20"), "editors").closed;
    expect(closed).toMatchObject({ verdict: "missed", actual: 79427, due: "2015-12-31" });
    expect(closed?.progress).toBeCloseTo(-0.08, 5);
  });
});

describe("the doses, re-routed on 25 March 2021", () => {
  const doses = (today: string) => kpi(on("vaccination", today), "doses");

  // Day 59 of 101 to 100 million; day 72 of 101 to 200 million, and to the 100 million of before.
  test("are judged by the plan in force", () => {
    expect(doses("2021-03-20").planned).toBeCloseTo((100_000_000 * 59) / 101, 4);
    expect(doses("2021-03-20").varianceOriginal).toBeNull();
    const after = doses("2021-04-01");
    // 100 M × 65/101 were planned through 25 March, the day of the change; what is left of 200 M goes over the 36 days after
    const then = (100_000_000 * 65) / 101;
    expect(after.planned).toBeCloseTo(then + ((200_000_000 - then) * 7) / 36, 4);
    expect(after.varianceOriginal?.absolute).toBeCloseTo(after.actual! - (100_000_000 * 72) / 101, 4);
  });

  // 118,313,818 − 16,525,281 on 19 March; 240,057,585 − 16,525,281 on 22 April, and 212,921,998 − 16,525,281 on the 13th.
  test("reached both milestones", () => {
    expect(doses("2021-08-02").closed.map(({ target, verdict, date }) => [target, verdict, date])).toEqual([
      [100_000_000, "reached", "2021-03-19"],
      [200_000_000, "reached", "2021-04-22"],
    ]);
  });

  // As logged then: 218,947,643 − 16,525,281 = 202,422,362 on 22 April, 192,282,781 − 16,525,281 on the 13th.
  test("reached the second on the same day by the figures of then", () => {
    const { route } = read("vaccination");
    const text = readFileSync(join("examples", "vaccination", "measurements.csv"), "utf8");
    const then = readLog(text, { route, loggedBy: Date.UTC(2021, 3, 23) - 1 });
    const found = kpi(assess(route, then.log, "2021-04-22"), "doses");
    expect(found.actual).toBe(202_422_362);
    expect(found.closed.at(-1)).toMatchObject({ target: 200_000_000, date: "2021-04-22" });
  });
});

// 100 · (15,262,758 − 2,490,879) / 15,262,758 for April 2016 to March 2017; the mean of the monthly rates is 83.63.
test("the emergency departments' first year is a sum over a sum", () => {
  const [first] = kpi(on("nhs-emergency", LAST_DAYS["nhs-emergency"]), "within-4-hours").closed;
  expect(first).toMatchObject({ period: "2016", verdict: "missed", target: 95 });
  expect(first?.actual).toBeCloseTo((100 * 12771879) / 15262758, 9);
});
