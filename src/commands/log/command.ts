import { dueOn } from "../../domain/booking/due.js";
import { type Entry, loggable, namedPeriod, usualDay, withEntries } from "../../domain/booking/entry.js";
import { usualValue } from "../../domain/booking/oddity.js";
import { historyBefore, questionOf } from "../../domain/booking/question.js";
import {
  figureValue,
  givenTwice,
  splitWords,
  type TypedFigure,
  unloggable,
} from "../../domain/booking/typed.js";
import { kpiFigures } from "../../domain/figures/figures.js";
import { formulaIds } from "../../domain/route/formula.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { command, day, text } from "../../domain/say/value.js";
import { type Journey, journeyOf } from "../../domain/standing/journey.js";
import { standingOf } from "../../domain/standing/standing.js";
import { type Day, isoDay } from "../../domain/time/day.js";
import { readEntries } from "../../files/log/read.js";
import { rowsToAppend } from "../../files/log/write.js";
import { type Opened, openProject, type Project } from "../../files/project.js";
import { typedDayOrEnd } from "../../files/typed-date.js";
import {
  type Command,
  type Moment,
  type Outcome,
  onlyProblems,
  optionSet,
  optionText,
  type Typed,
} from "../command.js";
import { dueView, loggedView } from "./view.js";

interface Input {
  opened: Opened;
  /** Rows from standing input, where they were asked for. */
  rows: string | null;
}

/** `kpi log`: appends measurements, or says what is due. */
export const log: Command<Input> = {
  read: (disk, typed, where) => ({
    opened: openProject(disk, { ...where, writtenAt: where.now }),
    rows: typed.words.includes("-") ? where.stdin() : null,
  }),
  run({ opened, rows }, typed, moment) {
    if ("problems" in opened) return onlyProblems(...opened.problems);
    const { project } = opened;
    if (typed.words.length === 0) return whatIsDue(project, moment);
    const { entries, problems } =
      rows === null ? typedEntries(project, typed, moment) : pipedEntries(rows, project);
    if (problems.length) return onlyProblems(...problems);
    return logEntries(project, entries, typed, moment);
  },
};

function whatIsDue({ route, log }: Project, { today }: Moment): Outcome {
  const due = dueOn(route, log.measurements, today);
  return {
    document: dueView(due, today),
    data: {
      version: 1,
      due: due.map(({ what, since, last, day }) => ({
        id: what.id,
        since: isoDay(since),
        last: last && { date: isoDay(last.date), value: last.value },
        date: isoDay(day),
      })),
    },
    problems: [],
    changes: [],
    language: route.lang,
  };
}

/** The entries that were typed; all of what is wrong with them at once. */
function typedEntries(
  { route, log }: Project,
  typed: Typed,
  { today }: Moment,
): { entries: Entry[]; problems: Problem[] } {
  const { figures, problems } = splitWords(typed.words);
  const when = whenTyped(typed, route.locale, today, route.yearStarts);
  if (when && "problem" in when) problems.push(when.problem);
  const entries = figures.flatMap((figure): Entry[] => {
    const wrong = unloggable(route, figure.id);
    if (wrong) {
      problems.push(wrong);
      return [];
    }
    const what = loggable(route, figure.id)!;
    const date = when && "date" in when ? when.date : usualDay(what, today, route.yearStarts);
    const read = readFigure(figure, log.measurements, date);
    if ("problem" in read) problems.push(read.problem);
    return "value" in read
      ? [{ kpi: figure.id, date, value: read.value, note: optionText(typed, "note") }]
      : [];
  });
  return { entries, problems };
}

/** The entries of rows that were piped in. */
function pipedEntries(rows: string, { route }: Project): { entries: Entry[]; problems: Problem[] } {
  const { entries, problems } = readEntries(rows, route);
  return {
    entries,
    problems: [...problems, ...givenTwice(entries.map(({ kpi, date }) => ({ id: kpi, date })))],
  };
}

function readFigure(figure: TypedFigure, measurements: Project["log"]["measurements"], date: Day) {
  return figureValue(figure, usualValue(historyBefore(measurements, { kpi: figure.id, date })));
}

/** The day that --date or --for names; null where neither was given. A period that still runs counts to today. */
function whenTyped(
  typed: Typed,
  locale: string | null,
  today: Day,
  yearStarts: number,
): { date: Day } | { problem: Problem } | null {
  const date = optionText(typed, "date");
  if (date !== null) {
    const day = typedDayOrEnd(date, { locale, today });
    return day === null ? { problem: problem("bad-typed-date", { value: text(date) }) } : { date: day };
  }
  const period = optionText(typed, "for");
  if (period === null) return null;
  const named = namedPeriod(period, today, yearStarts);
  if (!named || named.from > today) return { problem: problem("bad-typed-period", { value: text(period) }) };
  return { date: Math.min(named.to, today) };
}

function logEntries(
  project: Project,
  entries: readonly Entry[],
  typed: Typed,
  { today, now }: Moment,
): Outcome {
  const { route, log, logFile, end } = project;
  if (!end.writable) return onlyProblems(...project.problems);
  const measurements = withEntries(log.measurements, entries, now);
  const journey = journeyOf(route, { ...log, measurements }, today, { of: touched(route, entries) });
  if (!optionSet(typed, "force")) {
    const piped = typed.words.includes("-");
    const doubts = entries.flatMap((entry) => doubt(journey, entry, piped) ?? []);
    if (doubts.length) return onlyProblems(...doubts);
  }
  const dryRun = optionSet(typed, "dryRun");
  const due = dueOn(route, measurements, today);
  return {
    document: loggedView({ journey, before: log.measurements, entries, dryRun, due }),
    get data() {
      return {
        version: 1,
        logged: entries.map(({ kpi, date, value, note }) => ({ kpi, date: isoDay(date), value, note })),
        dryRun,
        kpis: journey.standings
          .filter(({ kpi }) => entries.some((entry) => entry.kpi === kpi.id))
          .map((standing) => kpiFigures(standing, journey)),
      };
    },
    problems: [],
    changes: dryRun ? [] : [{ change: "append", path: logFile, text: rowsToAppend(end, entries, now) }],
    language: route.lang,
  };
}

/** The KPIs whose standing an entry changes: its own, and the formulas over it. */
function touched({ kpis }: Project["route"], entries: readonly Entry[]): string[] {
  const ids = new Set(entries.map(({ kpi }) => kpi));
  const over = kpis.filter(({ formula }) => formula && formulaIds(formula).some(({ id }) => ids.has(id)));
  return [...ids, ...over.map(({ id }) => id)];
}

/**
 * What is asked before an entry is written: a day still to come, or a value that looks wrong beside those before it, in
 * a journey with all entries in it.
 */
function doubt({ route, standings, log, today }: Journey, entry: Entry, piped: boolean): Problem | null {
  if (entry.date > today) {
    return problem("asked-future", {
      id: text(entry.kpi),
      date: day(entry.date, "long"),
      today: day(today, "long"),
    });
  }
  const plan = standingOf({ standings }, entry.kpi)?.plan;
  const what = loggable(route, entry.kpi)!;
  const booked = entry.date !== usualDay(what, today, route.yearStarts) ? ["--date", isoDay(entry.date)] : [];
  const commandFor = (value: number, force: boolean) =>
    command("log", `${entry.kpi}=${value}`, ...booked, ...(force ? ["--force"] : []));
  return questionOf(route, what, plan, log.measurements, entry, piped ? null : commandFor);
}
