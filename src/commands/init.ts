import { civil, type Day, dayOf, isoDay, monthStart, parseDay } from "../domain/day.js";
import { nearest } from "../domain/nearest.js";
import { type Problem, problem } from "../domain/problem.js";
import { list, text } from "../domain/value.js";
import { join } from "../files/disk.js";
import { emptyLog, gitattributesLine } from "../files/log/write.js";
import { readRoute } from "../files/route/read.js";
import { TEMPLATES, type Template } from "../files/templates/index.js";
import { type Answers, writeRoute } from "../files/templates/write.js";
import { initView } from "../views/init.js";
import { type Command, type FileChange, onlyProblems, optionSet, optionText, type Typed } from "./command.js";

interface Input {
  folder: string;
  /** What is there already. */
  route: boolean;
  log: boolean;
  attributes: string | null;
}

const LOG = "measurements.csv";

/** `kpi init [dir]`: scaffolds route.yaml, the log and .gitattributes. Never overwrites. */
export const init: Command<Input> = {
  read(disk, typed, where) {
    const folder = join(join(where.cwd, where.folder ?? "."), typed.words[0] ?? ".");
    const path = (name: string) => join(folder, name);
    return {
      folder,
      route: disk.exists(path("route.yaml")),
      log: disk.exists(path(LOG)),
      attributes: disk.exists(path(".gitattributes")) ? disk.readText(path(".gitattributes")) : null,
    };
  },
  run(input, typed, { today }) {
    if (input.route)
      return onlyProblems(problem("route-exists", { file: text(join(input.folder, "route.yaml")) }));
    const template = templateOf(optionText(typed, "template"));
    if ("code" in template) return onlyProblems(template);
    if (!optionSet(typed, "yes") && optionText(typed, "vision") === null)
      return onlyProblems(problem("init-unanswered"));
    const answers = answersOf(template, typed, today);
    if ("problems" in answers) return onlyProblems(...answers.problems);
    const written = writeRoute(template, answers.answers);
    const { route, problems } = readRoute(written, { file: "route.yaml" });
    if (!route) return onlyProblems(...problems);
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
    ...(suggestion ? { suggestion: text(suggestion) } : {}),
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
    const day = value === null ? usual : parseDay(value);
    if (day === null) problems.push(problem("bad-typed-date", { value: text(value ?? "") }));
    return day ?? usual;
  };
  const start = dated("start", monthStart(today));
  const arrive = dated("arrive", threeYearsOn(start));
  const milestones = givenMilestones(typed, template, problems);
  if (problems.length) return { problems };
  return {
    answers: {
      title: optionText(typed, "title") ?? template.title,
      vision: optionText(typed, "vision") ?? template.vision,
      strategy: optionText(typed, "strategy") ?? template.strategy,
      start,
      arrive,
      currency: optionText(typed, "currency") ?? "EUR",
      locale: optionText(typed, "locale"),
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
  const result = new Map<string, number[]>();
  for (const word of Array.isArray(given) ? (given as readonly string[]) : []) {
    const [id = "", figures = ""] = word.split(/=(.*)/s);
    const values = figures
      .split(",")
      .map((figure) => (/^-?\d+(\.\d+)?$/.test(figure) ? Number(figure) : Number.NaN));
    if (!template.kpis.some((kpi) => kpi.id === id && (kpi.years || !kpi.formula))) {
      problems.push(
        problem("bad-option", {
          option: text("--kpi"),
          value: text(id),
          known: list(
            template.kpis.map((kpi) => kpi.id),
            "or",
          ),
        }),
      );
    } else if (values.some(Number.isNaN)) {
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
