import type { CommandGrammar } from "../command.js";

/** How `kpi note` is typed. */
export const grammar: CommandGrammar = {
  name: "note",
  summary: "record an event, about everything or one KPI",
  words: "<words...>",
  without: "note-empty",
  options: [
    ["--date <date>", "when it happened (default: today)"],
    ["--dry-run", "show what would be logged"],
  ],
  examples: [['kpi note sales "new checkout went live" --date 2027-06-23', "an event of one KPI"]],
  load: () => import("./command.js").then(({ note }) => note),
};
