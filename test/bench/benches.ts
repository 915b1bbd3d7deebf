import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
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

export const BENCHES: readonly Bench[] = [
  againstNode("--version", 1.8, 1.4, (cwd) => ({ command: kpi("--version"), cwd })),
  againstNode("--help", 1.8, 1.4, (cwd) => ({ command: kpi("--help"), cwd })),
  againstNode("log, one row", 3.5, 2, logOne),
  againstNode("status, 12 KPIs, 1 872 rows", 6, 3.5, status),
];
