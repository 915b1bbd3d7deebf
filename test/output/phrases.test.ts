import { describe, expect, it } from "vitest";
import { fill, holes } from "../../src/output/phrases.js";

const upper = (text: string) => text.toUpperCase();

describe("fill", () => {
  it.each([
    ["{a} of {b}", { a: "one", b: "two" }, "ONE of TWO"],
    ["x<: {a}>", { a: "one" }, "x: ONE"],
    ["x<: {a}>", {}, "x"],
    ["<did you mean {a}?|known: {b}|take it out>", { a: "one", b: "two" }, "did you mean ONE?"],
    ["<did you mean {a}?|known: {b}|take it out>", { b: "two" }, "known: TWO"],
    ["<did you mean {a}?|known: {b}|take it out>", {}, "take it out"],
    ["<{a} and {b}|{a}>", { a: "one" }, "ONE"],
    ["a|b", {}, "a|b"],
    ["{a}", {}, "{a}"],
  ])("%s with %j", (template, facts, expected) => {
    expect(fill(template, facts, upper)).toBe(expected);
  });

  it("does not look for holes or alternatives in what it fills in", () => {
    expect(fill("{a}<, {b}>", { a: "{b}<x|y>", b: "two" }, (fact) => fact)).toBe("{b}<x|y>, two");
    expect(fill("<{a}>", { a: "<{b}>", b: "two" }, (fact) => fact)).toBe("<{b}>");
  });

  it("changes its own words only", () => {
    expect(
      fill(
        "“{a}”",
        { a: "“x”" },
        (fact) => fact,
        (words) => words.replace(/[“”]/g, '"'),
      ),
    ).toBe('"“x”"');
  });

  it("does not take what every object has for a fact", () => {
    expect(fill("<{constructor}|none>", {}, String)).toBe("none");
  });
});

describe("holes", () => {
  it("are named once, in order", () => {
    expect(holes("{b} <{a}|{b}>")).toEqual(["b", "a"]);
  });
});
