import { type Comparison, isSame } from "../../domain/diff/compare.js";
import type { Change } from "../../domain/route/route.js";
import { daysFact } from "../../domain/say/facts.js";
import { day, flag, number, text, type Value } from "../../domain/say/value.js";
import type { Trip } from "../../domain/standing/trip.js";
import type { Day } from "../../domain/time/day.js";
import { storyFacts, storyLine } from "../../views/decisions.js";
import type { Block, Document, Line } from "../../views/document.js";
import { type Say, say } from "../../views/words.js";
import {
  type Ends,
  ends,
  measurementLines,
  milestoneLine,
  noteLines,
  routeLines,
  tankLine,
} from "./lines.js";
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
  const facts = { ...daysFact(days), even: days === 0 ? flag() : null };
  return { is: "phrase", phrase: say(code, facts) };
}

/** So many lines of one sort are shown on a terminal, the rest is counted. */
const MOST = 20;

/** What was planned, decided and logged between the two states. */
function filesBlock(comparison: Comparison): Block[] {
  const rows = [
    { label: say("diff-plan"), lines: routeLines(comparison) },
    { label: say("diff-milestones"), lines: comparison.milestones.map(milestoneLine) },
    { label: say("fuel"), lines: comparison.tanks.map(tankLine) },
    { label: say("diff-decisions"), lines: decisionLines(comparison) },
    { label: say("diff-measurements"), lines: measurementLines(comparison) },
    { label: say("diff-notes"), lines: noteLines(comparison) },
  ].filter(({ lines }) => lines.length > 0);
  if (rows.length === 0) return [];
  return [
    {
      block: "pairs",
      rows: rows.map(({ label, lines }) => ({
        label: { say: label, tone: "heading" },
        lines: lines.map((one): Line => ({ say: one })),
        ...(lines.length > MOST ? { more: moreThan(lines.length - MOST) } : {}),
      })),
    },
  ];
}

function moreThan(count: number): { after: number; line: Line } {
  return { after: MOST, line: { say: say("diff-more", { count: number(count) }), tone: "dim" } };
}

/**
 * The decisions that differ. What one in force changed stands above them; that nothing is to change, and what is still
 * to come, stands nowhere else.
 */
function decisionLines({ decisions, before, after }: Comparison): Say[] {
  return decisions.map(({ from, to }) => {
    if (!to) {
      const gone = flag();
      return from!.date > after.today
        ? say("diff-decision-ahead", { ...storyFacts(from!, before!.route), gone })
        : say("diff-decision", { ...factsOf(from!), gone });
    }
    const story = storyFacts(to, after.route);
    if (from) return say("diff-decision", { ...factsOf(to), what: editedIn({ from, to }, story.changes) });
    if (to.date > after.today) return say("diff-decision-ahead", story);
    return to.stay ? storyLine(to, after.route) : say("diff-decision", factsOf(to));
  });
}

function factsOf({ date, why, by }: Change) {
  return { day: day(date, "long"), why: text(why), by: by ? text(by) : null };
}

/** Which keys of a decision were edited, and what it changes now where that was. */
function editedIn({ from, to }: { from: Change; to: Change }, changes: Value): Value {
  const edited = (key: string, values: Ends): Value => ({
    is: "phrase",
    phrase: say("diff-edited", { key: text(key), ...values }),
  });
  const content = ({ set, moved, stay, strategy, destination }: Change) =>
    JSON.stringify([set, moved, stay, strategy, destination]);
  return {
    is: "list",
    joined: "and",
    values: [
      ...(from.date === to.date
        ? []
        : [
            edited(
              "date",
              ends(from.date, to.date, (on) => day(on, "long")),
            ),
          ]),
      ...(from.why === to.why
        ? []
        : [
            edited(
              "why",
              ends(from.why, to.why, (why) => text(`“${why}”`)),
            ),
          ]),
      ...(from.by === to.by ? [] : [edited("by", ends(from.by, to.by, text))]),
      ...(from.until === to.until
        ? []
        : [
            edited(
              "until",
              ends(from.until, to.until, (on) => day(on, "long")),
            ),
          ]),
      ...(content(from) === content(to) ? [] : [changes]),
    ],
  };
}
