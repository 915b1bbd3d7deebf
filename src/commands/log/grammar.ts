import type { CommandGrammar } from "../command.js";

/** How `kpi log` is typed. */
export const grammar: CommandGrammar = {
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
  load: () => import("./command.js").then(({ log }) => log),
};
