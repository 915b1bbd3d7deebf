/**
 * How often the courses cry wolf, and how soon they find what is wrong: `npm run bench:signals`. Seeded, about three
 * minutes; writes the table. The tests run a small part of it.
 */

import { writeFileSync } from "node:fs";
import type { WarningCode } from "../../src/domain/news/warning.js";
import type { Course } from "../../src/domain/say/terms.js";
import { added, contradictions } from "./signals/contradictions.js";
import { falseAlarms, levelRoute, levels, shiftsFound } from "./signals/entries.js";
import { median, percent, Report, reached } from "./signals/report.js";
import {
  AT_90_PERCENT,
  type Driving,
  GROWTH_20_PERCENT_SHORT,
  ON_PLAN,
  shopRoute,
  shops,
} from "./signals/shops.js";
import { coursesOf, firstOn, shares, warningCodes } from "./signals/walk.js";
import { AT_85_PERCENT_FROM_WEEK_26, ways } from "./signals/ways.js";
import { logs, type PlanName, TOTALS, type World, worlds } from "./signals/worlds.js";

const RESULTS = "test/bench/signals.md";
/** So many KPIs of a cadence: the monthly ones have fewer looks. */
const RUNS = { weekly: 24, monthly: 72 } as const;
const CONTRADICTING = { weekly: 2, monthly: 4 } as const;
const FOUND = 24;
const WORSE: readonly Course[] = ["drifting", "off-course"];

const report = new Report();
report.say(`# Signals

${new Date().toISOString().slice(0, 10)}. Seeded: the same rules give the same figures.`);

type Cells = readonly string[];
const line = (what: string, share: number, bar: number, least = false): Cells => [
  what,
  percent(share),
  `${least ? "≥" : "≤"} ${percent(bar)}`,
  reached(least ? share >= bar : share <= bar),
];
const told = (what: string, share: number): Cells => [what, percent(share), "", ""];
const ONE_FIGURE = ["what", "figure", "bar", "reached"];

report.table("The rules alone: 5 000 KPIs, +20 % a year, 5 % noise, 24 monthly entries", ONE_FIGURE, 2, [
  line("on plan, off course at least once", falseAlarms(5000, 20270101), 0.06),
  line("shift by −2σ found within 12 entries", shiftsFound(5000, 20270102), 0.95, true),
]);

report.table("All rules: 400 of the same KPIs, as `kpi status` judges them", ONE_FIGURE, 2, readings());

function* readings(): Generator<Cells> {
  const onPlan = [...levels(400, 20270103)].map((entries) => coursesOf(levelRoute, entries));
  const months = shares(onPlan.flat());
  const once = onPlan.filter((courses) => courses.includes("off-course")).length / onPlan.length;
  yield told("on plan, off course at least once", once);
  yield line("on plan, months off course", months["off-course"], 0.02);
  yield told("on plan, months drifting", months.drifting);
  const shifted = [...levels(400, 20270104, 12)].map((entries) => coursesOf(levelRoute, entries).slice(12));
  const found = shifted.filter((courses) => courses.some((one) => WORSE.includes(one)));
  yield told("shift by −2σ found within 12 entries", found.length / shifted.length);
}

report.table(
  "Shops on 18 000 → 40 000 → 90 000 → 200 000 a year, weekly, 8 % noise, first year",
  ONE_FIGURE,
  2,
  firstYear(),
);

function* firstYear(): Generator<Cells> {
  const weeks = shares([...shops(400, ON_PLAN, 20270105)].flatMap((one) => coursesOf(shopRoute, one)));
  yield line("400 exactly on plan: weeks off course", weeks["off-course"], 0.03);
  yield line("… drifting or worse", weeks["off-course"] + weeks.drifting, 0.1);
  yield line("… ahead", weeks.ahead, 0.05);
  const offCourse = (what: string, driving: Driving, seed: number, bar: number) => {
    const week = median([...shops(40, driving, seed)].map((one) => firstOn(shopRoute, one, ["off-course"])));
    return [what, String(week), `≤ ${bar}`, reached(week <= bar)];
  };
  yield offCourse("40 at 90 % of plan: off course in week (median)", AT_90_PERCENT, 20270106, 10);
  yield offCourse(
    "40 with growth 20 % short: off course in week (median)",
    GROWTH_20_PERCENT_SHORT,
    20270107,
    20,
  );
}

