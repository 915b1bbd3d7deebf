import { describe, expect, it } from "vitest";
import { notices } from "../../../src/commands/status/notices.js";
import type { Measurement } from "../../../src/domain/log/measurement.js";
import { causesOf } from "../../../src/domain/news/causes.js";
import {
  messageOf,
  remedyOf,
  WARNINGS,
  type Warning,
  type WarningCode,
} from "../../../src/domain/news/warning.js";
import { warningsOf } from "../../../src/domain/news/warnings.js";
import { type Journey, journeyOf } from "../../../src/domain/standing/journey.js";
import { isoDay } from "../../../src/domain/time/day.js";
import { valueText } from "../../../src/output/values.js";
import type { Block } from "../../../src/views/document.js";
import { LANGUAGES } from "../../language/languages.js";
import { dutch, english } from "../../output/fixtures/styles.js";
import { dataLog, dataText, on, routeFrom, routeOf, rows } from "../road.js";

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const END = (month: number) =>
  isoDay(on("2027-01-01") + DAYS.slice(0, month).reduce((sum, days) => sum + days, 0) - 1);

/** So much a day, month after month of 2027. */
const aDay = (...values: number[]) =>
  rows("x", Object.fromEntries(values.map((value, at) => [END(at + 1), value * DAYS[at]!])));
const readings = (...values: number[]) =>
  rows("x", Object.fromEntries(values.map((value, at) => [END(at + 1), value])));
const times = (count: number, value: number): number[] => Array(count).fill(value);

const TOTAL = "kind: total, cadence: monthly";
const plan = (facts: string, milestones = "2027: { x: 3650 }, 2028: { x: 7320 }", rest = "") =>
  routeOf(`kpis: { x: { name: X, ${facts} } }\nmilestones: { ${milestones} }\n${rest}`);
const total = plan(TOTAL);
/** A stop that was lowered by 200 in April, and by 150 more on a day. */
const lowered = (again: string | null) =>
  plan(
    TOTAL,
    `2027: { x: ${again ? 3300 : 3450} }, 2028: { x: 7320 }`,
    `changes:
  - { date: 2027-04-10, why: W, set: { 2027.x: { from: 3650, to: 3450 } } }
${again ? `  - { date: ${again}, why: W, set: { 2027.x: { from: 3450, to: 3300 } } }\n` : ""}`,
  );
const limit = plan("kind: average, cadence: monthly, goal: at-most", "2027: { x: 100 }, 2028: { x: 90 }");
const band = plan("kind: average, cadence: monthly, goal: between", "2027: { x: [80, 100] }");
const level = plan("kind: level, cadence: monthly, baseline: 1000", "2027: { x: 1364 }, 2028: { x: 2000 }");
const TANK =
  "fuel: { f: { name: Ads, unit: EUR, kind: spend, tank: { 2027: 3650, 2028: 3650, 2029: 3650 } } }";
const CASH = "fuel: { f: { name: Cash, unit: EUR, kind: balance, reserve: 5000 } }";
const fuelled = (fuel: string) => plan(TOTAL, undefined, fuel);
const spent = (measurements: Measurement[]) => measurements.map((one) => ({ ...one, kpi: "f" }));

function journey(
  route: ReturnType<typeof plan>,
  today: string,
  measurements: readonly Measurement[],
): Journey {
  return journeyOf(route, { measurements, notes: [] }, on(today));
}

const spoken = (it: Journey, code: WarningCode) => warningsOf(it).find((warning) => warning.code === code);

/** Route, day, log; then when it speaks: since when, the line in English; else null. */
type Case = [
  string,
  WarningCode,
  ReturnType<typeof plan>,
  string,
  Measurement[],
  [string | null, string | RegExp] | null,
];

