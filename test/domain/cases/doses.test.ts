import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { dataLog, dataText, journeyOn, routeOf, stand, standingOf } from "../road.js";

const route = routeOf(
  `kpis: { doses: { name: Doses, kind: counter, cadence: weekly, baseline: 16525281 } }
milestones: { 2021-04-30: { doses: 100000000 } }
`,
  { start: "2021-01-20", arrive: "2021-12-31" },
);
const reported = dataText("doses.csv");
const restated = reported + dataText("doses-restated.csv").split("\n").slice(1).join("\n");

describe("100 million doses in 100 days", () => {
  it("counts from the baseline on the day of the start", () => {
    const standing = stand("2021-03-18", route, dataLog(reported).measurements);
    expect(standing.actual).toBe(115_730_008 - 16_525_281);
    expect(standing.verdicts).toEqual([]);
    // 58 of the 101 days from 20 January to 30 April
    expect(standing.planned).toBeCloseTo((100_000_000 * 58) / 101, 4);
  });

  it.each([
    ["as reported, the day after", "2021-03-19", reported],
    ["as reported, long after", "2021-07-25", reported],
    ["with the restated days", "2021-08-02", restated],
  ])("is reached on 19 March 2021: %s", (_name, today, text) => {
    const { verdicts } = stand(today, route, dataLog(text).measurements);
    expect(verdicts).toHaveLength(1);
    expect(verdicts[0]!.verdict).toBe("reached");
    expect(isoDay(verdicts[0]!.date!)).toBe("2021-03-19");
  });

  it("takes the small drops beside restated days for corrections, not for resets", () => {
    const journey = journeyOn("2021-08-02", route, dataLog(restated).measurements);
    const drops = standingOf(journey, "doses").meter.drops!;
    // 4 April after 1 April restated, 11 April after 8, 25 April after 22, 2 May after 30 April, 6 June after 30 May
    expect(drops.map(({ day, taken }) => [isoDay(day), taken])).toEqual([
      ["2021-04-04", "correction"],
      ["2021-04-11", "correction"],
      ["2021-04-25", "correction"],
      ["2021-05-02", "correction"],
      ["2021-06-06", "correction"],
      ["2021-07-11", "correction"],
    ]);
    expect(journey.notes).toEqual([]);
    // the differences telescope: what the last reading of the period says is what was counted
    expect(standingOf(journey, "doses").verdicts[0]!.actual).toBe(260_734_878 - 16_525_281);
  });

  it("as reported ends April at 223.6 million", () => {
    const { verdicts } = stand("2021-07-25", route, dataLog(reported).measurements);
    expect(verdicts[0]!.actual).toBe(240_159_677 - 16_525_281);
  });
});
