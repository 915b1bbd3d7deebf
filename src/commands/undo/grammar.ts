import type { CommandGrammar } from "../command.js";

/** How `kpi undo` is typed. */
export const grammar: CommandGrammar = {
  name: "undo",
  summary: "take back what was logged last",
  words: "",
  options: [["--dry-run", "show what would be taken back"]],
  examples: [["kpi undo", "the values before it hold again"]],
  load: () => import("./command.js").then(({ undo }) => undo),
};
