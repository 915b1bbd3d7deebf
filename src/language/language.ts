import type { ProblemCode } from "../domain/say/problem.js";
import type { Days } from "./days.js";
import type { reasons } from "./en/reasons.js";
import type { say } from "./en/say.js";
import type { warnings } from "./en/warnings.js";
import type { Terms } from "./terms.js";
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
