import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const ENTER = "Enter";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kpi-terminal-"));
  cpSync("examples/bakery", folder, { recursive: true });
  writeFileSync(
    join(folder, "profile"),
    `PATH="${folder}:$PATH"; PS1="ready> "; export KPI_TODAY=2027-09-06\n`,
  );
  writeFileSync(
    join(folder, "kpi"),
    `#!/bin/sh\nexec "${process.execPath}" "${resolve("bin/kpi.js")}" "$@"\n`,
    {
      mode: 0o755,
    },
  );
  tmux("new-session", "-d", "-s", "kpi", "-x", "80", "-y", "60", "-c", folder, `ENV=${folder}/profile sh -i`);
});
afterEach(() => {
  tmux("kill-server");
  rmSync(folder, { recursive: true, force: true });
});

/** A server of tmux of our own, with nothing of anybody's settings. */
function tmux(...args: string[]): string {
  return execFileSync("tmux", ["-f", "/dev/null", ...args], {
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      TMUX_TMPDIR: folder,
      LANG: "C.UTF-8",
      LC_ALL: "C.UTF-8",
      TERM: "xterm-256color",
    },
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 30_000,
  });
}

const press = (...keys: string[]) => tmux("send-keys", "-t", "kpi", ...keys);
const screen = () => tmux("capture-pane", "-t", "kpi", "-p");
const route = () => readFileSync(join(folder, "route.yaml"), "utf8");

/** Waits until the screen shows something, and gives it. */
async function shows(text: string | RegExp): Promise<string> {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const shown = screen();
    if (typeof text === "string" ? shown.includes(text) : text.test(shown)) return shown;
  }
  throw new Error(`the screen does not show ${text}:\n${screen()}`);
}

test("a re-route is asked for, shown, and written when it is confirmed", async () => {
  await shows("ready>");
  press("kpi reroute --by Anna", ENTER);
  await shows("What changes?");
  press(ENTER);
  await shows("Of which KPI?");
  press("Down", ENTER);
  await shows("Which stop?");
  press(ENTER);
  await shows("Which figure from now on?");
  press("BSpace", "BSpace", "BSpace", "three", ENTER);
  await shows("is no number");
  press(...Array(5).fill("BSpace"), "340", ENTER);
  await shows("Anything else?");
  press(ENTER);
  await shows("Why?");
  press("checkout cost us the summer", ENTER);
  const preview = await shows("Write it to route.yaml?");
  expect(preview).toContain("Orders 2027: 400 becomes 340");
  expect(preview).toMatch(/on time +<1 % hardly +1 % hardly/);
  expect(route()).toBe(readFileSync("examples/bakery/route.yaml", "utf8"));
  press(ENTER);
  await shows("Written to route.yaml");
  expect(route()).toContain(
    "why: checkout cost us the summer, by: Anna, set: { 2027.sales: { from: 400, to: 340 } }",
  );
});

test.each([
  ["at a question", "kpi reroute", "What changes?"],
  ["at the confirmation", "kpi reroute 2027.sales=340 --why because", "Write it to route.yaml?"],
])("Ctrl-C %s ends with 130, and nothing is written", async (_, command, question) => {
  await shows("ready>");
  press(`${command}; echo "ended with $?"`, ENTER);
  await shows(question);
  press("C-c");
  await shows("ended with 130");
  expect(route()).toBe(readFileSync("examples/bakery/route.yaml", "utf8"));
});

test.each([
  ["piped on", "kpi reroute | cat"],
  ["from a pipe", "true | kpi reroute"],
  ["without a terminal to draw on", "TERM=dumb kpi reroute"],
])("nothing is asked where the call is %s", async (_, command) => {
  await shows("ready>");
  press(`${command}; echo "ended"`, ENTER);
  const shown = await shows(/^ended$/m);
  expect(shown).toContain("what is to be steered?");
  expect(shown).not.toContain("What changes?");
});

test("a terminal in colours is asked without any where none are wanted", async () => {
  await shows("ready>");
  press("NO_COLOR=1 kpi reroute", ENTER);
  await shows("What changes?");
  const drawn = tmux("capture-pane", "-t", "kpi", "-p", "-e");
  expect(drawn.slice(drawn.indexOf("What changes?"))).not.toContain("\u001b[");
  press("C-c");
});
