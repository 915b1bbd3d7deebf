import type { Facts } from "../say/value.js";
import type { FuelStanding } from "../standing/fuel.js";
import type { Journey } from "../standing/journey.js";
import type { Standing } from "../standing/standing.js";
import type { Day } from "../time/day.js";

/** Every code with its severity, the gravest first: of a KPI's warnings the first speaks. */
export const WARNINGS = {
  "off-course": "alert",
  "milestone-missed": "alert",
  "fuel-short": "alert",
  drifting: "warning",
  "wont-arrive": "warning",
  late: "warning",
  "required-above-best": "warning",
  stale: "warning",
  "destination-changed": "notice",
  "jam-ahead": "notice",
  "milestone-reached": "good-news",
  ahead: "good-news",
} as const;

export type WarningCode = keyof typeof WARNINGS;
export type WarningSeverity = (typeof WARNINGS)[WarningCode];

/** News about the world, in codes and facts; the language has the words. */
export interface Warning {
  code: WarningCode;
  severity: WarningSeverity;
  /** The KPI or fuel that it is about; null: the journey. */
  subject: string | null;
  facts: Facts;
  /** Since when it is so. */
  since: Day | null;
  /** The next command to type. */
  next: string | null;
}

/** What a rule finds: facts, since when and the next command; null where there is no news. */
export type Finding = Pick<Warning, "facts" | "since" | "next"> | null;

/** A rule about one KPI. */
export interface KpiRule {
  code: WarningCode;
  detect(standing: Standing, journey: Journey): Finding;
}

/** A rule about one fuel. */
export interface FuelRule {
  code: WarningCode;
  detect(standing: FuelStanding, journey: Journey): Finding;
}

/** A rule about the journey as a whole; it may have news of several things. */
export interface JourneyRule {
  code: WarningCode;
  detect(journey: Journey): Exclude<Finding, null>[];
}
