import { describe, expect, it } from "vitest";
import type { Problem } from "../../../src/domain/say/problem.js";
import { readLog } from "../../../src/files/log/read.js";
import { shop } from "./routes.js";

const HEADER = "date,kpi,value,note,logged\n";
const GOOD = "2027-01-02,visitors,5,,\n";

const place = ({ code, place }: Problem) => `${code} ${place?.line}:${place?.column}+${place?.length}`;
const fact = (problem: Problem, name: string) => {
  const value = problem.facts[name];
  return value?.is === "text" ? value.text : value?.is === "number" ? value.value : value;
};

describe("what is wrong, and where", () => {
  it.each([
    ["a date that does not exist", "2027-02-30,sales,9,,", "row-bad-date 3:1+10"],
    ["no date", ",sales,9,,", "row-bad-date 3:1+1"],
    ["a date of another form", "2027-2-3,sales,9,,", "row-bad-date 3:1+8"],
    ["a value that is no number", "2027-01-03,sales,nine,,", "row-bad-value 3:18+4"],
    ["a value with a thousands separator", "2027-01-03,sales,40_000,,", "row-bad-value 3:18+6"],
    ["an unknown KPI", "2027-01-03,vistors,9,,", "row-unknown-kpi 3:12+7"],
    ["no KPI", "2027-01-03,,9,,", "row-unknown-kpi 3:12+1"],
    ["a note about an unknown KPI", "2027-01-03,#vistors,,x,", "row-unknown-kpi 3:12+8"],
    ["a measurement of a formula", "2027-01-03,conversion,9,,", "row-for-formula 3:12+10"],
    ["a stamp without a zone", "2027-01-03,sales,9,,2027-01-03T10:00:00", "row-bad-stamp 3:21+19"],
    ["a torn stamp", "2027-01-03,sales,9,,2027-01-03T10:0", "row-bad-stamp 3:21+15"],
    ["a stamp that does not exist", "2027-01-03,sales,9,,2027-02-29T10:00:00Z", "row-bad-stamp 3:21+20"],
    ["a torn row", "2027-01-03,sal", "ragged-row 3:1+14"],
    ["a comma in a note without quotes", "2027-01-03,sales,9,one, two,", "ragged-row 3:29+1"],
    ["an open quote", '2027-01-03,sales,9,"one, two,', "open-quote 3:20+10"],
    ["a quote that closes too early", '2027-01-03,sales,9,"one" two,', "open-quote 3:20+10"],
    ["a conflict marker", "<<<<<<< HEAD", "conflict-markers 3:1+12"],
  ])("%s", (_, row, expected) => {
    const { log, problems } = readLog(`${HEADER}${GOOD}${row}\n2027-01-04,visitors,6,,\n`, { route: shop() });
    expect(problems.map(place)).toEqual([expected]);
    expect(problems[0]!.place).toMatchObject({ file: "measurements.csv", excerpt: row });
    expect(log.measurements.map(({ value }) => value)).toEqual([5, 6]);
  });

  it("everything that is wrong with a row", () => {
    const { problems } = readLog(`${HEADER}2027-13-01,vistors,nine,,never\n`, {
      route: shop(),
      file: "log.csv",
    });
    expect(problems.map(place)).toEqual([
      "row-bad-date 2:1+10",
      "row-unknown-kpi 2:12+7",
      "row-bad-value 2:20+4",
      "row-bad-stamp 2:26+5",
    ]);
    expect(
      problems.every((problem) => problem.place!.file === "log.csv" && problem.severity === "error"),
    ).toBe(true);
  });

  it("counts columns in quoted fields and between blanks", () => {
    const { problems } = readLog(`kpi,note,value,date\nsales,"a ""b"", c",  9x ,2027-01-02\n`);
    expect(problems.map(place)).toEqual(["row-bad-value 2:22+2"]);
  });

  it.each([
    ["row-unknown-kpi", "nearest", "2027-01-03,vistors,9,,", "visitors"],
    ["row-unknown-kpi", "nearest", "2027-01-03,Sales,9,,", "sales"],
    ["row-unknown-kpi", "nearest", "2027-01-03,ad-buget,9,,", "ad-budget"],
    ["row-unknown-kpi", "nearest", "2027-01-03,conversoin,9,,", undefined],
    ["row-bad-date", "example", "2027-9-5,sales,9,,", "2027-09-05"],
    ["row-bad-date", "example", "25-9-2027,sales,9,,", "2027-09-25"],
    ["row-bad-date", "example", "5-9-2027,sales,9,,", undefined],
    ["row-bad-value", "example", "2027-01-03,sales,40_000,,", "40000"],
    ["row-bad-value", "example", '2027-01-03,sales,"2,31",,', "2.31"],
    ["row-bad-value", "example", "2027-01-03,sales,€ 12,,", "12"],
    ["row-bad-value", "example", '2027-01-03,sales,"1,234",,', undefined],
    ["ragged-row", "found", "2027-01-03,sales,9", 3],
    ["ragged-row", "expected", "2027-01-03,sales,9", 5],
  ])("%s has as %s, for %s", (code, name, row, expected) => {
    const { problems } = readLog(`${HEADER}${GOOD}${GOOD}${row}\n`, { route: shop() });
    expect(problems[0]!.code).toBe(code);
    expect(fact(problems[0]!, name)).toBe(expected);
  });

  it("fuel is logged like a KPI, and notes may be about formulas", () => {
    const rows = "2027-01-03,ad-budget,9,,\n2027-01-03,#conversion,,why,\n2027-01-03,#,,all,\n";
    const { log, problems } = readLog(HEADER + rows, { route: shop() });
    expect([log.measurements.length, log.notes.length, problems]).toEqual([1, 2, []]);
  });

  it("conflict markers are one problem, and the rows of both sides count", () => {
    const text = `${HEADER}<<<<<<< HEAD\n2027-01-02,x,5,,\n||||||| base\n=======\n2027-01-03,x,6,,\n>>>>>>> other\n`;
    const { log, problems } = readLog(text);
    expect(problems.map(place)).toEqual(["conflict-markers 2:1+12"]);
    expect(log.measurements.map(({ value }) => value)).toEqual([5, 6]);
  });
});

