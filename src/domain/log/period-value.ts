import type { Period } from "../time/period.js";

/** The value of one full period: the amount in it, its last reading, or its mean. */
export interface PeriodValue {
  period: Period;
  value: number;
}
