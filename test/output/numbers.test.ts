import { describe, expect, it } from "vitest";
import {
  chanceText,
  chanceWords,
  looseNumber,
  numberText,
  rounded,
  shareText,
} from "../../src/output/numbers.js";
import { LANGUAGES } from "../language/languages.js";

const en = LANGUAGES.en.terms;
const nl = LANGUAGES.nl.terms;
const spaced = (text: string) => text.replaceAll("\u00a0", " ");

describe("rounded", () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-1.005, 2, -1.01],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [-0.4, 0, 0],
    [1e21, 2, 1e21],
    [123456789.125, 2, 123456789.13],
  ])("%d to %d decimals is %d", (value, decimals, expected) => {
    expect(rounded(value, decimals)).toBe(expected);
  });

  it.each([
    [405.1, "up", 406],
    [405.9, "down", 405],
    [-405.1, "up", -406],
    [-405.9, "down", -405],
    [25.000000000000004, "up", 25],
    [24.999999999999996, "down", 25],
    [0.1, "up", 1],
  ] as const)("%d goes %s to %d", (value, rounding, expected) => {
    expect(rounded(value, 0, rounding)).toBe(expected);
  });
});

describe("numberText", () => {
  it.each([
    [22852, { decimals: 0 }, "22,852", "22.852"],
    [-406, { decimals: 0 }, "−406", "−406"],
    [-1926.5, { decimals: 2 }, "−1,926.50", "−1.926,50"],
    [131, { decimals: 0, signed: true }, "+131", "+131"],
    [-131, { decimals: 0, signed: true }, "−131", "−131"],
    [0, { decimals: 0, signed: true }, "0", "0"],
    [-0.3, { decimals: 0 }, "0", "0"],
    [2.5, { decimals: 2 }, "2.50", "2,50"],
    [2.5, { decimals: 2, trim: true }, "2.5", "2,5"],
    [1, { decimals: 2, trim: true }, "1", "1"],
    [100, { decimals: 0, trim: true }, "100", "100"],
    [999, { decimals: 0 }, "999", "999"],
    [1000, { decimals: 0 }, "1,000", "1.000"],
    [999999999999999, { decimals: 0 }, "999,999,999,999,999", "999.999.999.999.999"],
    [1.234e15, { decimals: 0 }, "1.23e15", "1,23e15"],
    [-5e300, { decimals: 2 }, "−5e300", "−5e300"],
    [0.004, { decimals: 2 }, "0.004", "0,004"],
    [-0.00038, { decimals: 2 }, "−0.0004", "−0,0004"],
    [5.5e-17, { decimals: 2 }, "0.00", "0,00"],
  ])("%d with %o is %s and %s", (value, format, english, dutch) => {
    expect(numberText(value, format, en)).toBe(english);
    expect(numberText(value, format, nl)).toBe(dutch);
  });
});

describe("looseNumber", () => {
  it.each([
    [6.3, "6.3"],
    [12.44, "12.4"],
    [13, "13"],
    [1234.5, "1,235"],
    [0.01234, "0.0123"],
    [40000, "40,000"],
    [0, "0"],
  ])("%d is %s", (value, expected) => {
    expect(looseNumber(value, en)).toBe(expected);
  });
});

describe("shareText never crosses a bound", () => {
  it.each([
    [0.996, "99 %"],
    [1, "100 %"],
    [1.004, "100 %"],
    [1.03, "103 %"],
    [0.004, "<1 %"],
    [0.005, "1 %"],
    [0, "0 %"],
    [0.615, "62 %"],
    [-0.004, "−1 %"],
    [-0.12, "−12 %"],
    [12.5, "1,250 %"],
  ])("%d is %s", (value, expected) => {
    expect(spaced(shareText(value, en))).toBe(expected);
  });
});

describe("chances", () => {
  it.each([
    [0, "<1 %", "hardly"],
    [0.0099, "<1 %", "hardly"],
    [0.01, "1 %", "hardly"],
    [0.0499, "4 %", "hardly"],
    [0.05, "5 %", "unlikely"],
    [0.2499, "24 %", "unlikely"],
    [0.25, "25 %", "either way"],
    [0.26, "26 %", "either way"],
    [0.7499, "74 %", "either way"],
    [0.75, "75 %", "likely"],
    [0.8999, "89 %", "likely"],
    [0.9, "90 %", "nearly sure"],
    [0.9901, ">99 %", "nearly sure"],
    [1, ">99 %", "nearly sure"],
  ])("%d is %s, %s", (value, shown, words) => {
    expect(spaced(chanceText(value, en))).toBe(shown);
    expect(chanceWords(value, en)).toBe(words);
  });
});
