import type { CommandGrammar } from "../command.js";

/** How `kpi reroute` is typed. */
export const grammar: CommandGrammar = {
  name: "reroute",
  summary: "change the route, with the reason: milestones, dates, strategy",
  words: "[changes...]",
  options: [
    ["--why <text>", "the reason; kept in the route"],
    ["--by <name>", "who decided (default: GIT_AUTHOR_NAME, else git's user.name)"],
    ["--strategy <text>", "another road to the same destination"],
    ["--stay <kpi>", "decide to keep the course of a KPI; its warnings rest"],
    ["--until <date>", "until this day"],
    ["--ahead <from..to>", "an obstacle, known from today; its effect as visitors-10%"],
    ["--what <text>", "with --ahead: what it is"],
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
      'kpi reroute --ahead 2027-11-01..2027-12-31 --what "harbour closed" visitors-10%',
      "what is ahead, from today on in the plan",
    ],
    [
      'kpi reroute --stay sales --until 2027-10-01 --why "checkout is mended in September"',
      "not to change is a decision, too",
    ],
  ],
  load: () => import("./command.js").then(({ reroute }) => reroute),
};
