import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecimalMark, type ParsedNumber, parseNumber } from "../../src/statistics/parse-number.js";
import { vectors } from "./data/vectors.js";

const ok = (value: number): ParsedNumber => ({ kind: "ok", value, candidates: null });
const ambiguous = (...candidates: [number, number]): ParsedNumber => ({
  kind: "ambiguous",
  value: null,
  candidates,
});
const error: ParsedNumber = { kind: "error", value: null, candidates: null };

describe("worked cases", () => {
  it.each(vectors.parseNumber)("$input, decimal $decimal, reference $reference", (example) => {
    const { input, decimal, reference, expected } = example;
    expect(parseNumber(input, { decimal, reference })).toEqual(expected);
  });
});

describe("without a known decimal mark", () => {
  const cases: [text: string, expected: ParsedNumber][] = [
    ["0", ok(0)],
    ["-0", ok(0)],
    ["007", ok(7)],
    ["  42\t\n", ok(42)],
    ["+5", ok(5)],
    ["-5", ok(-5)],
    ["−5", ok(-5)],
    ["- 5", ok(-5)],
    // one mark, one reading
    ["12,34", ok(12.34)],
    ["1,2345", ok(1.2345)],
    ["0,123", ok(0.123)],
    ["00.123", ok(0.123)],
    ["012.345", ok(12.345)],
    ["1234,567", ok(1234.567)],
    ["1.5", ok(1.5)],
    ["1.234.567", ok(1234567)],
    ["1,234,567", ok(1234567)],
    ["12.345.678", ok(12345678)],
    // two marks: the last is the decimal mark
    ["1.234,5", ok(1234.5)],
    ["1,234.567", ok(1234.567)],
    ["1.234.567,89", ok(1234567.89)],
    ["1,234,567.891", ok(1234567.891)],
    ["1 234,567", ok(1234.567)],
    ["1'234.567", ok(1234.567)],
    // two readings
    ["1.234", ambiguous(1234, 1.234)],
    ["12,345", ambiguous(12345, 12.345)],
    ["100.000", ambiguous(100000, 100)],
    ["-1.234", ambiguous(-1234, -1.234)],
    ["−1,234", ambiguous(-1234, -1.234)],
    ["€1.250", ambiguous(1250, 1.25)],
    ["1.250 €", ambiguous(1250, 1.25)],
    ["95.123 %", ambiguous(95123, 95.123)],
    // groups parted by spaces, apostrophes, underscores
    ["12 345", ok(12345)],
    ["1 234 567", ok(1234567)],
    ["1\u00a0234\u00a0567,5", ok(1234567.5)],
    ["1\u202f250", ok(1250)],
    ["1\u2009250", ok(1250)],
    ["1\u2007250\u00a0000", ok(1250000)],
    ["1’250", ok(1250)],
    ["1'250'000", ok(1250000)],
    ["1_000", ok(1000)],
    ["40_000.5", ok(40000.5)],
    // units
    ["$ 12", ok(12)],
    ["£12.50", ok(12.5)],
    ["-€5", ok(-5)],
    ["€ -1.250,00", ok(-1250)],
    ["-5 €", ok(-5)],
    ["5%", ok(5)],
    ["% 5", ok(5)],
    ["5\u00a0%", ok(5)],
    ["-2,5%", ok(-2.5)],
    // groups that are not whole, or not parted by one mark
    ["1 25", error],
    ["1 2345", error],
    ["1234 567", error],
    ["1  250", error],
    ["1''250", error],
    ["0.123.456", error],
    ["0,123.4", error],
    ["0 123", error],
    ["12,34,567", error],
    ["1.234 567", error],
    ["1.234 567,8", error],
    ["1'234 567", error],
    ["1,234.5.6", error],
    ["1.234,56,7", error],
    ["1234,567.89", error],
    ["1 234,5 6", error],
    ["1\n250", error],
    ["1..5", error],
    ["1.,5", error],
    // a mark at an end
    ["1.", error],
    ["1,", error],
    [",5", error],
    ["-.5", error],
    ["1 250.", error],
    ["'5", error],
    ["_5", error],
    ["5_", error],
    // signs and units in the wrong place or number
    ["", error],
    ["   ", error],
    ["-", error],
    ["%", error],
    ["€", error],
    ["--5", error],
    ["+-5", error],
    ["-€-5", error],
    ["5-", error],
    ["5 -€", error],
    ["5 % %", error],
    ["€5%", error],
    ["€5€", error],
    ["€€5", error],
    ["5 ‰", error],
    ["1€50", error],
    ["5-6", error],
    ["1/2", error],
    ["(5)", error],
    // letters, exponents, other digits
    ["1e3", error],
    ["1E3", error],
    ["1.5e3", error],
    ["1.5e-3", error],
    ["1.5x3", error],
    ["0x10", error],
    ["0b1", error],
    ["10n", error],
    ["5 EUR", error],
    ["EUR 5", error],
    ["NaN", error],
    ["-Infinity", error],
    ["∞", error],
    ["١٢", error],
    ["１２", error],
    ["1\u0000", error],
    ["1\u200b250", error],
    // beyond a double
    ["9".repeat(309), error],
    [`-${"9".repeat(400)}`, error],
    [`1${",000".repeat(103)}`, error],
    [`1${",000".repeat(102)}`, ok(1e306)],
    [`0.${"0".repeat(400)}1`, ok(0)],
    [`-0.${"0".repeat(400)}1`, ok(0)],
    ["9007199254740993", ok(9007199254740992)],
    ["0.1", ok(0.1)],
    ["123456.789012", ok(123456.789012)],
  ];

  it.each(cases)("%j", (text, expected) => {
    expect(parseNumber(text)).toEqual(expected);
  });

  it("treats options without a mark or a reference as none", () => {
    expect(parseNumber("1,234", { decimal: undefined, reference: undefined })).toEqual(
      ambiguous(1234, 1.234),
    );
  });
});

