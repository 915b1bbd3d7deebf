import { describe, expect, it } from "vitest";
import { added, contradictions } from "../../bench/signals/contradictions.js";
import { falseAlarms, levelRoute, levels, shiftsFound } from "../../bench/signals/entries.js";
import { median } from "../../bench/signals/report.js";
import {
  AT_90_PERCENT,
  GROWTH_20_PERCENT_SHORT,
  ON_PLAN,
  shopRoute,
  shops,
} from "../../bench/signals/shops.js";
import { coursesOf, firstOn, shares, warningCodes } from "../../bench/signals/walk.js";
import { AT_85_PERCENT_FROM_WEEK_26, ways } from "../../bench/signals/ways.js";
import { logs, TOTALS, worlds } from "../../bench/signals/worlds.js";

// A small part of `npm run bench:signals`, whose bars these are.

describe("KPIs on a plan of +20 % a year, with 5 % noise, after each of 24 monthly entries", () => {
  it("are called off course by the signal rules in at most 6 of 100", () => {
    expect(falseAlarms(1000, 1)).toBeLessThanOrEqual(0.06);
  });

  it("are found within 12 entries after a shift by −2σ, 95 of 100 of them", () => {
    expect(shiftsFound(1000, 2)).toBeGreaterThanOrEqual(0.95);
  });

  it("are off course in at most 2 of 100 months, projection and all", () => {
    const courses = [...levels(15, 3)].flatMap((entries) => coursesOf(levelRoute, entries));
    expect(shares(courses)["off-course"]).toBeLessThanOrEqual(0.02);
  });
});

describe("shops on the growing path, weekly, with 8 % noise, in their first year", () => {
  it("exactly on plan are hardly ever off course, seldom drifting or ahead", () => {
    const share = shares([...shops(20, ON_PLAN, 4)].flatMap((entries) => coursesOf(shopRoute, entries)));
    expect(share["off-course"]).toBeLessThanOrEqual(0.03);
    expect(share["off-course"] + share.drifting).toBeLessThanOrEqual(0.1);
    expect(share.ahead).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ["at 90 % of plan are off course by week 10", AT_90_PERCENT, 10],
    ["with growth 20 % short are off course by week 20", GROWTH_20_PERCENT_SHORT, 20],
  ])("%s", (_name, driving, week) => {
    const weeks = [...shops(9, driving, 5)].map((entries) => firstOn(shopRoute, entries, ["off-course"]));
    expect(median(weeks)).toBeLessThanOrEqual(week);
  });

  it("exactly on plan are told that they are late, or drive too slowly, as seldom as that they drift", () => {
    const spoken = [...shops(2, ON_PLAN, 6)].flatMap((entries) => warningCodes(shopRoute, entries));
    const share = spoken.filter((codes) => codes.includes("late") || codes.includes("required-above-best"));
    expect(share.length / spoken.length).toBeLessThanOrEqual(0.1);
  });
});

describe("flat, growing and seasonal plans, weekly, with 8 % noise that forgets", () => {
  const weekly = worlds(TOTALS, ["weekly"]).filter(({ carried }) => carried === 0);

  // 18 of them scatter by 2 of 100 around what the bench finds: its bars are 1 and 8 of 100
  it("find a KPI exactly on plan off course in at most 2 of 100 weeks, drifting or worse in 12", () => {
    const courses = weekly.flatMap((one) =>
      [...logs(one, 6, ON_PLAN, 7, 53)].flatMap((log) => coursesOf(one.route, log)),
    );
    const share = shares(courses);
    expect(share["off-course"]).toBeLessThanOrEqual(0.02);
    expect(share["off-course"] + share.drifting).toBeLessThanOrEqual(0.12);
  });

  it.each([
    ["90 % of plan within 9 weeks", AT_90_PERCENT, 0, 9],
    ["85 % from week 26 on within 6 more", AT_85_PERCENT_FROM_WEEK_26, 26, 6],
  ])("find %s", (_name, driving, before, bar) => {
    for (const one of weekly) {
      const weeks = [...logs(one, 5, driving, 8, 53)].map(
        (log) => firstOn(one.route, log, ["drifting", "off-course"], before + 1) - before,
      );
      expect(median(weeks)).toBeLessThanOrEqual(bar);
    }
  });

  const turning = ways(52).filter(([name]) => name.includes("month 10"));

  it.each(turning)("never contradict the figures beside the course: %s", (_name, driving) => {
    const growing = weekly.find(({ plan }) => plan === "growing")!;
    const found = [...logs(growing, 2, driving, 9, 70)].map((log) => contradictions(growing.route, log));
    expect(added(found)).toMatchObject({ plain: 0, off: 0 });
  });
});
