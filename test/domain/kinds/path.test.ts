import { describe, expect, it } from "vitest";
import { KINDS } from "../../../src/domain/kinds/index.js";
import { GOALS, KIND_NAMES } from "../../../src/domain/say/terms.js";

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
        expect(paths(goal)).toContain(usualPath({ goal, baseline: null, milestones: [] }));
    }
  });
});
