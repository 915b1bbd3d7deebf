import { describe, expect, it } from "vitest";
import { parseSteers } from "../../../src/domain/steering/grammar.js";
import { on, routeOf } from "../road.js";

const route = routeOf(`kpis:
  visitors: { name: Website visitors, kind: total, baseline: 18000 }
  sales: { name: Orders, kind: total, baseline: 150 }
  conversion: { kind: ratio, formula: sales / visitors, unit: "%" }
  profit: { kind: total, formula: sales - costs }
  costs: { kind: total }
  load-time: { kind: average, goal: at-most }
  basket: { kind: average, goal: between }
  newsletter: { kind: level, baseline: 400 }
milestones:
  2027: { visitors: 40000, sales: 400, profit: 100, load-time: 2.5, basket: [70, 90], newsletter: 1500 }
  2028: { visitors: 90000, sales: 1000, profit: 300, load-time: 2.0, basket: [75, 95], newsletter: 4000 }
fuel:
  ad-budget: { kind: spend, unit: EUR, tank: { 2027: 12000 } }
  cash: { kind: balance, unit: EUR, reserve: 5000 }
`);

const readOn = (today: string, ...words: string[]) =>
  parseSteers(words, { route, today: on(today), usual: (id) => (id === "ad-budget" ? 1372 : null) });
const read = (...words: string[]) => readOn("2027-09-06", ...words);
const codes = (...words: string[]) => read(...words).problems.map(({ code }) => code);

describe("what is driven", () => {
  it.each([
    ["visitors+10%", { steer: "pace", id: "visitors", factor: 1.1 }],
    ["visitors-20%", { steer: "pace", id: "visitors", factor: 0.8 }],
    ["visitors−20%", { steer: "pace", id: "visitors", factor: 0.8 }],
    ["load-time-12,5%", { steer: "pace", id: "load-time", factor: 0.875 }],
    ["ad-budget-100%", { steer: "pace", id: "ad-budget", factor: 0 }],
    ["conversion+50%", { steer: "pace", id: "conversion", factor: 1.5 }],
    ["conversion=0.98", { steer: "ratio", id: "conversion", value: 0.98 }],
    ["conversion=0,98 %", { steer: "ratio", id: "conversion", value: 0.98 }],
    ["ad-budget=800", { steer: "burn", id: "ad-budget", perMonth: 800 }],
    ["ad-budget=1.200", { steer: "burn", id: "ad-budget", perMonth: 1200 }],
    ["cash=0", { steer: "burn", id: "cash", perMonth: 0 }],
  ])("%s", (word, steer) => {
    expect(read(word)).toEqual({ steers: [steer], problems: [] });
  });
});

