import { describe, expect, expectTypeOf, it } from "vitest";
import type { Exactly } from "../../../src/domain/say/facts.js";
import {
  howMany,
  type PlainProblem,
  type ProblemCode,
  type ProblemFacts,
  problem,
} from "../../../src/domain/say/problem.js";
import { command, count, number, text, type Value } from "../../../src/domain/say/value.js";

describe("a problem", () => {
  it("has a code that has English words", () => {
    expectTypeOf<"unknown-key">().toExtend<ProblemCode>();
    expectTypeOf<"unkown-key">().not.toExtend<ProblemCode>();
  });

  it("has the facts of its message and of its remedy, and no others", () => {
    type Given = { key: Value; neerest: Value };
    expectTypeOf<{ key: Value; nearest: Value; known: null }>().toExtend<ProblemFacts<"unknown-key">>();
    expectTypeOf<{ nearest: Value }>().not.toExtend<ProblemFacts<"unknown-key">>();
    expectTypeOf<{ value: Value }>().not.toExtend<ProblemFacts<"asked-future">>();
    expectTypeOf<Given>().not.toExtend<Exactly<Given, ProblemFacts<"unknown-key">>>();
  });

  it("needs no facts where its words have no holes", () => {
    expectTypeOf<"note-empty">().toExtend<PlainProblem>();
    expectTypeOf<"bad-width">().not.toExtend<PlainProblem>();
    expect(problem("note-empty")).toEqual({
      code: "note-empty",
      severity: "error",
      facts: {},
      place: null,
      next: null,
    });
  });

  it("has the command that mends it, or else the one that confirms what is doubted", () => {
    const facts = { name: text("X"), span: text("W1"), whole: number(9), parts: number(8) };
    const log = command("log", "x=1");
    expect(problem("overlapping-amounts", { ...facts, command: log }).next).toBe(log);
    const asked = { id: text("x"), span: text("W1"), whole: number(9), parts: number(8), command: null };
    expect(problem("asked-overlap", { ...asked, confirm: log }).next).toBe(log);
  });

  it("is an error, unless it spoils nothing", () => {
    expect(problem("no-destination", { vision: null })).toMatchObject({ severity: "note", facts: {} });
    expect(problem("bad-width", { value: text("x") }).severity).toBe("error");
  });

  it("counts for those that were only counted", () => {
    const more = problem("more-problems", { more: count(7, "problem") });
    const others = problem("more-conflicts", { more: number(2) });
    expect(howMany([problem("note-empty"), more, others])).toBe(10);
  });
});
