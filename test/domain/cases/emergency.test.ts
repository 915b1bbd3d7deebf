import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { dataLog, dataText, routeOf, stand } from "../road.js";

const route = routeOf(
  `year_starts: 4
kpis:
  attendances: { name: Attendances, kind: total, cadence: monthly }
  breaches: { name: Over four hours, kind: total, cadence: monthly }
  in-time: { name: In time, formula: (attendances - breaches) / attendances, unit: "%", goal: at-least }
milestones: { 2016: { in-time: 95 }, 2017: { in-time: 95 }, 2018: { in-time: 95 } }
`,
  { start: "2016-04-01", arrive: "2019-03-31" },
);
const { measurements } = dataLog(dataText("emergency.csv"));

/** Attendances and breaches summed over each fiscal year by hand. */
const POOLED = [
  ["2016", "2017-03-31", (100 * (15_262_758 - 2_490_879)) / 15_262_758],
  ["2017", "2018-03-31", 82.36450271774855],
  ["2018", "2019-03-31", 81.5385754513489],
] as const;

describe("emergency departments within four hours, at least 95 %", () => {
  it("is the ratio of the sums over the fiscal year, not the mean of its months", () => {
    const standing = stand("2017-03-31", route, measurements, "in-time");
    expect(standing.actual).toBeCloseTo(83.68002034756759, 10);
    expect(standing.actual).not.toBeCloseTo(83.62673004087532, 3); // the mean of twelve monthly rates
    expect(standing.planned).toBe(95);
    expect(standing.variance!.favourable).toBe(false);
    expect(standing.variance!.days).toBeNull();
    expect(standing.progress.route).toBeNull();
  });

  it("misses every fiscal year", () => {
    const { verdicts } = stand("2019-04-01", route, measurements, "in-time");
    expect(verdicts.map(({ stop, verdict }) => [stop.period.key, isoDay(stop.due), verdict])).toEqual(
      POOLED.map(([key, due]) => [key, due, "missed"]),
    );
    POOLED.forEach(([, , figure], at) => {
      expect(verdicts[at]!.actual).toBeCloseTo(figure, 10);
    });
    expect(verdicts.map(({ date }) => date)).toEqual([null, null, null]);
  });

  it("begins anew with each fiscal year", () => {
    const april = stand("2017-04-30", route, measurements, "in-time");
    const [taken, late] = ["attendances", "breaches"].map(
      (id) => measurements.find((one) => one.kpi === id && isoDay(one.date) === "2017-04-30")!.value,
    );
    expect(april.actual).toBeCloseTo((100 * (taken! - late!)) / taken!, 10);
    expect(april.stop!.period.key).toBe("2017");
  });

  it("shows the inputs without a course of their own in the trip", () => {
    const input = stand("2017-03-31", route, measurements, "attendances");
    expect(input.kpi.input).toBe(true);
    expect(input.actual).toBe(15_262_758);
    expect(input.planned).toBeNull();
  });
});
