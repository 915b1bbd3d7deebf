import { describe, expect, it } from "vitest";
import { truncate, widthOf, wrap } from "../../src/output/width.js";

describe("widthOf", () => {
  it.each([
    ["", 0],
    ["Orders", 6],
    ["━╌○◎●┃█▏·✓▲✗★→“”…−’", 19],
    ["日本語", 6],
    ["한글", 4],
    ["é", 1],
    ["e\u0301", 1],
    ["ไทย", 3],
    ["กำ", 1],
    ["👍", 2],
    ["🫠", 2],
    ["👨‍👩‍👧", 2],
    ["🇳🇱", 2],
    ["❤️", 2],
    ["©", 1],
    ["ｆｕｌｌ", 8],
    ["ﾊﾝ", 2],
  ])("%s takes %d", (text, expected) => {
    expect(widthOf(text)).toBe(expected);
  });
});

describe("truncate", () => {
  it.each([
    ["Website visitors", 16, "Website visitors"],
    ["Website visitors", 10, "Website v…"],
    ["Website visitors", 9, "Website…"],
    ["日本語", 5, "日本…"],
    ["日本語", 4, "日…"],
    ["abc", 1, "…"],
    ["abc", 0, ""],
  ])("%s at %d is %s", (text, width, expected) => {
    expect(truncate(text, width, "…")).toBe(expected);
  });
});

describe("wrap", () => {
  it.each([
    ["one two three", 8, ["one two", "three"]],
    ["one two three", 13, ["one two three"]],
    ["add   baseline: 400", 15, ["add   baseline:", "400"]],
    ["abcdefgh", 3, ["abc", "def", "gh"]],
    ["6\u00a0September\u00a02027 x", 16, ["6\u00a0September\u00a02027", "x"]],
    ["on 6\u00a0September x", 12, ["on", "6\u00a0September", "x"]],
    ["6\u00a0September", 9, ["6", "September"]],
    ["", 5, [""]],
    ["日本語日本語", 4, ["日本", "語日", "本語"]],
  ])("%s at %d", (text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected);
  });

  it("gives the first line a width of its own", () => {
    expect(wrap("one two three four", 10, 3)).toEqual(["one", "two three", "four"]);
  });
});
