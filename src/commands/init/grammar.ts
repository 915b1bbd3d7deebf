import type { CommandGrammar } from "../command.js";

/** How `kpi init` is typed. */
export const grammar: CommandGrammar = {
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
  load: () => import("./command.js").then(({ init }) => init),
};
