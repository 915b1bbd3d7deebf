/**
 * @typedef {{
 *   type?: string, const?: unknown, enum?: unknown[], pattern?: string, minimum?: number, maximum?: number,
 *   description?: string, examples?: unknown[], properties?: Record<string, Schema>, required?: string[],
 *   patternProperties?: Record<string, Schema>, additionalProperties?: Schema | boolean, items?: Schema,
 *   anyOf?: Schema[],
 * }} Schema
 */

const HEAD = `# route.yaml, key by key

<!-- Written by npm run docs from the schema of the format. -->

The keys of the file in the order in which one reads it. **Bold** keys must be there. What they mean together, and how
the figures follow from them, stands in [figures.md](figures.md). \`kpi schema\` prints the same as a JSON Schema, from
which editors complete and check; put it beside the route and name it in the first line:

\`\`\`yaml
# yaml-language-server: $schema=./route.schema.json
\`\`\`

Dates are \`2027-12-31\`. Figures have a dot as decimal mark and no unit; thousands may be grouped as \`40_000\`.
`;

/** The headings of the tables: what stands under each of these keys. */
const TITLES = new Map([
  ["destination", "destination"],
  ["kpis", "A KPI, under `kpis`"],
  ["fuel", "A fuel, under `fuel`"],
  ["ahead", "An item of `ahead`"],
  ["changes", "An item of `changes`"],
]);

/**
 * The reference of the format, in Markdown.
 * @param {Schema} schema the JSON Schema of the route
 * @returns {string}
 */
export function routeReference(schema) {
  const parts = [HEAD, section("The file", schema)];
  for (const [key, title] of TITLES) {
    const inner = entries(schema.properties?.[key]);
    if (inner) parts.push(section(title, inner));
  }
  return parts.join("\n");
}

/** The mapping that a key holds: its own, or that of each of its items. @param {Schema} [schema] */
function entries(schema) {
  if (!schema) return null;
  if (schema.properties) return schema;
  return schema.items ?? Object.values(schema.patternProperties ?? {})[0] ?? null;
}

/** @param {string} title @param {Schema} schema */
function section(title, schema) {
  const rows = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const name = schema.required?.includes(key) ? `**\`${key}\`**` : `\`${key}\``;
    return `| ${[name, form(value), escaped(value.description ?? ""), examples(value)].join(" | ")} |`;
  });
  return [
    `## ${title}`,
    "",
    "| key | form | meaning | example |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** What may be written, in a word or two. @param {Schema} schema @returns {string} */
function form(schema) {
  if (schema.enum) return schema.enum.map((word) => `\`${word}\``).join(", ");
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.anyOf) return [...new Set(schema.anyOf.filter((one) => !isGrouped(one)).map(form))].join(" or ");
  if (schema.pattern?.startsWith("^\\d{4}-\\d{2}-\\d{2}$")) return "date";
  if (schema.type === "object") return "keys and values";
  if (schema.type === "array") return "list";
  if (schema.type === "string") return "text";
  if (schema.type === "boolean") return "`true`, `false`";
  return schema.type ?? "anything";
}

/** A number that is written as 40_000 is a text to YAML. @param {Schema} schema */
function isGrouped({ pattern }) {
  return pattern?.includes("(_") ?? false;
}

/** @param {Schema} schema */
function examples({ examples = [] }) {
  return examples.map((example) => `\`${escaped(written(example))}\``).join(" ");
}

/** An example as it stands in YAML. @param {unknown} value @returns {string} */
function written(value) {
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (value === null || typeof value !== "object") return value === "%" ? '"%"' : String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${written(inner)}`)
    .join(", ")} }`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("|", "\\|");
}
