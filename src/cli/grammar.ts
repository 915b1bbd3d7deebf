import type { Command } from "../commands/command.js";
import type { ProblemCode } from "../domain/say/problem.js";

/** One command as it is typed: its words, its options, examples, and where it is. */
export interface CommandGrammar {
  name: string;
  summary: string;
  words: string;
  options: readonly (readonly [flags: string, meaning: string])[];
  examples: readonly (readonly [line: string, meaning: string])[];
  /** The problem of words that must be given and are not. */
  without?: ProblemCode;
  /** Loaded only when it is called. */
  load: () => Promise<Command<unknown>>;
}

/** Options that every command takes. */
export const EVERYWHERE: CommandGrammar["options"] = [
  ["-C, --folder <dir>", "work in this folder"],
  ["--route <file>", "the route file (default: found by walking up; KPI_ROUTE)"],
  ["--today <date>", "as of this day (default: KPI_TODAY, else today)"],
  ["--format <format>", "text, json, csv or md"],
  ["--json", "short for --format json"],
  ["--color <when>", "auto, always or never"],
  ["--width <columns>", "columns to use, 20 to 140"],
  ["--ascii", "draw with plain ASCII characters"],
  ["--lang <language>", "en or nl"],
  ["-q, --quiet", "say nothing but what was asked for"],
];

