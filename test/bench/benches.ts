import { cpSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { LARGE_TODAY, writeLargeProject } from "./large.js";
import type { Run } from "./measure.js";
import { writeProject } from "./project.js";

/** A piece of work, what it is held against, and the most it may take of that. */
export interface Bench {
  name: string;
  against: string;
  bar: number;
  goal: number;
  pairs: number;
  /** The two programs, in an empty folder of the bench's own. */
  runs(folder: string): { a: Run; b: Run };
}

/** A piece of work and the most memory it may hold, in megabytes. */
export interface MemoryBench {
  name: string;
  bar: number;
  goal: number;
  run(folder: string): Run;
}

const node = process.execPath;
const kpi = (...args: string[]) => [node, resolve("bin/kpi.js"), ...args];

/** A command of ours against Node doing nothing. */
function againstNode(name: string, bar: number, goal: number, run: (folder: string) => Run): Bench {
  return {
    name,
    against: "node -e 0",
    bar,
    goal,
    pairs: 25,
    runs: (folder) => ({ a: run(folder), b: { command: [node, "-e", "0"], cwd: folder } }),
  };
}

/** One row onto the same log every time. */
function logOne(folder: string): Run {
  writeProject(folder);
  const log = join(folder, "measurements.csv");
  const kept = join(folder, "kept.csv");
  cpSync(log, kept);
  return {
    command: kpi("log", "kpi-0=300", "--date", "2029-12-30"),
    cwd: folder,
    before: () => cpSync(kept, log),
  };
}

function status(folder: string): Run {
  writeProject(folder);
  return { command: kpi("status"), cwd: folder };
}

/** Reads a log of so many rows and assesses it. */
function large(folder: string, rows: number): Run {
  const cwd = join(folder, String(rows));
  mkdirSync(cwd);
  writeLargeProject(cwd, rows);
  return { command: kpi("status", "--today", LARGE_TODAY), cwd };
}

/** What a log ten times as long takes: ten times as much at most. */
function growth(name: string, rows: number): Bench {
  return {
    name: `growth, ${name}`,
    against: "a tenth of the rows",
    bar: 10,
    goal: 10,
    pairs: 5,
    runs: (folder) => ({ a: large(folder, rows), b: large(folder, rows / 10) }),
  };
}

export const BENCHES: readonly Bench[] = [
  againstNode("--version", 1.8, 1.4, (cwd) => ({ command: kpi("--version"), cwd })),
  againstNode("--help", 1.8, 1.4, (cwd) => ({ command: kpi("--help"), cwd })),
  againstNode("log, one row", 3.5, 2, logOne),
  againstNode("status, 12 KPIs, 1 872 rows", 6, 3.5, status),
  {
    name: "1 000 000-row log read and assessed",
    against: "DuckDB grouping it",
    bar: 1.5,
    goal: 1,
    pairs: 9,
    runs(folder) {
      const a = large(folder, 1_000_000);
      return { a, b: { command: [node, resolve("test/bench/duckdb.mjs")], cwd: a.cwd } };
    },
  },
  growth("10 000 to 100 000 rows", 100_000),
  growth("100 000 to 1 000 000 rows", 1_000_000),
];

export const MEMORY_BENCHES: readonly MemoryBench[] = [
  {
    name: "memory, 1 000 000-row log read and assessed",
    bar: 150,
    goal: 120,
    run: (folder) => large(folder, 1_000_000),
  },
];
