import { describe, expect, it } from "vitest";
import type { Measure } from "../../src/domain/say/measure.js";
import { command, count, day, flag, text, type Value } from "../../src/domain/say/value.js";
import { dayOf } from "../../src/domain/time/day.js";
import { valueText } from "../../src/output/values.js";
import { dutch, english } from "./fixtures/styles.js";

const spaced = (shown: string) => shown.replaceAll("\u00a0", " ");
const measure = (unit: string | null, decimals = 0): Measure => ({ unit, decimals, whole: decimals === 0 });

describe("valueText", () => {
  it.each([
    [{ is: "amount", value: 3200, measure: measure("EUR"), unit: true }, "3,200 EUR", "€ 3.200"],
    [{ is: "amount", value: -3200, measure: measure("EUR"), unit: true }, "−3,200 EUR", "€ −3.200"],
    [{ is: "amount", value: 3200, measure: measure("CHF"), unit: true }, "3,200 CHF", "CHF 3.200"],
    [{ is: "amount", value: 3200, measure: measure("€"), unit: true }, "€3,200", "€ 3.200"],
    [{ is: "amount", value: 3200, measure: measure("EUR") }, "3,200", "3.200"],
    [{ is: "amount", value: 0.88, measure: measure("%", 2), unit: true }, "0.88 %", "0,88 %"],
    [{ is: "amount", value: 12, measure: measure("NPS"), unit: true }, "12 NPS", "12 NPS"],
    [{ is: "amount", value: 24.2, measure: measure(null), round: "up" }, "25", "25"],
    [{ is: "rate", value: 818, measure: measure("EUR"), per: "week" }, "818 a week", "818 per week"],
    [{ is: "rate", value: 5.5, measure: measure(null, 1), per: "month", short: true }, "5.5/mo", "5,5/mnd"],
    [{ is: "bound", side: "at-most", of: { is: "number", value: 2.5 } }, "≤ 2.5", "≤ 2,5"],
    [{ is: "bound", side: "at-least", of: { is: "share", value: 0.95 } }, "≥ 95 %", "≥ 95 %"],
    [{ is: "band", low: 70, high: 90, measure: measure("EUR") }, "70–90", "70–90"],
    [{ is: "band", low: -5, high: 5, measure: measure("pt"), unit: true }, "−5 – 5 pt", "−5 – 5 pt"],
    [count(12, "week"), "12 weeks", "12 weken"],
    [count(1, "day"), "1 day", "1 dag"],
    [count(1096, "day"), "1,096 days", "1.096 dagen"],
    [count(0, "note"), "0 notes", "0 notities"],
    [{ is: "per", scale: "month" }, "a month", "per maand"],
    [{ is: "course", course: "off-course" }, "off course", "uit koers"],
    [{ is: "cadence", cadence: "weekly" }, "every week", "elke week"],
    [{ is: "chance", value: 0.3, words: true }, "either way", "kan beide kanten op"],
    [day(dayOf(2029, 12, 31)), "31 December 2029", "31 december 2029"],
    [{ is: "list", joined: "and", values: [text("a"), text("b"), text("c")] }, "a, b and c", "a, b en c"],
    [{ is: "list", joined: "or", values: [text("a"), text("b")] }, "a or b", "a of b"],
    [{ is: "list", joined: "or", values: [text("a")] }, "a", "a"],
    [{ is: "list", joined: "or", values: [] }, "", ""],
  ] satisfies [Value, string, string][])("%j is %s and %s", (value, inEnglish, inDutch) => {
    expect(spaced(valueText(value, english(80)))).toBe(inEnglish);
    expect(spaced(valueText(value, dutch(80)))).toBe(inDutch);
  });

  it("keeps a figure and its unit, and the parts of a date, on one line", () => {
    expect(
      valueText({ is: "amount", value: 0.88, measure: measure("%", 2), unit: true }, english(80)),
    ).not.toContain(" ");
    expect(valueText(day(dayOf(2029, 12, 31)), english(80))).not.toContain(" ");
  });

  it("writes signs in ASCII but leaves names alone", () => {
    const style = { ...english(80), ascii: true };
    expect(valueText({ is: "amount", value: -5, measure: measure("°C"), unit: true }, style)).toBe(
      "-5\u00a0°C",
    );
    expect(valueText({ is: "bound", side: "at-least", of: { is: "number", value: 1 } }, style)).toBe(
      ">=\u00a01",
    );
    expect(valueText(text("Café “Zoë”"), style)).toBe("Café “Zoë”");
    const euros: Value = { is: "amount", value: 5, measure: measure("EUR"), unit: true };
    expect(valueText(euros, { ...dutch(80), ascii: true })).toBe("EUR\u00a05");
  });

  it("shows a phrase in its words", () => {
    const facts = { day: day(dayOf(2027, 8, 17), "month-day"), behind: count(19, "day") };
    expect(spaced(valueText({ code: "you-are-where", facts }, english(80)))).toBe(
      "You are where the plan was on 17 August: 19 days behind.",
    );
  });

  it("says nothing for a flag: it chooses among the words", () => {
    expect(valueText(flag(), english(80))).toBe("");
    const even = { code: "diff-days", facts: { even: flag() } } as const;
    expect(valueText(even, english(80))).toBe("exactly on plan");
  });

  it.each([
    [command("log", "sales=6", "--date", "2027-09-05"), "kpi log sales=6 --date 2027-09-05"],
    [command("whatif", "conversion=0,6 %", "visitors+10%"), "kpi whatif 'conversion=0,6 %' visitors+10%"],
    [command("reroute", "2027.sales=…", "--why", "…"), 'kpi reroute 2027.sales=… --why "…"'],
    [command("note", "it's $HOME", "\u001b[2J"), "kpi note 'it'\\''s $HOME' '\ufffd[2J'"],
    [{ ...command("commit", "-am", "why so"), program: "git" } as const, "git commit -am 'why so'"],
  ])("quotes the words of a command for a shell", (value, typed) => {
    expect(valueText(value, english(80))).toBe(typed);
  });
});
