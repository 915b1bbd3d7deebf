import type { CommandGrammar } from "../command.js";

/** How `kpi show` is typed. */
export const grammar: CommandGrammar = {
  name: "show",
  summary: "one KPI in full, with how to check it yourself",
  words: "<kpi>",
  without: "show-which",
  options: [
    ["--per <unit>", "show every pace per day, week, month, quarter or year"],
    ["--as-logged", "leave out what was logged after the day"],
  ],
  examples: [["kpi show visitors", "sentences, stops, pace, and the figures filled in"]],
  load: () => import("./command.js").then(({ show }) => show),
};
