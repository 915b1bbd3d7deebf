import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ProblemCode } from "../../src/domain/say/problem.js";
import { ENGLISH } from "../../src/language/index.js";
import { isBlock, parse } from "./markdown.js";
import { variablesOf } from "./replay.js";
import { Sandbox } from "./sandbox.js";

const FOLDER = "test/transcripts";

/** Codes that no small file and no few words bring about, and why. */
const NOT_SHOWN: Partial<Record<ProblemCode, string>> = {
  "no-git": "a machine without git",
  "unreadable-call": "a refusal of the command line that has no words of its own yet",
  "disk-denied": "who runs the tests may be allowed everything",
  "disk-read-only": "needs a disk of its own",
  "disk-full": "needs a disk of its own",
  "disk-exists": "two programs in the same instant",
  "disk-changed": "two programs in the same instant",
  "disk-too-large": "a file of gigabytes",
  "disk-failed": "a disk that breaks",
};

/** What is wrong before the format of the output is settled is said in words only. */
const IN_WORDS: Partial<Record<ProblemCode, string>> = { "bad-width": "is no number of columns" };

const files = readdirSync(FOLDER).filter((file) => /^problems-.*\.md$/.test(file));

/** The codes that the headings name: `## \`unknown-key\`, \`missing-key\``. */
function codesOf(heading: string): string[] {
  return [...heading.matchAll(/`([a-z-]+)`/g)].map(([, code = ""]) => code);
}

const headings = files.flatMap((file) =>
  readFileSync(join(FOLDER, file), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("## ")),
);

describe("the transcripts of problems", () => {
  test("show every code once", () => {
    const shown = headings.flatMap(codesOf).sort();
    const expected = Object.keys(ENGLISH.problems).filter((code) => !(code in NOT_SHOWN));
    expect(shown).toEqual(expected.sort());
  });

  test.for(files)("%s: each section meets the codes that it names", async (file) => {
    const text = readFileSync(join(FOLDER, file), "utf8");
    expect(await unmet(text)).toEqual([]);
  });
});

/** The codes named in headings that the commands below them do not give. */
async function unmet(text: string): Promise<string[]> {
  const sandbox = new Sandbox();
  const missing: string[] = [];
  let named: string[] = [];
  try {
    for (const piece of parse(text)) {
      if (!isBlock(piece)) {
        named = codesOf(piece.prose.split("\n").findLast((line) => line.startsWith("## ")) ?? "");
        continue;
      }
      const setup = piece.settings.get("setup");
      if (setup) sandbox.copy(setup);
      let met = "";
      for (const { script } of piece.commands) {
        const asked = asJson(script);
        met += (await sandbox.run(asked, variablesOf(piece))).output;
      }
      missing.push(
        ...named.filter((code) => !met.includes(IN_WORDS[code as ProblemCode] ?? `"code": "${code}"`)),
      );
    }
  } finally {
    sandbox.remove();
  }
  return missing;
}

/** A command that is `kpi` alone, asked for JSON; what its output is piped into is left out. */
function asJson(script: string): string {
  const kpi = /^kpi\b[^|<>]*?(?=\s*(\||2?>|$))/.exec(script)?.[0];
  return kpi ? `${kpi} --json` : script;
}
