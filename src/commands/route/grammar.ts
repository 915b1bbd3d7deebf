import type { CommandGrammar } from "../command.js";

/** How `kpi route` is typed. */
export const grammar: CommandGrammar = {
  name: "route",
  summary: "the plan as people read it",
  words: "",
  options: [],
  examples: [["kpi route", "destination, strategy, milestones by year"]],
  load: () => import("./command.js").then(({ route }) => route),
};
