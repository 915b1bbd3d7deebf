import type { Moment, Typed, Whereabouts } from "../commands/command.js";
import { nearest } from "../domain/say/nearest.js";
import { type Problem, problem } from "../domain/say/problem.js";
import { list, text } from "../domain/say/value.js";
import { type Day, parseDay } from "../domain/time/day.js";
import { endOfLocalDay } from "../files/log/end-of-day.js";
import { FORMATS } from "../output/formats.js";
import { type ColorLevel, WIDEST } from "../output/style.js";
import { CHOICES, type Choice, type ChoiceName, chosen, typedFormat } from "./choices.js";
import type { Manner } from "./print.js";
import type { World } from "./world.js";

/** What holds for every command, worked out once from options and environment. */
export interface Settings extends Manner {
  moment: Moment;
  where: Whereabouts;
}

const NARROWEST = 20;
const USUAL = 80;

/** The settings, or what is wrong with them. */
export async function readSettings(world: World, { options }: Typed): Promise<Settings | Problem[]> {
  const problems: Problem[] = [];
  const given = (name: string) => (typeof options[name] === "string" ? (options[name] as string) : null);
  const choice = <Name extends ChoiceName>(name: Name, typed = given(name)): Choice<Name> | null => {
    const word = chosen(name, typed);
    if (typed !== null && word === null) problems.push(wrongChoice(name, typed));
    return word;
  };
  const format = FORMATS[choice("format", typedFormat(options)) ?? "text"];
  const color = choice("color") ?? "auto";
  const lang = choice("lang", given("lang") ?? (world.env.KPI_LANG || null));
  const usual = await dayGiven(world.env.KPI_TODAY || world.localDate, null, problems);
  const today = await dayGiven(given("today"), usual, problems);
  const width = widthOf(given("width"), world, problems);
  if (problems.length) return problems;
  return {
    format,
    style: { width, ascii: options.ascii === true },
    color: colorLevel(color, world),
    quiet: options.quiet === true,
    lang,
    moment: { today: today!, now: world.now },
    where: {
      cwd: world.cwd,
      folder: given("folder"),
      route: given("route") ?? (world.env.KPI_ROUTE || null),
      today: today!,
      loggedBy: options.asLogged === true ? endOfLocalDay(today!) : null,
      now: world.now,
      author: world.env.GIT_AUTHOR_NAME || null,
      environment: world.env,
      asks: () => format.asks && world.ask !== null,
      stdin: world.stdin,
    },
  };
}

function wrongChoice(name: ChoiceName, value: string): Problem {
  const suggestion = nearest(value, CHOICES[name]);
  return problem("bad-option", {
    option: text(`--${name}`),
    value: text(value),
    known: list(CHOICES[name], "or"),
    suggestion: suggestion ? text(suggestion) : null,
  });
}

/** A day as it was given, in words too: beside the usual one, which holds where none was given. */
async function dayGiven(value: string | null, usual: Day | null, problems: Problem[]): Promise<Day | null> {
  if (value === null) return usual;
  const day = parseDay(value) ?? (usual === null ? null : await dayInWords(value, usual));
  if (day === null) problems.push(problem("bad-typed-date", { value: text(value) }));
  return day;
}

/** A day that is not written as files have it: reading it is loaded where it is needed. No route is known here yet. */
async function dayInWords(value: string, today: Day): Promise<Day | null> {
  const { typedDay } = await import("../files/typed-date.js");
  return typedDay(value, { locale: null, today });
}

function widthOf(value: string | null, world: World, problems: Problem[]): number {
  if (value === null) return Math.max(NARROWEST, Math.min(WIDEST, world.out.columns ?? columnsOf(world.env)));
  const width = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (width >= NARROWEST) return Math.min(WIDEST, width);
  problems.push(problem("bad-width", { value: text(value) }));
  return USUAL;
}

/** The width that the environment tells where there is no terminal to ask. */
function columnsOf({ COLUMNS }: World["env"]): number {
  return COLUMNS !== undefined && /^[1-9]\d{0,3}$/.test(COLUMNS) ? Number(COLUMNS) : USUAL;
}

/** The colours of a terminal: 0 none, 1 sixteen, 2 two hundred and fifty-six, 3 all. */
function colorLevel(when: Choice<"color">, { env, out }: World): ColorLevel {
  if (when === "never") return 0;
  if (when === "always") return Math.max(1, depth(env)) as ColorLevel;
  if (env.NO_COLOR) return 0;
  if (env.FORCE_COLOR !== undefined) return forced(env.FORCE_COLOR);
  if (!out.isTerminal || env.TERM === "dumb") return 0;
  return depth(env);
}

function forced(value: string): ColorLevel {
  if (value === "0" || value === "false") return 0;
  return value === "2" || value === "3" ? (Number(value) as 2 | 3) : 1;
}

function depth(env: World["env"]): ColorLevel {
  if (env.COLORTERM === "truecolor" || env.COLORTERM === "24bit") return 3;
  return env.TERM?.includes("256color") ? 2 : 1;
}