describe("with a known decimal mark", () => {
  const cases: [text: string, decimal: DecimalMark, expected: ParsedNumber][] = [
    ["1.234", ",", ok(1234)],
    ["-1.234", ",", ok(-1234)],
    ["1,234", ",", ok(1.234)],
    ["1.234,5", ",", ok(1234.5)],
    ["1 234,5", ",", ok(1234.5)],
    ["€ 1.250", ",", ok(1250)],
    ["12,5 %", ",", ok(12.5)],
    ["12.5", ",", error],
    ["0.123", ",", error],
    ["1234.567", ",", error],
    ["1,234.5", ",", error],
    ["1,234,567", ",", error],
    ["1,234", ".", ok(1234)],
    ["1.234", ".", ok(1.234)],
    ["1,234.5", ".", ok(1234.5)],
    ["1’234.5", ".", ok(1234.5)],
    ["12.5", ".", ok(12.5)],
    ["12,5", ".", error],
    ["0,123", ".", error],
    ["1.234,5", ".", error],
    ["1.234.567", ".", error],
  ];

  it.each(cases)("%j with %j", (text, decimal, expected) => {
    expect(parseNumber(text, { decimal })).toEqual(expected);
  });
});

describe("with a reference", () => {
  // 1.234 is 1234 near 246.8 … 6170, and 1.234 near 0.2468 … 6.17
  const cases: [text: string, reference: number, expected: ParsedNumber][] = [
    ["1.234", 1200, ok(1234)],
    ["1,234", 1.3, ok(1.234)],
    ["1.000", 5000, ok(1000)],
    ["1.000", 5001, ambiguous(1000, 1)],
    ["1.000", 200, ok(1000)],
    ["1.000", 199, ambiguous(1000, 1)],
    ["1.000", 5, ok(1)],
    ["1.000", 5.01, ambiguous(1000, 1)],
    ["1.000", 0.2, ok(1)],
    ["1.000", 0.19, ambiguous(1000, 1)],
    ["-1.234", -1200, ok(-1234)],
    ["-1.234", -1, ok(-1.234)],
    ["1.234", -1200, ambiguous(1234, 1.234)],
    ["1.234", 0, ambiguous(1234, 1.234)],
    ["1.234", Number.NaN, ambiguous(1234, 1.234)],
    ["1.234", Number.POSITIVE_INFINITY, ambiguous(1234, 1.234)],
    // what is not ambiguous stays as written, however far from the reference
    ["12,5", 12000, ok(12.5)],
    ["1200", 1.2, ok(1200)],
  ];

  it.each(cases)("%j near %d", (text, reference, expected) => {
    expect(parseNumber(text, { reference })).toEqual(expected);
  });

  it("is not needed where the mark is known", () => {
    expect(parseNumber("1.234", { decimal: ".", reference: 1200 })).toEqual(ok(1.234));
  });
});

