import { afterAll, expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.js";
import { Sandbox } from "../transcripts/sandbox.js";

/** One call of each command: what is loaded for it is a part of the bundle of its own. */
const CALLS: Readonly<Record<string, string>> = {
  init: "kpi init shop --yes --start 2027-01-01",
  log: "kpi log visitors=958 --date 2027-09-05",
  note: "kpi note 'the oven is mended'",
  undo: "kpi undo",
  status: "kpi status --lang nl",
  show: "kpi show sales",
  route: "kpi route --format md",
  whatif: "kpi whatif visitors+10%",
  reroute: "kpi reroute 2027.sales=340 --why 'the checkout is mended'",
  diff: "kpi diff --since 1w",
  check: "kpi check --json",
  schema: "kpi schema",
};

const program = new Sandbox("program");
const source = new Sandbox("source");
for (const sandbox of [program, source]) sandbox.copy("examples/bakery");
afterAll(() => {
  program.remove();
  source.remove();
});

const VARIABLES = { KPI_TODAY: "2027-09-06", KPI_NOW: "2027-09-06T09:00:00.000Z" };

test("every command is called here", () => {
  expect(Object.keys(CALLS)).toEqual(COMMANDS.map(({ name }) => name));
});

test.each([...Object.values(CALLS), "kpi --help", "kpi --version", "kpi statsu", "kpi log visitors=a"])(
  "the built program answers as its source does: %s",
  async (call) => {
    const expected = await source.run(call, VARIABLES);
    expect(expected.output).not.toBe("");
    expect(await program.run(call, VARIABLES)).toEqual(expected);
  },
);
