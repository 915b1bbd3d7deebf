import { namedPeriod } from "../domain/booking/entry.js";
import { type Comparison, compare, courseThen, type KpiDifference } from "../domain/comparison.js";
import { type Day, isoDay } from "../domain/day.js";
import { kpiFigures } from "../domain/figures.js";
import { type Journey, journeyOf } from "../domain/journey.js";
import { type Problem, problem } from "../domain/problem.js";
import { spanBefore } from "../domain/span.js";
import type { Standing } from "../domain/standing.js";
import { day, text } from "../domain/value.js";
import { type Disk, folderOf } from "../files/disk.js";
import { type GitFault, type Revision, revisionIn } from "../files/git.js";
import { type Past, projectIn, projectOn } from "../files/past.js";
import { type Opened, openProject, type Project } from "../files/project.js";
import { typedDay } from "../files/typed-date.js";
import { diffView, type Since } from "../views/diff/index.js";
import { type Command, onlyProblems, optionText, type Typed, type Whereabouts } from "./command.js";

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
    const comparison = compare(
      past.route && journeyOf(past.route, past.log, then),
      journeyOf(route, log, today),
    );
    return {
      document: diffView(comparison, since),
      data: dataOf(comparison, since),
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
    const head = revisionIn(folder, "HEAD");
    return "fault" in head ? { day: spanBefore(where.today, USUAL_SPAN)! } : head;
  }
  const date = typedDay(word, project.route.locale) ?? namedPeriod(word, where.today, 1)?.to ?? null;
  if (date !== null) return past(date, where.today);
  const revision = revisionIn(folder, word);
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

function dataOf(comparison: Comparison, since: Since): unknown {
  const { before, after, strategy, vision, arrive } = comparison;
  return {
    version: 1,
    since:
      "day" in since
        ? { revision: null, commit: null, day: isoDay(since.day) }
        : { revision: since.revision, commit: since.commit, day: null },
    today: isoDay(after.today),
    trip: { before: before && tripData(before), after: tripData(after) },
    kpis: comparison.kpis.map((one) => kpiData(one, comparison)),
    route: {
      strategy,
      vision,
      arrive: arrive && { from: isoDay(arrive.from), to: isoDay(arrive.to) },
    },
    milestones: comparison.milestones.map(({ kpi, period, from, to }) => ({
      kpi: kpi.id,
      period: period.key,
      before: from,
      after: to,
    })),
    tanks: comparison.tanks.map(({ fuel, period, from, to }) => ({
      fuel: fuel.id,
      period: period?.key ?? null,
      before: from,
      after: to,
    })),
    changes: comparison.changes.map(({ date, why, by }) => ({ date: isoDay(date), why, by })),
    measurements: comparison.measurements.map(({ kpi, date, from, to }) => ({
      kpi,
      date: isoDay(date),
      before: from,
      after: to,
    })),
    notes: {
      added: comparison.notes.added.map(noteData),
      takenBack: comparison.notes.takenBack.map(noteData),
    },
  };
}

function tripData({ trip }: Journey) {
  return { progress: trip.progress, time: trip.time, days: trip.days, course: trip.course };
}

function kpiData({ kpi, before, after }: KpiDifference, comparison: Comparison) {
  const figures = (standing: Standing | null, journey: Journey | null) => {
    if (!standing || !journey) return null;
    const { through, actual, planned, variance } = kpiFigures(standing, journey);
    return { course: courseThen(standing, after), through, actual, planned, variance };
  };
  return {
    id: kpi.id,
    name: kpi.name,
    before: figures(before, comparison.before),
    after: figures(after, comparison.after),
  };
}

function noteData({ date, kpi, text: words }: Comparison["notes"]["added"][number]) {
  return { date: isoDay(date), kpi, text: words };
}
