import * as z from "zod/mini";
import type { Path } from "./places.js";
import { routeFile } from "./schema.js";

/** The keys that may stand in the mapping at a path; none where a mapping has names of one's own, as under kpis. */
export function keysAt(path: Path): string[] {
  const schema = bare(path.reduce(inside, routeFile as z.core.$ZodType | undefined));
  return schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];
}

/** What the format gives as an example for the value at a path. */
export function exampleAt(path: Path): unknown {
  const schema = path.reduce(inside, routeFile as z.core.$ZodType | undefined);
  const examples = schema && z.globalRegistry.get(schema)?.examples;
  return Array.isArray(examples) ? examples[0] : undefined;
}

function inside(outer: z.core.$ZodType | undefined, step: string | number): z.core.$ZodType | undefined {
  const schema = bare(outer);
  if (schema instanceof z.ZodMiniObject) return shapeOf(schema)[String(step)];
  if (schema instanceof z.ZodMiniRecord) return schema.def.valueType;
  return schema instanceof z.ZodMiniArray ? schema.def.element : undefined;
}

function shapeOf(schema: z.ZodMiniObject): Readonly<Record<string, z.core.$ZodType>> {
  return schema.shape;
}

function bare(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodMiniOptional ? bare(schema.def.innerType) : schema;
}
