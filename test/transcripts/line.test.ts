import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { parseCall } from "./line.js";

/** The words of a call as a shell reads them. */
function readByShell(script: string): string[] {
  const tell = `kpi() { for word; do printf '%s\\0' "$word"; done; }`;
  const { stdout } = spawnSync("sh", ["-c", `${tell}\n${script}`], { encoding: "utf8" });
  return stdout.split("\0").slice(0, -1);
}

describe("a call without a shell", () => {
  test.each([
    "kpi",
    "kpi log visitors=958",
    "kpi  reroute 2027.sales=340   --by Anna ",
    'kpi note "the oven was out of order; twice" --date 2027-01-21',
    "kpi note 'a \"quoted\" word, $5 and `what`'",
    `kpi note it"'"s' '"one word" ""`,
    "kpi whatif visitors−10% conversion=0,98",
    'kpi init shop --title "The corner shop" \\\n  --vision "The best-loved shop"',
  ])("has the words that a shell reads: %s", (script) => {
    expect(parseCall(script)).toEqual({ words: readByShell(script), pipedInto: null });
  });

  test.each([
    ["kpi diff | tail -n +2", ["diff"], " tail -n +2"],
    [
      "kpi show sales|sed -n '/^Stop/,$p; s/|/&/' | head",
      ["show", "sales"],
      "sed -n '/^Stop/,$p; s/|/&/' | head",
    ],
  ])("may be piped: %s", (script, words, pipedInto) => {
    expect(parseCall(script)).toEqual({ words, pipedInto });
  });

  test.each([
    "kpix",
    "cat kpi",
    "kpi log $VISITORS",
    'kpi log "$VISITORS"',
    "kpi log ~/visitors",
    "kpi log *.csv",
    "kpi log \\a",
    'kpi note "a \\"quoted\\" word"',
    "kpi log # a remark",
    "kpi status > now.txt",
    "kpi status 2>&1 | tail",
    "kpi log - < rows.csv",
    "kpi check && kpi status",
    "kpi check; kpi status",
    "kpi check\nkpi status",
    "kpi status || echo no",
    "kpi status | tail; echo done",
    "kpi status | tail && kpi check",
    "kpi schema | kpi log -",
    "KPI_LANG=nl kpi status",
  ])("is none of: %s", (script) => {
    expect(parseCall(script)).toBeNull();
  });
});
