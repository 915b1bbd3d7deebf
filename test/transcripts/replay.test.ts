import { describe, expect, test } from "vitest";
import { parse, render } from "./markdown.js";
import { replay } from "./replay.js";

/** A block as it stands in a file. */
const block = (body: string, settings = "") => `# Title\n\n\`\`\`console${settings}\n${body}\`\`\`\n\nEnd.\n`;

describe("a transcript", () => {
  test("is put together again as it was", () => {
    const text = block(
      "$ a\n> not a command\n\n$ cat <<END\n> one\n> END\none\n$ b\n[exit 2]\n",
      " today=2027-01-02",
    );
    expect(render(parse(text))).toBe(text);
  });

  test("knows a command that goes on from an output that looks like it", () => {
    const [, piece] = parse(block("$ a \\\n>   b\nc\n> d\n$ e\n> f\n"));
    expect(piece).toMatchObject({
      commands: [
        { script: "a \\\n  b", output: "c\n> d\n" },
        { script: "e", output: "> f\n" },
      ],
    });
  });

  test.each([
    ["a fence that is left open", "```console\n$ a\n", "line 1: this fence is never closed"],
    ["an unknown setting", block("$ a\n", " today"), "line 3: today is no setting"],
    ["output of nothing", block("a\n"), 'line 4: the first line of a block begins with "$ "'],
  ])("refuses %s", (_name, text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});

describe("replaying", () => {
  test("shows both streams in order and how a command ended", async () => {
    const old = block("$ echo one; echo two >&2; echo three; exit 3\nwrong\n$ printf four\n");
    const now = block(
      "$ echo one; echo two >&2; echo three; exit 3\none\ntwo\nthree\n[exit 3]\n$ printf four\nfour\n[no newline]\n",
    );
    expect(await replay(old)).toBe(now);
  });

  test("works in one sealed folder with the day that the block sets", async () => {
    const script = 'echo "$PWD $KPI_TODAY $KPI_NOW $COLUMNS $TZ $(env | grep -c -e NODE_ -e USER)"';
    const first = `$ ${script} > file\n`;
    const second = "$ cat file\n~/project 2027-01-02 2027-01-02T09:00:00.000Z 72 UTC 0\n";
    const text = block(first, " today=2027-01-02 width=72") + block(second);
    expect(await replay(text)).toBe(text);
  });

  test("copies a folder in", async () => {
    const text = block("$ ls sandbox.ts\nsandbox.ts\n", " setup=test/transcripts");
    expect(await replay(text)).toBe(text);
  });

  test("refuses an output that would end its block", async () => {
    await expect(replay(block("$ printf '\\140\\140\\140\\n'\n"))).rejects.toThrow("ends the block");
  });
});
