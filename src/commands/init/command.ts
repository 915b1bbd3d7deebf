import { listedFigure } from "../../domain/booking/typed.js";
import { nearest } from "../../domain/say/nearest.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { day, list, text } from "../../domain/say/value.js";
import { civil, type Day, dayOf, isoDay, monthStart } from "../../domain/time/day.js";
import { join } from "../../files/disk.js";
import { emptyLog, gitattributesLine } from "../../files/log/write.js";
import { wrongCodes } from "../../files/route/facts.js";
import { readRoute } from "../../files/route/read.js";
import { TEMPLATES, type Template } from "../../files/templates/index.js";
import { type Answers, writeRoute } from "../../files/templates/write.js";
import { typedDay } from "../../files/typed-date.js";
import {
  type Command,
  type FileChange,
  onlyProblems,
  optionSet,
  optionText,
  type Typed,
} from "../command.js";
import { initView } from "./view.js";

interface Input {
  folder: string;
  /** How its route file is called from where one is. */
  routeShown: string;
  /** -C names no folder: how it is called; else null. */
  missing: string | null;
  /** What is there already. */
  route: boolean;
  log: boolean;
  attributes: string | null;
}

const LOG = "measurements.csv";

/** `kpi init [dir]`: scaffolds route.yaml, the log and .gitattributes. Never overwrites. */
export const init: Command<Input> = {
  read(disk, typed, where) {
    const parent = join(where.cwd, where.folder ?? ".");
    const folder = join(parent, typed.words[0] ?? ".");
    const path = (name: string) => join(folder, name);
    const missing = disk.isFolder(parent) ? null : disk.shown(parent, where.cwd);
    const exists = (name: string) => missing === null && disk.exists(path(name));
    return {
      folder,
      routeShown: disk.shown(path("route.yaml"), where.cwd),
      missing,
      route: exists("route.yaml"),
      log: exists(LOG),
      attributes: exists(".gitattributes") ? disk.readText(path(".gitattributes")) : null,
    };
  },
  run(input, typed, { today }) {
    if (input.missing !== null) return onlyProblems(problem("no-folder", { folder: text(input.missing) }));
    if (input.route) return onlyProblems(problem("route-exists", { file: text(input.routeShown) }));
    const template = templateOf(optionText(typed, "template"));
    if ("code" in template) return onlyProblems(template);
    if (!optionSet(typed, "yes") && optionText(typed, "vision") === null)
      return onlyProblems(problem("init-unanswered"));
    const answers = answersOf(template, typed, today);
    if ("problems" in answers) return onlyProblems(...answers.problems);
    const written = writeRoute(template, answers.answers);
    const { route, problems } = readRoute(written, { file: "route.yaml" });
    // The file was never written: there is no place in it to show.
    if (!route) {
      const errors = problems.filter(({ severity }) => severity === "error");
      return onlyProblems(...errors.map((one) => ({ ...one, place: null })));
    }
    const dryRun = optionSet(typed, "dryRun");
    const changes = filesOf(input, written);
    return {
      document: initView({
        route,
        files: changes.map(({ path }) => path),
        folder: input.folder,
        today,
        text: dryRun ? written : null,
      }),
      data: {
        version: 1,
        files: changes.map(({ path }) => path),
        start: isoDay(route.start),
        arrive: isoDay(route.destination.arrive),
        dryRun,
      },
      problems: [],
      changes: dryRun ? [] : changes,
    };
  },
};

function templateOf(name: string | null): Template | Problem {
  const names = TEMPLATES.map((template) => template.name);
  const found = TEMPLATES.find((template) => template.name === (name ?? names[0]));
  if (found) return found;
  const suggestion = nearest(name ?? "", names);
  return problem("bad-option", {
    option: text("--template"),
    value: text(name ?? ""),
    known: list(names, "or"),
    suggestion: suggestion ? text(suggestion) : null,
  });
}

function answersOf(
  template: Template,
  typed: Typed,
  today: Day,
): { answers: Answers } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const dated = (option: string, usual: Day): Day => {
    const value = optionText(typed, option);
    const day = value === null ? usual : typedDay(value, { locale: optionText(typed, "locale"), today });
    if (day === null) problems.push(problem("bad-typed-date", { value: text(value ?? "") }));
    return day ?? usual;
  };
  const start = dated("start", monthStart(today));
  const arrive = dated("arrive", threeYearsOn(start));
  if (arrive <= start) {
    problems.push(problem("arrive-before-start", { start: day(start, "long"), arrive: day(arrive, "long") }));
  }
  const currency = optionText(typed, "currency") ?? "EUR";
  const locale = optionText(typed, "locale");
  problems.push(...wrongCodes({ currency, locale }));
  const milestones = givenMilestones(typed, template, problems);
  if (problems.length) return { problems };
  return {
    answers: {
      title: optionText(typed, "title") ?? template.title,
      vision: optionText(typed, "vision") ?? template.vision,
      strategy: optionText(typed, "strategy") ?? template.strategy,
      start,
      arrive,
      currency,
      locale,
      milestones,
    },
  };
}

/** The end of the third year: of the year after next for who starts in its first half, else a year later. */
function threeYearsOn(start: Day): Day {
  const { year, month } = civil(start);
  return dayOf(month <= 6 ? year + 2 : year + 3, 12, 31);
}

/** `--kpi visitors=40000,90000,200000`, as often as you like. */
function givenMilestones(typed: Typed, template: Template, problems: Problem[]): Map<string, number[]> {
  const given = typed.options.kpi;
  const known = template.kpis.filter((kpi) => kpi.years || !kpi.formula).map(({ id }) => id);
  const result = new Map<string, number[]>();
  for (const word of Array.isArray(given) ? (given as readonly string[]) : []) {
    const [id = "", figures = ""] = word.split(/=(.*)/s);
    const values = figures.split(",").map((figure) => listedFigure(figure));
    if (!known.includes(id)) {
      const wrong = { option: text("--kpi"), value: text(id), known: list(known, "or") };
      problems.push(problem("bad-option", wrong));
    } else if (!values.every((value) => value !== null)) {
      problems.push(problem("figure-unreadable", { id: text(id), figure: text(figures) }));
    } else result.set(id, values);
  }
  return result;
}

function filesOf({ folder, log, attributes }: Input, route: string): FileChange[] {
  const line = gitattributesLine(LOG);
  const path = (name: string) => join(folder, name);
  const changes: FileChange[] = [{ change: "create", path: path("route.yaml"), text: route }];
  if (!log) changes.push({ change: "create", path: path(LOG), text: emptyLog() });
  if (attributes === null)
    changes.push({ change: "create", path: path(".gitattributes"), text: `${line}\n` });
  else if (!attributes.split(/\r?\n/).includes(line)) {
    changes.push({ change: "append", path: path(".gitattributes"), text: `${line}\n` });
  }
  return changes;
}