const CASES: Case[] = [
  [
    "8 of 10 a day for nine months",
    "off-course",
    total,
    "2027-10-01",
    aDay(...times(9, 8)),
    // 2184 of 2730; 2184 were planned on day 218.4 of 273
    [
      "2027-01-01",
      "X: 546 short of the 2,730 planned by 30 September, 55 days behind; below plan 9 months in a row.",
    ],
  ],
  [
    "a limit passed for nine months",
    "off-course",
    limit,
    "2027-10-01",
    readings(...times(9, 120)),
    ["2027-01-01", "X: 20.0 above the 100.0 planned by 30 September; above plan 9 months in a row."],
  ],
  [
    "complaints over what they may be",
    "off-course",
    plan("kind: total, cadence: monthly, goal: at-most", "2027: { x: 12 }, 2028: { x: 12 }"),
    "2027-10-01",
    readings(...times(9, 2)),
    ["2027-01-01", /^X: 9 above the 9 planned by 30 September/],
  ],
  ["what is planned", "off-course", total, "2027-10-01", aDay(...times(9, 10)), null],
  [
    "3 % too little for nine months",
    "drifting",
    total,
    "2027-10-01",
    aDay(...times(9, 9.7)),
    ["2027-01-01", "X: below plan 9 months in a row."],
  ],
  [
    "3 % too much for nine months",
    "drifting",
    limit,
    "2027-10-01",
    readings(...times(9, 103)),
    ["2027-01-01", "X: above plan 9 months in a row."],
  ],
  [
    "out of the band for three months",
    "drifting",
    band,
    "2027-10-01",
    readings(85, 105, 85, 105, 85, 105, 108, 108, 108),
    // 8 % above 100; σ is 2.66 · (5 · 11.25 + 3) ÷ 8 ÷ 3 = 6.6, and 2σ/√3 = 7.6
    ["2027-06-01", "X: the last 3 months were 8 % outside the band (news from 5 %)."],
  ],
  [
    "too little for three months, of three",
    "drifting",
    total,
    "2027-04-01",
    aDay(8, 8, 8),
    ["2027-01-01", "X: worse than planned of late, but only 3 months measured: provisional."],
  ],
  ["too little for two months", "drifting", total, "2027-03-01", aDay(8, 8), null],
  [
    "more than planned for nine months",
    "ahead",
    total,
    "2027-10-01",
    aDay(...times(9, 12)),
    // 3276 were planned on day 327.6
    [null, "X: 546 more than the 2,730 planned by 30 September, 54 days ahead."],
  ],
  ["a limit kept for nine months", "ahead", limit, "2027-10-01", readings(...times(9, 60)), null],
  [
    "not measured for 46 days of a month",
    "stale",
    total,
    "2027-04-15",
    aDay(10, 10),
    ["2027-02-28", "X: not measured for 46 days (due every month). Its course is unknown."],
  ],
  ["not measured for 45 days of a month", "stale", total, "2027-04-14", aDay(10, 10), null],
  [
    "a year that came to less",
    "milestone-missed",
    total,
    "2028-02-10",
    [...aDay(...times(12, 9)), ...rows("x", { "2028-01-31": 620 })],
    ["2027-12-31", "X: stop 2027 missed by 365: 3,285 of 3,650."],
  ],
  [
    "the same, 61 days later",
    "milestone-missed",
    total,
    "2028-03-01",
    [...aDay(...times(12, 9)), ...rows("x", { "2028-01-31": 620, "2028-02-29": 580 })],
    null,
  ],
  [
    "a total that was to stay below and went over in October",
    "milestone-missed",
    plan(`${TOTAL}, goal: at-most`),
    "2027-11-02",
    aDay(...times(10, 13)),
    // 13 × 304 = 3952
    ["2027-10-31", "X: stop 2027 missed by 302: 3,952 of 3,650."],
  ],
  [
    "a year outside its band",
    "milestone-missed",
    band,
    "2028-01-02",
    readings(...times(12, 76)),
    ["2027-12-31", "X: stop 2027 missed by 4.0: 76.0 of 80–100."],
  ],
  [
    "a stop that was reached in October",
    "milestone-reached",
    total,
    "2027-11-02",
    aDay(...times(9, 10), 35),
    ["2027-10-31", "X: stop 2027 reached on 31 October, 61 days early. Well driven."],
  ],
  [
    "the same, 60 days later",
    "milestone-reached",
    total,
    "2027-12-30",
    aDay(...times(9, 10), 35, 9),
    ["2027-10-31", "X: stop 2027 reached on 31 October, 61 days early. Well driven."],
  ],
  ["the same, 61 days later", "milestone-reached", total, "2027-12-31", aDay(...times(9, 10), 35, 9), null],
  [
    "a stop that was lowered twice",
    "lowered-again",
    lowered("2027-06-05"),
    "2027-07-01",
    aDay(...times(6, 9)),
    ["2027-04-10", /^X: stop 2027 lowered 2 times in 8 weeks, by 350 together; 3,2\d\d of 3,300 expected\.$/],
  ],
  ["the same, long ago", "lowered-again", lowered("2027-06-05"), "2027-08-05", aDay(...times(7, 9)), null],
  ["a stop that was lowered once", "lowered-again", lowered(null), "2027-07-01", aDay(...times(6, 9)), null],
  [
    "a little too slow for the year",
    "late",
    total,
    "2027-10-01",
    aDay(...times(9, 8)),
    // 8 a day come to 2920 on 31 December; 3650 take 91 days more
    [
      null,
      /^X: at this pace 2,9[12]\d on 31 December, 7[34]\d short; 3,650 would come on \d+ (March|April) 2028, 9\d days late\.$/,
    ],
  ],
  ["fast enough", "late", total, "2027-10-01", aDay(...times(9, 10)), null],
  ["not measured since", "late", total, "2027-12-20", aDay(...times(9, 8)), null],
  [
    "a level that falls",
    "wont-arrive",
    level,
    "2027-10-01",
    readings(1000, 990, 980, 970, 960, 950, 940, 930, 920),
    [null, "X: no arrival at this pace; 1,364 is not in sight before December 2032."],
  ],
  [
    "a level that rises as planned",
    "wont-arrive",
    level,
    "2027-10-01",
    readings(1030, 1058, 1089, 1119, 1150, 1180, 1211, 1242, 1272),
    null,
  ],
  [
    "8 a day, where 16 a day are needed",
    "required-above-best",
    total,
    "2027-10-01",
    aDay(...times(9, 8)),
    // 1466 in three months; the best quarter of a year was July to September, 736
    [null, "X: needs 489 a month until 31 December; your best 3 months ever averaged 245."],
  ],
  ["10 a day", "required-above-best", total, "2027-10-01", aDay(...times(9, 10)), null],
  [
    "a tank that is dry before the stop",
    "fuel-short",
    fuelled(TANK),
    "2027-07-01",
    spent(aDay(...times(6, 15))),
    // 3650 − 2715 = 935; 935 ÷ 15 = 62 days after 30 June
    [null, "Ads: dry on 31 August, 122 days before the stop. 935 EUR left, 456 EUR a month."],
  ],
  [
    "a tank that is empty",
    "fuel-short",
    fuelled(TANK),
    "2027-07-01",
    spent(aDay(3650 / 31, ...times(5, 0))),
    [null, "Ads: dry since 31 January. 0 EUR left."],
  ],
  ["a tank that lasts", "fuel-short", fuelled(TANK), "2027-07-01", spent(aDay(...times(6, 9))), null],
  [
    "a balance that touches its reserve after the stop",
    "fuel-short",
    fuelled(CASH),
    "2027-08-01",
    spent(readings(12_200, 11_600, 11_000, 10_400, 9800, 9200, 8600)),
    // 31 January 2028 to the end of 2029 are 700 days
    [
      null,
      "Cash: enough for the next stop, not for the destination: the reserve of 5,000 EUR is touched around 31 January 2028, 700 days short at 595 EUR a month.",
    ],
  ],
  [
    "a holiday that begins in three weeks",
    "jam-ahead",
    plan(
      TOTAL,
      undefined,
      "ahead: [{ from: 2027-07-12, to: 2027-08-22, what: holiday, effect: { x: -10% } }]\n",
    ),
    "2027-06-21",
    [],
    ["2027-07-12", "Ahead: holiday, 12 July – 22 August. The plan allows −10 % X."],
  ],
  [
    "a holiday that begins later than that",
    "jam-ahead",
    plan(
      TOTAL,
      undefined,
      "ahead: [{ from: 2027-07-12, to: 2027-08-22, what: holiday, effect: { x: -10% } }]\n",
    ),
    "2027-06-20",
    [],
    null,
  ],
  [
    "a holiday that is over",
    "jam-ahead",
    plan(
      TOTAL,
      undefined,
      "ahead: [{ from: 2027-07-12, to: 2027-08-22, what: holiday, effect: { x: -10% } }]\n",
    ),
    "2027-08-23",
    [],
    null,
  ],
];

