import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** More than a pipe holds. */
const PIPE_BYTES = 65_536;
const KPIS = Array.from({ length: 100 }, (_, at) => `k${at}`);
const KPI = `"${process.execPath}" "${resolve("bin/kpi.js")}"`;
/** Runs a line of shell with an output that does not wait, as a parent may leave it: Node's own does once it is looked at. */
const HASTY = `process.stdout; require("node:child_process").spawnSync("sh", ["-c", process.argv[2]], { stdio: "inherit" })`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kpi-pipes-"));
  writeFileSync(
    join(folder, "route.yaml"),
    `version: 1
title: Tea
destination: { vision: Everybody drinks our tea, arrive: 2027-12-31 }
strategy: Word of mouth.
start: 2027-01-01
kpis:
${KPIS.map((id) => `  ${id}: { kind: total, unit: visits }\n`).join("")}milestones:
  2027: { ${KPIS.map((id) => `${id}: 1000`).join(", ")} }
`,
  );
  writeFileSync(join(folder, "hasty.cjs"), HASTY);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a line of shell says and ends with. */
function shell(line: string) {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, TZ: "UTC", KPI_TODAY: "2027-06-01" },
    encoding: "utf8",
    // One that stands still is a failure, and no wait.
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

test("a reader that is slow to read an output that does not wait gets all of it", () => {
  const all = shell(`${KPI} status --format json > all.json; cat all.json`).stdout;
  expect(all.length).toBeGreaterThan(PIPE_BYTES);
  expect(JSON.parse(all).kpis).toHaveLength(KPIS.length);
  const read = shell(`"${process.execPath}" hasty.cjs '${KPI} status --format json' | (sleep 1; cat)`);
  expect(read.stderr).toBe("");
  expect(read.stdout === all).toBe(true);
});

test("a reader that goes away ends it quietly", () => {
  const { stdout, stderr } = shell(
    `(sleep 0.3; ${KPI} status; echo "ended with $?" > ended) | true; cat ended`,
  );
  expect({ stdout, stderr }).toEqual({ stdout: "ended with 0\n", stderr: "" });
});

test("a disk that is full is told, in a line, and is no good end", () => {
  expect(shell(`${KPI} status > /dev/full`)).toEqual({
    status: 2,
    stdout: "",
    stderr: "kpi: what it says could not be written (ENOSPC)\n",
  });
});
