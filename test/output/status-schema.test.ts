import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { afterAll, describe, expect, test } from "vitest";
import { WARNINGS } from "../../src/domain/news/warning.js";
import { Sandbox } from "../transcripts/sandbox.js";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const valid = ajv.compile(JSON.parse(readFileSync("schemas/status.schema.json", "utf8")));

const sandbox = new Sandbox();
sandbox.copy("examples");
afterAll(() => sandbox.remove());

/** What `kpi status --json` prints on a day, in a folder of examples. */
async function status(example: string, today: string): Promise<Record<string, unknown>> {
  const { output } = await sandbox.run(`kpi status --json -C ${example}`, { KPI_TODAY: today });
  return JSON.parse(output) as Record<string, unknown>;
}

const kpi = (figures: Record<string, unknown>) => (figures.kpis as Record<string, unknown>[])[0]!;
const outlook = (figures: Record<string, unknown>) =>
  (kpi(figures).projection as { milestone: object }).milestone;

describe("the schema of kpi status --json", () => {
  test("knows every code of a warning", () => {
    const { definitions } = JSON.parse(readFileSync("schemas/status.schema.json", "utf8"));
    expect(definitions.WarningCode.enum).toEqual(Object.keys(WARNINGS));
  });

  test.each([
    ["bakery", "2026-12-01", "before the start"],
    ["bakery", "2027-01-02", "with nothing measured"],
    ["bakery", "2027-01-20", "with too little measured"],
    ["bakery", "2027-09-06", "under way"],
    ["wikimedia", "2012-12-31", "with figures of later days, and progress below 0"],
    ["wikimedia", "2016-02-20", "after the arrival"],
    ["nhs-emergency", "2018-05-01", "in fiscal years, with inputs and a bound"],
  ])("fits %s on %s: %s", async (example, today) => {
    valid(await status(example, today));
    expect(valid.errors).toBeNull();
  });

  test.each<[string, (figures: Record<string, unknown>) => void]>([
    ["a key that is not there", (figures) => delete figures.trip],
    ["a key that nobody knows", (figures) => Object.assign(figures, { extra: 1 })],
    ["a day that does not exist", (figures) => Object.assign(figures, { today: "2027-02-30" })],
    ["a signal nobody gives", (figures) => Object.assign(kpi(figures).signal as object, { verdict: "red" })],
    ["a chance above 1", (figures) => Object.assign(outlook(figures), { chance: 1.2 })],
    ["an outlook without an expectation", (figures) => Object.assign(outlook(figures), { expected: null })],
    [
      "a warning of no code",
      (figures) => Object.assign((figures.warnings as object[])[0]!, { code: "on-fire" }),
    ],
    [
      "a fuel that perhaps reaches",
      (figures) => Object.assign((figures.fuel as object[])[0]!, { reaches: "perhaps" }),
    ],
    ["a course that does not exist", (figures) => Object.assign(figures.trip as object, { course: "green" })],
  ])("refuses %s", async (_name, spoil) => {
    const figures = await status("bakery", "2027-09-06");
    spoil(figures);
    expect(valid(figures)).toBe(false);
  });
});
