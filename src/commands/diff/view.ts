import { type Comparison, isSame } from "../../domain/diff/compare.js";
import { daysFact } from "../../domain/say/facts.js";
import { day, text, type Value } from "../../domain/say/value.js";
import type { Trip } from "../../domain/standing/trip.js";
import type { Day } from "../../domain/time/day.js";
import type { Document, Line } from "../../views/document.js";
import { type Say, say } from "../../views/words.js";
import { filesBlock } from "./files.js";
import { coursesTable } from "./table.js";

/** Since when: a revision of git, both sides as of today, or a day. */
export type Since = { revision: string; commit: string; today: Day } | { day: Day };

/** The files of then that were not there, and those in which nothing could be read. */
export interface Lost {
  missing: readonly string[];
  unreadable: readonly string[];
}

/** What changed between two states: the trip, the courses and figures, then what was planned, decided and logged. */
export function diffView(comparison: Comparison, since: Since, lost: Lost): Document {
  const heading: Line = { say: headingOf(since), tone: "strong" };
  const trip = tripLine(comparison);
  const lines = [
    ...lostLines(lost, since),
    ...(trip ? [trip] : []),
    ...(isSame(comparison) ? [say("diff-same")] : []),
  ];
  return [
    { block: "text", lines: [heading, ...lines.map((line) => ({ say: line }))] },
    coursesTable(comparison),
    ...filesBlock(comparison),
  ];
}

/** What is not known of then, and so is not compared. */
function lostLines({ missing, unreadable }: Lost, since: Since): Say[] {
  if ("day" in since) return [];
  const revision = text(since.revision);
  return [
    ...missing.map((file) => say("diff-missing", { file: text(file), revision })),
    ...unreadable.map((file) => say("diff-unreadable", { file: text(file), revision })),
  ];
}

/** A commit is known by the first eight of its letters. */
function headingOf(since: Since): Say {
  if ("day" in since) return say("diff-day", { day: day(since.day, "long") });
  return say("diff-revision", {
    revision: text(since.revision),
    commit: text(since.commit.slice(0, 8)),
    day: day(since.today, "long"),
  });
}

function tripLine({ before, after }: Comparison): Say | null {
  if (!before || before.trip.days === after.trip.days) return null;
  // That it is the plan which they are ahead of or behind is said once.
  const first = before.trip.days === null ? "diff-days" : "diff-days-now";
  return say("diff-trip", { was: tripDays("diff-days", before.trip), now: tripDays(first, after.trip) });
}

function tripDays(code: "diff-days" | "diff-days-now", { days }: Trip): Value {
  const facts = { ...daysFact(days), even: days === 0 ? text("") : null };
  return { is: "phrase", phrase: say(code, facts) };
}
