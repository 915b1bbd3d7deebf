import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dayOf } from "../../src/domain/time/day.js";
import { readLog } from "../../src/files/log/read.js";
import { emptyLog } from "../../src/files/log/write.js";

const WRITERS = 8;
const ROWS = 500;

/** Appends rows one by one as `kpi log` does, and tells each once it is on the disk. */
const WRITER = `
  import { writeSync } from "node:fs";
  import { realDisk } from "./src/files/disk.ts";
  import { NO_LOG, rowsToAppend } from "./src/files/log/write.ts";
  import { CANONICAL } from "./src/files/log/columns.ts";
  const [log, name, rows, first] = process.argv.slice(2);
  for (let row = 0; row < Number(rows); row++) {
    const entry = { date: Number(first) + row, kpi: name, value: row, note: 'a "note", ' + name.repeat(5) };
    realDisk.append(log, rowsToAppend({ ...NO_LOG, columns: CANONICAL }, [entry], 1800000000000 + row));
    writeSync(1, row + "\\n");
  }
`;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kpi-append-"));
  await build({
    stdin: { contents: WRITER, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: join(folder, "writer.mjs"),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const FIRST = dayOf(2027, 1, 1);

/** Runs a writer, killed after as many rows as given (null: never), and says how many rows it has told. */
async function write(log: string, name: string, killedAfter: number | null): Promise<number> {
  const writer: ChildProcess = spawn(
    process.execPath,
    [join(folder, "writer.mjs"), log, name, String(ROWS), String(FIRST)],
    {
      stdio: ["ignore", "pipe", "inherit"],
      timeout: 60_000,
      killSignal: "SIGKILL",
    },
  );
  let told = "";
  const rows = () => told.split("\n").length - 1;
  writer.stdout!.on("data", (data) => {
    told += data;
    if (killedAfter !== null && rows() >= killedAfter) writer.kill("SIGKILL");
  });
  await new Promise((done) => writer.on("close", done));
  return rows();
}

it("eight writers at once, half of them killed: nothing that was told is lost, nothing is torn", async () => {
  const log = join(folder, "measurements.csv");
  writeFileSync(log, emptyLog());
  const names = Array.from({ length: WRITERS }, (_, writer) => `kpi-${writer}`);
  const told = await Promise.all(
    names.map((name, writer) => write(log, name, writer % 2 ? 30 * writer : null)),
  );

  const { log: read, problems } = readLog(readFileSync(log));
  names.forEach((name, writer) => {
    const values = read.measurements.filter(({ kpi }) => kpi === name).map(({ value }) => value);
    expect(values).toEqual(Array.from({ length: values.length }, (_, row) => row));
    expect(values.length).toBeGreaterThanOrEqual(told[writer]!);
    if (writer % 2 === 0) expect(values).toHaveLength(ROWS);
    else expect(values.length).toBeLessThan(ROWS);
  });
  // A writer that is killed may leave its own last row torn, on a line of its own.
  expect(problems.length).toBeLessThanOrEqual(WRITERS / 2);
});

it("a row torn by a full disk is reported, and the next one stands on a line of its own", async () => {
  const log = join(folder, "torn.csv");
  writeFileSync(log, `${emptyLog()}2027-01-01,kpi-0,81`);
  await write(log, "kpi-1", null);
  const { log: read, problems } = readLog(readFileSync(log));
  expect(problems.map(({ code, place }) => [code, place!.line])).toEqual([["ragged-row", 2]]);
  expect(read.measurements).toHaveLength(ROWS);
});
