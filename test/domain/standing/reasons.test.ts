import { describe, expect, expectTypeOf, it } from "vitest";
import { number, type Value } from "../../../src/domain/say/value.js";
import { behind, reason } from "../../../src/domain/standing/reasons.js";

describe("a reason", () => {
  it("has the facts that its words have holes for", () => {
    const need = number(3);
    expect(reason("too-early", { have: number(1), need })).toEqual({
      code: "too-early",
      facts: { have: number(1), need },
    });
    expect(reason("stale")).toEqual({ code: "stale", facts: {} });
  });

  it("names the side of the plan that is the bad one", () => {
    const facts = behind("run", number(4), { goal: "decrease" });
    expectTypeOf(facts).toEqualTypeOf<{
      readonly run?: Value;
      readonly runAbove?: Value;
      readonly runOff?: Value;
    }>();
    expect(facts).toEqual({ runAbove: number(4) });
    expect(behind("run", number(4), { goal: "increase" })).toEqual({ run: number(4) });
    expect(behind("run", number(4), { goal: "between" })).toEqual({ runOff: number(4) });
  });
});
