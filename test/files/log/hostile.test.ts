import { describe, expect, it } from "vitest";
import { fixLog } from "../../../src/files/log/fix.js";
import { readLog } from "../../../src/files/log/read.js";
import { shop } from "./routes.js";

const GOOD = `date,kpi,value,note,logged
2027-01-10,visitors,812,,2027-01-11T08:02:11.310Z
2027-01-10,sales,9,"launch of the ""sourdough"" page",2027-01-11T08:02:40.002Z
2027-01-17,visitors,,logged by mistake,2027-01-18T09:00:00.120Z
2027-06-23,#sales,,new checkout went live,2027-06-23T14:11:05.009Z
`;

const SHARDS = [
  "\0",
  "\u001b[31m",
  '"',
  '""',
  ",",
  ";",
  "\t",
  "\r",
  "\n",
  "\uFEFF",
  "<<<<<<<",
  "date,kpi,value\n",
  "1e999",
  "é",
  "\ud83e",
  "#",
  "__proto__",
  "9".repeat(400),
  "-",
  "sep=;\n",
];

/** Evenly spread whole numbers below a bound, from a seed. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % below;
  };
}

function mutated(bytes: Buffer, seed: number): Buffer {
  const roll = dice(seed);
  let now = bytes;
  for (let times = 1 + roll(8); times > 0; times--) {
    const at = roll(now.length + 1);
    const shard = roll(2) ? Buffer.from(SHARDS[roll(SHARDS.length)]!) : Buffer.of(roll(256));
    now = Buffer.concat([now.subarray(0, at), shard, now.subarray(Math.min(now.length, at + roll(6)))]);
  }
  return now;
}

describe("hostile logs", () => {
  it("500 mutations: never a throw, never a figure that is none, every problem in its place", () => {
    for (let seed = 1; seed <= 500; seed++) {
      const bytes = mutated(Buffer.from(GOOD), seed);
      const lines = bytes.toString().split("\n").length;
      const { log, problems } = readLog(bytes, { route: shop() });
      for (const { value, date } of log.measurements)
        expect(Number.isFinite(value) && Number.isInteger(date)).toBe(true);
      for (const { place } of problems) {
        expect(place!.line).toBeGreaterThan(0);
        expect(place!.line).toBeLessThanOrEqual(lines);
        expect(place!.column).toBeLessThanOrEqual(place!.excerpt.length + 1);
      }
      const fixed = fixLog(bytes, { route: shop() });
      expect(fixed.text === null).toBe(fixed.problems.length > 0);
    }
  });

  it.each([
    ["NULs", "\0".repeat(1000)],
    ["a lone quote", '"'],
    ["quotes", '"'.repeat(99_999)],
    ["commas", ",".repeat(100_000)],
    ["line breaks", "\n".repeat(100_000)],
    ["a header of many columns", `date,kpi,value,${"x,".repeat(50_000)}\n`],
    [
      "ids that are names of object parts",
      "date,kpi,value\n2027-01-02,__proto__,1\n2027-01-02,constructor,2\n",
    ],
    ["random bytes", Buffer.from(Array.from({ length: 20_000 }, dice(7)).map((byte) => byte % 256))],
  ])("%s", (_, source) => {
    expect(() => readLog(typeof source === "string" ? source : [source])).not.toThrow();
    expect(() => fixLog(source)).not.toThrow();
  });

  it("a line of ten million characters spoils itself only", () => {
    const { log, problems } = readLog(
      `${GOOD}2027-01-11,sales,${"9".repeat(10_000_000)},,\n2027-01-12,sales,3,,\n`,
    );
    expect(log.measurements.at(-2)).toMatchObject({ kpi: "sales", value: 3, line: 7 });
    expect(problems.map(({ code }) => code)).toEqual(["row-bad-value"]);
    expect(problems[0]!.place!.excerpt.length).toBeLessThan(10_000);
  });

  it("UTF-16 is a problem that says so, and nothing is read", () => {
    for (const bytes of [
      Buffer.from(`\uFEFF${GOOD}`, "utf16le"),
      Buffer.from(GOOD, "utf16le"),
      Buffer.from(GOOD, "utf16le").swap16(),
    ]) {
      const { log, problems, end } = readLog([bytes]);
      expect(log.measurements).toEqual([]);
      expect(problems).toMatchObject([{ code: "log-encoding", facts: { encoding: { text: "UTF-16" } } }]);
      expect(end.writable).toBe(false);
    }
  });

  it("bytes that are not UTF-8 are a problem, and the figures count", () => {
    const bytes = Buffer.concat([
      Buffer.from("date,kpi,value,note\n2027-01-02,x,5,caf"),
      Buffer.of(0xe9, 10),
    ]);
    const { log, problems } = readLog(bytes);
    expect(log.measurements).toMatchObject([{ value: 5, note: "café" }]);
    expect(problems).toMatchObject([{ code: "log-encoding", place: { line: 2 } }]);
  });

  it("problems beyond twenty are counted", () => {
    const { log, problems } = readLog(
      `date,kpi,value\n${"2027-01-02,x,five\n".repeat(1500)}2027-01-02,x,5\n`,
    );
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toMatchObject({ code: "more-problems", facts: { more: { value: 1480 } } });
    expect(log.measurements).toHaveLength(1);
  });

  it("conflicts beyond twenty are counted", () => {
    const days = Array.from(
      { length: 1500 },
      (_, day) =>
        `${2027 + Math.floor(day / 336)}-${String((Math.floor(day / 28) % 12) + 1).padStart(2, "0")}-${String((day % 28) + 1).padStart(2, "0")}`,
    );
    const { problems } = readLog(`date,kpi,value\n${days.map((day) => `${day},x,5\n${day},x,6\n`).join("")}`);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toMatchObject({
      code: "more-conflicts",
      severity: "note",
      facts: { more: { value: 1480 } },
    });
  });
});
