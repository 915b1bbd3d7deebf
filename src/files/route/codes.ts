import { type Problem, problem } from "../../domain/say/problem.js";
import { given } from "./facts.js";
import { guessCurrency, guessLocale } from "./guess.js";
import { CURRENCY, LOCALE } from "./pieces.js";

/** What is wrong with a currency and a locale that were typed, by the rules of the file that they are to stand in. */
export function wrongCodes(typed: { currency: string; locale: string | null }): Problem[] {
  const { currency, locale } = typed;
  const problems: Problem[] = [];
  if (!CURRENCY.test(currency)) {
    problems.push(problem("bad-currency", given({ value: currency, nearest: guessCurrency(currency) })));
  }
  if (locale !== null && !LOCALE.test(locale)) {
    problems.push(problem("bad-locale", given({ value: locale, nearest: guessLocale(locale) })));
  }
  return problems;
}
