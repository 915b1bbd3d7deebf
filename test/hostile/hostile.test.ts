import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/index.js";
import { memoryWorld } from "./memory.js";
import { mutated, randomFrom } from "./mutate.js";

const ROUTE = readFileSync("examples/bakery/route.yaml", "utf8");
const LOG = readFileSync("examples/bakery/measurements.csv", "utf8");

/** How many mutated files of each kind; `npm run fuzz` asks for more. */
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 1000);
const SEED = Number(process.env.FUZZ_SEED ?? 20270906);

const COMMANDS: readonly (readonly string[])[] = [
  ["check"],
  ["route"],
  ["log"],
  ["log", "visitors=958", "--dry-run"],
  ["undo", "--dry-run"],
  ["check", "--fix", "--dry-run"],
  ["route", "--json"],
  ["check", "--format", "md"],
];

/** Control characters other than line breaks, and what turns the writing direction. */
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

async function outcome(argv: readonly string[], route: string, log: string) {
  const files = new Map([
    ["/work/route.yaml", Buffer.from(route)],
    ["/work/measurements.csv", Buffer.from(log)],
  ]);
  const { world, printed } = memoryWorld(argv, files);
  return { code: await run(world), text: printed() };
}

async function attack(
  kind: "route" | "log",
  inputs: number,
  commands: readonly (readonly string[])[],
  seed: number,
) {
  const random = randomFrom(seed);
  for (let input = 0; input < inputs; input++) {
    const route = kind === "route" ? mutated(ROUTE, random) : ROUTE;
    const log = kind === "log" ? mutated(LOG, random) : LOG;
    const argv = commands[input % commands.length]!;
    const { code, text } = await outcome(argv, route, log);
    const told = `${argv.join(" ")} on input ${input} of seed ${seed}:\n${text.slice(0, 2000)}`;
    expect([0, 2], told).toContain(code);
    expect(RAW.test(text), told).toBe(false);
  }
}

describe("hostile files end in an answer or a problem, never in a stack", () => {
  test("routes", () => attack("route", INPUTS, COMMANDS, SEED), 3_600_000);
  test("logs", () => attack("log", INPUTS, COMMANDS, SEED + 1), 3_600_000);
  test("the whole dashboard", async () => {
    const dashboards = [["status"], ["status", "--json"], ["show", "sales"], ["status", "--format", "csv"]];
    await attack("log", INPUTS / 20, dashboards, SEED + 2);
    await attack("route", INPUTS / 20, dashboards, SEED + 3);
  }, 3_600_000);
});
