import type { Day } from "../time/day.js";
import type { Period } from "../time/period.js";

/** What the measurements of one KPI say, whatever its kind. */
export interface Meter {
  /** The date up to which the KPI has been measured; null: never. */
  readonly through: Day | null;
  /** The days on which its value can have changed, ascending, none after `through`. */
  readonly days: readonly Day[];
  /** The value over the days from … to (both included), aggregated as the kind says; null: unknown. */
  over(from: Day, to: Day): number | null;
  /** Of logged amounts, each with the days that it covers. */
  readonly amounts?: Amounts;
  /** Days on which a counter was read lower than before, with what it was taken for. */
  readonly drops?: readonly CounterDrop[];
}

/** Amounts with the days that each of them covers, from … through, both included: ascending, and no day twice. */
export interface Amounts {
  readonly from: readonly Day[];
  readonly through: readonly Day[];
  readonly values: readonly number[];
}

/** A counter's reading below the one before: a reset counts on from 0, a correction is a negative amount. */
export interface CounterDrop {
  day: Day;
  from: number;
  to: number;
  taken: "reset" | "correction";
}

/** The value of one full period: the amount in it, its last reading, or its mean. */
export interface PeriodValue {
  period: Period;
  value: number;
}
