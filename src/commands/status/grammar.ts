import type { CommandGrammar } from "../command.js";

/** How `kpi status` is typed. */
export const grammar: CommandGrammar = {
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
  load: () => import("./command.js").then(({ status }) => status),
};
