import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Log } from "../../../src/domain/log/measurement.js";
import { dayOf, isoDay } from "../../../src/domain/time/day.js";
import { isCountable } from "../../../src/domain/time/range.js";
import { fixLog } from "../../../src/files/log/fix.js";
import { readLog } from "../../../src/files/log/read.js";
import { emptyLog, NO_LOG, oneLine, quoted, rowsToAppend } from "../../../src/files/log/write.js";

const SEED = { seed: 20270101, numRuns: 300 };

const text = fc.oneof(
  fc.constant(""),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom('"', "a, b", "=1+1", "é € 🥐", "#"),
);
const value = fc.oneof(
  fc.constant(""),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.nat(99).map(String),
);
const stamp = fc.oneof(
  fc.constant(""),
  fc.nat(5).map((n) => new Date(1_800_000_000_000 + n).toISOString()),
);
const row = fc
  .record({
    date: fc.nat(3).map((n) => isoDay(dayOf(2027, 1, 1) + n)),
    kpi: fc.constantFrom("sales", "visitors", "#", "#sales"),
    value,
    note: text.map(oneLine),
    logged: stamp,
  })
  .map((fields) => (fields.kpi.startsWith("#") ? { ...fields, value: "" } : fields));
type Fields = typeof row extends fc.Arbitrary<infer T> ? T : never;

const NAMES = ["date", "kpi", "value", "note", "logged"] as const;

function csv(rows: readonly Fields[], names: readonly (keyof Fields)[] = NAMES): string {
  return [names.join(","), ...rows.map((fields) => names.map((name) => quoted(fields[name])).join(","))].join(
    "\n",
  );
}

/** What a log says, without the lines, which depend on the order of rows. */
function said(log: Log): unknown {
  return { ...log, measurements: log.measurements.map(({ line: _, ...measurement }) => measurement) };
}

const rowsAndShuffled = fc
  .array(row, { maxLength: 30 })
  .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));

describe("a log is a set of rows", () => {
  it("row order never matters", () => {
    fc.assert(
      fc.property(rowsAndShuffled, ([rows, shuffled]) => {
        const [one, other] = [readLog(csv(rows)), readLog(csv(shuffled))];
        expect(said(other.log)).toEqual(said(one.log));
        expect(other.problems.length).toBe(one.problems.length);
      }),
      SEED,
    );
  });

  it("the union of two logs is the same either way, and with itself", () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (ours, theirs) => {
        const merged = readLog(`${csv(ours)}\n${csv(theirs)}`).log;
        expect(said(readLog(`${csv(theirs)}\n${csv(ours)}`).log)).toEqual(said(merged));
        expect(said(readLog(`${csv(ours)}\n${csv(theirs)}\n${csv(ours)}`).log)).toEqual(said(merged));
      }),
      SEED,
    );
  });

  it("the order of columns never matters", () => {
    fc.assert(
      fc.property(fc.array(row), fc.shuffledSubarray([...NAMES], { minLength: 5 }), (rows, names) => {
        expect(readLog(csv(rows, names)).log).toEqual(readLog(csv(rows)).log);
      }),
      SEED,
    );
  });

  it("pieces of any size read the same", () => {
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 1, max: 50 }), (rows, size) => {
        const bytes = Buffer.from(csv(rows));
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        expect(readLog(pieces)).toMatchObject({ log: readLog(bytes).log, problems: readLog(bytes).problems });
      }),
      SEED,
    );
  });

  it("plain and quoted fields read the same", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const allQuoted = rows.map((fields) =>
          NAMES.map((name) => `"${fields[name].replaceAll('"', '""')}"`).join(","),
        );
        expect(readLog([NAMES.join(","), ...allQuoted].join("\n")).log).toEqual(readLog(csv(rows)).log);
      }),
      SEED,
    );
  });

  it("what is written is what is read", () => {
    const entry = fc.record({
      date: fc.integer({ min: dayOf(1800, 1, 1), max: dayOf(2200, 12, 31) }),
      kpi: fc.constantFrom("sales", "load-time"),
      value: fc.double({ noNaN: true, min: -1e15, max: 1e15 }).filter(isCountable),
      note: text,
    });
    fc.assert(
      fc.property(entry, fc.nat(4e12), (one, now) => {
        const { log, problems } = readLog(rowsToAppend(NO_LOG, [one], now));
        expect(problems).toEqual([]);
        expect(log.measurements).toEqual([
          { ...one, value: one.value + 0, note: oneLine(one.note) || null, logged: now, line: 2 },
        ]);
      }),
      SEED,
    );
  });

  it("a log that needs no mending comes back as it is", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        expect(fixLog(`${csv(rows)}\n`)).toEqual({ text: `${csv(rows)}\n`, problems: [] });
      }),
      SEED,
    );
  });

  it("an empty log is an empty set", () => {
    expect(said(readLog(emptyLog()).log)).toEqual({ measurements: [], notes: [] });
  });
});
