import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/domain/time/day.js";
import { readLog } from "../../../src/files/log/read.js";

const HEADER = "date,kpi,value,note,logged\n";

/** What holds, as "date kpi value", with the note behind it where there is one. */
function held(text: string, options = {}): string[] {
  const { log } = readLog(text, options);
  return log.measurements.map(({ date, kpi, value, note }) =>
    [date - dayOf(2027, 1, 1), kpi, value, ...(note === null ? [] : [note])].join(" "),
  );
}

function codes(text: string): string[] {
  return readLog(text).problems.map(({ code, place }) => `${code} ${place?.line}`);
}

describe("a log as kpi writes it", () => {
  const text = `${HEADER}2027-01-10,visitors,812,,2027-01-11T08:02:11.310Z
2027-01-10,sales,9,"launch of the ""sourdough"" page",2027-01-11T08:02:40.002Z
2027-01-10,sales,11,two orders came in by phone,2027-01-14T16:20:03.541Z
2027-01-17,visitors,,logged by mistake,2027-01-18T09:00:00.120Z
2027-06-23,#sales,,new checkout went live,2027-06-23T14:11:05.009Z
`;

  it("holds the latest row of each date and KPI, by KPI, then date", () => {
    expect(readLog(text).log.measurements).toEqual([
      {
        date: dayOf(2027, 1, 10),
        kpi: "sales",
        value: 11,
        note: "two orders came in by phone",
        logged: Date.UTC(2027, 0, 14, 16, 20, 3, 541),
        line: 4,
      },
      {
        date: dayOf(2027, 1, 10),
        kpi: "visitors",
        value: 812,
        note: null,
        logged: Date.UTC(2027, 0, 11, 8, 2, 11, 310),
        line: 2,
      },
    ]);
  });

  it("keeps notes apart from measurements", () => {
    expect(readLog(text).log.notes).toEqual([
      {
        date: dayOf(2027, 6, 23),
        kpi: "sales",
        text: "new checkout went live",
        logged: Date.UTC(2027, 5, 23, 14, 11, 5, 9),
      },
    ]);
  });

  it("has no problems", () => expect(readLog(text).problems).toEqual([]));
});

describe("which row holds", () => {
  const early = "2027-01-11T08:00:00Z";
  const late = "2027-01-12T08:00:00Z";
  it.each([
    ["the later stamp", [`5,,${early}`, `3,,${late}`], ["1 x 3"]],
    [
      "the later instant, whatever the zone",
      ["5,,2027-01-11T09:30:00+02:00", "3,,2027-01-11T08:00:00Z"],
      ["1 x 3"],
    ],
    [
      "a finer fraction of a second",
      ["5,,2027-01-11T08:00:00.0001Z", "3,,2027-01-11T08:00:00.000Z"],
      ["1 x 5"],
    ],
    ["any stamp against none", ["9,,", `3,,${early}`], ["1 x 3"]],
    ["an old stamp against none", ["9,,", "3,,1971-01-01T00:00:00Z"], ["1 x 3"]],
    ["at equal stamps a value before empty", [`,,${early}`, `-3,,${early}`], ["1 x -3"]],
    ["at equal stamps the larger value", [`3,,${early}`, `12,,${early}`, `5,,${early}`], ["1 x 12"]],
    ["without stamps the larger value", ["3,,", "12,,", "5,,"], ["1 x 12"]],
    ["an empty value takes back", [`5,,${early}`, `,oops,${late}`], []],
    ["a value after a take-back", [`5,,${early}`, `,,${late}`, "6,,2027-01-13T08:00:00Z"], ["1 x 6"]],
    ["an unstamped empty value takes nothing back", [`5,,${early}`, ",,"], ["1 x 5"]],
    ["the same row twice", [`5,a note,${early}`, `5,a note,${early}`], ["1 x 5 a note"]],
    [
      "equal in all but the note: the larger note",
      [`5,b,${early}`, `5,,${early}`, `5,a,${early}`],
      ["1 x 5 b"],
    ],
    ["a correction drops the note of what it corrects", [`5,a note,${early}`, `6,,${late}`], ["1 x 6"]],
  ])("%s", (_, rows, expected) => {
    const lines = rows.map((row) => `2027-01-02,x,${row}\n`);
    expect(held(HEADER + lines.join(""))).toEqual(expected);
    expect(held(HEADER + lines.reverse().join(""))).toEqual(expected);
  });

  it("leaves out what was logged after an instant", () => {
    const text = `${HEADER}2027-01-02,x,5,,${early}\n2027-01-02,x,6,,${late}\n2027-01-02,y,1,,\n`;
    expect(held(text, { loggedBy: Date.parse(early) })).toEqual(["1 x 5", "1 y 1"]);
    expect(held(text, { loggedBy: Date.parse(late) - 1 })).toEqual(["1 x 5", "1 y 1"]);
    expect(held(text, { loggedBy: Date.parse(late) })).toEqual(["1 x 6", "1 y 1"]);
  });
});

