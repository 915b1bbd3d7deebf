import type { CommandGrammar } from "../command.js";

/** How `kpi check` is typed. */
export const grammar: CommandGrammar = {
  name: "check",
  summary: "every problem and note in both files",
  words: "",
  options: [
    ["--fail-on <courses>", "exit with 1 at one of these: drifting, off-course, unknown"],
    ["--fix", "rewrite a log that a spreadsheet re-saved"],
    ["--confirm [kpi]", "confirm all figures that are in doubt, or those of one KPI"],
    ["--dry-run", "with --fix or --confirm: only show what would be written"],
  ],
  examples: [
    ["kpi check", "is everything in order?"],
    ["kpi check --fail-on off-course", "in CI"],
    ["kpi check --confirm visitors", "those figures are right"],
    ["kpi check --fix --dry-run", "what mending the log would change"],
  ],
  load: () => import("./command.js").then(({ check }) => check),
};
