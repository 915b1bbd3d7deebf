import { routeSchema } from "../../files/route/json-schema.js";
import type { Command } from "../command.js";

/** `kpi schema`: the JSON Schema of route.yaml. */
export const schema: Command<null> = {
  read: () => null,
  run() {
    const data = routeSchema();
    return {
      document: [{ block: "verbatim", label: null, lines: JSON.stringify(data, null, 2).split("\n") }],
      data,
      problems: [],
      changes: [],
    };
  },
};
