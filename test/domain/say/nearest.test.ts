import { describe, expect, it } from "vitest";
import { nearest } from "../../../src/domain/say/nearest.js";

const KNOWN = ["visitors", "sales", "revenue", "load-time", "ad-budget"];

describe("the nearest known word", () => {
  it.each([
    ["visitors", "visitors"],
    ["vistors", "visitors"],
    ["visits", "visitors"],
    ["sale", "sales"],
    ["saels", "sales"],
    ["SALES", "sales"],
    ["loadtime", "load-time"],
    ["adbudget", "ad-budget"],
    ["margin", null],
    ["x", null],
    ["", null],
  ])("%s: %s", (word, expected) => expect(nearest(word, KNOWN)).toBe(expected));

  it("takes the first of equally near ones, and the nearer before the first", () => {
    expect(nearest("cart", ["card", "cars"])).toBe("card");
    expect(nearest("weekley", ["weakly", "weekly"])).toBe("weekly");
  });

  it("knows nothing among nothing", () => expect(nearest("sales", [])).toBeNull());
});
