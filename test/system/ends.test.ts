import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const RUNS = 2000;
/** So many at a time keep every core busy, so that a compiler beside the program would be late. */
const TOGETHER = 6;
const LONGEST = 5000;

const KPI = resolve("bin/kpi.js");
const PROJECT = resolve("test/system/data/electric-cars");
const WORDS = ["status", "--json", "--today", "2025-10-10", "--folder", PROJECT];

/** One call of the built program: its exit code, or what it did instead of ending in time. */
function call(): Promise<string> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [KPI, ...WORDS], {
      stdio: "ignore",
      timeout: LONGEST,
      killSignal: "SIGKILL",
    });
    child.on("close", (code, signal) =>
      done(signal === null ? `exit ${code}` : `still there after ${LONGEST} ms`),
    );
  });
}

it(
  `ends: ${RUNS} calls, ${TOGETHER} at a time, none of them takes more than ${LONGEST} ms`,
  async () => {
    const ends = new Map<string, number>();
    let left = RUNS;
    const caller = async () => {
      while (left-- > 0) {
        const end = await call();
        ends.set(end, (ends.get(end) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: TOGETHER }, caller));
    expect(Object.fromEntries(ends)).toEqual({ "exit 0": RUNS });
  },
  20 * 60_000,
);
