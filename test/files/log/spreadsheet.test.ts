import { describe, expect, it } from "vitest";
import { fixLog } from "../../../src/files/log/fix.js";
import { readLog } from "../../../src/files/log/read.js";
import { shop } from "./routes.js";

const CANONICAL = `date,kpi,value,note,logged
2027-09-05,visitors,742,"building holiday; quiet, too",2027-09-06T08:02:11.000Z
2027-09-05,load-time,2.31,,2027-09-06T08:02:11.000Z
2027-09-25,#sales,,caf\u00e9 \u20ac 5 campaign,2027-09-26T14:11:05.009Z
2027-09-26,visitors,,logged by mistake,
`;

const DUTCH = `date;kpi;value;note;logged
5-9-2027;visitors;742;"building holiday; quiet, too";2027-09-06T08:02:11.000Z
5-9-2027;load-time;2,31;;2027-09-06T08:02:11.000Z
25-9-2027;#sales;;caf\u00e9 \u20ac 5 campaign;2027-09-26T14:11:05.009Z
26-9-2027;visitors;;logged by mistake;
`;

/** Windows-1252, as far as these tests need it: é and €. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((one) => (one === "\u20ac" ? 0x80 : one.codePointAt(0)!)));
}

const forms: [string, string | Uint8Array][] = [
  ["Dutch", DUTCH],
  ["Windows-1252 and CRLF", windows1252(DUTCH.replaceAll("\n", "\r\n"))],
  [
    "UTF-16 with tabs",
    Buffer.from(
      `\uFEFF${DUTCH.replaceAll("; quiet", "# quiet").replaceAll(";", "\t").replaceAll("# quiet", "; quiet")}`,
      "utf16le",
    ),
  ],
  ["with Excel's hint of the separator", `sep=;\r\n${DUTCH.replaceAll("\n", "\r\n")}`],
  [
    "slashes and leading zeros",
    DUTCH.replace(/^(\d+)-9-/gm, (_, day: string) => `${day.padStart(2, "0")}/09/`),
  ],
  ["padded to the right", DUTCH.replaceAll("\n", ";;\n")],
  ["empty cells at the end left out", DUTCH.replace("mistake;", "mistake")],
  [
    "commas kept, dates and numbers not",
    DUTCH.replace("2,31", '"2,31"')
      .replaceAll("; quiet", "# quiet")
      .replaceAll(";", ",")
      .replaceAll("# quiet", "; quiet"),
  ],
  ["a row appended since", DUTCH.replace(/26-9-2027.*\n/, "2027-09-26,visitors,,logged by mistake,\n")],
];

describe("a log that a spreadsheet saved", () => {
  it.each(forms)("%s: one problem, and no figure of it", (_, source) => {
    const { log, problems } = readLog(typeof source === "string" ? source : [source]);
    expect(problems.filter(({ severity }) => severity === "error")).toHaveLength(1);
    expect(problems[0]!.code).toMatch(/^log-(spreadsheet|encoding)$/);
    expect(log.measurements).toEqual([]);
  });

  it.each(forms)("%s: is written as it was", (_, source) => {
    expect(fixLog(source)).toEqual({ text: CANONICAL, problems: [] });
  });

  it("says what tells", () => {
    const [problem] = readLog(DUTCH).problems;
    expect(problem).toMatchObject({
      code: "log-spreadsheet",
      facts: { signs: { values: [{ text: "“;”" }, { text: "“5-9-2027”" }] } },
      place: { line: 1, excerpt: "date;kpi;value;note;logged" },
    });
    expect(readLog(DUTCH).end.writable).toBe(false);
  });

  it("a single odd date among good rows is that row's problem", () => {
    const { log, problems } = readLog("date,kpi,value\n2027-01-02,x,1\n5-9-2027,x,2\n");
    expect(problems.map(({ code }) => code)).toEqual(["row-bad-date"]);
    expect(log.measurements).toHaveLength(1);
  });
});

describe("mending", () => {
  it.each([
    ["a canonical log", CANONICAL],
    ["unusual quotes", 'date,kpi,value,note,logged\n"2027-01-02",x,"5","a",\n'],
    ["a decimal that looks like thousands", "date,kpi,value\n2027-01-02,x,1.234\n"],
    ["what is no row", `${CANONICAL}2027-01-02,tor\n2027-01-02,x,five,,\n<<<<<<< HEAD\n`],
  ])("leaves %s as it is", (_, text) => expect(fixLog(text)).toEqual({ text, problems: [] }));

  it("twice is once", () => {
    for (const [, source] of forms) expect(fixLog(fixLog(source).text!)).toEqual(fixLog(source));
  });

  it.each([
    [
      "no locale, a 13th month tells",
      null,
      "date;kpi;value\n9/25/2027;x;1\n9/5/2027;x;2\n",
      "2027-09-25,x,1\n2027-09-05,x,2\n",
    ],
    ["the locale tells: day first", "nl-NL", "date;kpi;value\n05/09/2027;x;1\n", "2027-09-05,x,1\n"],
    ["the locale tells: month first", "en-US", "date;kpi;value\n05/09/2027;x;1\n", "2027-05-09,x,1\n"],
    [
      "the dates themselves outweigh the locale",
      "nl-NL",
      "date;kpi;value\n9/25/2027;x;1\n9/5/2027;x;2\n",
      "2027-09-25,x,1\n2027-09-05,x,2\n",
    ],
    ["dots are day first", null, "date;kpi;value\n5.9.2027;x;1\n", "2027-09-05,x,1\n"],
    ["day and month alike", null, "date;kpi;value\n9-9-2027;x;1\n", "2027-09-09,x,1\n"],
    [
      "a comma elsewhere makes the dot a thousands separator",
      null,
      "date;kpi;value\n25-9-2027;x;1.234\n25-9-2027;y;2,5\n",
      "2027-09-25,x,1234\n2027-09-25,y,2.5\n",
    ],
    [
      "a comma with three digits behind it",
      "nl-NL",
      "date;kpi;value\n25-9-2027;x;1,234\n",
      "2027-09-25,x,1.234\n",
    ],
    ["thousands and decimals", null, "date;kpi;value\n25-9-2027;x;1.234,56\n", "2027-09-25,x,1234.56\n"],
    [
      "dots that are decimals",
      "nl-NL",
      "date;kpi;value\n25-9-2027;x;12.5\n25-9-2027;y;1.234\n",
      "2027-09-25,x,12.5\n2027-09-25,y,1.234\n",
    ],
    ["money", null, "date;kpi;value\n25-9-2027;x;€ 1.234,50\n", "2027-09-25,x,1234.50\n"],
    [
      "further columns",
      "nl-NL",
      'who;kpi;date;value\n"Anna; Bob";x;5-9-2027;3\n',
      "Anna; Bob,x,2027-09-05,3\n",
    ],
  ])("%s", (_, locale, text, rows) => {
    const { text: fixed, problems } = fixLog(text, { route: shop(locale) });
    expect(problems).toEqual([]);
    expect(fixed!.slice(fixed!.indexOf("\n") + 1)).toBe(rows);
  });

  it.each([
    ["day and month", "date;kpi;value\n05/09/2027;x;1\n", "fix-date-unclear"],
    [
      "dates that contradict each other",
      "date;kpi;value\n13/9/2027;x;1\n9/13/2027;x;1\n5/9/2027;x;1\n",
      "fix-date-unclear",
    ],
    ["thousands and decimals", "date;kpi;value\n25-9-2027;x;1.234\n", "fix-number-unclear"],
    [
      "decimals of both kinds",
      "date;kpi;value\n25-9-2027;x;2,5\n25-9-2027;y;2.5\n25-9-2027;z;1.234\n",
      "fix-number-unclear",
    ],
  ])("guesses nothing: %s", (_, text, code) => {
    const fixed = fixLog(text, { route: shop(), file: "log.csv" });
    expect(fixed.text).toBeNull();
    expect(fixed.problems.map((problem) => problem.code)).toEqual([code]);
    expect(fixed.problems[0]!.place).toMatchObject({
      file: "log.csv",
      excerpt: text.trimEnd().split("\n").at(-1),
    });
  });

  it("keeps rows of one minute apart whose stamps have lost their seconds", () => {
    const text = `date;kpi;value;note;logged
25-9-2027;x;9;;26-9-2027 08:02
25-9-2027;x;6;;26-9-2027 08:02
25-9-2027;y;7;;26-9-2027 8:02:30
`;
    expect(fixLog(text).text).toBe(`date,kpi,value,note,logged
2027-09-25,x,9,,2027-09-26T08:02:00.000Z
2027-09-25,x,6,,2027-09-26T08:02:00.001Z
2027-09-25,y,7,,2027-09-26T08:02:30.000Z
`);
  });

  it("gives a log without a header one", () => {
    expect(fixLog("2027-01-02,x,5,,\n").text).toBe("date,kpi,value,note,logged\n2027-01-02,x,5,,\n");
  });
});
