import { type Comparison, isSame } from "../../domain/comparison/index.js";
import type { Day } from "../../domain/day.js";
import type { Trip } from "../../domain/trip.js";
import { count, day, type Facts, text, type Value } from "../../domain/value.js";
import type { Document, Line } from "../document.js";
import { type Say, say } from "../words.js";
import { filesBlock } from "./files.js";
import { coursesTable } from "./table.js";

/** Since when: a revision of git, or a day. */
export type Since = { revision: string; commit: string } | { day: Day };

/** What changed between two states: the trip, the courses and figures, then what was planned, decided and logged. */
export function diffView(comparison: Comparison, since: Since): Document {
  const heading: Line = { say: headingOf(since), tone: "strong" };
  if (isSame(comparison)) return [{ block: "text", lines: [heading, { say: say("diff-same") }] }];
  const trip = tripLine(comparison);
  const lines = [
    heading,
    ...(comparison.before ? [] : [{ say: say("diff-no-route") }]),
    ...(trip ? [{ say: trip }] : []),
  ];
  return [
    { block: "text", lines },
    ...(comparison.kpis.length > 0 ? [coursesTable(comparison)] : []),
    ...filesBlock(comparison),
  ];
}

/** A commit is known by the first eight of its letters. */
function headingOf(since: Since): Say {
  if ("day" in since) return say("diff-day", { day: day(since.day, "long") });
  return say("diff-revision", { revision: text(since.revision), commit: text(since.commit.slice(0, 8)) });
}

function tripLine({ before, after }: Comparison): Say | null {
  if (!before || before.trip.days === after.trip.days) return null;
  return say("diff-trip", { was: tripDays(before.trip), now: tripDays(after.trip) });
}

function tripDays({ days }: Trip): Value {
  const facts: Facts =
    days === null
      ? {}
      : days === 0
        ? { even: text("") }
        : { [days < 0 ? "behind" : "ahead"]: count(Math.abs(days), "day") };
  return { is: "phrase", phrase: say("diff-days", facts) };
}
