import type { problems } from "../../language/en/problems.js";
import type { say } from "../../language/en/say.js";
import type { reasons, warnings } from "../../language/en/warnings.js";
import type { Day } from "../time/day.js";
import type { Cadence, Period, Scale } from "../time/period.js";
import type { Measure } from "./measure.js";
import type { Course, Goal, KindName } from "./terms.js";

/**
 * How a day is shown. full: Monday 6 September 2027 · long: 6 September 2027 · weekday: Monday 6 September ·
 * month-day: 6 September · short: 6 Sep · short-year: 6 Sep ’27 · month: September 2027 · iso: 2027-09-06.
 */
export type DayStyle = "full" | "long" | "weekday" | "month-day" | "short" | "short-year" | "month" | "iso";

/**
 * A typed fact. The domain and the views speak in these; only `output` makes text of them.
 * `amount` rounds half away from zero unless `round` says otherwise (a shortfall goes "up", what is left goes "down").
 */
export type Value =
  | {
      is: "amount";
      value: number;
      measure: Measure;
      unit?: boolean;
      signed?: boolean;
      round?: "up" | "down" /** without trailing zeros */;
      trim?: boolean;
      /** to three significant digits: an estimate */
      rough?: boolean;
      /** between two amounts: percentages are points apart */
      difference?: boolean;
    }
  /** A speed: “818 a week”, short “818/wk”. */
  | { is: "rate"; value: number; measure: Measure; per: Scale; short?: boolean }
  /** A bound: “≥ 95 %”. */
  | { is: "bound"; side: "at-least" | "at-most"; of: Value }
  /** A band: “70–90”. */
  | { is: "band"; low: number; high: number; measure: Measure; unit?: boolean; rough?: boolean }
  | { is: "number"; value: number }
  /** A fraction, shown in whole per cents; `fine`: with a decimal below 10 %; `exact`: as typed. */
  | { is: "share"; value: number; signed?: boolean; fine?: boolean; exact?: boolean }
  /** A probability: never shown as 0 or 100 %; in words “either way”. */
  | { is: "chance"; value: number; words?: boolean }
  | { is: "day"; day: Day; style?: DayStyle }
  | { is: "span"; from: Day; to: Day }
  | { is: "period"; period: Period }
  | { is: "count"; value: number; of: Scale | "row" | "problem" | "measurement" | "kpi" | "stop" | "note" }
  | { is: "per"; scale: Scale; short?: boolean }
  /** “week” */
  | { is: "scale"; scale: Scale }
  /** “week before” */
  | { is: "period-before"; scale: Scale }
  | { is: "course"; course: Course }
  | { is: "kind"; kind: KindName }
  | { is: "goal"; goal: Goal }
  | { is: "cadence"; cadence: Cadence }
  /** Somebody else's text: from the files or the command line; made harmless before it is shown. */
  | { is: "text"; text: string }
  | { is: "list"; values: readonly Value[]; joined: "and" | "or" | "dot" }
  | { is: "phrase"; phrase: Phrase }
  /** Shown to the letter. */
  | { is: "verbatim"; text: string }
  /** A call of `kpi` (or of `git`) to type, by the words behind the name. In a word `…` is still to be filled in. */
  | { is: "command"; words: readonly string[]; program?: "git" }
  /** Says nothing itself: that it is there chooses among the alternatives of the words. */
  | { is: "flag" };

/**
 * The codes of all that is said: what views say, why a course is what it is, a warning and its next line, what a problem
 * says and what mends it. English has the words.
 */
export type PhraseCode =
  | keyof typeof say
  | keyof typeof reasons
  | `${"warning" | "remedy"}:${keyof typeof warnings}`
  | `${"problem" | "mend"}:${keyof typeof problems}`;

/** A code and its facts by name, to be filled into its words: what is said, before it is in any language. */
export interface Phrase<Code extends PhraseCode = PhraseCode> {
  code: Code;
  facts: Readonly<Record<string, Value>>;
}

export type Command = Extract<Value, { is: "command" }>;

export const text = (value: string): Value => ({ is: "text", text: value });
export const day = (value: Day, style?: DayStyle): Value =>
  style ? { is: "day", day: value, style } : { is: "day", day: value };
export const count = (value: number, of: Extract<Value, { is: "count" }>["of"]): Value => ({
  is: "count",
  value,
  of,
});
/** An amount of a KPI or fuel with its unit: in a sentence. */
export const amount = (value: number, { measure }: { measure: Measure }): Value => ({
  is: "amount",
  value,
  measure,
  unit: true,
});
export const number = (value: number): Value => ({ is: "number", value });
/** Words or ids as a list of texts. */
export const list = (words: readonly string[], joined: "and" | "or"): Value => ({
  is: "list",
  values: words.map(text),
  joined,
});
/** That something is so, where the words have an alternative for it. */
export const flag = (): Value => ({ is: "flag" });
/** A call of `kpi` to type; the words as the program is to get them, not as a shell needs them. */
export const command = (...words: readonly string[]): Command => ({ is: "command", words });
