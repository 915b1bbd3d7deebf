import { afterEach, expect, it, vi } from "vitest";
import { endOfLocalDay } from "../../../src/files/log/end-of-day.js";
import { readLog } from "../../../src/files/log/read.js";
import { on } from "../../domain/road.js";

afterEach(() => vi.unstubAllEnvs());

it.each([
  ["UTC", "2027-09-06", "2027-09-06T23:59:59.999Z"],
  ["Europe/Amsterdam", "2027-09-06", "2027-09-06T21:59:59.999Z"],
  ["America/New_York", "2027-12-31", "2028-01-01T04:59:59.999Z"],
  // 28 March 2027 has 23 hours, 31 October 25.
  ["Europe/Amsterdam", "2027-03-28", "2027-03-28T21:59:59.999Z"],
  ["Europe/Amsterdam", "2027-10-31", "2027-10-31T22:59:59.999Z"],
])("in %s %s ends at %s", (zone, day, instant) => {
  vi.stubEnv("TZ", zone);
  expect(new Date(endOfLocalDay(on(day))).toISOString()).toBe(instant);
});

it("leaves out what was logged later, and nothing without a stamp", () => {
  const text = `date,kpi,value,note,logged
2027-09-05,a,1,,2027-09-06T23:59:59.999Z
2027-09-05,a,2,,2027-09-07T00:00:00.000Z
2027-09-05,b,3,,
2027-09-05,#,,too late,2027-09-07T00:00:00.000Z
`;
  const { log } = readLog(text, { loggedBy: endOfLocalDay(on("2027-09-06")) });
  expect(log.measurements.map(({ kpi, value }) => [kpi, value])).toEqual([
    ["a", 1],
    ["b", 3],
  ]);
  expect(log.notes).toEqual([]);
});
