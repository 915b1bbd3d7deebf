import { describe, expect, expectTypeOf, it } from "vitest";
import type { Exactly } from "../../src/domain/say/facts.js";
import { text, type Value } from "../../src/domain/say/value.js";
import { type PlainCode, type SayCode, type SayFacts, say } from "../../src/views/words.js";

describe("what is said", () => {
  it("has a code that has English words", () => {
    expectTypeOf<"reroute-lead">().toExtend<SayCode>();
    expectTypeOf<"re-route-lead">().not.toExtend<SayCode>();
  });

  it("is said without facts where none are needed", () => {
    expectTypeOf<"kpi">().toExtend<PlainCode>();
    expectTypeOf<"by-day">().not.toExtend<PlainCode>();
    expect(say("kpi")).toEqual({ code: "kpi", facts: {} });
  });

  it("has the facts that its words have holes for", () => {
    type Given = { day: Value; why: Value; bye: Value };
    expectTypeOf<{ day: Value; why: Value }>().toExtend<SayFacts<"rerouted">>();
    expectTypeOf<{ day: Value }>().not.toExtend<SayFacts<"rerouted">>();
    expectTypeOf<Given>().not.toExtend<Exactly<Given, SayFacts<"rerouted">>>();
  });

  it("leaves out facts that are not known", () => {
    const said = say("rerouted", { day: text("today"), why: text("so"), by: null });
    expect(said.facts).toEqual({ day: text("today"), why: text("so") });
  });
});