/** Every text of a warning and its next line, in English and Dutch. */
function texts(warning: Warning): string[] {
  return [english(200), dutch(200)].flatMap((style) =>
    [messageOf(warning), ...(style.language.warnings[warning.code].remedy ? [remedyOf(warning)] : [])].map(
      (phrase) => valueText({ is: "phrase", phrase }, style),
    ),
  );
}

const plainText = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("a warning speaks", () => {
  it.each(CASES)("%s: %s", (_name, code, route, today, measurements, expected) => {
    const warning = spoken(journey(route, today, measurements), code);
    if (expected === null) {
      expect(warning).toBeUndefined();
      return;
    }
    expect(warning).toBeDefined();
    expect(warning!.severity).toBe(WARNINGS[code]);
    expect(warning!.since && isoDay(warning!.since)).toBe(expected[0]);
    const message = plainText(texts(warning!)[0]!);
    if (typeof expected[1] === "string") expect(message).toBe(expected[1]);
    else expect(message).toMatch(expected[1]);
    for (const text of texts(warning!)) {
      expect(text).not.toMatch(/[{}<>]|undefined|NaN|Infinity|!/);
    }
  });

  it("has a case in which each code speaks, and one in which it is silent", () => {
    const tried = (speaks: boolean) =>
      CASES.filter((one) => (one[5] !== null) === speaks).map((one) => one[1]);
    const elsewhere = ["destination-changed"];
    expect(new Set([...tried(true), ...elsewhere])).toEqual(new Set(Object.keys(WARNINGS)));
    expect(new Set([...tried(false), ...elsewhere])).toEqual(new Set(Object.keys(WARNINGS)));
  });

  it("has words for each code in each language", () => {
    for (const { warnings } of Object.values(LANGUAGES)) {
      expect(Object.keys(warnings).sort()).toEqual(Object.keys(WARNINGS).sort());
    }
  });
});

