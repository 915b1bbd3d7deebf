import { expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { dataLog, dataText, journeyOn, routeOf, stand, standingOf } from "../road.js";

const route = routeOf(
  "kpis: { permits: { name: Permits, kind: total, cadence: monthly } }\nmilestones: { 2015: { permits: 5000 } }\n",
  { start: "2015-01-01", arrive: "2015-12-31" },
);
const { measurements } = dataLog(dataText("permits.csv"));

it("needs 507 permits a month, where the best six months ever brought 396", () => {
  const standing = stand("2015-06-30", route, measurements);
  expect(standing.actual).toBe(1957); // 405 + 376 + 390 + 280 + 270 + 236
  expect(standing.pace.required).toBeCloseTo(3043 / 6, 10);
  expect(standing.pace.best).toBeCloseTo(2373 / 6, 10); // October 2014 to March 2015
  expect(standing.pace.left).toBe(6);
  expect(isoDay(standing.pace.bestEnd!.to)).toBe("2015-03-31");
  expect(standing.planned).toBeCloseTo((5000 * 181) / 365, 10);
});

it("asks for the same by the week in weeks", () => {
  const standing = standingOf(journeyOn("2015-06-30", route, measurements, "week"), "permits");
  // 1 July to 31 December are 184 days; a mean month is 365/12 days
  expect(standing.pace.required).toBeCloseTo(3043 / (184 / 7), 10);
  expect(standing.pace.best).toBeCloseTo((2373 / 6) * (84 / 365), 10);
  expect(standing.pace.now).toBeCloseTo((786 / 3) * (84 / 365), 10); // April to June: 280 + 270 + 236
});
