import type { CommandGrammar } from "../command.js";

/** How `kpi check` is typed. */
export const grammar: CommandGrammar = {
  name: "check",
  summary: "every problem and note in both files",
  words: "",
  options: [
    ["--fail-on <courses>", "exit with 1 at one of these: drifting, off-course, unknown"],
    ["--fix", "rewrite a log that a spreadsheet re-saved"],
    ["--dry-run", "with --fix: show the difference only"],
  ],
  examples: [
    ["kpi check", "is everything in order?"],
    ["kpi check --fail-on off-course", "in CI"],
    ["kpi check --fix --dry-run", "what mending the log would change"],
  ],
  load: () => import("./command.js").then(({ check }) => check),
};
