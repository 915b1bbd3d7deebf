import { describe, expect, it } from "vitest";
import { defaultPath, pathsFor } from "../../../src/domain/kinds/path.js";
import { GOALS, KINDS } from "../../../src/domain/say/terms.js";

describe("the paths of a KPI", () => {
  it.each([
    ["total", "increase", ["growing", "even"]],
    ["counter", "increase", ["even"]],
    ["level", "decrease", ["linear", "compound", "step"]],
    ["level", "at-most", ["flat"]],
    ["level", "between", ["flat"]],
    ["average", "increase", ["flat", "linear"]],
    ["ratio", "at-least", ["flat", "linear"]],
  ] as const)("%s that shall %s", (kind, goal, paths) => expect(pathsFor(kind, goal)).toEqual(paths));

  it("have the default among them", () => {
    for (const kind of KINDS) {
      for (const goal of GOALS) expect(pathsFor(kind, goal)).toContain(defaultPath(kind, goal, null, []));
    }
  });
});
