import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/domain/time/day.js";
import { NOT_PLAIN, scanDay, scanStamp, scanValue } from "../../../src/files/log/fields.js";

const bytes = (text: string) => new TextEncoder().encode(`,${text},`);
const value = (text: string) => scanValue(bytes(text), 1, text.length + 1);
const stamp = (text: string) => scanStamp(bytes(text), 1, text.length + 1);

describe("scanning a value gives what Number gives", () => {
  it.each([
    "0",
    "812",
    "-2.31",
    "0.1",
    "99999.99",
    "123456789012345",
    "1.00000000000001",
    "-0",
    "00.50",
    "4.35",
  ])("%s", (text) => expect(value(text)).toBe(Number(text) + 0));

  it("for every number of hundredths and thousandths, and many longer ones", () => {
    for (let digits = 0; digits < 20_000; digits++) {
      const padded = String(digits).padStart(4, "0");
      for (const decimals of [2, 3]) {
        const text = `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
        expect(value(text)).toBe(Number(text));
      }
      const long = String((digits * 2_654_435_761) % 1e15);
      const text = `${long.slice(0, 3)}.${long.slice(3) || "0"}`;
      expect(value(text)).toBe(Number(text));
    }
  });

  it.each([
    "",
    "-",
    ".",
    "5.",
    ".5",
    "+5",
    "1e5",
    "1.2.3",
    "1,5",
    " 5",
    "1234567890123456",
    "0.1234567890123456",
    "--1",
  ])("and leaves %j to the careful reading", (text) => expect(value(text)).toBe(NOT_PLAIN));
});

describe("scanning a day", () => {
  it.each([
    ["2027-09-05", dayOf(2027, 9, 5)],
    ["2028-02-29", dayOf(2028, 2, 29)],
    ["1800-01-01", dayOf(1800, 1, 1)],
    ["2200-12-31", dayOf(2200, 12, 31)],
    ["1799-12-31", NOT_PLAIN], // the careful reading says what is wrong
    ["2201-01-01", NOT_PLAIN],
    ["2027-02-29", NOT_PLAIN],
    ["2027-04-31", NOT_PLAIN],
    ["2027-00-10", NOT_PLAIN],
    ["2027-13-10", NOT_PLAIN],
    ["2027-01-00", NOT_PLAIN],
    ["2027-01-32", NOT_PLAIN],
    ["2027/01/02", NOT_PLAIN],
    ["202x-01-02", NOT_PLAIN],
    ["2027-0a-02", NOT_PLAIN],
  ])("%s", (text, expected) => expect(scanDay(bytes(text), 1)).toBe(expected));
});

describe("scanning a stamp", () => {
  it.each([
    "2027-01-11T08:02:11.310Z",
    "2027-01-11T08:02:11Z",
    "1969-12-31T23:59:59.999Z",
    "2028-02-29T00:00:00.001Z",
  ])("%s", (text) => expect(stamp(text)).toBe(Date.parse(text)));

  it.each([
    "2027-01-11T24:00:00Z",
    "2027-01-11T08:60:00Z",
    "2027-01-11T08:02:60Z",
    "2027-01-11T08:02:11.3x0Z",
    "2027-01-11T08:02:11,310Z",
    "2027-01-11 08:02:11Z",
    "2027-02-30T08:02:11Z",
    "2027-01-11T08:02:11+02:00",
    "2027-01-11T08:02Z",
  ])("leaves %s to the careful reading", (text) => expect(stamp(text)).toBe(NOT_PLAIN));
});