describe("forms of the file", () => {
  it.each([
    ["a BOM", "\uFEFFdate,kpi,value,note,logged\n2027-01-02,x,5,,\n"],
    ["CRLF", "date,kpi,value,note,logged\r\n2027-01-02,x,5,,\r\n"],
    ["no line break at the end", "date,kpi,value,note,logged\n2027-01-02,x,5,,"],
    ["columns in another order", "logged,value,note,kpi,date\n,5,,x,2027-01-02\n"],
    [
      "columns of somebody's own",
      'who,date,kpi,where,value,note,logged\nAnna,2027-01-02,x,"here, there",5,,\n',
    ],
    ["no note, no stamp", "date,kpi,value\n2027-01-02,x,5\n"],
    ["capitals and blanks in the header", "Date, KPI ,Value\n2027-01-02,x,5\n"],
    ["blanks around fields", "date,kpi,value\n 2027-01-02 , x , 5 \n"],
    ["quotes around everything", '"date","kpi","value"\n"2027-01-02","x","5"\n'],
    ["a second header line", `${HEADER}${HEADER}2027-01-02,x,5,,\n${HEADER}`],
    ["the header behind the rows", `2027-01-02,x,5,,\n${HEADER}`],
    ["a second header with other columns", `date,kpi,value\n2027-01-02,x,5\n${HEADER}2027-01-02,x,5,,\n`],
    ["blank lines", `${HEADER}\n2027-01-02,x,5,,\n  \n\n`],
    ["rows of commas only", `${HEADER}2027-01-02,x,5,,\n,,,,\n`],
  ])("%s", (_, text) => {
    expect(held(text)).toEqual(["1 x 5"]);
    expect(readLog(text).problems).toEqual([]);
  });

  it.each(["", "\n\n", "\uFEFF", HEADER])("nothing measured yet: %j", (text) => {
    const { log, problems } = readLog(text);
    expect({ log, problems }).toEqual({ log: { measurements: [], notes: [] }, problems: [] });
  });

  it("reads pieces that end anywhere, in the middle of a character too, and that are reused", () => {
    const text = `${HEADER}2027-01-02,x,5,crème brûlée 🥐,2027-01-11T08:00:00Z\n2027-01-03,x,6,,\n`;
    const bytes = Buffer.from(text);
    const one = Buffer.alloc(1);
    function* single() {
      for (const byte of bytes) {
        one[0] = byte;
        yield one;
      }
    }
    const whole = readLog(text).log;
    expect(whole.measurements[0]!.note).toBe("crème brûlée 🥐");
    expect(readLog(single()).log).toEqual(whole);
    expect(readLog([...Array(text.length).keys()].map((at) => text[at]!)).log).toEqual(whole);
    expect(readLog(bytes).log).toEqual(whole);
  });
});

