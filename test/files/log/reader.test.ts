import fc from "fast-check";
import { expect, it } from "vitest";
import { LineReader } from "../../../src/files/log/lines.js";
import { LogReader } from "../../../src/files/log/reader.js";
import { LogState } from "../../../src/files/log/state.js";

const HEADER = "date,kpi,value,note,logged";

/** What holds, as rows of plain values. */
function held({ holding, ids, rows, texts }: LogState) {
  const entries = Array.from({ length: holding.size }, (_, entry) => [
    ids.names[holding.kpi(entry)],
    holding.day(entry),
    holding.value(entry),
    holding.stamp(entry),
    holding.line(entry),
    texts.get(entry) ?? "",
  ]);
  return { rows, entries };
}

/** As the reader of bytes has it, in pieces of so many of them. */
function byBytes(lines: readonly string[], size: number) {
  const reader = new LogReader();
  reader.state.ids.numberOf("sales");
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
  for (let from = 0; from < bytes.length; from += size) reader.push(bytes.subarray(from, from + size));
  return { problems: reader.end(), ...held(reader.state) };
}

/** As the careful reader has it, line by line. */
function byLines(lines: readonly string[]) {
  const state = new LogState();
  state.ids.numberOf("sales");
  const reader = new LineReader(state, null, Number.POSITIVE_INFINITY, "measurements.csv");
  lines.forEach((line, at) => {
    reader.read({ text: line.replace(/\r$/, ""), number: at + 1 });
  });
  return { problems: reader.finish(), ...held(state) };
}

const usually = <T>(usual: T, ...others: T[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

/** Rows as `kpi` writes them, most of them; and rows that are nearly so. */
const line = fc
  .record({
    date: usually("2027-01-04", "2027-01-05", "2027-02-29", "27-01-04", "2027-01-04 ", "", "#"),
    kpi: usually("sales", "visitors", "s", "", "#sales", "#", '"sales"', " sales"),
    value: usually("812", "", "-2.31", "1e3", "1,5", "x", "12345678901234567", '"7"'),
    note: usually("", "fair", '"a, b"', '"', "é"),
    logged: usually(
      "2027-01-05T08:02:11.310Z",
      "2027-01-05T08:02:11Z",
      "2027-01-05T08:02:11.31Z",
      "2027-01-05T25:02:11Z",
      "2027-01-05T08:02:11+01:00",
      "Z",
      "",
    ),
    cut: fc.oneof({ weight: 6, arbitrary: fc.constant(99) }, { weight: 1, arbitrary: fc.nat(45) }),
    end: usually("", "\r", ",", ",,", " ", "\r\r"),
  })
  .map(({ date, kpi, value, note, logged, cut, end }) =>
    ([date, kpi, value, note, logged].join(",") + end).slice(0, cut),
  );

/** What is no row: halves, even where the other partial follows, and a field too few. */
const partial = fc.constantFrom(
  "2027-01-04,sales",
  "2027-01-04,sales,812",
  ",2027-01-05T08:02:11Z",
  ",812,,Z",
  "2027-01-04,sales,812,x2027-01-05T08:02:11Z",
);

it("what is read by its bytes is what the careful reading makes of it, wherever the pieces end", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(line, line, partial), { maxLength: 12 }),
      fc.integer({ min: 1, max: 200 }),
      (rows, size) => {
        const lines = [HEADER, ...rows];
        expect(byBytes(lines, size)).toEqual(byLines(lines));
      },
    ),
    { seed: 20270101, numRuns: 3000 },
  );
});
