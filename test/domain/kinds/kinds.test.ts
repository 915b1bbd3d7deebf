import { describe, expect, it } from "vitest";
import { averageMeter } from "../../../src/domain/kinds/average.js";
import { counterMeter } from "../../../src/domain/kinds/counter.js";
import { levelMeter } from "../../../src/domain/kinds/level.js";
import { totalMeter } from "../../../src/domain/kinds/total.js";
import type { Readings } from "../../../src/domain/log/readings.js";

/** Readings on days 10, 20, 30 … */
const every10 = (...values: number[]): Readings => ({
  days: values.map((_, at) => (at + 1) * 10),
  values,
  lines: values.map(() => null),
});

describe("a total", () => {
  const meter = totalMeter(every10(5, 7, -2));
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
    expect(totalMeter(every10()).through).toBeNull();
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
    const meter = counterMeter(every10(100, 130, 150), 90, 5);
    expect(meter.over(5, 30)).toBe(60);
    expect(meter.over(5, 10)).toBe(10);
    expect(meter.over(11, 20)).toBe(30);
  });
  it("counts against the baseline even where it was read before the start", () => {
    const meter = counterMeter(every10(100, 130, 150), 120, 15);
    expect(meter.over(15, 30)).toBe(30);
  });
  it("without a baseline counts against the last reading before the start, else from the first one", () => {
    expect(counterMeter(every10(100, 130, 150), null, 15).over(15, 30)).toBe(50);
    expect(counterMeter(every10(100, 130, 150), null, 5).over(5, 30)).toBe(50);
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
    const meter = counterMeter(every10(before, after), before, 10);
    expect(meter.over(20, 20)).toBe(amount);
    expect(meter.drops).toEqual([{ day: 20, from: before, to: after, taken }]);
  });
  it("takes no standstill for a drop", () => {
    const meter = counterMeter(every10(0, 0, 5, 5), 0, 10);
    expect(meter.over(10, 40)).toBe(5);
    expect(meter.drops).toEqual([]);
  });
  it("goes on from a reset", () =>
    expect(counterMeter(every10(900, 20, 80), 800, 10).over(10, 30)).toBe(180));
});