describe("the header", () => {
  it.each([
    ["a column is missing", "date,kpi,note\n2027-01-02,x,5\n", "log-header 1:1+13", "value"],
    ["other words", "day,what,how much\n2027-01-02,x,5\n", "log-header 1:1+17", undefined],
    ["rows without a header", "2027-01-02,x,5,,\n2027-01-03,x,6,,\n", "log-header 1:1+16", undefined],
  ])("%s", (_, text, expected, missing) => {
    const { problems, end } = readLog(text);
    expect(problems.map(place)).toEqual([expected]);
    expect(fact(problems[0]!, "missing")).toBe(missing);
    expect(end.writable).toBe(end.columns !== null);
  });

  it("rows in the form of kpi count without a header, and more can be appended", () => {
    const { log, end } = readLog("2027-01-02,x,5,,\n");
    expect(log.measurements).toHaveLength(1);
    expect(end.writable).toBe(true);
  });
});

describe("rows that differ and no later stamp decides", () => {
  const stamp = "2027-01-03T08:00:00Z";
  const notes = (...rows: string[]) =>
    readLog(HEADER + rows.map((row) => `2027-01-02,visitors,${row}\n`).join(""), { route: shop() }).problems;

  it("different values under one stamp", () => {
    const [note, ...others] = notes(`9,,${stamp}`, `6,,${stamp}`);
    expect(others).toEqual([]);
    expect(note).toMatchObject({
      code: "conflicting-measurements",
      severity: "note",
      facts: {
        name: { text: "Visitors" },
        values: { values: [{ value: 6 }, { value: 9 }] },
        value: { value: 9 },
        command: { words: ["log", "visitors=9", "--date", "2027-01-02"] },
      },
      place: { line: 3, excerpt: `2027-01-02,visitors,6,,${stamp}` },
    });
  });

  it("an unstamped row against the stamped one that holds", () => {
    const [note, ...others] = notes("6.5,,", `9,,${stamp}`);
    expect(others).toEqual([]);
    expect(note).toMatchObject({
      facts: {
        line: { text: "2" },
        other: { value: 6.5, measure: { decimals: 1 } },
        value: { value: 9 },
        command: { words: ["log", "visitors=6.5", "--date", "2027-01-02"] },
      },
      place: { line: 2 },
    });
  });

  it.each([
    ["without stamps", ["6,,", "9,,"], 1],
    ["several values, one note", ["6,,", "9,,", "7,,"], 1],
    ["a value and an empty one under one stamp", [`6,,${stamp}`, `,,${stamp}`], 1],
    ["an unstamped empty row", [`6,,${stamp}`, ",,"], 1],
    [
      "an unstamped row, and later a correction of the stamped one",
      ["6,,", `6,,${stamp}`, "7,,2027-01-04T08:00:00Z"],
      1,
    ],
    ["a later stamp decides", [`6,,${stamp}`, `9,,${stamp}`, "7,,2027-01-04T08:00:00Z"], 0],
    ["corrections", [`6,,${stamp}`, "7,,2027-01-04T08:00:00Z", "8,,2027-01-05T08:00:00Z"], 0],
    ["the same row twice", [`6,,${stamp}`, `6,,${stamp}`], 0],
    ["an unstamped row that agrees", ["6,,", `6,,${stamp}`], 0],
    [
      "an unstamped row that agrees with what holds now",
      ["7,,", `6,,${stamp}`, "7,,2027-01-04T08:00:00Z"],
      0,
    ],
    ["other notes, equal values", [`6,a,${stamp}`, `6,b,${stamp}`], 0],
  ])("%s", (_, rows, count) => {
    expect(notes(...rows).map(({ code }) => code)).toEqual(Array(count).fill("conflicting-measurements"));
    expect(notes(...rows.reverse())).toHaveLength(count);
  });
});
