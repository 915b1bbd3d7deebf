import { describe, expect, it } from "vitest";
import { averageMeter } from "../../../src/domain/kinds/average.js";
import { counterMeter } from "../../../src/domain/kinds/counter.js";
import { levelMeter } from "../../../src/domain/kinds/level.js";
import { totalMeter } from "../../../src/domain/kinds/total.js";
import type { Readings } from "../../../src/domain/log/measurement.js";
import { isoDay } from "../../../src/domain/time/day.js";
import { on } from "../road.js";

/** Readings on days 10, 20, 30 … */
const every10 = (...values: number[]): Readings => ({
  days: values.map((_, at) => (at + 1) * 10),
  values,
  lines: values.map(() => null),
});

/** Days that each make a period of their own. */
const daily = { cadence: "daily", yearStarts: 1, start: 0, baseline: null } as const;
const from = (baseline: number | null, start: number) => ({ ...daily, baseline, start });

describe("a total", () => {
  const meter = totalMeter(every10(5, 7, -2), daily);
  it.each([
    [10, 30, 10],
    [10, 29, 12],
    [11, 20, 7],
    [30, 99, -2],
    [10, 10, 5],
  ])("from day %i to %i is %d", (from, to, sum) => expect(meter.over(from, to)).toBe(sum));
  it("is unknown where nothing was booked", () => {
    expect(meter.over(11, 19)).toBeNull();
    expect(meter.over(31, 99)).toBeNull();
    expect(totalMeter(every10(), daily).through).toBeNull();
  });
  it("adds without drift: nine times 0.1 is 0.9", () => {
    const tenths = totalMeter(every10(...Array(9).fill(0.1)), daily);
    expect(tenths.over(0, 90)).toBe(0.9);
  });
});

describe("an amount covers the days", () => {
  // 2027-03-29 is a Monday, and the first quarter ends on that Wednesday
  const weekly = (rows: Record<string, number>, start = "2027-01-01") =>
    totalMeter(
      {
        days: Object.keys(rows).map(on),
        values: Object.values(rows),
        lines: Object.keys(rows).map(() => null),
      },
      { cadence: "weekly", yearStarts: 1, start: on(start) },
    );
  it("of its week, split by days where a quarter ends in it", () => {
    const meter = weekly({ "2027-03-28": 700, "2027-04-04": 700 });
    expect(meter.over(on("2027-01-01"), on("2027-03-31"))).toBe(700 + (700 * 3) / 7);
    expect(meter.over(on("2027-04-01"), on("2027-06-30"))).toBe((700 * 4) / 7);
  });
  it("since the row before it in the same week", () => {
    const meter = weekly({ "2027-03-31": 90, "2027-04-04": 40 });
    expect(meter.amounts!.from.map(isoDay)).toEqual(["2027-03-29", "2027-04-01"]);
    expect(meter.over(on("2027-03-29"), on("2027-03-30"))).toBe(60);
    expect(meter.over(on("2027-04-02"), on("2027-04-04"))).toBe(30);
  });
  it("since the start, where the week began before it and nothing was measured before", () => {
    // 1 January 2027 is a Friday
    expect(weekly({ "2027-01-03": 300 }).amounts!.from.map(isoDay)).toEqual(["2027-01-01"]);
    const known = weekly({ "2026-12-27": 700, "2027-01-03": 700 });
    expect(known.over(on("2027-01-01"), on("2027-01-03"))).toBe(300);
  });
});

describe("a level", () => {
  const meter = levelMeter(every10(5, 7, -2));
  it.each([
    [10, 5],
    [19, 5],
    [20, 7],
    [999, -2],
  ])("is on day %i the last reading, %d, wherever the days begin", (to, value) => {
    expect(meter.over(to, to)).toBe(value);
    expect(meter.over(0, to)).toBe(value);
  });
  it("is unknown before the first reading", () => expect(meter.over(0, 9)).toBeNull());
});

describe("an average", () => {
  const meter = averageMeter(every10(5, 7, -3));
  it.each([
    [10, 30, 3],
    [10, 29, 6],
    [20, 20, 7],
  ])("from day %i to %i is %d", (from, to, value) => expect(meter.over(from, to)).toBe(value));
  it("is unknown where nothing was read", () => expect(meter.over(11, 19)).toBeNull());
});

describe("a counter", () => {
  it("counts the first reading on or after the start against the baseline", () => {
    const meter = counterMeter(every10(100, 130, 150), from(90, 5));
    expect(meter.over(5, 30)).toBe(60);
    expect(meter.over(5, 10)).toBe(10);
    expect(meter.over(11, 20)).toBe(30);
  });
  it("counts against the baseline even where it was read before the start", () => {
    const meter = counterMeter(every10(100, 130, 150), from(120, 15));
    // 20 is the first: 130 − 120 since the start, then 20
    expect(meter.over(15, 30)).toBe(30);
  });
  it("without a baseline counts against the last reading before the start, else from the first one", () => {
    expect(counterMeter(every10(100, 130, 150), from(null, 15)).over(11, 30)).toBe(50);
    expect(counterMeter(every10(100, 130, 150), from(null, 5)).over(5, 30)).toBe(50);
  });
  it.each([
    // reading before, reading after, amount, taken for
    [100, 49, 49, "reset"],
    [100, 50, -50, "correction"],
    [100, 99, -1, "correction"],
    [100, 0, 0, "reset"],
    [101, 50, 50, "reset"], // below 50.5
    [-10, -20, -10, "correction"],
    [10, -1, -11, "correction"], // no odometer starts again below zero
  ] as const)("from %d to %d amounts to %d: a %s", (before, after, amount, taken) => {
    const meter = counterMeter(every10(before, after), from(before, 10));
    expect(meter.over(11, 20)).toBeCloseTo(amount, 12);
    expect(meter.drops).toEqual([{ day: 20, from: before, to: after, taken }]);
  });
  it("takes no standstill for a drop", () => {
    const meter = counterMeter(every10(0, 0, 5, 5), from(0, 10));
    expect(meter.over(10, 40)).toBe(5);
    expect(meter.drops).toEqual([]);
  });
  it("goes on from a reset", () =>
    expect(counterMeter(every10(900, 20, 80), from(800, 10)).over(10, 30)).toBe(180));
});
