import type { CommandGrammar } from "../command.js";

/** How `kpi schema` is typed. */
export const grammar: CommandGrammar = {
  name: "schema",
  summary: "the JSON Schema of route.yaml, for editors",
  words: "",
  options: [],
  examples: [["kpi schema > route.schema.json", "completion in an editor"]],
  load: () => import("./command.js").then(({ schema }) => schema),
};
