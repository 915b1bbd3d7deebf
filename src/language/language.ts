import type { Locale } from "date-fns";
import type { ProblemCode } from "../domain/say/problem.js";
import type { Course, Goal, KindName } from "../domain/say/terms.js";
import type { DayStyle, Value } from "../domain/say/value.js";
import type { Cadence, Scale } from "../domain/time/period.js";
import type { say } from "./en/say.js";
import type { reasons, warnings } from "./en/warnings.js";
import type { Wording } from "./wording.js";

/** What views say, in the words of one language. */
export type SayWords = Readonly<Record<keyof typeof say, string>>;

/** Why a course is what it is, in the words of one language. */
export type ReasonWords = Readonly<Record<keyof typeof reasons, string>>;

/** News about the world, in the words of one language. */
export type WarningWords = Readonly<Record<keyof typeof warnings, Wording>>;

/** Everything that is put into words. */
export interface Language {
  days: Days;
  terms: Terms;
  problems: Readonly<Record<ProblemCode, Wording>>;
  say: SayWords;
  reasons: ReasonWords;
  warnings: WarningWords;
}

/** A noun for one and for more. */
export interface Noun {
  one: string;
  more: string;
}

/** What can be counted. */
export type Countable = Extract<Value, { is: "count" }>["of"];

/** How likely, from the most likely down; `atLeast` is the lowest share that still has the words. */
export type ChanceWords = readonly { atLeast: number; words: string }[];

/** The single words of a language and how it writes numbers, days and amounts of money. */
export interface Terms {
  decimalMark: string;
  groupMark: string;
  /** Where the currency stands: "3,200 EUR" or "€ 3.200". */
  currency: "after" | "before";
  courses: Readonly<Record<Course, string>>;
  kinds: Readonly<Record<KindName, string>>;
  goals: Readonly<Record<Goal, string>>;
  cadences: Readonly<Record<Cadence, string>>;
  nouns: Readonly<Record<Countable, Noun>>;
  /** "a week", and short "/wk". */
  per: Readonly<Record<Scale, { long: string; short: string }>>;
  /** “week before” */
  before: Readonly<Record<Scale, string>>;
  chances: ChanceWords;
  /** The unit of what percentages differ by. */
  points: string;
  and: string;
  or: string;
  yes: string;
  no: string;
  /** Templates of periods that are written with a number: `{number}` and `{year}`. */
  quarter: string;
  week: string;
  /** Stands before the gauges. */
  gauges: string;
  empty: string;
  full: string;
  you: string;
  planNow: string;
  jam: string;
  /** After the count of errors in a route, for one and for more. */
  noFigures: Noun;
  /** Template of the next step after errors in a route: `{file}`. */
  mend: string;
  /** How a file is called that a change would make. */
  draft: string;
}

/**
 * How a language writes days: the names of months and weekdays, and a pattern of date-fns for each style.
 * abbreviated: the full one in few columns, Mon 6 Sep 2027 · number: the day of the month, before a dash.
 */
export interface Days {
  locale: Locale;
  patterns: Readonly<Record<Exclude<DayStyle, "iso"> | "abbreviated" | "number", string>>;
}
