import type { Facts } from "./value.js";

/** A place in a file: 1-based line and column; `length` characters are meant, `excerpt` is the whole line. */
export interface Place {
  file: string;
  line: number;
  column: number;
  length: number;
  excerpt: string;
  /** The file stands like that nowhere yet: it is what a change would make of it. */
  draft?: true;
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
  "yaml-tab": "error",
  "yaml-quotes": "error",
  "several-documents": "error",
  "route-empty": "error",
  "route-too-long": "error",
  "not-a-mapping": "error",
  "key-not-a-word": "error",
  "unknown-alias": "error",
  "alias-explodes": "error",
  "unknown-version": "error",
  "unknown-key": "error",
  "missing-key": "error",
  "duplicate-key": "error",
  "not-a-number": "error",
  "not-text": "error",
  "not-a-list": "error",
  "not-yes-or-no": "error",
  "out-of-range": "error",
  "comma-in-number": "error",
  "number-looks-like-thousands": "error",
  "unknown-word": "error",
  "bad-date": "error",
  "bad-period": "error",
  "bad-id": "error",
  "bad-tolerance": "error",
  "bad-percentage": "error",
  "bad-locale": "error",
  "bad-currency": "error",
  "bad-bounds": "error",
  "bad-band": "error",
  "bad-season": "error",
  "start-after-arrive": "error",
  "dates-reversed": "error",
  "id-taken": "error",
  "formula-syntax": "error",
  "formula-too-long": "error",
  "formula-names-nothing": "error",
  "formula-unknown-id": "error",
  "formula-cycle": "error",
  "formula-dimensions": "error",
  "formula-kind": "error",
  "kind-needs-formula": "error",
  "key-does-not-fit": "error",
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
  "band-without-between": "error",
  "low-above-high": "error",
  "parts-above-whole": "error",
  "parts-below-whole": "error",
  "milestones-disagree": "error",
  "tanks-overlap": "error",
  "bad-milestone-name": "error",
  "change-inconsistent": "error",
  "change-broken": "error",
  "unknown-reference": "error",
  "no-destination": "note",
  "plan-disagrees": "note",
  "change-late": "note",
  "change-other-words": "note",
  // the log
  "log-header": "error",
  "log-encoding": "error",
  "log-spreadsheet": "error",
  "conflict-markers": "error",
  "open-quote": "error",
  "ragged-row": "error",
  "row-bad-date": "error",
  "row-bad-value": "error",
  "row-bad-stamp": "error",
  "row-unknown-kpi": "error",
  "row-for-formula": "error",
  "row-note-with-value": "error",
  "more-problems": "error",
  "fix-date-unclear": "error",
  "fix-number-unclear": "error",
  "future-measurement": "note",
  "future-measurements": "note",
  "conflicting-measurements": "note",
  "more-conflicts": "note",
  "missing-period": "note",
  "counter-reset": "note",
  "suspicious-value": "note",
  "running-total": "note",
  // what was typed
  "bad-option": "error",
  "bad-width": "error",
  "bad-typed-date": "error",
  "bad-typed-period": "error",
  "unknown-kpi": "error",
  "log-formula": "error",
  "given-twice": "error",
  "figure-missing": "error",
  "figure-unreadable": "error",
  "figure-ambiguous": "error",
  "asked-suspicious": "error",
  "asked-running-total": "error",
  "asked-future": "error",
  "show-which": "error",
  "unknown-command": "error",
  "unknown-option": "error",
  "option-without-value": "error",
  "too-many-words": "error",
  "unreadable-call": "error",
  "note-empty": "error",
  "init-unanswered": "error",
  "arrive-before-start": "error",
  "route-exists": "error",
  "nothing-to-fix": "note",
  "bad-since": "error",
  "since-to-come": "error",
  "since-twice": "error",
  "not-in-git": "error",
  "no-git": "error",
  "unknown-revision": "error",
  "revision-broken": "error",
  // what is steered
  "steer-nothing": "error",
  "steer-unreadable": "error",
  "steered-twice": "error",
  "steer-fuel": "error",
  "steer-by-pace": "error",
  "steer-negative": "error",
  "steer-formula": "error",
  "steer-no-number": "error",
  "steer-ambiguous": "error",
  "steer-unmeasured": "error",
  "steer-over-set": "error",
  "milestone-share": "error",
  "steer-same": "error",
  "steer-no-milestone": "error",
  "stop-taken": "error",
  "stop-ended": "error",
  "steer-follows": "error",
  "bad-chance": "error",
  "chance-of-what": "error",
  "reroute-driven": "error",
  "reroute-why": "error",
  "until-without-stay": "error",
  "until-past": "error",
  "destination-unconfirmed": "error",
  "stay-and-change": "error",
  "reroute-overtaken": "error",
  "reroute-by-hand": "error",
  "reroute-refused": "error",
  // files and folders
  "no-route": "error",
  "no-folder": "error",
  "disk-missing": "error",
  "disk-denied": "error",
  "disk-directory": "error",
  "disk-read-only": "error",
  "disk-full": "error",
  "disk-exists": "error",
  "disk-changed": "error",
  "disk-too-large": "error",
  "disk-failed": "error",
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof PROBLEMS;

/** How many problems there are, those too that were only counted. */
export function howMany(problems: readonly Problem[]): number {
  return problems.reduce((sum, { code, facts }) => {
    const counted = code === "more-problems" || code === "more-conflicts" ? facts.more : undefined;
    return sum + (counted && "value" in counted && typeof counted.value === "number" ? counted.value : 1);
  }, 0);
}

/** A problem of a code, with the severity that the code has. */
export function problem(code: ProblemCode, facts: Facts = {}, place: Place | null = null): Problem {
  return { code, severity: PROBLEMS[code], facts, place };
}
