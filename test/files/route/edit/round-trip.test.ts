import { describe, expect, it } from "vitest";
import { changeFrom, rerouted } from "../../../../src/domain/steering/decision.js";
import { parseSteers } from "../../../../src/domain/steering/grammar.js";
import { isRouteSteer } from "../../../../src/domain/steering/steer.js";
import { dayOf } from "../../../../src/domain/time/day.js";
import { rewriteRoute } from "../../../../src/files/route/edit/index.js";
import { readRoute } from "../../../../src/files/route/read.js";
import { routeFrom } from "./routes.js";

const COUNT = 200;

/** What is left of the lines of one text where those of another are taken away, each once. */
function lessLines(lines: readonly string[], other: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of other) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const left = counts.get(line) ?? 0;
    if (left > 0) counts.set(line, left - 1);
    return left === 0;
  });
}

/** The comments of a text; those inside quotes are none, and there are none of these. */
function comments(text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap(
      (line) =>
        /(?:^|\s)(#.*)$/.exec(line.replace(/why: .*/, (why) => why.replace(/#(?=\S)/g, "")))?.[1] ?? [],
    )
    .sort();
}

describe.each(Array.from({ length: COUNT }, (_, seed) => seed))("a route written by hand (%i)", (seed) => {
  const { text, words, touched } = routeFrom(seed);
  const { route, problems } = readRoute(text, { file: "route.yaml" });
  const done = () => {
    const { steers } = parseSteers(words, { route: route!, today: dayOf(2027, 1, 4), usual: () => null });
    const own = steers.filter(isRouteSteer);
    const change = changeFrom(route!, {
      date: dayOf(2027, 9, 6),
      why: "Core update; newsletter first",
      by: "Anna",
      steers: own,
      strategy: null,
      stay: null,
      until: null,
      destination: null,
    });
    return { change, wanted: rerouted(route!, change, own), count: own.length };
  };

  it("is a route without errors", () => {
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("is changed only in the lines that the change concerns", () => {
    const { change, wanted, count } = done();
    expect(count).toBe(words.length);
    const result = rewriteRoute(text, "route.yaml", change, wanted);
    if ("problems" in result) throw new Error(`${JSON.stringify(result.problems)}\n${text}`);
    const [before, after] = [text.split("\n"), result.text.split("\n")];
    const concerned = (line: string) =>
      line.trim() === "" ||
      touched.some((pattern) => pattern.test(line)) ||
      /(?:changes|date|why|by|set|move|20\d\d(-\w+)?\.\w+)"?:/.test(line);
    // The last line has no line break of its own where the file ends without one.
    const bare = (lines: string[]) => lines.map((line) => line.replace(/\r$/, ""));
    expect(lessLines(bare(before), bare(after)).filter((line) => !concerned(line))).toEqual([]);
    // A comment behind what moved away may be left on a line of its own; none is new (below).
    const fresh = lessLines(bare(after), bare(before)).filter((line) => !/^\s*#/.test(line));
    expect(fresh.filter((line) => !concerned(line))).toEqual([]);
    // Line ends, the mark, the end of the file and every comment are as they were.
    expect(result.text.includes("\r\n")).toBe(text.includes("\r\n"));
    expect(/[^\r]\n/.test(result.text)).toBe(/[^\r]\n/.test(text));
    expect(result.text.startsWith("\uFEFF")).toBe(text.startsWith("\uFEFF"));
    expect(/\n$/.test(result.text)).toBe(/\n$/.test(text));
    expect(comments(result.text)).toEqual(comments(text));
    if (text.startsWith("{")) expect(() => JSON.parse(result.text)).not.toThrow();
    // Order: what is left of the old lines stands in the old order.
    const gone = lessLines(before, after);
    const kept = before.filter((line) => !gone.includes(line) && !concerned(line));
    let at = -1;
    for (const line of kept) {
      const next = after.indexOf(line, at + 1);
      expect(next, line).toBeGreaterThan(at);
      at = next;
    }
  });
});
