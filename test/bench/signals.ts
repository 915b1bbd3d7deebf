/**
 * How often the courses cry wolf, and how soon they find what is wrong: `npm run bench:signals`. Seeded, about a
 * minute; the tests run a small part of it.
 */

import type { WarningCode } from "../../src/domain/news/warning.js";
import type { Course } from "../../src/domain/say/terms.js";
import { falseAlarms, levelRoute, levels, shiftsFound } from "./signals/entries.js";
import {
  AT_90_PERCENT,
  type Driving,
  GROWTH_20_PERCENT_SHORT,
  ON_PLAN,
  shopRoute,
  shops,
} from "./signals/shops.js";
import { coursesOf, firstOn, shares, warningCodes } from "./signals/walk.js";

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

function line(what: string, value: string, bar: string): void {
  console.log(`${what.padEnd(66)}${value.padStart(9)}   ${bar}`);
}

console.log("Signal rules alone: 5 000 KPIs, +20 % a year, 5 % noise, 24 monthly entries");
line("on plan, off course at least once", percent(falseAlarms(5000, 20270101)), "≤ 6 %");
line("shift by −2σ found within 12 entries", percent(shiftsFound(5000, 20270102)), "≥ 95 %");

console.log("\nAll rules: the same KPIs, 400 of them, as `kpi status` judges them");
const onPlan = [...levels(400, 20270103)].map((entries) => coursesOf(levelRoute, entries));
line(
  "on plan, off course at least once",
  percent(onPlan.filter((courses) => courses.includes("off-course")).length / onPlan.length),
  "reported",
);
line("on plan, share of months off course", percent(shares(onPlan.flat())["off-course"]), "≤ 2 %");
line("on plan, share of months drifting", percent(shares(onPlan.flat()).drifting), "reported");
const shifted = [...levels(400, 20270104, 12)].map((entries) => coursesOf(levelRoute, entries).slice(12));
const found = shifted.filter((courses) => courses.some((one) => one === "drifting" || one === "off-course"));
line("shift by −2σ found within 12 entries", percent(found.length / shifted.length), "reported");

console.log("\nShops on 18 000 → 40 000 → 90 000 → 200 000 a year, weekly, 8 % noise, all rules, first year");
const weeks = shares([...shops(400, ON_PLAN, 20270105)].flatMap((entries) => coursesOf(shopRoute, entries)));
line("400 exactly on plan: weeks off course", percent(weeks["off-course"]), "≤ 3 %");
line("… drifting or worse", percent(weeks["off-course"] + weeks.drifting), "≤ 10 %");
line("… ahead", percent(weeks.ahead), "≤ 5 %");
line("40 at 90 % of plan: off course in week (median)", found50(AT_90_PERCENT, 20270106), "≤ 10");
line(
  "40 with growth 20 % short: off course in week (median)",
  found50(GROWTH_20_PERCENT_SHORT, 20270107),
  "≤ 20",
);

function found50(driving: Driving, seed: number): string {
  const weeks = [...shops(40, driving, seed)].map((entries) =>
    firstOn(shopRoute, entries, ["off-course"] satisfies Course[]),
  );
  return String(median(weeks));
}

console.log("\nWarnings about 20 shops exactly on plan: share of weeks in which each speaks");
const spoken = [...shops(20, ON_PLAN, 20270108)].flatMap((entries) => warningCodes(shopRoute, entries));
for (const code of [...new Set(spoken.flat())].sort()) {
  const speaks = (codes: readonly WarningCode[]) => codes.includes(code);
  line(code, percent(spoken.filter(speaks).length / spoken.length), "reported");
}
