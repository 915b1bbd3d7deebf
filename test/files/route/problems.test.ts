import { describe, expect, it } from "vitest";
import { readRoute } from "../../../src/files/route/read.js";
import { casesOf, expectProblems, words } from "./expect.js";
import { routeOf } from "./marked.js";

describe("one problem alone", () => {
  it.each(casesOf("alone.txt"))("$title", ({ source, codes }) => expectProblems(source, codes));
});

describe("thousands", () => {
  const route = (locale: string, figure: string) =>
    routeOf(
      ["a: { kind: total, goal: at-least }"],
      [`2027: { a: ${figure} }`],
      locale ? [`locale: ${locale}`] : [],
    );

  it.each(["nl-NL", "nl", "de-DE", "fr-FR"])("are doubtful in %s", (locale) => {
    expectProblems(route(locale, "«1.234»"), ["number-looks-like-thousands"]);
  });

  it.each(["-1.234", "999.999", '"40.000"'])("are seen in %s", (figure) => {
    expect(readRoute(route("nl-NL", figure)).problems.map(({ code }) => code)).toEqual([
      "number-looks-like-thousands",
    ]);
  });

  it.each(["1.0", "12.5", "0.123", "1234.567", "1.2340", "40000", "40_000", "1.23"])(
    "are not seen in %s",
    (figure) => {
      expect(readRoute(route("nl-NL", figure)).problems).toEqual([]);
    },
  );

  it.each(["en-GB", "de-CH", ""])("are none in locale “%s”", (locale) => {
    expect(readRoute(route(locale, "40.000")).problems).toEqual([]);
  });

  it("offer a way to write the small number that is not doubtful again", () => {
    expect(words(route("nl-NL", "1.234"))[0]).toMatchObject({
      plain: "1234",
      grouped: "1_234",
      small: "1.2340",
    });
  });

  it("are no number at all with two dots", () => {
    expectProblems(route("en-GB", "«1.234.567»"), ["not-a-number"]);
    expect(words(route("en-GB", "1.234.567"))[0]).toMatchObject({ example: "1234567" });
  });
});
