import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { dataLog, dataText, on, routeOf, stand } from "../road.js";

const route = routeOf(
  `kpis: { editors: { name: Active editors, kind: level, cadence: monthly, baseline: 88358 } }
milestones: { 2015: { editors: 200000 } }
`,
  { start: "2011-02-28", arrive: "2015-12-31" },
);
const { measurements } = dataLog(dataText("editors.csv"));
const DISTANCE = 200_000 - 88_358;

describe("200 000 active editors by the end of 2015", () => {
  it("is open at the end of 2012, 5.5 % of the way back", () => {
    const standing = stand("2012-12-31", route, measurements);
    expect(standing.actual).toBe(82_183);
    expect(standing.progress.milestone).toBeCloseTo((82_183 - 88_358) / DISTANCE, 12); // −5.53 %
    expect(standing.verdicts).toEqual([]);
    expect(standing.stop!.period.key).toBe("2015");
    // 28 February 2011 to 31 December 2012 are 672 days, of 1767 to the end of 2015
    expect(standing.planned).toBeCloseTo(88_358 + (DISTANCE * 672) / 1767, 6);
    // Back below where it started: no day of the plan had so few
    expect(standing.variance!.earned).toBeNull();
  });

  it("needs what is left over the three years that are left", () => {
    const { pace } = stand("2012-12-31", route, measurements);
    expect(pace.required).toBeCloseTo((200_000 - 82_183) / 36, 8);
    expect(pace.left).toBe(36);
  });

  it.each([
    ["2015-12-31", undefined],
    ["2016-01-31", undefined], // after the last milestone there is none ahead
  ])("is closed and missed on %s, 8.0 per cent of the way back", (today, ahead) => {
    const standing = stand(today, route, measurements);
    expect(standing.stop?.period.key).toBe(ahead);
    expect(standing.verdicts).toHaveLength(1);
    const [verdict] = standing.verdicts;
    expect(verdict!.verdict).toBe("missed");
    expect(verdict!.date).toBeNull();
    expect(verdict!.actual).toBe(79_427);
    expect(verdict!.progress).toBeCloseTo((79_427 - 88_358) / DISTANCE, 12); // −8.00 %
  });

  it("stays open past its due day until a reading on or after it exists", () => {
    const early = measurements.filter(({ date }) => date < on("2015-12-31"));
    const standing = stand("2016-02-01", route, early);
    expect(standing.verdicts).toEqual([]);
    expect(isoDay(standing.through!)).toBe("2015-11-30");
    expect(standing.stop!.period.key).toBe("2015");
  });
});
