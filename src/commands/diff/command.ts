import { compare } from "../../domain/diff/compare.js";
import { type Log, logOn } from "../../domain/log/measurement.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { day, flag, text } from "../../domain/say/value.js";
import { journeyOf } from "../../domain/standing/journey.js";
import type { Day } from "../../domain/time/day.js";
import { spanBefore } from "../../domain/time/span.js";
import { type Disk, folderOf } from "../../files/disk.js";
import { type GitFault, type Revision, revisionIn } from "../../files/git.js";
import {
  type Opened,
  openProject,
  type Past,
  type Project,
  projectIn,
  projectOn,
} from "../../files/project.js";
import { typedDayOrEnd } from "../../files/typed-date.js";
import { type Command, onlyProblems, optionText, type Typed, type Whereabouts } from "../command.js";
import { diffData } from "./data.js";
import { diffView, type Since } from "./view.js";

/** The project as it is, and as it was. */
interface Input {
  opened: Opened;
  past: (Past & { since: Since }) | { problems: readonly Problem[] };
}

const NO_ROWS: Log = { measurements: [], notes: [] };

/** Outside git, and where nothing is committed yet. */
const USUAL_SPAN = "1w";

/** `kpi diff [REV|DATE]`: what changed since a revision of git, both as of today, or since a day, each as of its own. */
export const diff: Command<Input> = {
  read(disk, typed, where) {
    const opened = openProject(disk, where);
    if ("problems" in opened) return { opened, past: opened };
    return { opened, past: pastOf(opened.project, typed, where, disk) };
  },
  run({ opened, past }, _typed, { today }) {
    if ("problems" in opened) return onlyProblems(...opened.problems);
    if ("problems" in past) return onlyProblems(...past.problems);
    const { route, problems } = opened.project;
    const { since } = past;
    // A day has its own log and decisions; a revision all that stands in its files, what is to come as well.
    const byDay = "day" in since;
    const log = byDay ? logOn(opened.project.log, today) : opened.project.log;
    const comparison = compare(
      past.route && journeyOf(past.route, past.log ?? NO_ROWS, byDay ? since.day : today),
      journeyOf(route, log, today),
      {
        log: past.log,
        newest: opened.project.end.newest,
        decisions: byDay || !past.route ? null : { before: past.route.changes, after: route.changes },
      },
    );
    return {
      document: diffView(comparison, since, past),
      data: diffData(comparison, since, past),
      problems,
      changes: [],
      language: route.lang,
    };
  },
};

function pastOf(project: Project, typed: Typed, where: Whereabouts, disk: Disk): Input["past"] {
  const since = sinceOf(project, typed, where);
  if ("code" in since) return { problems: [since] };
  if ("day" in since) return { ...projectOn(since.day, project, disk), since };
  const past = projectIn(since, project, where.loggedBy);
  const { name: revision, commit } = since;
  return "problems" in past ? past : { ...past, since: { revision, commit, today: where.today } };
}

/** Since when: as typed; else since the last commit, else since a week ago. */
function sinceOf(project: Project, typed: Typed, where: Whereabouts): { day: Day } | Revision | Problem {
  const folder = folderOf(project.routeFile);
  const word = typed.words[0] ?? null;
  const span = optionText(typed, "since");
  if (span !== null && word !== null) return problem("since-twice", { word: text(word), span: text(span) });
  if (span !== null) {
    const from = spanBefore(where.today, span);
    return from === null ? problem("bad-since", { value: text(span) }) : past(from, where.today);
  }
  if (word === null) {
    const head = revisionIn(folder, "HEAD", where.environment);
    if (!("fault" in head)) return head;
    return hasNoPast(head)
      ? { day: spanBefore(where.today, USUAL_SPAN)! }
      : gitProblem(head, "HEAD", folder, where.today);
  }
  const date = typedDayOrEnd(word, { locale: project.route.locale, today: where.today });
  if (date !== null) return past(date, where.today);
  const revision = revisionIn(folder, word, where.environment);
  return "fault" in revision ? gitProblem(revision, word, folder, where.today) : revision;
}

/** Whether nothing is amiss: there is no repository, or nothing was committed yet. */
function hasNoPast(fault: GitFault): boolean {
  if (fault.fault === "unknown-revision") return fault.unborn;
  return fault.fault === "no-git" || fault.reason === null;
}

function past(date: Day, today: Day): { day: Day } | Problem {
  if (date < today) return { day: date };
  return problem("since-to-come", { day: day(date, "long"), today: day(today, "long") });
}

function gitProblem(fault: GitFault, word: string, folder: string, today: Day): Problem {
  const facts = { word: text(word), span: spanBefore(today, word) === null ? null : text(word) };
  switch (fault.fault) {
    case "not-in-git":
      return problem("not-in-git", {
        ...facts,
        folder: text(folder),
        reason: fault.reason ? text(fault.reason) : null,
      });
    case "unknown-revision":
      return problem("unknown-revision", { ...facts, shallow: fault.shallow ? flag() : null });
    default:
      return problem("no-git", facts);
  }
}
