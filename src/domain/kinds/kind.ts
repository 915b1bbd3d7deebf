import type { Future, Prospect } from "../futures/prospect.js";
import type { Along, Plan } from "../lines/plan.js";
import type { Stop, Stretch } from "../lines/stop.js";
import type { CutOff } from "../log/amounts.js";
import type { Readings } from "../log/measurement.js";
import type { Meter } from "../log/meter.js";
import type { Kpi, Milestone, Path } from "../route/route.js";
import type { Goal } from "../say/terms.js";

/**
 * A kind of KPI: how its measurements make an actual, and all that follows from that. Whoever wants to know something of
 * a kind finds it here; nobody asks for its name.
 */
export interface Kind {
  /** Amounts add up over time: degree 1 of a formula's dimensions; all else has 0. */
  readonly accrues: boolean;
  /** The last reading holds until the next one, in whatever period that is; of all else a period has its own figure. */
  readonly holds: boolean;
  /** Its milestone is a bound on its whole period, rather than something it runs up to. */
  readonly bound: boolean;
  /** What does not accrue: whether it can be reached before its due day, by the first reading at or past the target. */
  readonly early: boolean;
  /** Where all of its figures are whole numbers, it comes in whole numbers only. */
  readonly counted: boolean;
  /** A formula may say that it behaves like this. */
  readonly computed: boolean;
  /** What is logged of it; null: it is computed only. */
  readonly logged: Logged | null;
  /** What a baseline is: the value at the start, the amount in the 12 months before it, or the reading of an odometer. */
  readonly baseline: "value" | "amount" | "reading";
  /** Whether it must be told where it starts, if it travels. */
  readonly startsSomewhere: boolean;
  /**
   * What periods without a measurement are: `missing` amounts that make it too low; `line`, on the way from one reading to
   * the next; `none`, nothing is lost.
   */
  readonly gaps: "missing" | "line" | "none";
  /**
   * What of a period is held against the plan: its `amount` against its own planned amount, the last `reading` on its day,
   * or the `figure` of the period at its end.
   */
  readonly residual: "amount" | "reading" | "figure";
  /** Steered by its pace, or by a figure that is set. */
  readonly steeredBy: "pace" | "figure";
  /** The paths that it may take, the usual one first or not. */
  paths(goal: Goal): readonly Path[];
  /** The path where none is written. */
  usualPath(of: Planned): Path;
  /** Its planned line over its stops. */
  plan(kpi: Kpi, stops: readonly Stop[], along: Along): Plan;
}

/** What is logged of a kind, and what becomes of that. */
export interface Logged {
  /** The day a figure belongs to when nobody says so: the last one of the period that is over, or the day it is read. */
  readonly bookedOn: "period-end" | "today";
  /** How the actual is worked out by hand from the rows of its days. */
  readonly byHand: "sum" | "last" | "mean" | null;
  /** What the measurements say. */
  meter(readings: Readings, of: Source): Meter;
  /** What may come, by the simulated values of its periods; `perStep`: so many readings come in each. */
  prospect(meter: Meter, future: Future, perStep: number): Prospect;
}

/** What is known of what is measured: how its amounts are cut off, and from what it starts. */
export interface Source extends CutOff {
  baseline: number | null;
}

/** What the usual path depends on. */
export interface Planned {
  goal: Goal;
  baseline: number | null;
  milestones: readonly Milestone[];
  stretch: Stretch;
}
