import { describe, expect, it } from "vitest";
import { KINDS } from "../../../src/domain/kinds/index.js";
import { GOALS, KIND_NAMES } from "../../../src/domain/say/terms.js";
import { dayOf } from "../../../src/domain/time/day.js";
import { parsePeriod } from "../../../src/domain/time/period.js";

describe("a total that nothing is said of", () => {
  const stretch = { start: dayOf(2027, 1, 1), arrive: dayOf(2029, 12, 31) };
  it.each([
    ["grows where each year is above the one before", 18, [40, 90], "growing"],
    ["is even where a year falls back", 18, [40, 30], "even"],
    ["is even where it falls from its baseline", 100, [40], "even"],
    ["is even where a loss shrinks", -60, [-15], "even"],
    ["is even without a baseline", null, [40, 90], "even"],
  ] as const)("%s", (_name, baseline, targets, path) => {
    const milestones = targets.map((target, at) => ({ period: parsePeriod(String(2027 + at))!, target }));
    expect(KINDS.total.usualPath({ goal: "increase", baseline, milestones, stretch })).toBe(path);
  });
});

describe("the paths of a KPI", () => {
  it.each([
    ["total", "increase", ["growing", "even"]],
    ["counter", "increase", ["even"]],
    ["level", "decrease", ["linear", "compound", "step"]],
    ["level", "at-most", ["flat"]],
    ["level", "between", ["flat"]],
    ["average", "increase", ["flat", "linear"]],
    ["ratio", "at-least", ["flat", "linear"]],
  ] as const)("%s that shall %s", (kind, goal, paths) => expect(KINDS[kind].paths(goal)).toEqual(paths));

  it("have the default among them", () => {
    for (const kind of KIND_NAMES) {
      const { paths, usualPath } = KINDS[kind];
      for (const goal of GOALS)
        expect(paths(goal)).toContain(
          usualPath({ goal, baseline: null, milestones: [], stretch: { start: 0, arrive: 999 } }),
        );
    }
  });
});