describe("values", () => {
  it.each([
    ["812", 812],
    ["-2.31", -2.31],
    ["+7", 7],
    [".5", 0.5],
    ["007", 7],
    ["-0", 0],
    ["1.2E+05", 120_000],
    ["3e-2", 0.03],
    ["0.1", 0.1],
    ["123456789012345", 123456789012345],
    ["0.30000000000000004", 0.30000000000000004],
  ])("%s", (written, value) => {
    expect(readLog(`date,kpi,value\n2027-01-02,x,${written}\n`).log.measurements[0]!.value).toBe(value);
    expect(readLog(`date,kpi,value\n2027-01-02,x,"${written}"\n`).log.measurements[0]!.value).toBe(value);
  });

  it.each(["12345678901234567890", "1e155", "-1e16", "1e-320", "0.0000000001"])(
    "%s is beyond what can be counted",
    (written) => {
      const { log, problems } = readLog(`date,kpi,value\n2027-01-02,x,${written}\n`);
      expect(log.measurements).toEqual([]);
      expect(problems.map(({ code }) => code)).toEqual(["row-value-range"]);
    },
  );

  it.each(["0227-01-02", "1799-12-31", "2201-01-01", "9999-12-31"])("%s is no year of a company", (date) => {
    const { problems } = readLog(`date,kpi,value\n${date},x,1\n`);
    expect(problems.map(({ code }) => code)).toEqual(["row-day-range"]);
  });

  it.each([
    "12%",
    "1 000",
    "40_000",
    "NaN",
    "Infinity",
    "1e999",
    "0x10",
    "--1",
    "5.",
    "1.2.3",
    "€5",
    "five",
    "-",
    ".",
    "١٢",
  ])("%s is none", (written) => {
    const { log, problems } = readLog(`date,kpi,value\n2027-01-02,x,${written}\n`);
    expect(log.measurements).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["row-bad-value"]);
  });
});

describe("notes", () => {
  const noted = (rows: string) =>
    readLog(HEADER + rows).log.notes.map(({ kpi, text }) => `${kpi ?? "all"}: ${text}`);

  it.each([
    ["about everything", "2027-01-02,#,,open house,\n", ["all: open house"]],
    [
      "two on one day",
      "2027-01-02,#x,,a,2027-01-02T08:00:00Z\n2027-01-02,#x,,b,2027-01-02T09:00:00Z\n",
      ["x: a", "x: b"],
    ],
    ["the same row twice", "2027-01-02,#x,,a,\n2027-01-02,#x,,a,\n", ["x: a"]],
    [
      "an empty one takes the latest back",
      "2027-01-02,#x,,a,2027-01-02T08:00:00Z\n2027-01-02,#x,,b,2027-01-02T09:00:00Z\n2027-01-02,#x,,,2027-01-02T10:00:00Z\n",
      ["x: a"],
    ],
    [
      "an empty one leaves what was noted after it",
      "2027-01-02,#x,,,2027-01-02T08:30:00Z\n2027-01-02,#x,,b,2027-01-02T09:00:00Z\n2027-01-02,#x,,a,2027-01-02T08:00:00Z\n",
      ["x: b"],
    ],
    [
      "undo takes back the one whose stamp it names",
      "2027-01-02,#x,,a,2027-01-02T08:00:00.000Z\n2027-01-02,#x,,b,2027-01-02T09:00:00Z\n2027-01-02,#x,,undo of 2027-01-02T08:00:00.000Z,2027-01-02T10:00:00Z\n",
      ["x: b"],
    ],
    ["an unstamped empty one takes nothing back", "2027-01-02,#x,,a,\n2027-01-02,#x,,,\n", ["x: a"]],
    [
      "others stay",
      "2027-01-02,#x,,a,\n2027-01-02,#,,,2027-01-03T08:00:00Z\n2027-01-03,#x,,,2027-01-03T08:00:00Z\n",
      ["x: a"],
    ],
  ])("%s", (_, rows, expected) => expect(noted(rows)).toEqual(expected));

  it("a note with a value may be a measurement that was meant to count", () => {
    expect(codes(`${HEADER}2027-01-02,#x,5,,\n`)).toEqual(["row-note-with-value 2"]);
  });
});
