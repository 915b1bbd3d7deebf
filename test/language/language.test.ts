import { describe, expect, it } from "vitest";
import { holes } from "../../src/output/phrases.js";
import { LANGUAGES } from "./languages.js";

const { en, ...others } = LANGUAGES;

/** The holes that stand outside of alternatives: without their facts a text would have gaps. */
const needed = (template: string) => holes(template.replace(/<[^<>]*>/g, ""));

function expectSameFacts(ours: string, english: string): void {
  expect(holes(english)).toEqual(expect.arrayContaining(holes(ours)));
  expect(holes(ours)).toEqual(expect.arrayContaining(needed(english)));
}

describe.each(Object.entries(others))("%s", (_, language) => {
  it.each(Object.keys(en.say) as (keyof typeof en.say)[])("says %s with facts that English has", (code) => {
    expectSameFacts(language.say[code], en.say[code]);
  });

  it.each(Object.keys(en.reasons) as (keyof typeof en.reasons)[])("gives the reason %s likewise", (code) => {
    expectSameFacts(language.reasons[code], en.reasons[code]);
  });

  it.each(Object.keys(en.warnings) as (keyof typeof en.warnings)[])(
    "words the warning %s likewise",
    (code) => {
      const [ours, english] = [language.warnings[code], en.warnings[code]];
      expectSameFacts(ours.message, english.message);
      expectSameFacts(ours.remedy ?? "", english.remedy ?? "");
    },
  );

  it.each(Object.keys(en.problems) as (keyof typeof en.problems)[])(
    "words the problem %s likewise",
    (code) => {
      const [ours, english] = [language.problems[code], en.problems[code]];
      expectSameFacts(ours.message, english.message);
      expectSameFacts(ours.remedy ?? "", english.remedy ?? "");
    },
  );
});

describe.each(Object.entries(LANGUAGES))("every text of %s", (_, language) => {
  const texts = [
    ...Object.entries(language.say),
    ...Object.entries(language.reasons),
    ...Object.entries({ ...language.problems, ...language.warnings }).flatMap(
      ([code, { message, remedy }]) => [[code, message] as const, [code, remedy ?? ""] as const],
    ),
  ];

  it.each(texts)("of %s is a template that closes what it opens and does not shout", (_code, text) => {
    expect(text.replace(/<[^<>]*>/g, "")).not.toMatch(/<[^<>]*\|/);
    expect(text.replace(/\{[a-z][a-z0-9-]*\}/gi, "")).not.toMatch(/\{[^ ]/);
    expect(text).not.toContain("!");
  });

  it("has a message for every problem", () => {
    expect(Object.keys(language.problems).sort()).toEqual(Object.keys(en.problems).sort());
  });

  it("has chances from the most to the least likely, down to none", () => {
    const bounds = language.terms.chances.map(({ atLeast }) => atLeast);
    expect(bounds).toEqual([0.9, 0.75, 0.25, 0.05, 0]);
  });
});
