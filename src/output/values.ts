import type { Phrase, Value } from "../domain/say/value.js";
import type { Language } from "../language/index.js";
import { dayAbbreviated, dayText, periodText, spanText } from "./days.js";
import { asciiWords } from "./glyphs.js";
import { harmless } from "./harmless.js";
import {
  type AmountFormat,
  chanceText,
  chanceWords,
  looseNumber,
  numberText,
  shareText,
  significant,
  unitOf,
} from "./numbers.js";
import { fill, templateOf } from "./phrases.js";
import { NARROW, type Style } from "./style.js";

type Amount = Extract<Value, { is: "amount" }>;
type Made = Of<
  "text" | "verbatim" | "phrase" | "amount" | "rate" | "bound" | "band" | "list" | "command" | "flag"
>;
type Of<Is extends Value["is"]> = Extract<Value, { is: Is }>;

/**
 * A value or phrase as one line of text. Its no-break spaces keep together what belongs together and become
 * plain ones when the line is written. In ASCII everything is, except somebody else's text.
 */
export function valueText(value: Value | Phrase, style: Style): string {
  if (!("is" in value)) return phraseText(value, style);
  const words = style.ascii ? asciiWords : (text: string) => text;
  switch (value.is) {
    case "text":
    case "verbatim":
      return harmless(value.text);
    case "phrase":
      return phraseText(value.phrase, style);
    case "amount":
      return amountText(value, style);
    case "rate":
      return rateText(value, style);
    case "bound":
      return `${words(value.side === "at-least" ? "≥" : "≤")}\u00a0${valueText(value.of, style)}`;
    case "band":
      return bandText(value, style);
    case "list":
      return listText(value, style);
    case "command":
      return harmless([value.program ?? "kpi", ...value.words.map(shellWord)].join(" "));
    case "flag":
      return "";
    default:
      return words(plainText(value, style));
  }
}

function plainText(value: Exclude<Value, Made>, style: Style): string {
  const { language } = style;
  const { terms } = language;
  switch (value.is) {
    case "number":
      return looseNumber(value.value, terms);
    case "share":
      return shareText(value.value, terms, value);
    case "chance":
      return value.words ? chanceWords(value.value, terms) : chanceText(value.value, terms);
    case "day":
      if (value.style === "full" && style.width < NARROW) return dayAbbreviated(value.day, language);
      return dayText(value.day, value.style ?? "long", language);
    case "span":
      return spanText(value.from, value.to, language);
    case "period":
      return periodText(value.period, language);
    case "count":
      return countText(value, language);
    case "per":
      return value.short ? terms.per[value.scale].short : terms.per[value.scale].long;
    case "scale":
      return terms.nouns[value.scale].one;
    case "period-before":
      return terms.before[value.scale];
    case "course":
      return terms.courses[value.course];
    case "kind":
      return terms.kinds[value.kind];
    case "goal":
      return terms.goals[value.goal];
    case "cadence":
      return terms.cadences[value.cadence];
  }
}

function phraseText({ code, facts }: Phrase, style: Style): string {
  const words = style.ascii ? asciiWords : (text: string) => text;
  return fill(templateOf(code, style.language), facts, (fact) => valueText(fact, style), words);
}

function amountText(amount: Amount, style: Style): string {
  const { measure, round, signed, trim } = amount;
  const value = amount.rough ? significant(amount.value) : amount.value;
  const format: AmountFormat = {
    decimals: measure.decimals,
    rounding: round ?? "nearest",
    signed: signed === true,
    trim: trim === true,
  };
  const shown = figure(value, format, style);
  if (amount.unit && amount.difference && measure.unit === "%")
    return `${shown}\u00a0${style.language.terms.points}`;
  return withUnit(shown, amount.unit ? measure.unit : null, style);
}

function figure(value: number, format: AmountFormat, style: Style): string {
  const shown = numberText(value, format, style.language.terms);
  return style.ascii ? asciiWords(shown) : shown;
}

function withUnit(shown: string, unit: string | null, style: Style): string {
  const { before, after } = unitOf(unit, style);
  return before + shown + after;
}

function rateText({ value, measure, per, short }: Of<"rate">, style: Style): string {
  const shown = figure(value, { decimals: measure.decimals }, style);
  const { terms } = style.language;
  return short ? shown + terms.per[per].short : `${shown} ${terms.per[per].long}`;
}

function bandText({ measure, unit, rough, ...band }: Of<"band">, style: Style): string {
  const [low, high] = rough ? [significant(band.low), significant(band.high)] : [band.low, band.high];
  const format: AmountFormat = { decimals: measure.decimals, trim: rough !== true };
  const dash = style.ascii ? "-" : "–";
  const gap = low < 0 || high < 0 ? "\u00a0" : "";
  const shown = figure(low, format, style) + gap + dash + gap + figure(high, format, style);
  return withUnit(shown, unit ? measure.unit : null, style);
}

function listText({ values, joined }: Of<"list">, style: Style): string {
  const texts = values.map((value) => valueText(value, style));
  if (joined === "dot") return texts.join(style.ascii ? " | " : " · ");
  const last = texts.pop();
  if (last === undefined) return "";
  return texts.length === 0 ? last : `${texts.join(", ")} ${style.language.terms[joined]} ${last}`;
}

function countText({ value, of }: Of<"count">, { terms }: Language): string {
  const noun = terms.nouns[of];
  return `${looseNumber(value, terms)}\u00a0${Math.abs(value) === 1 ? noun.one : noun.more}`;
}

/** What no shell that is in use takes for anything but itself. */
const PLAIN = /^[\w.,+=@%:…-]+$/;

/** A word as it can be typed in a shell: in quotes where anything in it could mean something else there. */
function shellWord(word: string): string {
  // Words are to be filled in, and those need quotes.
  if (word === "…") return `"${word}"`;
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
