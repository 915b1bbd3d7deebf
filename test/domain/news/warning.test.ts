import { describe, expect, expectTypeOf, it } from "vitest";
import {
  messageOf,
  remedyOf,
  type WarningCode,
  type WarningFacts,
  warning,
} from "../../../src/domain/news/warning.js";
import type { Exactly } from "../../../src/domain/say/facts.js";
import { count, text, type Value } from "../../../src/domain/say/value.js";

describe("a warning", () => {
  it("has a code that has English words", () => {
    expectTypeOf<"wont-arrive">().toExtend<WarningCode>();
    expectTypeOf<"late-ish">().not.toExtend<WarningCode>();
  });

  it("has the facts of both of its lines, and no others", () => {
    type Given = { name: Value; days: Value; cadence: Value; date: Value };
    expectTypeOf<Omit<Given, "date">>().toExtend<WarningFacts<"stale">>();
    expectTypeOf<Omit<Given, "name">>().not.toExtend<WarningFacts<"stale">>();
    expectTypeOf<Given>().not.toExtend<Exactly<Given, WarningFacts<"stale">>>();
    expectTypeOf<{ name: Value; arrival: Value }>().toExtend<WarningFacts<"ahead">>();
  });

  it("says one thing, and on its next line another", () => {
    const facts = { name: text("Orders"), days: count(40, "day"), cadence: text("weekly") };
    const found = { ...warning("stale", facts, { since: 3, next: null }), subject: "orders" };
    expect(found).toMatchObject({ code: "stale", severity: "warning", since: 3, next: null });
    expect(messageOf(found)).toEqual({ code: "warning:stale", facts });
    expect(remedyOf(found)).toEqual({ code: "remedy:stale", facts });
  });
});
