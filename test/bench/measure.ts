import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";

/** A program and its arguments; run in `cwd`. */
export interface Run {
  command: readonly string[];
  cwd: string;
  /** Done before each run, outside the time that is taken. */
  before?: () => void;
}

/** Seconds of wall time, median over the pairs, and how many times as long A took as B, median over the pairs. */
export interface Measured {
  a: number;
  b: number;
  ratio: number;
}

/**
 * Times two whole processes in turn, A B A B …, so that a machine that slows down slows both. The first pair
 * warms the disk up and is not counted.
 */
export function measurePairs(a: Run, b: Run, pairs: number): Measured {
  const times: { a: number; b: number }[] = [];
  for (let i = 0; i <= pairs; i++) times.push({ a: seconds(a), b: seconds(b) });
  const counted = times.slice(1);
  return {
    a: median(counted.map((pair) => pair.a)),
    b: median(counted.map((pair) => pair.b)),
    ratio: median(counted.map((pair) => pair.a / pair.b)),
  };
}

/** The most memory that a Node program held, in megabytes: the median of some runs. */
export function measurePeak({ command: [program = "", ...rest], ...run }: Run, runs: number): number {
  const command = [program, "--require", resolve("test/bench/peak.cjs"), ...rest];
  const peaks = Array.from({ length: runs }, () =>
    Number(/peak (\d+) MB/.exec(ended({ command, ...run }))?.[1]),
  );
  return median(peaks);
}

function seconds(run: Run): number {
  run.before?.();
  const begin = performance.now();
  ended(run);
  return (performance.now() - begin) / 1000;
}

/** Runs a program to its end; returns what it wrote on its standard error. */
function ended({ command, cwd }: Run): string {
  const [program = "", ...rest] = command;
  const { status, stderr } = spawnSync(program, rest, {
    cwd,
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    timeout: 600_000,
  });
  if (status !== 0) throw new Error(`${command.join(" ")} ended with ${status}: ${stderr}`);
  return stderr;
}

/** Extra certificates slow bare Node itself down and so flatter every ratio. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
  return { ...rest, KPI_TODAY: "2029-12-31", TZ: "UTC" };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
