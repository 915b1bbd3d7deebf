import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/domain/time/day.js";
import { readRoute } from "../../../src/files/route/read.js";
import { data, words } from "./expect.js";

describe("the faulty route of the bakery", () => {
  const source = data("faulty.yaml");
  const { route, problems } = readRoute(source, { file: "some/route.yaml" });

  it("is no route", () => expect(route).toBeNull());

  it("has eight problems, in the order of the file", () => {
    const places = problems.map(({ code, place }) => [
      `${place!.line}:${place!.column}`,
      place!.length,
      code,
    ]);
    expect(places).toEqual([
      ["6:1", "stratgey".length, "unknown-key"],
      ["9:63", "weekley".length, "unknown-word"],
      ["11:65", "visits".length, "formula-unknown-id"],
      ["12:3", "newsletter".length, "missing-baseline"],
      ["13:3", "basket".length, "no-milestone"],
      ["15:21", "40.000".length, "number-looks-like-thousands"],
      ["16:11", "vistors".length, "unknown-milestone-kpi"],
      ["17:3", "2031".length, "milestone-outside-route"],
    ]);
  });

  it("places them in the file, with the line", () => {
    expect(problems[0]!.place).toMatchObject({
      file: "some/route.yaml",
      excerpt: "stratgey: Organic search first; ads only as fuel for new products.",
    });
  });

  it("says what to write", () => {
    const named = words(source);
    expect(named[0]).toMatchObject({ key: "stratgey", nearest: "strategy" });
    expect(named[1]).toMatchObject({
      key: "cadence",
      word: "weekley",
      nearest: "weekly",
      others: "daily, monthly, quarterly, yearly",
    });
    expect(named[2]).toMatchObject({ id: "visits", nearest: "visitors" });
    expect(named[3]).toMatchObject({ start: { is: "day", day: dayOf(2027, 1, 1) }, example: "400" });
    expect(named[4]).toMatchObject({ kpi: "basket", example: "basket: [70, 90]" });
    expect(named[5]).toMatchObject({
      written: "40.000",
      read: "40",
      plain: "40000",
      grouped: "40_000",
      small: "40",
    });
    expect(named[6]).toMatchObject({ id: "vistors", nearest: "visitors" });
    expect(named[7]).toMatchObject({ nearest: "2029", key: "destination.arrive" });
  });
});
