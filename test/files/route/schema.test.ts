import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { routeSchema } from "../../../src/files/route/json-schema.js";
import { readRoute } from "../../../src/files/route/read.js";
import { data } from "./expect.js";
import { routeOf } from "./marked.js";

interface Schema {
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  enum?: string[];
  examples?: unknown[];
}

const schema = routeSchema() as Schema;
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

/** Every key of the schema with its path. */
function keysOf(one: Schema, path: string): [string, Schema][] {
  const own = Object.entries(one.properties ?? {}).map(([key, inner]): [string, Schema] => [
    `${path}.${key}`,
    inner,
  ]);
  const inner = [
    ...own,
    ...Object.values(one.patternProperties ?? {}).map((each): [string, Schema] => [`${path}.*`, each]),
    ...(one.items ? [[`${path}.*`, one.items] as [string, Schema]] : []),
    ...(typeof one.additionalProperties === "object"
      ? [[`${path}.*`, one.additionalProperties] as [string, Schema]]
      : []),
  ];
  return [...own, ...inner.flatMap(([at, each]) => keysOf(each, at))];
}

const keys = keysOf(schema, "");

describe("the JSON Schema of a route", () => {
  it("knows the keys of every level", () => {
    const paths = keys.map(([path]) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        ".version",
        ".destination.arrive",
        ".kpis.*.formula",
        ".kpis.*.source.run",
        ".fuel.*.tank",
        ".ahead.*.effect",
        ".changes.*.set.*.to",
        ".changes.*.destination.from.vision",
      ]),
    );
  });

  it.each(keys)("describes %s", (_, { description }) => expect(description).toMatch(/^[A-Z“].{4,}\.$/));

  it("completes ids, and words", () => {
    expect(Object.keys(schema.properties!.kpis!.patternProperties!)).toEqual(["^[a-z][a-z0-9-]*$"]);
    const kpi = Object.values(schema.properties!.kpis!.patternProperties!)[0]!;
    expect(kpi.properties!.cadence!.enum).toEqual(["daily", "weekly", "monthly", "quarterly", "yearly"]);
    expect(kpi.properties!.formula!.examples).toEqual(["sales / visitors"]);
    expect(kpi.additionalProperties).toBe(false);
  });

  it.each(["bakery.yaml", "everything.yaml"])("accepts %s", (name) => {
    validate(parse(data(name)));
    expect(validate.errors).toBeNull();
  });

  it("refuses the faulty route for its key and its cadence", () => {
    expect(validate(parse(data("faulty.yaml")))).toBe(false);
    const wrong = validate.errors!.map(
      ({ instancePath, params }) => params.additionalProperty ?? instancePath,
    );
    expect(wrong.sort()).toEqual(["/kpis/visitors/cadence", "stratgey"]);
  });
});

describe("what the schema and the reader both refuse", () => {
  it.each([
    ["a: { kind: total, weight: -1 }", "2027: { a: 5 }"],
    ["a: { kind: total, decimals: 7 }", "2027: { a: 5 }"],
    ["a: { kind: total, tolerance: 5 }", "2027: { a: 5 }"],
    ["a: { kind: total, bounds: [1, 2, 3] }", "2027: { a: 5 }"],
    ["a: { kind: total, season: [1, 2] }", "2027: { a: 5 }"],
    ["a: { kind: total, source: ./x }", "2027: { a: 5 }"],
    ["A: { kind: total }", "2027: { A: 5 }"],
    ["a: { kind: total }", "2027: { a: 40k }"],
    ["a: { kind: total }", "2027-7: { a: 5 }"],
    ["a: { kind: total }", "2027: { a: 4_00 }"],
  ])("%s with %s", (kpi, milestone) => {
    const text = routeOf([kpi], [milestone]);
    expect([validate(parse(text)), readRoute(text).route]).toEqual([false, null]);
  });
});