describe("what is decided", () => {
  it.each([
    ["2028.sales=900", "milestone", { id: "sales", target: 900 }],
    ["2028.sales=1,250.5", "milestone", { id: "sales", target: 1250.5 }],
    ["2028.basket=70..92,5", "milestone", { id: "basket", target: { low: 70, high: 92.5 } }],
    ["2029.newsletter=9000", "milestone", { id: "newsletter", target: 9000 }],
    ["2027-Q4.sales=150", "milestone", { id: "sales", target: 150 }],
    ["2027.newsletter@2027-11", "move", { id: "newsletter" }],
    ["2027.newsletter@2027-11-15", "move", { id: "newsletter" }],
    ["2027-q4.sales=150", "milestone", { id: "sales", target: 150, period: { key: "2027-Q4" } }],
  ])("%s", (word, steer, rest) => {
    const { steers, problems } = read(word);
    expect(problems).toEqual([]);
    expect(steers).toMatchObject([{ steer, ...rest }]);
  });

  it("keeps the periods as they are written", () => {
    expect(read("2027.newsletter@2027-W46").steers).toMatchObject([
      { from: { key: "2027" }, to: { key: "2027-W46", scale: "week" } },
    ]);
  });

  it("any number of them, in the order that they are typed", () => {
    const { steers } = read("visitors+10%", "2028.sales=900", "conversion=0.98", "2027.newsletter@2027-11");
    expect(steers.map(({ steer }) => steer)).toEqual(["pace", "milestone", "ratio", "move"]);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["visitors", "steer-unreadable"],
    ["", "steer-unreadable"],
    ["visitors+10", "steer-unreadable"],
    ["+10%", "steer-unreadable"],
    ["vistors+10%", "unknown-kpi"],
    ["2028.vistors=9", "unknown-kpi"],
    ["2028.ad-budget=9", "steer-fuel"],
    ["visitors+ten%", "steer-no-number"],
    ["visitors+%", "steer-no-number"],
    ["2028.sales=lots", "steer-no-number"],
    ["2028.sales=", "steer-no-number"],
    ["2028.basket=70..", "steer-no-number"],
    ["visitors-101%", "steer-negative"],
    ["conversion=-1", "steer-negative"],
    ["cash=-900", "steer-negative"],
    ["sales=12", "steer-by-pace"],
    ["newsletter=1500", "steer-by-pace"],
    ["profit+10%", "steer-formula"],
    ["2028.conversion=1.2", "steer-follows"],
    ["2028.sales=1000", "steer-same"],
    ["2027.newsletter@2027", "steer-same"],
    ["2027.newsletter@2028", "stop-taken"],
    ["2029.newsletter@2028-06", "steer-no-milestone"],
    ["2031.sales=900", "milestone-outside-route"],
    ["2027.newsletter@2026-11", "milestone-outside-route"],
    ["next.sales=900", "bad-period"],
    ["2028.basket=80", "milestone-not-a-band"],
    ["2028.sales=70..90", "band-without-between"],
    ["2028.basket=90..70", "low-above-high"],
  ])("“%s”: %s", (word, code) => {
    expect(codes(word)).toEqual([code]);
  });

  it.each([
    ["2027-12-31", "2027.sales=340", []],
    ["2028-01-01", "2027.sales=340", ["stop-ended"]],
    ["2028-01-01", "2027-Q4.sales=90", ["stop-ended"]],
    ["2028-01-01", "2028.newsletter@2027-11", ["stop-ended"]],
    ["2028-01-01", "2027.newsletter@2028-03", []],
    ["2028-01-01", "2028.sales=900", []],
  ])("on %s “%s”: what has ended stays, what is to come may change", (today, word, expected) => {
    expect(readOn(today, word).problems.map(({ code }) => code)).toEqual(expected);
  });

  it("names what is still to come instead", () => {
    expect(readOn("2028-01-01", "2027.sales=340").problems[0]!.facts).toMatchObject({
      what: { text: "2027.sales" },
      due: { day: on("2027-12-31") },
      next: { text: "2028.sales" },
    });
  });

  it("asks where a figure reads in two ways and nothing settles it", () => {
    expect(codes("conversion=1.234")).toEqual(["steer-ambiguous"]);
  });

  it("finds the nearest id", () => {
    expect(read("vistors+10%").problems[0]!.facts.suggestion).toEqual({ is: "text", text: "visitors" });
  });

  it.each([
    ["sales+10%", "conversion=0.98", ["sales"]],
    ["conversion+5%", "sales-10%", ["sales"]],
    ["2027.sales=380", "2027.sales=340", ["2027.sales"]],
    ["2027.newsletter@2027-11", "2027-11.newsletter=1600", ["2027-11.newsletter"]],
    ["2027.newsletter@2027-11", "2028.newsletter@2027-11", ["2027-11.newsletter"]],
    ["2027.newsletter@2027-11", "2027.newsletter@2027-10", ["2027.newsletter@"]],
    ["2027.newsletter=1600", "2027.newsletter@2027-11", []],
    ["visitors+10%", "conversion=0.98", []],
  ])("“%s” and “%s” change the same: %j", (one, other, what) => {
    for (const words of [
      [one, other],
      [other, one],
    ]) {
      const { problems } = read(...words);
      expect(problems.map(({ code, facts }) => [code, facts.what])).toEqual(
        what.map((text) => ["steered-twice", { is: "text", text }]),
      );
    }
  });

  it.each([
    ["2028.sales+10%", "2028.sales=1100"],
    ["2028.sales-12,5%", "2028.sales=875"],
    ["2028.sales=+10%", "2028.sales=1100"],
    ["2028.sales=110%", "2028.sales=1100"],
    ["2028.load-time−10 %", "2028.load-time=1.8"],
    ["2028.basket+10%", "2028.basket=82.5..104.5"],
    ["2029.sales+10%", undefined],
  ])("“%s” is a share: “%s” is what it comes to", (word, example) => {
    const { problems } = read(word);
    expect(problems.map(({ code }) => code)).toEqual(["milestone-share"]);
    expect(problems[0]!.facts.example).toEqual(example && { is: "text", text: example });
  });

  it("a KPI in per cent has milestones in per cent", () => {
    const body = `kpis: { done: { kind: average, unit: "%", goal: at-least } }\nmilestones: { 2027: { done: 90 } }\n`;
    const steered = { route: routeOf(body), today: on("2027-09-06"), usual: () => null };
    const parsed = (word: string) => parseSteers([word], steered);
    expect(parsed("2027.done=92%").steers).toMatchObject([{ target: 92 }]);
    expect(parsed("2027.done+10%").problems[0]!.facts.example).toEqual({ is: "text", text: "2027.done=99" });
  });

  it("says all of it at once, and what is changed twice", () => {
    expect(codes("visitors+10%", "visitors-5%", "2031.sales=1", "lots")).toEqual([
      "steered-twice",
      "milestone-outside-route",
      "steer-unreadable",
    ]);
  });
});
