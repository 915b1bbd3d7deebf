import type { Facts } from "./value.js";

/** A place in a file: 1-based line and column; `length` characters are meant, `excerpt` is the whole line. */
export interface Place {
  file: string;
  line: number;
  column: number;
  length: number;
  excerpt: string;
}

/** `error`: something is wrong and figures may be missing for it. `note`: worth knowing, spoils nothing. */
export type Severity = "error" | "note";

/** Something about the input. What it says and the remedy are words of the language, by code. */
export interface Problem<Code extends string = ProblemCode> {
  code: Code;
  severity: Severity;
  facts: Facts;
  place: Place | null;
}

/** Every code, with its severity. */
export const PROBLEMS = {
  // the route
  "yaml-syntax": "error",
  "not-a-mapping": "error",
  "unknown-version": "error",
  "unknown-key": "error",
  "missing-key": "error",
  "duplicate-key": "error",
  "wrong-type": "error",
  "unknown-word": "error",
  "bad-date": "error",
  "bad-period": "error",
  "bad-id": "error",
  "number-looks-like-thousands": "error",
  "start-after-arrive": "error",
  "id-taken": "error",
  "formula-syntax": "error",
  "formula-unknown-id": "error",
  "formula-cycle": "error",
  "formula-dimensions": "error",
  "kind-needs-formula": "error",
  "missing-baseline": "error",
  "unclear-goal": "error",
  "path-does-not-fit": "error",
  "compound-needs-positive": "error",
  "season-does-not-fit": "error",
  "no-milestone": "error",
  "unknown-milestone-kpi": "error",
  "milestone-outside-route": "error",
  "milestone-gap": "error",
  "milestone-not-a-band": "error",
  "low-above-high": "error",
  "parts-above-whole": "error",
  "milestones-disagree": "error",
  "change-inconsistent": "error",
  "unknown-reference": "error",
  "no-destination": "note",
  "plan-disagrees": "note",
  // the log
  "log-missing": "error",
  "log-header": "error",
  "log-spreadsheet": "error",
  "conflict-markers": "error",
  "open-quote": "error",
  "ragged-row": "error",
  "row-bad-date": "error",
  "row-bad-value": "error",
  "row-bad-stamp": "error",
  "row-unknown-kpi": "error",
  "row-for-formula": "error",
  "future-measurement": "note",
  "conflicting-measurements": "note",
  "missing-period": "note",
  "counter-reset": "note",
  "suspicious-value": "note",
  "running-total": "note",
  // files and folders
  "no-route": "error",
  "file-unreadable": "error",
  "file-changed": "error",
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A problem of a code, with the severity that the code has. */
export function problem(code: ProblemCode, facts: Facts = {}, place: Place | null = null): Problem {
  return { code, severity: PROBLEMS[code], facts, place };
}
