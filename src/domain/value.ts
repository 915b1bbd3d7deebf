export type DayStyle = "full" | "long" | "short" | "month" | "iso";

import type { Day } from "./day.js";
import type { Cadence, Period, Scale } from "./period.js";
import type { Goal, KindName } from "./route.js";
import type { Course } from "./course.js";

/** How figures of one KPI or fuel are shown: its unit, its decimals, and whether it comes in whole numbers only. */
export interface Measure {
  unit: string | null;
  decimals: number;
  whole: boolean;
}

/**
 * A typed fact. The domain and the views speak in these; only `output` makes text of them.
 * `amount` rounds half away from zero unless `round` says otherwise (a shortfall goes "up", what is left goes "down").
 */
export type Value =
  | { is: "amount"; value: number; measure: Measure; unit?: boolean; signed?: boolean; round?: "up" | "down" }
  | { is: "number"; value: number }
  | { is: "share"; value: number }
  | { is: "day"; day: Day; style?: DayStyle }
  | { is: "span"; from: Day; to: Day }
  | { is: "period"; period: Period }
  | { is: "count"; value: number; of: Scale | "row" | "problem" | "measurement" | "kpi" | "stop" | "note" }
  | { is: "per"; scale: Scale; short?: boolean }
  | { is: "course"; course: Course }
  | { is: "kind"; kind: KindName }
  | { is: "goal"; goal: Goal }
  | { is: "cadence"; cadence: Cadence }
  /** Somebody else's text: from the files or the command line; made harmless before it is shown. */
  | { is: "text"; text: string }
  | { is: "list"; values: readonly Value[]; joined: "and" | "or" }
  | { is: "phrase"; phrase: Phrase };

/** Facts by name, to be filled into the words of a code. */
export type Facts = Readonly<Record<string, Value>>;

/** A code and its facts: what is said, before it is in any language. */
export interface Phrase<Code extends string = string> {
  code: Code;
  facts: Facts;
}

export const text = (value: string): Value => ({ is: "text", text: value });
export const day = (value: Day, style?: DayStyle): Value =>
  style ? { is: "day", day: value, style } : { is: "day", day: value };
export const count = (value: number, of: Extract<Value, { is: "count" }>["of"]): Value => ({ is: "count", value, of });