describe("hostile text", () => {
  const million = 1_000_000;
  const texts = [
    "1".repeat(million),
    " ".repeat(million),
    `1${" ".repeat(million)}x`,
    "1 ".repeat(million),
    `1${",000".repeat(million)}x`,
    "-".repeat(million),
    "€".repeat(million),
    `${"a".repeat(million)}1`,
  ];

  it.each(texts.map((text) => [`${text.slice(0, 8)}…`, text]))(
    "%s a million times is an error at once",
    (_, text) => {
      expect(parseNumber(text)).toEqual(error);
    },
  );

  it("reads up to 1000 characters", () => {
    expect(parseNumber(`0.${"3".repeat(998)}`)).toEqual(ok(1 / 3));
    expect(parseNumber(`0.${"3".repeat(999)}`)).toEqual(error);
  });

  it("ignores any amount of space around a number", () => {
    expect(parseNumber(`${" ".repeat(5000)}5${" ".repeat(5000)}`)).toEqual(ok(5));
  });
});

describe("properties", () => {
  const numberLike = fc.string({
    unit: fc.constantFrom(..."0123456789.,'’ _-−+%€$e()", "\u00a0", "\u202f"),
    maxLength: 14,
  });
  const options = fc.record({
    decimal: fc.constantFrom(null, "." as const, "," as const),
    reference: fc.option(fc.double()),
  });

  it("never throws, never answers with what is not a finite number, and says where it lies", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), numberLike), options, (text, given) => {
        const { kind, value, candidates } = parseNumber(text, given);
        expect(value === null || (Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
        expect(candidates?.every(Number.isFinite) ?? true).toBe(true);
        expect([value !== null, candidates !== null]).toEqual([kind === "ok", kind === "ambiguous"]);
      }),
      { numRuns: 5000 },
    );
  });

  it("agrees with itself: an ambiguous text has one reading for each decimal mark", () => {
    fc.assert(
      fc.property(numberLike, (text) => {
        const read = (["." as const, "," as const] as const).map(
          (decimal) => parseNumber(text, { decimal }).value,
        );
        const distinct = [...new Set(read.filter((value) => value !== null))];
        const { kind } = parseNumber(text);
        expect(kind).toBe(["error", "ok", "ambiguous"][distinct.length]);
      }),
      { numRuns: 5000 },
    );
  });

  const locales: [locale: string, decimal: DecimalMark][] = [
    ["nl-NL", ","],
    ["en-US", "."],
    ["de-CH", "."],
    ["fr-FR", ","],
  ];
  const styles: Intl.NumberFormatOptions[] = [
    {},
    { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" },
  ];
  const cents = fc.integer({ min: -1e11, max: 1e11 }).map((amount) => amount / 100);

  it.each(locales)("reads back what Intl writes in %s", (locale, decimal) => {
    fc.assert(
      fc.property(
        cents,
        fc.constantFrom(...styles),
        fc.integer({ min: 2, max: 4 }),
        (value, style, digits) => {
          const format = new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: digits });
          const text = format.format(value);
          expect(parseNumber(text, { decimal }).value).toBe(value);
          const parsed = parseNumber(text);
          expect(parsed.candidates ?? [parsed.value]).toContain(value);
          expect(parseNumber(text, { reference: value }).value).toBe(value);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(locales)("reads back percentages of %s", (locale, decimal) => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), (hundredths) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(hundredths / 100);
        expect(parseNumber(`${text} %`, { decimal }).value).toBe(hundredths / 100);
        expect(parseNumber(`${text} %`).value).toBe(hundredths / 100);
      }),
    );
  });
});
