import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Ask } from "../../src/cli/ask.js";
import { run } from "../../src/cli/index.js";
import { realDisk } from "../../src/files/disk.js";

/** What a command printed, and its exit code. */
export interface Answer {
  out: string;
  err: string;
  exit: number;
  /** What was asked, and what was said against an answer. */
  asked: string[];
}

/** Where and when a command is called, where it matters. */
interface Called {
  today?: string;
  now?: string;
  stdin?: string;
  /** At a terminal: what is answered to each question in turn; null: broken off. An answer with something wrong in it is a failure, unless another follows. */
  answers?: readonly (string | null)[];
  cwd?: string;
  width?: number;
}

/** A folder with a route and a log, to call commands in as long as a test lasts. Today is Monday 6 September 2027 unless told otherwise. */
export class Shop {
  readonly folder = mkdtempSync(join(tmpdir(), "kpi-shop-"));

  constructor(route: string | null, rows: readonly string[] = []) {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    if (route !== null) this.write("route.yaml", route);
    if (rows.length) this.write("measurements.csv", `date,kpi,value,note,logged\n${rows.join("\n")}\n`);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string): void {
    mkdirSync(join(this.path(name), ".."), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  /** The rows of the log as they stand, without its header. */
  rows(): string[] {
    return readFileSync(this.path("measurements.csv"), "utf8").trim().split("\n").slice(1);
  }

  /** Calls `kpi` with some words. */
  async kpi(words: readonly string[], called: Called = {}): Promise<Answer> {
    const {
      today = "2027-09-06",
      now = "2027-09-06T09:00:00.000Z",
      stdin = "",
      cwd,
      width,
      answers,
    } = called;
    const printed = { out: "", err: "" };
    const stream = (name: "out" | "err") => ({
      isTerminal: false,
      columns: null,
      write: (text: string) => {
        printed[name] += text;
      },
    });
    const asked: string[] = [];
    const exit = await run({
      argv: words,
      env: { KPI_TODAY: today, ...(width ? { COLUMNS: String(width) } : {}) },
      cwd: cwd ? this.path(cwd) : this.folder,
      version: "0.0.0",
      out: stream("out"),
      err: stream("err"),
      ask: answers ? scripted(answers, asked) : null,
      stdin: () => stdin,
      now: Date.parse(now),
      localDate: today,
      disk: realDisk,
    });
    return { ...printed, exit, asked };
  }
}

/** Somebody at a terminal who gives these answers, one after the other; a wrong one is followed by another. */
function scripted(answers: readonly (string | null)[], told: string[]): Ask {
  const left = [...answers];
  return async (asked) => {
    told.push(asked.about);
    for (;;) {
      if (left.length === 0) throw new Error(`nobody answers: ${asked.about}`);
      const answer = left.shift()!;
      if (answer === null) return null;
      if (asked.ask === "choice" && !asked.choices.some(({ value }) => value === answer))
        throw new Error(`no choice: ${answer} (${asked.choices.map(({ value }) => value).join(", ")})`);
      const wrong = asked.ask === "text" ? asked.wrong(answer) : null;
      if (wrong === null) return answer;
      told.push(wrong);
    }
  };
}

/** A small shop: two totals, a monthly level, a bound and a fuel. */
export const ROUTE = `version: 1
title: The corner shop
destination: { vision: The best-loved shop of the town, arrive: 2029-12-31 }
start: 2027-01-01
kpis:
  visitors: { name: Website visitors, kind: total, cadence: weekly }
  sales: { name: Orders, kind: total, cadence: weekly }
  members: { name: Members, kind: level, cadence: monthly, baseline: 100 }
  load-time: { name: Page load, kind: average, unit: s, goal: at-most, cadence: weekly }
milestones:
  2027: { visitors: 36500, sales: 365, members: 500, load-time: 2.5 }
  2028: { visitors: 73200, sales: 732, members: 900, load-time: 2.5 }
  2029: { visitors: 109500, sales: 1095, members: 1300, load-time: 2.5 }
fuel:
  ad-budget: { name: Advertising, unit: EUR, kind: spend, tank: { 2027: 12000, 2028: 12000, 2029: 12000 } }
`;
