import type { Signal } from "../../statistics/signal.js";
import type { Stop } from "../lines/stop.js";
import type { Outlook } from "../outlook/outlook.js";
import type { Kpi } from "../route/route.js";
import type { Course } from "../say/terms.js";
import type { Day } from "../time/day.js";
import type { Verdict } from "./standing.js";

/** What a course is judged by, whichever stop is looked at. */
export interface Judged {
  kpi: Kpi;
  through: Day | null;
  actual: number | null;
  verdicts: readonly Verdict[];
  lastStop: Stop | null;
  /** Residuals, oldest first, and what they say. */
  residuals: readonly number[];
  signal: Signal;
  /** The tolerance in the unit of the residuals. */
  tolerance: number;
  /** Whether a suspicious value that nobody confirmed is the latest. */
  suspicious: boolean;
  /** The stops that are judged: the current one, and the longer ones that hold it. */
  against: readonly Against[];
}

/** One stop that is judged, with how far the KPI is from what was planned for it. */
export interface Against {
  stop: Stop;
  actual: number;
  /** How far it is on the bad side of the plan, in its own unit; negative: on the good side. */
  short: number;
  /** The tolerance of what was planned, and of what is to be, in its own unit. */
  tolerance: number;
  tolerated: number;
  /** How much of the KPI's unit one of the residuals' is, over all days that count. */
  unit: number;
  /** How many full periods count in the stop; of a reading all of them. */
  counted: number;
  /** The part of its leg that is behind, 0–1. */
  part: number;
  /** Whether it is reached, of what can be before the end. */
  reached: boolean;
  outlook: Outlook | null;
}

/** Why a course is what it is. */
export type ReasonCode =
  | "never-measured"
  | "suspicious"
  | "not-computable"
  | "stale"
  | "too-early"
  | "last-milestone-reached"
  | "last-milestone-missed"
  | "signal"
  | "gap"
  | "chance"
  | "behind"
  | "exceeded"
  | "catching-up"
  | "provisional"
  | "milestone-already-reached"
  | "ahead"
  | "near-plan";

export interface Judgement {
  course: Course;
  provisional: boolean;
  /** The rules that decided. */
  because: readonly ReasonCode[];
  /** The stop that decided; null where none did. */
  by: Stop | null;
}
