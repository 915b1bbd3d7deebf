import { expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { spanBefore } from "../../../src/domain/time/span.js";
import { on } from "../road.js";

it.each([
  ["2027-09-06", "3d", "2027-09-03"],
  ["2027-09-06", "2w", "2027-08-23"],
  ["2027-09-06", "1m", "2027-08-06"],
  ["2027-03-31", "1m", "2027-02-28"],
  ["2028-03-31", "1m", "2028-02-29"],
  ["2027-01-15", "1m", "2026-12-15"],
  ["2027-05-31", "1q", "2027-02-28"],
  ["2028-02-29", "1y", "2027-02-28"],
  ["2027-09-06", "0d", "2027-09-06"],
])("%s less %s is %s", (day, span, before) => {
  expect(isoDay(spanBefore(on(day), span)!)).toBe(before);
});

it.each(["", "m", "1", "1 m", "-1m", "1.5m", "12345d", "1M", "1mm", "yesterday", "9999y"])(
  "%j is no stretch",
  (span) => {
    expect(spanBefore(on("2027-09-06"), span)).toBeNull();
  },
);
