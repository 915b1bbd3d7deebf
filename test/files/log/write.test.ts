import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/domain/time/day.js";
import { readLog } from "../../../src/files/log/read.js";
import {
  emptyLog,
  gitattributesLine,
  NO_LOG,
  noteSubject,
  oneLine,
  rowsToAppend,
  writtenNumber,
} from "../../../src/files/log/write.js";

const NOW = Date.UTC(2027, 8, 6, 8, 2, 11, 310);
const SUNDAY = dayOf(2027, 9, 5);
const HEADER = "date,kpi,value,note,logged\n";
const entry = (value: number | null, note: string | null = null, kpi = "sales") => ({
  date: SUNDAY,
  kpi,
  value,
  note,
});
const append = (log: string, ...entries: ReturnType<typeof entry>[]) =>
  rowsToAppend(readLog(log, { writtenAt: NOW }).end, entries, NOW);

describe("rows to append", () => {
  it("stamps them with now", () => {
    expect(append(HEADER, entry(6), entry(2.5, null, "load-time"))).toBe(
      "2027-09-05,sales,6,,2027-09-06T08:02:11.310Z\n2027-09-05,load-time,2.5,,2027-09-06T08:02:11.310Z\n",
    );
  });

  it.each([
    [
      "the key's newest stamp lies ahead",
      `${HEADER}2027-09-05,sales,9,,2027-09-06T09:00:00.000Z\n`,
      "2027-09-06T09:00:00.001Z",
    ],
    [
      "it is the very same",
      `${HEADER}2027-09-05,sales,9,,2027-09-06T08:02:11.310Z\n`,
      "2027-09-06T08:02:11.311Z",
    ],
    [
      "it is finer than a millisecond",
      `${HEADER}2027-09-05,sales,9,,2027-09-06T08:02:11.3109Z\n`,
      "2027-09-06T08:02:11.311Z",
    ],
    [
      "it took the value back",
      `${HEADER}2027-09-05,sales,,,2027-09-06T09:00:00.000Z\n`,
      "2027-09-06T09:00:00.001Z",
    ],
    [
      "another key's lies ahead",
      `${HEADER}2027-09-05,visitors,9,,2027-09-06T09:00:00.000Z\n`,
      "2027-09-06T08:02:11.310Z",
    ],
    ["there is none", `${HEADER}2027-09-05,sales,9,,\n`, "2027-09-06T08:02:11.310Z"],
  ])("so that they hold where %s", (_, log, stamp) => {
    const rows = append(log, entry(6));
    expect(rows).toBe(`2027-09-05,sales,6,,${stamp}\n`);
    expect(readLog(log + rows).log.measurements.find(({ kpi }) => kpi === "sales")!.value).toBe(6);
  });

  it("stamps all entries alike, after the newest of their keys", () => {
    const log = `${HEADER}2027-09-05,sales,9,,2027-09-06T09:00:00.000Z\n`;
    expect(append(log, entry(6), entry(7, null, "visitors"))).toBe(
      "2027-09-05,sales,6,,2027-09-06T09:00:00.001Z\n2027-09-05,visitors,7,,2027-09-06T09:00:00.001Z\n",
    );
  });

  it("writes the last of several measurements of one key, and all notes", () => {
    const rows = append(HEADER, entry(9), entry(null, "a", "#sales"), entry(6), entry(null, "b", "#sales"));
    const { log, problems } = readLog(HEADER + rows);
    expect(log.measurements.map(({ value }) => value)).toEqual([6]);
    expect(log.notes.map(({ text }) => text)).toEqual(["a", "b"]);
    expect(problems).toEqual([]);
  });

  it("notes and take-backs hold too", () => {
    const log = `${HEADER}2027-09-05,#sales,,old,2027-09-06T09:00:00.000Z\n2027-09-05,sales,3,,\n`;
    const taken = log + append(log, entry(null, null, noteSubject("sales")), entry(null));
    expect(readLog(taken).log).toEqual({ measurements: [], notes: [] });
    const noted = log + append(log, entry(null, "new", noteSubject(null)));
    expect(readLog(noted).log.notes.map(({ kpi, text }) => [kpi, text])).toEqual([
      [null, "new"],
      ["sales", "old"],
    ]);
  });

  it.each([
    ["a log that is not there yet", null, `${HEADER}2027-09-05,sales,6,,2027-09-06T08:02:11.310Z\n`],
    ["an empty file", "", `${HEADER}2027-09-05,sales,6,,2027-09-06T08:02:11.310Z\n`],
    [
      "columns in another order",
      "logged,kpi,who,note,value,date\n",
      "2027-09-06T08:02:11.310Z,sales,,,6,2027-09-05\n",
    ],
    [
      "no column for the stamp",
      "date,kpi,value\n",
      `${HEADER}2027-09-05,sales,6,,2027-09-06T08:02:11.310Z\n`,
    ],
  ])("fits %s", (_, log, expected) => {
    expect(rowsToAppend(log === null ? NO_LOG : readLog(log, { writtenAt: NOW }).end, [entry(6)], NOW)).toBe(
      expected,
    );
  });

  it("quotes notes and keeps them on one line", () => {
    const rows = append(HEADER, entry(6, 'said "yes",\r\nthen\tno\u001b[31m\u202e'));
    expect(rows).toBe('2027-09-05,sales,6,"said ""yes"", then no[31m",2027-09-06T08:02:11.310Z\n');
    expect(readLog(HEADER + rows).log.measurements[0]!.note).toBe('said "yes", then no[31m');
  });
});

describe("a note on one line", () => {
  it.each([
    ["a\nb\r\nc\u2028d", "a b c d"],
    ["\u0000\u0007\u009b", ""],
    ["=1+1", "=1+1"],
    ["  spaces  ", "spaces"],
    ["café 🥐 👩‍🍳", "café 🥐 👩‍🍳"],
  ])("%j", (note, expected) => expect(oneLine(note)).toBe(expected));
});

describe("numbers as they are written", () => {
  it.each([
    [6, "6"],
    [-2.31, "-2.31"],
    [0.1 + 0.2, "0.30000000000000004"],
    [1e21, "1000000000000000000000"],
    [1.5e22, "15000000000000000000000"],
    [1e-7, "0.0000001"],
    [-1.25e-9, "-0.00000000125"],
    [1e300, "1e+300"],
  ])("%d", (value, expected) => {
    expect(writtenNumber(value)).toBe(expected);
    expect(Number(expected)).toBe(value);
  });
});

describe("the files beside", () => {
  it("an empty log is its header", () => expect(emptyLog()).toBe(HEADER));
  it.each([
    ["measurements.csv", "measurements.csv merge=union text eol=lf"],
    ["our log.csv", '"our log.csv" merge=union text eol=lf'],
    ["log[1].csv", "log\\[1].csv merge=union text eol=lf"],
  ])("%s in .gitattributes", (name, line) => expect(gitattributesLine(name)).toBe(line));
});
