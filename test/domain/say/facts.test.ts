import { describe, expect, expectTypeOf, it } from "vitest";
import {
  daysFact,
  type Exactly,
  type FactsFor,
  known,
  type Plain,
  under,
} from "../../../src/domain/say/facts.js";
import { text, type Value } from "../../../src/domain/say/value.js";
import type { Holes, Needed } from "../../../src/language/wording.js";

type Late = "{name} comes on {day}<, {late} late|, {early} early>: {what}";

describe("the holes of a template", () => {
  it("are found inside and outside of alternatives", () => {
    expectTypeOf<Holes<Late>>().toEqualTypeOf<"name" | "day" | "late" | "early" | "what">();
    expectTypeOf<Holes<"Nothing.">>().toBeNever();
  });

  it("are needed outside of alternatives only", () => {
    expectTypeOf<Needed<Late>>().toEqualTypeOf<"name" | "day" | "what">();
    expectTypeOf<Needed<"<{a}|{b}>">>().toBeNever();
    expectTypeOf<Needed<"<{a} ><{b}|c> {d}">>().toEqualTypeOf<"d">();
  });

  it("are not what stands in braces with a blank", () => {
    expectTypeOf<Holes<"write {key}: { … }">>().toEqualTypeOf<"key">();
  });
});

describe("the facts of a template", () => {
  type Facts = FactsFor<"{name}<, since {day}>">;

  it("fill what is needed, and may leave out the rest", () => {
    expectTypeOf<{ name: Value }>().toExtend<Facts>();
    expectTypeOf<{ name: Value; day: null }>().toExtend<Facts>();
    expectTypeOf<{ day: Value }>().not.toExtend<Facts>();
    expectTypeOf<{ name: null }>().not.toExtend<Facts>();
  });

  it("are no others: a misspelt one can have no value", () => {
    type Given = { name: Value; dya: Value };
    expectTypeOf<Given>().not.toExtend<Exactly<Given, Facts>>();
    expectTypeOf<Exactly<Given, Facts>["dya"]>().toBeNever();
    expectTypeOf<{ name: Value; day: Value }>().toExtend<Exactly<{ name: Value; day: Value }, Facts>>();
  });

  it("of several templates are what these need together", () => {
    expectTypeOf<{ a: Value }>().not.toExtend<FactsFor<"{a}" | "{a} {b}">>();
  });

  it("are none where a code needs none", () => {
    expectTypeOf<Plain<{ one: "a"; two: "b<, {c}>"; three: "{d}" }>>().toEqualTypeOf<"one" | "two">();
  });
});

describe("facts", () => {
  it("are those that there are", () => {
    expect(known({ a: text("a"), b: null })).toEqual({ a: text("a") });
  });

  it("go by one of several names", () => {
    const facts = under("more" as "more" | "less", text("3"));
    expect(facts).toEqual({ more: text("3") });
    expectTypeOf(facts).toEqualTypeOf<{ readonly more?: Value; readonly less?: Value }>();
    expect(under(null as "more" | null, text("3"))).toEqual({});
    expect(under("more", null)).toEqual({});
  });

  it("say how many days behind the plan or ahead of it", () => {
    expect(daysFact(-3)).toEqual({ behind: { is: "count", value: 3, of: "day" } });
    expect(daysFact(1)).toEqual({ ahead: { is: "count", value: 1, of: "day" } });
    expect([daysFact(0), daysFact(null), daysFact(undefined)]).toEqual([{}, {}, {}]);
  });
});