report.table(
  `Exactly on plan, two years, 8 % noise, ${RUNS.weekly} and ${RUNS.monthly} of each: share of the looks after every entry but the last`,
  ["plan", "cadence", "AR(1)", "off course, ≤ 1 %", "drifting or worse, ≤ 8 %", "ahead", "reached"],
  4,
  onPlan(),
);

function named({ plan, cadence, carried }: World): string[] {
  return [plan, cadence, String(carried)];
}

function* onPlan(): Generator<Cells> {
  const all: Course[] = [];
  const row = (names: readonly string[], courses: readonly Course[]) => {
    const share = shares(courses);
    const worse = share["off-course"] + share.drifting;
    const figures = [share["off-course"], worse, share.ahead].map(percent);
    return [...names, ...figures, reached(share["off-course"] <= 0.01, worse <= 0.08)];
  };
  for (const [at, one] of worlds(TOTALS, ["weekly", "monthly"]).entries()) {
    // After the last stop every second one has missed it by a hair.
    const these = [...logs(one, RUNS[one.cadence], ON_PLAN, 20270200 + at, one.periods.length - 1)];
    const courses = these.flatMap((log) => coursesOf(one.route, log));
    yield row(named(one), courses);
    all.push(...courses);
  }
  yield row(["all", "", ""], all);
}

report.table(
  `Found, drifting or worse: after so many weeks (median, in brackets 9 of 10), ${FOUND} of each`,
  ["plan", "cadence", "AR(1)", "90 % of plan, ≤ 9", "85 % from week 26, ≤ 6", "reached"],
  3,
  found(),
);

function* found(): Generator<Cells> {
  for (const [at, one] of worlds(TOTALS, ["weekly"]).entries()) {
    const weeks = (driving: Driving, from: number, last: number) =>
      [...logs(one, FOUND, driving, 20270300 + at, last)]
        .map((log) => firstOn(one.route, log, WORSE, from) - from + 1)
        .sort((a, b) => a - b);
    const figure = (all: readonly number[]) => `${median(all)} (${all[Math.floor(0.9 * all.length)]})`;
    const short = weeks(AT_90_PERCENT, 1, 53);
    const turned = weeks(AT_85_PERCENT_FROM_WEEK_26, 27, 53);
    yield [...named(one), figure(short), figure(turned), reached(median(short) <= 9, median(turned) <= 6)];
  }
}

report.table(
  "Courses and figures that contradict each other, weekly and monthly, AR(1) 0 and 0.5, two years",
  [
    "plan",
    "what the KPIs do",
    "looks, behind by ≥ 20 % for a quarter",
    "plain on course, 0",
    "looks, fine",
    "off course, 0",
    "reached",
  ],
  4,
  contradicting(),
);

function* contradicting(): Generator<Cells> {
  for (const [name, plans] of [
    ["usual", [...TOTALS, "quarters", "level"]],
    ["five a week", ["few"]],
  ] satisfies [string, PlanName[]][]) {
    const everywhere = worlds(plans, ["weekly", "monthly"]);
    for (const [way, [what]] of ways(52).entries()) {
      const all = everywhere.flatMap((one, at) => {
        const driving = ways(one.cadence === "weekly" ? 52 : 12)[way]![1];
        const runs = [...logs(one, CONTRADICTING[one.cadence], driving, 20270400 + 100 * way + at)];
        return runs.map((log) => contradictions(one.route, log));
      });
      const { behind, plain, fine, off } = added(all);
      yield [name, what, ...[behind, plain, fine, off].map(String), reached(plain === 0, off === 0)];
    }
  }
}

report.table(
  "Warnings about 20 of the shops exactly on plan: weeks in which each speaks",
  ["warning", "weeks", ""],
  1,
  warnings(),
);

function* warnings(): Generator<Cells> {
  const spoken = [...shops(20, ON_PLAN, 20270108)].flatMap((entries) => warningCodes(shopRoute, entries));
  for (const code of [...new Set(spoken.flat())].sort()) {
    const speaks = (codes: readonly WarningCode[]) => codes.includes(code);
    yield [code, percent(spoken.filter(speaks).length / spoken.length), ""];
  }
}

writeFileSync(RESULTS, report.text);
