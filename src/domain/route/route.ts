import type { Goal, KindName, LanguageCode } from "../say/terms.js";
import type { Day } from "../time/day.js";
import type { Cadence, Period } from "../time/period.js";
import type { Formula } from "./formula.js";

export const PATHS = ["linear", "compound", "step", "growing", "even", "flat"] as const;
/** The shape of the planned line; `flat` is what averages, ratios and bounds have unless told otherwise. */
export type Path = (typeof PATHS)[number];

/** The inside of a `between` KPI, both bounds included. */
export interface Band {
  low: number;
  high: number;
}

/** One figure; of a `between` KPI both bounds. */
export type Target = number | Band;

/** The target of one KPI for one period; it is due at the period's last day, counted inside start…arrive. */
export interface Milestone {
  period: Period;
  target: Target;
}

/** From which deviation on there is news: a fraction of planned, or points of the KPI's unit. */
export type Tolerance = { relative: number } | { points: number };

export interface Kpi {
  id: string;
  name: string;
  unit: string | null;
  kind: KindName;
  goal: Goal;
  cadence: Cadence;
  /** Level, ratio, average: the value at start; total: the amount in the 12 months before; counter: its reading at start. */
  baseline: number | null;
  weight: number;
  owner: string | null;
  path: Path;
  /** Twelve month weights, January first; null where every day weighs the same. */
  season: readonly number[] | "last-year" | null;
  tolerance: Tolerance;
  bounds: { low: number | null; high: number | null } | null;
  /** Decimals to show; null: follows the figures. */
  decimals: number | null;
  source: string | null;
  formula: Formula | null;
  /** The formula as it is written. */
  formulaText: string | null;
  /** In order of due day; of two due on the same day the longer period last. Derived for a formula that follows its inputs' plans. */
  milestones: readonly Milestone[];
  /** Whether the milestones are the formula over the inputs' own. */
  planFollows: boolean;
  /** Whether it only feeds formulas: shown without course and outside the trip. */
  input: boolean;
  /** What the file itself says of goal and path; null where they follow from the milestones. */
  written: { goal: Goal | null; path: Path | null };
}

/** A resource that the journey uses up. */
export interface Fuel {
  id: string;
  name: string;
  unit: string | null;
  kind: "spend" | "balance";
  /** `spend`: what may be spent in each period. */
  tank: readonly { period: Period; amount: number }[];
  /** `balance`: what must be left. */
  reserve: number | null;
  /** `spend`: whether what is left of a tank goes over to the next. */
  carry: boolean;
  drives: string | null;
  cadence: Cadence;
  decimals: number | null;
}

/** What lies ahead: a known traffic jam, with its effect on daily amounts as fractions (−0.1: ten per cent fewer). */
export interface Ahead {
  from: Day;
  to: Day;
  what: string;
  /** The day from which on it is known, and in force; null: since before the start. */
  known: Day | null;
  effect: ReadonlyMap<string, number>;
}

/** A change of the plan, in force from its date on. */
export interface Change {
  date: Day;
  why: string;
  by: string | null;
  /** Milestones that changed: KPI and period, from and to; a moved stop has other periods. */
  set: readonly { kpi: string; period: string; from: Target | null; to: Target | null }[];
  moved: readonly { kpi: string; from: string; to: string }[];
  stay: string | null;
  until: Day | null;
  strategy: { from: string | null; to: string | null } | null;
  destination: { from: Destination; to: Destination } | null;
}

export interface Destination {
  vision: string;
  arrive: Day;
}

export interface Route {
  title: string;
  destination: Destination & { mission: string | null; role: string | null };
  strategy: string | null;
  start: Day;
  /** First month of the fiscal year, 1–12. */
  yearStarts: number;
  locale: string | null;
  lang: LanguageCode | null;
  currency: string | null;
  /** Path of the log, relative to the route file. */
  log: string;
  kpis: readonly Kpi[];
  fuel: readonly Fuel[];
  ahead: readonly Ahead[];
  changes: readonly Change[];
}

/** +1 where more is better, −1 where less is better, 0 for a band. */
export function orientation(goal: Goal): 1 | -1 | 0 {
  if (goal === "between") return 0;
  return goal === "increase" || goal === "at-least" ? 1 : -1;
}

/** Whether a goal is to go from a baseline to milestones, rather than to stay on a side. */
export function isTravelling(goal: Goal): boolean {
  return goal === "increase" || goal === "decrease";
}

/** Whether the KPI travels. */
export function travels({ goal }: Pick<Kpi, "goal">): boolean {
  return isTravelling(goal);
}

/** What of a KPI or fuel says how its measurements become figures. */
export type Measured = Pick<Kpi, "id" | "kind" | "cadence" | "unit" | "bounds">;

/** A fuel is measured like a total that is spent, or a level that runs down. */
export function measuredFuel({ id, kind, cadence, unit }: Fuel): Measured {
  return { id, kind: kind === "spend" ? "total" : "level", cadence, unit, bounds: null };
}

/** The vision of a route that nobody has thought about yet. */
export const TEMPLATE_VISION = "Where do you want to be in three years?";

/** Whether a vision still is a template's, or empty: on course to where? */
export function isUndecided(vision: string): boolean {
  const words = vision.trim();
  return words === "" || words.includes("…") || /^where do you want to be\b/i.test(words);
}
