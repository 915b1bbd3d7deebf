import { describe, expect, it } from "vitest";
import { csvText, harmless, markdownText } from "../../src/output/harmless.js";

describe("harmless", () => {
  it.each([
    ["\u001b[31mred\u001b[0m", "\ufffd[31mred\ufffd[0m"],
    ["\u009b2J", "\ufffd2J"],
    ["a\u0007b\u0000c\u007f", "a\ufffdb\ufffdc\ufffd"],
    ["one\ntwo\r\nthree\tfour\u2028five", "one two three four five"],
    ["\u202egnp.exe", "\ufffdgnp.exe"],
    ["\ud800", "\ufffd"],
    ["Café 日本 👨‍👩‍👧", "Café 日本 👨‍👩‍👧"],
  ])("%j is %j", (text, expected) => {
    expect(harmless(text)).toBe(expected);
  });
});

describe("markdownText", () => {
  it.each([
    ["a | b", "a \\| b"],
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["[x](http://y) & *z* _u_ `v`", "\\[x\\](http://y) &amp; \\*z\\* \\_u\\_ \\`v\\`"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["0.88 %", "0.88 %"],
    ["+131", "+131"],
    ["a\n\n# b", "a  \\# b"],
    ["by @anna (@ben)", "by @&zwj;anna (@&zwj;ben)"],
    ["anna@example.org at @ 5", "anna@example.org at @ 5"],
  ])("%j is %j", (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });
});

describe("csvText", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+31 6", "'+31 6"],
    ["-x", "'-x"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "' =1"],
    ["a=1", "a=1"],
  ])("%j is %j", (text, expected) => {
    expect(csvText(text)).toBe(expected);
  });
});
