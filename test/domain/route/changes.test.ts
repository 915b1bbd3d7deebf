import { describe, expect, it } from "vitest";
import { historyOf } from "../../../src/domain/route/changes.js";
import type { Change } from "../../../src/domain/route/route.js";
import { sameTarget } from "../../../src/domain/route/target.js";

const change = (date: number, of: Partial<Change>): Change => ({
  date,
  why: "",
  by: null,
  set: [],
  moved: [],
  stay: null,
  until: null,
  strategy: null,
  destination: null,
  ...of,
});
const set = (period: string, from: number | null, to: number | null) => [{ kpi: "a", period, from, to }];
const told = (changes: Change[]) =>
  historyOf(changes).outcomes.map(({ period, target, change: index, by }) => [period, target, index, by]);

describe("what changes lead to", () => {
  it("is what the latest says, wherever it stands", () => {
    const changes = [change(20, { set: set("2028", 5, 6) }), change(10, { set: set("2028", 4, 5) })];
    expect(told(changes)).toEqual([["2028", 6, 0, "set"]]);
  });

  it("on the same day is what stands last", () => {
    const changes = [change(10, { set: set("2028", 4, 5) }), change(10, { set: set("2028", 5, 6) })];
    expect(told(changes)).toEqual([["2028", 6, 1, "set"]]);
  });

  it("follows a milestone that moves", () => {
    const moved = [{ kpi: "a", from: "2028", to: "2028-Q3" }];
    expect(told([change(10, { set: set("2028", 4, 5) }), change(20, { moved })])).toEqual([
      ["2028", null, 1, "moved"],
      ["2028-Q3", 5, 1, "moved"],
    ]);
  });

  it("leaves open the value of a milestone that only moved", () => {
    const moved = [{ kpi: "a", from: "2028", to: "2028-Q3" }];
    expect(told([change(10, { moved })])[1]).toEqual(["2028-Q3", undefined, 0, "moved"]);
  });

  it("knows milestones that went", () => {
    expect(told([change(10, { set: set("2028", 4, null) })])).toEqual([["2028", null, 0, "set"]]);
  });
});

describe("a change that begins elsewhere than the one before it ended", () => {
  const moved = [{ kpi: "a", from: "2028", to: "2028-Q3" }];
  const breaks = (...changes: Change[]) =>
    historyOf(changes).breaks.map(({ change: index, name, from, before, since }) => [
      index,
      name,
      from,
      before,
      since,
    ]);

  it.each<[string, Change[], unknown[]]>([
    ["goes on", [change(10, { set: set("2028", 4, 5) }), change(20, { set: set("2028", 5, 6) })], []],
    [
      "has another value",
      [change(10, { set: set("2028", 4, 5) }), change(20, { set: set("2028", 4, 6) })],
      [[1, "2028.a", 4, 5, 10]],
    ],
    [
      "stands first in the file",
      [change(20, { set: set("2028", 4, 6) }), change(10, { set: set("2028", 4, 5) })],
      [[0, "2028.a", 4, 5, 10]],
    ],
    [
      "takes it for new",
      [change(10, { set: set("2028", 4, 5) }), change(20, { set: set("2028", null, 6) })],
      [[1, "2028.a", null, 5, 10]],
    ],
    [
      "sets what moved away",
      [change(10, { moved }), change(20, { set: set("2028", 5, 6) })],
      [[1, "2028.a", 5, null, 10]],
    ],
    [
      "moves what moved away",
      [change(10, { moved }), change(20, { moved })],
      [[1, "2028.a", undefined, null, 10]],
    ],
    [
      "sets what moved there, of a value nobody named",
      [change(10, { moved }), change(20, { set: set("2028-Q3", 5, 6) })],
      [],
    ],
    [
      "sets it anew after it moved away",
      [change(10, { moved }), change(20, { set: set("2028", null, 6) })],
      [],
    ],
  ])("%s", (_, changes, expected) => {
    expect(breaks(...changes)).toEqual(expected);
  });
});

describe("targets", () => {
  it.each([
    [5, 5, true],
    [5, 6, false],
    [null, null, true],
    [null, 5, false],
    [{ low: 1, high: 2 }, { low: 1, high: 2 }, true],
    [{ low: 1, high: 2 }, { low: 1, high: 3 }, false],
    [{ low: 1, high: 2 }, 1, false],
  ])("%o and %o", (one, other, same) => expect(sameTarget(one, other)).toBe(same));
});
