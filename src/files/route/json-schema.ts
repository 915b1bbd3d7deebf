import * as z from "zod/mini";
import { routeFile } from "./schema.js";

/** The JSON Schema (draft 7, which editors know best) of route.yaml. */
export function routeSchema(): object {
  const schema = z.toJSONSchema(routeFile, {
    target: "draft-7",
    override: ({ jsonSchema }) => namePatterns(jsonSchema),
  });
  return { title: "A route for kpi", ...schema };
}

/** Writes the pattern of a record's keys as editors complete it: under `patternProperties`, nothing beside. */
function namePatterns(schema: z.core.JSONSchema.BaseSchema): void {
  const names = schema.propertyNames;
  if (typeof names !== "object" || !names.pattern) return;
  schema.patternProperties = {
    [names.pattern]: schema.additionalProperties as z.core.JSONSchema._JSONSchema,
  };
  schema.additionalProperties = false;
  delete schema.propertyNames;
}
