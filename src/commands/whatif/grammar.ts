import type { CommandGrammar } from "../command.js";

/** How `kpi whatif` is typed. */
export const grammar: CommandGrammar = {
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
  load: () => import("./command.js").then(({ whatif }) => whatif),
};
