import { unloggable } from "../../domain/booking/typed.js";
import type { Measurement } from "../../domain/log/measurement.js";
import { doubtsToConfirm } from "../../domain/log/suspicion.js";
import { stayingWith } from "../../domain/news/warnings.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { COURSES, type Course } from "../../domain/say/terms.js";
import { list, text } from "../../domain/say/value.js";
import { type Journey, journeyOf } from "../../domain/standing/journey.js";
import { type Standing, standingOf } from "../../domain/standing/standing.js";
import { isoDay } from "../../domain/time/day.js";
import { fixLog } from "../../files/log/fix.js";
import { rowsToAppend } from "../../files/log/write.js";
import { type Opened, openProject, type Project } from "../../files/project.js";
import {
  type Command,
  type Moment,
  type Outcome,
  onlyProblems,
  optionSet,
  optionText,
  type Typed,
} from "../command.js";
import { checkView, confirmView, countsOf, fixView } from "./view.js";

interface Input {
  opened: Opened;
  /** The bytes of the log, where it is to be mended. */
  bytes: Uint8Array | null;
}

/** `kpi check`: every problem and note in both files; `--fix` mends a log that a spreadsheet re-saved. */
export const check: Command<Input> = {
  read(disk, typed, where) {
    const opened = openProject(disk, { ...where, writtenAt: where.now });
    const fixing = optionSet(typed, "fix") && "project" in opened && disk.exists(opened.project.logFile);
    return { opened, bytes: fixing ? disk.readBytes(opened.project.logFile) : null };
  },
  run({ opened, bytes }, typed, moment) {
    const { today } = moment;
    if ("problems" in opened) return onlyProblems(...opened.problems);
    const { route, log, problems } = opened.project;
    if (bytes) return fix(opened, bytes, typed);
    if (typed.options.confirm !== undefined) return confirmDoubts(opened.project, typed, moment);
    const failOn = failing(optionText(typed, "failOn"));
    if ("problem" in failOn) return onlyProblems(failOn.problem);
    const journey = journeyOf(route, log, today, failOn.courses.length ? {} : { only: [] });
    const found = [...problems, ...journey.notes];
    const bad = journey.standings.filter(
      (standing) =>
        !standing.kpi.input &&
        failOn.courses.includes(standing.course) &&
        !isCovered(standing, journey, () => journeyOf(route, log, stayingSince(standing, journey)!)),
    );
    return {
      document: checkView(journey, found, bad),
      data: {
        version: 1,
        ...countsOf(journey, found),
        failed: bad.map(({ kpi, course }) => ({ id: kpi.id, course })),
      },
      problems: found,
      changes: [],
      showNotes: true,
      failed: bad.length > 0,
      language: route.lang,
    };
  },
};

/**
 * Whether it was decided to stay the course with a KPI until a day that has not passed: then its course is no news, unless
 * it is worse than when that was decided.
 */
function isCovered(standing: Standing, journey: Journey, then: () => Journey): boolean {
  if (!stayingWith(standing, journey)) return false;
  const before = standingOf(then(), standing.kpi.id)?.course ?? "unknown";
  return COURSES.indexOf(standing.course) >= COURSES.indexOf(before);
}

const stayingSince = (standing: Standing, journey: Journey) => stayingWith(standing, journey)?.date;

/** Confirms what is in doubt by logging it once more: the row that says so is stamped. */
function confirmDoubts(
  { route, log, logFile, end, problems }: Project,
  typed: Typed,
  { today, now }: Moment,
): Outcome {
  if (!end.writable) return onlyProblems(...problems);
  const id = optionText(typed, "confirm");
  const unknown = id === null ? null : unloggable(route, id);
  if (unknown) return onlyProblems(unknown);
  const doubts = doubtsToConfirm(log.measurements, today, id);
  const entries = doubts.map(({ measurement }) => measurement);
  const dryRun = optionSet(typed, "dryRun");
  const row = ({ kpi, date, value }: Measurement) => ({ kpi, date: isoDay(date), value });
  return {
    document: confirmView(route, doubts, dryRun),
    data: { version: 1, confirmed: entries.map(row), dryRun },
    problems: [],
    changes:
      dryRun || entries.length === 0
        ? []
        : [{ change: "append", path: logFile, text: rowsToAppend(end, entries, now) }],
    language: route.lang,
  };
}

/** The courses that make a check fail; `drifting` includes what is worse. */
function failing(value: string | null): { courses: Course[] } | { problem: Problem } {
  if (value === null) return { courses: [] };
  const known = ["drifting", "off-course", "unknown"];
  const given = value.split(",").map((one) => one.trim());
  const wrong = given.find((one) => !known.includes(one));
  if (wrong !== undefined) {
    return {
      problem: problem("bad-option", {
        option: text("--fail-on"),
        value: text(wrong),
        known: list(known, "or"),
      }),
    };
  }
  const courses = COURSES.filter(
    (course) => given.includes(course) || (course === "off-course" && given.includes("drifting")),
  );
  return { courses };
}

function fix(
  opened: Exclude<Opened, { problems: readonly Problem[] }>,
  bytes: Uint8Array,
  typed: Typed,
): Outcome {
  const { route, logFile } = opened.project;
  const fixed = fixLog(bytes, { route, file: route.log });
  if (fixed.text === null) return onlyProblems(...fixed.problems);
  const before = Buffer.from(bytes).toString();
  const same = fixed.text === before;
  if (same)
    return {
      document: [],
      data: { version: 1, fixed: false },
      problems: [problem("nothing-to-fix", { file: text(route.log) })],
      changes: [],
      showNotes: true,
    };
  const dryRun = optionSet(typed, "dryRun");
  return {
    document: fixView(before, fixed.text, route.log, dryRun),
    data: { version: 1, fixed: !dryRun, file: route.log },
    problems: [],
    changes: dryRun ? [] : [{ change: "replace", path: logFile, text: fixed.text, expected: bytes }],
    language: route.lang,
  };
}
