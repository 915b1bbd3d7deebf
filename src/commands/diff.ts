import { namedPeriod } from "../domain/booking/entry.js";
import { compare } from "../domain/comparison/index.js";
import type { Day } from "../domain/day.js";
import { journeyOf } from "../domain/journey.js";
import { type Problem, problem } from "../domain/problem.js";
import { spanBefore } from "../domain/span.js";
import { day, text } from "../domain/value.js";
import { type Disk, folderOf } from "../files/disk.js";
import { type GitFault, type Revision, revisionIn } from "../files/git.js";
import { type Past, projectIn, projectOn } from "../files/past.js";
import { type Opened, openProject, type Project } from "../files/project.js";
import { typedDay } from "../files/typed-date.js";
import { diffView, type Since } from "../views/diff/index.js";
import { type Command, onlyProblems, optionText, type Typed, type Whereabouts } from "./command.js";
import { diffData } from "./diff-data.js";

/** The project as it is, and as it was. */
interface Input {
  opened: Opened;
  past: (Past & { since: Since }) | { problems: readonly Problem[] };
}

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
    const { route, log, problems } = opened.project;
    const { since } = past;
    const then = "day" in since ? since.day : today;
    // A day has the decisions of its plan; a revision all that stand in its file, those to come as well.
    const record =
      "day" in since || !past.route ? null : { before: past.route.changes, after: route.changes };
    const comparison = compare(
      past.route && journeyOf(past.route, past.log, then),
      journeyOf(route, log, today),
      record,
    );
    return {
      document: diffView(comparison, since),
      data: diffData(comparison, since),
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
  const past = projectIn(since, project);
  return "problems" in past ? past : { ...past, since: { revision: since.name, commit: since.commit } };
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
    return "fault" in head ? { day: spanBefore(where.today, USUAL_SPAN)! } : head;
  }
  const date = typedDay(word, project.route.locale) ?? namedPeriod(word, where.today, 1)?.to ?? null;
  if (date !== null) return past(date, where.today);
  const revision = revisionIn(folder, word, where.environment);
  return "fault" in revision ? gitProblem(revision, word, folder) : revision;
}

function past(date: Day, today: Day): { day: Day } | Problem {
  if (date < today) return { day: date };
  return problem("since-to-come", { day: day(date, "long"), today: day(today, "long") });
}

function gitProblem(fault: GitFault, word: string, folder: string): Problem {
  const facts = { word: text(word), folder: text(folder) };
  switch (fault.fault) {
    case "not-in-git":
      return problem("not-in-git", { ...facts, ...(fault.reason ? { reason: text(fault.reason) } : {}) });
    case "unknown-revision":
      return problem("unknown-revision", { ...facts, ...(fault.shallow ? { shallow: text("") } : {}) });
    default:
      return problem("no-git", facts);
  }
}
