import { describe, expect, it } from "vitest";
import {
  guessCurrency,
  guessDate,
  guessId,
  guessLocale,
  guessNumber,
} from "../../../src/files/route/guess.js";

describe("a number that somebody meant", () => {
  it.each([
    ["40k", "40000"],
    ["1.5m", "1500000"],
    ["5 EUR", "5"],
    ["€ 1.234,50", "1234.50"],
    ["$1,234.50", "1234.50"],
    ["1.234.567", "1234567"],
    ["40,5", "40.5"],
    ["40 000", "40000"],
    ["12 %", "12"],
    ["-3 pt", "-3"],
    ["40,000", null],
    ["1.23.4", null],
    ["soon", null],
    ["2027-01-01", null],
    [`1${" ".repeat(100_000)}x y`, null],
  ])("%s: %s", (text, meant) => expect(guessNumber(text)).toBe(meant));
});

describe("a date that somebody meant", () => {
  it.each([
    ["31-12-2029", "2029-12-31"],
    ["5/9/2027", "2027-09-05"],
    ["2029/1/2", "2029-01-02"],
    ["2027-02-30", "2027-02-28"],
    ["2028-02-30", "2028-02-29"],
    ["2027-04-31", "2027-04-30"],
    ["2027-13-01", null],
    ["2027", null],
    ["tomorrow", null],
  ])("%s: %s", (text, meant) => expect(guessDate(text)).toBe(meant));
});

describe("ids, locales and currencies that somebody meant", () => {
  it.each([
    [guessId, "Page_Load", "page-load"],
    [guessId, "pageLoad", "page-load"],
    [guessId, "2nd shop", "nd-shop"],
    [guessId, "42", null],
    [guessLocale, "nl_NL", "nl-NL"],
    [guessLocale, "nl_NL.UTF-8", "nl-NL"],
    [guessLocale, "Dutch", null],
    [guessCurrency, "eur", "EUR"],
    [guessCurrency, "€", "EUR"],
    [guessCurrency, "florins", null],
  ] as const)("%o", (guess, text, meant) => expect(guess(text)).toBe(meant));
});
