import type { CommandGrammar } from "../command.js";

/** How `kpi diff` is typed. */
export const grammar: CommandGrammar = {
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
  load: () => import("./command.js").then(({ diff }) => diff),
};