describe("a changed destination", () => {
  const changed = {
    ...total,
    changes: [
      {
        date: on("2027-03-01"),
        why: "Second shop first.",
        by: null,
        set: [],
        moved: [],
        stay: null,
        until: null,
        strategy: null,
        destination: {
          from: { vision: "There", arrive: on("2028-12-31") },
          to: { vision: "There", arrive: on("2029-12-31") },
        },
      },
    ],
  };

  it.each<[string, boolean]>([
    ["2027-02-28", false],
    ["2027-03-01", true],
    ["2027-05-29", true], // the ninetieth day
    ["2027-05-30", false],
  ])("on %s is news: %s", (today, loud) => {
    const warning = spoken(journey(changed, today, []), "destination-changed");
    expect(warning !== undefined).toBe(loud);
    if (warning) {
      expect(plainText(texts(warning)[0]!)).toBe(
        "The destination changed on 1 March 2027: arrival 31 December 2028 became 31 December 2029. “Second shop first.”",
      );
    }
  });
});

describe("a decision to stay", () => {
  const staying = plan(
    TOTAL,
    undefined,
    "changes: [{ date: 2027-06-05, why: checkout is mended, by: Anna, stay: x, until: 2027-10-15 }]\n",
  );

  it("quiets a KPI until its day, but not before it", () => {
    const codes = (today: string, months: number) =>
      warningsOf(journey(staying, today, aDay(...times(months, 8)))).map(({ code }) => code);
    expect(codes("2027-06-04", 5)).toContain("drifting");
    expect(codes("2027-10-15", 9)).toEqual([]);
    expect(codes("2027-10-16", 9)).toContain("off-course");
  });
});

