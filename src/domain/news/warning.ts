import type { warnings as english } from "../../language/en/warnings.js";
import { type Exactly, type FactsFor, known } from "../say/facts.js";
import type { Command, Phrase } from "../say/value.js";
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
  "lowered-again": "warning",
  stale: "warning",
  "destination-changed": "notice",
  "jam-ahead": "notice",
  "milestone-reached": "good-news",
  ahead: "good-news",
} as const satisfies Record<keyof Words, string>;

export type WarningCode = keyof typeof WARNINGS;

/** The words of a warning: the templates of its line and of the next one. */
type Words = { [Code in keyof typeof english]: (typeof english)[Code]["message" | "remedy"] };

/** The facts of a warning: what the holes of both of its lines take. */
export type WarningFacts<Code extends WarningCode> = FactsFor<Words[Code]>;

export type WarningSeverity = (typeof WARNINGS)[WarningCode];

/** News about the world, in codes and facts; the language has the words. */
export interface Warning {
  code: WarningCode;
  severity: WarningSeverity;
  /** The KPI or fuel that it is about; null: the journey. */
  subject: string | null;
  facts: Phrase["facts"];
  /** Since when it is so. */
  since: Day | null;
  /** The next command to type. */
  next: Command | null;
}

/** What a rule finds; of whom, the one who asks knows. */
export type Finding = Omit<Warning, "subject">;

/** A rule about one KPI; null where there is no news. */
export type KpiRule = (standing: Standing, journey: Journey) => Finding | null;

/** A rule about one fuel; null where there is no news. */
export type FuelRule = (standing: FuelStanding, journey: Journey) => Finding | null;

/** A rule about the journey as a whole; it may have news of several things. */
export type JourneyRule = (journey: Journey) => Finding[];

/** News of a code, with the facts that its words have holes for, and no others; since when, and what to type next. */
export function warning<Code extends WarningCode, Given extends WarningFacts<Code>>(
  code: Code,
  facts: Exactly<Given, WarningFacts<Code>>,
  { since, next }: Pick<Warning, "since" | "next">,
): Finding {
  return { code, severity: WARNINGS[code], facts: known(facts), since, next };
}

/** What a warning says. */
export function messageOf({ code, facts }: Warning): Phrase {
  return { code: `warning:${code}`, facts };
}

/** What a warning says on its next line; of some nothing. */
export function remedyOf({ code, facts }: Warning): Phrase {
  return { code: `remedy:${code}`, facts };
}
