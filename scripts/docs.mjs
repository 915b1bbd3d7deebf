import { writeFileSync } from "node:fs";
import { load } from "./load.mjs";
import { routeReference } from "./route-reference.mjs";
import { statusSchema } from "./status-schema.mjs";

const { routeSchema } = await load("src/files/route/json-schema.ts");
if (typeof routeSchema !== "function") throw new Error("there is no routeSchema() to describe");
writeFileSync("docs/reference/route.md", routeReference(routeSchema()));
writeFileSync("schemas/status.schema.json", statusSchema());