/** Every command, in the order of the help. */
export const GRAMMAR: readonly CommandGrammar[] = [
  {
    name: "init",
    summary: "plot a route: route.yaml, the log, .gitattributes",
    words: "[dir]",
    options: [
      ["--template <name>", "online-marketing, saas, shop, nonprofit or blank"],
      ["--yes", "take the template's answers for what is not given"],
      ["--title <text>", "what the journey is called"],
      ["--vision <text>", "where you want to be, in one sentence"],
      ["--strategy <text>", "by which road"],
      ["--start <date>", "the day the journey starts"],
      ["--arrive <date>", "the day to be there"],
      ["--currency <code>", "such as EUR"],
      ["--locale <tag>", "of the figures you type, such as nl-NL"],
      ["--kpi <id=a,b,c...>", "milestones of a KPI, a year each: visitors=40000,90000,200000"],
      ["--dry-run", "show what would be written"],
    ],
    examples: [
      ["kpi init --yes", "a first route from the online-marketing template"],
      [
        'kpi init shop --template shop --vision "The best-loved bakery of the town" --yes',
        "in a folder of its own",
      ],
    ],
    load: () => import("../commands/init/command.js").then((module) => module.init as Command<unknown>),
  },
  {
    name: "log",
    summary: "record what was measured",
    words: "[measurements...]",
    options: [
      ["--date <date>", "the day it is booked on"],
      ["--for <period>", "last-week, yesterday, 2027-W10, 2027-02 …"],
      ["--note <text>", "a remark beside the figures"],
      ["--force", "log a figure that looks wrong"],
      ["--dry-run", "show what would be logged"],
    ],
    examples: [
      ["kpi log visitors=958 sales=6", "last week's figures, on a Monday"],
      ["kpi log revenue 2136 --for 2027-08", "a month's figure"],
      ["kpi log", "what is due"],
      ["kpi log - < figures.csv", "rows of date,kpi,value"],
    ],
    load: () => import("../commands/log/command.js").then((module) => module.log as Command<unknown>),
  },
  {
    name: "note",
    summary: "record an event, about everything or one KPI",
    words: "<words...>",
    without: "note-empty",
    options: [
      ["--date <date>", "when it happened (default: today)"],
      ["--dry-run", "show what would be logged"],
    ],
    examples: [['kpi note sales "new checkout went live" --date 2027-06-23', "an event of one KPI"]],
    load: () => import("../commands/note/command.js").then((module) => module.note as Command<unknown>),
  },
  {
    name: "undo",
    summary: "take back what was logged last",
    words: "",
    options: [["--dry-run", "show what would be taken back"]],
    examples: [["kpi undo", "the values before it hold again"]],
    load: () => import("../commands/undo/command.js").then((module) => module.undo as Command<unknown>),
  },
  {
    name: "status",
    summary: "are we on course? The dashboard (also just: kpi)",
    words: "[kpi...]",
    options: [
      ["--per <unit>", "show every pace per day, week, month, quarter or year"],
      ["--as-logged", "leave out what was logged after the day"],
      ["--strict", "no figures while a file has errors"],
    ],
    examples: [
      ["kpi", "the dashboard"],
      ["kpi status visitors --per month", "one KPI, its pace by the month"],
      ["kpi status --today 2027-06-30 --as-logged", "what it said then"],
      ["kpi status --json", "every figure, for another program"],
    ],
    load: () => import("../commands/status/command.js").then((module) => module.status as Command<unknown>),
  },
  {
    name: "show",
    summary: "one KPI in full, with how to check it yourself",
    words: "<kpi>",
    without: "show-which",
    options: [
      ["--per <unit>", "show every pace per day, week, month, quarter or year"],
      ["--as-logged", "leave out what was logged after the day"],
    ],
    examples: [["kpi show visitors", "sentences, stops, pace, and the figures filled in"]],
    load: () => import("../commands/show/command.js").then((module) => module.show as Command<unknown>),
  },
  {
    name: "route",
    summary: "the plan as people read it",
    words: "",
    options: [],
    examples: [["kpi route", "destination, strategy, milestones by year"]],
    load: () => import("../commands/route/command.js").then((module) => module.route as Command<unknown>),
  },
  {
    name: "whatif",
    summary: "what another pace, ratio, milestone or budget would give",
    words: "[changes...]",
    options: [["--chance <percent>", "the pace of a KPI that gives this chance"]],
    examples: [
      ["kpi whatif conversion=0.98", "a ratio from now on"],
      ["kpi whatif visitors+10% 2028.sales=900", "a pace with what depends on it, and another milestone"],
      ["kpi whatif 2027.newsletter@2027-11", "a milestone on another date"],
      ["kpi whatif ad-budget=800", "what goes out of a fuel a month"],
      ["kpi whatif sales --chance 80%", "how fast is fast enough?"],
    ],
    load: () => import("../commands/whatif/command.js").then((module) => module.whatif as Command<unknown>),
  },
  {
    name: "reroute",
    summary: "change the route, with the reason: milestones, dates, strategy",
    words: "[changes...]",
    options: [
      ["--why <text>", "the reason; kept in the route"],
      ["--by <name>", "who decided (default: GIT_AUTHOR_NAME, else git's user.name)"],
      ["--strategy <text>", "another road to the same destination"],
      ["--stay <kpi>", "decide to keep the course of a KPI; its warnings rest"],
      ["--until <date>", "until this day"],
      ["--new-destination <text>", "another destination: confirmed by itself"],
      ["--arrive <date>", "another day of arrival: confirmed by itself"],
      ["--yes", "write it without asking"],
      ["--dry-run", "show what would come of it"],
    ],
    examples: [
      ["kpi reroute", "on a terminal: asks what changes, and why"],
      ['kpi reroute 2027.sales=340 --why "checkout cost us the summer"', "a lower milestone"],
      ['kpi reroute 2027.newsletter@2027-11 --why "two months early"', "a milestone brought forward"],
      [
        'kpi reroute --stay sales --until 2027-10-01 --why "checkout is mended in September"',
        "not to change is a decision, too",
      ],
    ],
    load: () => import("../commands/reroute/command.js").then((module) => module.reroute as Command<unknown>),
  },
  {
    name: "diff",
    summary: "what changed in route, figures and courses",
    words: "[since]",
    options: [
      ["--since <span>", "3d, 2w, 1m, 1q or 1y ago"],
      ["--as-logged", "leave out what was logged after the day"],
    ],
    examples: [
      ["kpi diff", "what is not committed yet; outside git: since a week ago"],
      ["kpi diff main --format md", "a comment for a pull request"],
      ["kpi diff 2027-08-30", "since that day, by what was logged then"],
      ["kpi diff --since 1m", "the last month"],
    ],
    load: () => import("../commands/diff/command.js").then((module) => module.diff as Command<unknown>),
  },
  {
    name: "check",
    summary: "every problem and note in both files",
    words: "",
    options: [
      ["--fail-on <courses>", "exit with 1 at one of these: drifting, off-course, unknown"],
      ["--fix", "rewrite a log that a spreadsheet re-saved"],
      ["--dry-run", "with --fix: show the difference only"],
    ],
    examples: [
      ["kpi check", "is everything in order?"],
      ["kpi check --fail-on off-course", "in CI"],
      ["kpi check --fix --dry-run", "what mending the log would change"],
    ],
    load: () => import("../commands/check/command.js").then((module) => module.check as Command<unknown>),
  },
  {
    name: "schema",
    summary: "the JSON Schema of route.yaml, for editors",
    words: "",
    options: [],
    examples: [["kpi schema > route.schema.json", "completion in an editor"]],
    load: () => import("../commands/schema/command.js").then((module) => module.schema as Command<unknown>),
  },
];