describe("the dashboard", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const many = routeOf(`kpis:
${ids.map((id) => `  ${id}: { name: K${id}, kind: total, cadence: monthly }`).join("\n")}
milestones: { 2027: { ${ids.map((id) => `${id}: 3650`).join(", ")} } }
`);
  const measured = ids.flatMap((id) => aDay(...times(9, 8)).map((one) => ({ ...one, kpi: id })));

  it("shows three blocks of news at most, and counts the rest", () => {
    const it = journey(many, "2027-10-01", measured);
    const [block, rest] = notices(it, it.standings);
    expect(block).toMatchObject({ block: "notices" });
    const { groups } = block as Extract<Block, { block: "notices" }>;
    expect(groups.map((group) => group.notices.length)).toEqual([3]);
    expect(JSON.stringify(rest)).toContain('"more-news"');
    expect(JSON.stringify(rest)).toContain('{"is":"number","value":2}');
  });
});

describe("one block per cause", () => {
  const bakery = routeFrom(dataText("bakery.yaml"));
  const log = dataLog(dataText("bakery.csv"));
  const causes = causesOf(journeyOf(bakery, log, on("2027-09-06")));

  it("ties what a formula ties, and the gravest speaks", () => {
    const blocks = causes.map(({ lead, others }) => [
      `${lead.subject} ${lead.code}`,
      ...new Set(others.map(({ subject }) => subject)),
    ]);
    expect(blocks).toEqual([
      ["sales off-course", "conversion", "sales"],
      ["revenue off-course", "revenue"],
      ["ad-budget fuel-short"],
      ["load-time stale"],
      ["newsletter ahead"],
    ]);
  });

  it("bridges the 25 orders that are short: 21 by conversion, 4 by fewer visitors", () => {
    const bridge = causes[0]!.bridge!;
    // planned 225.499 orders of 23257.737 visitors
    const planned = 225.49896791142805 / 23_257.736911240383;
    expect(bridge.byDenominator).toBeCloseTo(planned * (22_852 - 23_257.736911240383), 8); // −3.93
    expect(bridge.byRatio).toBeCloseTo((201 / 22_852 - planned) * 22_852, 8); // −20.57
    expect(bridge.byRatio + bridge.byDenominator).toBeCloseTo(201 - 225.49896791142805, 8);
    expect([Math.round(bridge.byRatio), Math.round(bridge.byDenominator)]).toEqual([-21, -4]);
  });

  it("quotes the note where it broke, with the ratio before and after", () => {
    const { bridge, note } = causes[0]!;
    expect(note).toEqual({ date: on("2027-06-27"), text: "new checkout went live on 23 June" });
    expect(isoDay(bridge!.since)).toBe("2027-06-21");
    // until 20 June 147 orders of so many visitors; shown 0.98 % and 0.71 %
    expect(bridge!.before!.toFixed(2)).toBe("0.98");
    expect(bridge!.after!.toFixed(2)).toBe("0.71");
    expect(Math.abs(bridge!.restored! - 355)).toBeLessThan(2);
  });

  it("runs dry on 9 November, and visitors are on course at −406", () => {
    const today = journeyOf(bakery, log, on("2027-09-06"));
    const [fuel] = today.fuel;
    expect(isoDay(fuel!.empty!)).toBe("2027-11-09");
    expect(fuel!.burn! * (365 / 12)).toBeCloseTo((4150 / 92) * (365 / 12), 8);
    expect(fuel!.affordable).toBe(800);
    const visitors = today.standings[0]!;
    expect([visitors.course, Math.round(visitors.variance!.absolute)]).toEqual(["on-course", -406]);
    expect(plainText(texts(spoken(today, "fuel-short")!)[1]!)).toBe(
      "800 EUR a month lasts; or 2,304 EUR more.",
    );
  });
});
