import {
  createFormatter,
  createParser,
  createProgram,
  DEFAULT_CONFIG,
  DefinitionType,
  SchemaGenerator,
} from "ts-json-schema-generator";

const CONFIG = {
  ...DEFAULT_CONFIG,
  path: "src/domain/figures/shape.ts",
  tsconfig: "tsconfig.json",
  type: "Figures",
  topRef: false,
  sortProps: false,
  skipTypeCheck: true,
};

/**
 * What is said is a code with its facts in the program, and its English words in JSON; a command is the words of a call
 * (output/json.ts).
 */
const SAID = {
  /** @param {import("ts-json-schema-generator").BaseType} type */
  supportsType: (type) => type instanceof DefinitionType && ["Phrase", "Command"].includes(type.getName()),
  /** @param {import("ts-json-schema-generator").BaseType} type @returns {import("ts-json-schema-generator").Definition} */
  getDefinition: (type) =>
    type.getName() === "Command"
      ? { type: "array", items: { type: "string" }, minItems: 1 }
      : { type: "string" },
  /** @returns {import("ts-json-schema-generator").BaseType[]} */
  getChildren: () => [],
};

/** The JSON Schema of `kpi status --json`, as text: the types of the figures, described by their comments. */
export function statusSchema() {
  const program = createProgram(CONFIG);
  const formatter = createFormatter(CONFIG, (chain) => chain.addTypeFormatter(SAID));
  const generator = new SchemaGenerator(program, createParser(program, CONFIG), formatter, CONFIG);
  const { $schema, ...schema } = generator.createSchema(CONFIG.type);
  return `${JSON.stringify({ $schema, title: "The figures of kpi status --json", ...schema }, null, 2)}\n`;
}
