import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { dataLog, dataText, journeyOn, on, routeFrom, standingOf } from "../road.js";

const route = routeFrom(dataText("bakery.yaml"));
const { measurements } = dataLog(dataText("bakery.csv"));
const journey = journeyOn("2027-09-06", route, measurements);

/** By hand: f of the year's days, planned = A·f − S·f·(1 − f)/2 with S half of what lies between the years beside it. */
const FIGURES = [
  // 248/365; S = (90000 − 18000)/2 = 36000
  { id: "visitors", through: "2027-09-05", actual: 22_852, planned: 23_257.736911240383, days: -4 },
  // 248/365; S = (1000 − 150)/2 = 425
  { id: "sales", through: "2027-09-05", actual: 201, planned: 225.49896791142805, days: -20 },
  // 243/365; S = (85000 − 9500)/2 = 37750
  { id: "revenue", through: "2027-08-31", actual: 15_178, planned: 17_103.935072246204, days: -19 },
  // 400 + 1100 × 242/364; 1262 is reached after 285 days, on 13 October
  { id: "newsletter", through: "2027-08-31", actual: 1262, planned: 1131.3186813186812, days: 43 },
];

describe("the bakery on 6 September 2027", () => {
  it.each(FIGURES)("$id: $actual against $planned, $days days", ({ id, through, actual, planned, days }) => {
    const standing = standingOf(journey, id);
    expect(isoDay(standing.through!)).toBe(through);
    expect(standing.actual).toBe(actual);
    expect(standing.planned).toBeCloseTo(planned, 8);
    expect(standing.variance!.absolute).toBeCloseTo(actual - planned, 8);
    expect(standing.variance!.relative).toBeCloseTo((actual - planned) / planned, 10);
    expect(standing.variance!.days).toBe(days);
    expect(standing.variance!.favourable).toBe(days > 0);
  });

  it("earns the days that the plan had been where the actual is", () => {
    const earned = FIGURES.map(({ id }) => isoDay(standingOf(journey, id).variance!.earned!));
    expect(earned).toEqual(["2027-09-01", "2027-08-16", "2027-08-12", "2027-10-13"]);
  });

  it("computes conversion once over both totals, and means the readings of the page load", () => {
    const conversion = standingOf(journey, "conversion");
    // 201 orders of 22 852 visitors
    expect(conversion.actual).toBeCloseTo((100 * 201) / 22_852, 10);
    expect(conversion.planned).toBe(1);
    expect(conversion.variance!.days).toBeNull();
    const load = standingOf(journey, "load-time");
    expect(load.actual).toBeCloseTo(2.305, 10); // 73.76 s over 32 weeks
    expect(isoDay(load.through!)).toBe("2027-08-08");
  });

  it("has travelled to the plan of 17 August: the lower weighted median of −20, −19 (twice), −4 and 43 days", () => {
    expect(journey.trip.days).toBe(-19);
    expect(isoDay(journey.trip.through!)).toBe("2027-09-05");
    expect(isoDay(journey.trip.at!)).toBe("2027-08-17");
    // 1 January 2027 to 31 December 2029 are 1095 days, to 17 August 228, to 5 September 247
    expect(journey.trip.progress).toBeCloseTo(228 / 1095, 12);
    expect(journey.trip.time).toBeCloseTo(247 / 1095, 12);
  });

  it.each([
    // six weeks 4909 ÷ 6; 17148 to go in 117 days; best 17 weeks 12889 ÷ 17
    {
      id: "visitors",
      now: 4909 / 6,
      required: 17_148 / (117 / 7),
      planned: 1001.6738600112591,
      best: 12_889 / 17,
    },
    { id: "sales", now: 5.5, required: 199 / (117 / 7), planned: 10.44023268905986, best: 107 / 17 },
    // September to December: four months
    { id: "revenue", now: 1942, required: 16_822 / 4, planned: 3724.016231938449, best: 8405 / 4 },
  ])("drives $id at $now and needs $required", ({ id, now, required, planned, best }) => {
    const { pace } = standingOf(journey, id);
    expect(pace.now).toBeCloseTo(now, 8);
    expect(pace.required).toBeCloseTo(required, 8);
    expect(pace.planned).toBeCloseTo(planned, 8);
    expect(pace.best).toBeCloseTo(best, 8);
  });

  it("drives the newsletter at the least-squares slope of its last four month ends", () => {
    const { pace } = standingOf(journey, "newsletter");
    // 861, 985, 1122, 1262: (−1.5·861 − 0.5·985 + 0.5·1122 + 1.5·1262) ÷ 5
    expect(pace.now).toBeCloseTo(134, 8);
    expect(pace.required).toBeCloseTo(59.5, 8); // 238 in four months
    expect(pace.planned).toBeCloseTo((1500 - 1131.3186813186812) / 4, 8);
    expect(pace.best).toBeCloseTo((1262 - 742) / 4, 8); // April to August
  });

  it("is on the courses of its story: the slow checkout since 23 June took orders and revenue with it", () => {
    const courses = journey.standings.map(({ kpi, course }) => [kpi.id, course]);
    expect(Object.fromEntries(courses)).toEqual({
      visitors: "on-course", // 1.7 % below
      sales: "off-course", // 10.9 % below, twelve weeks in a row
      revenue: "off-course", // 11.3 % below
      conversion: "off-course", // 0.12 of 1.00
      newsletter: "ahead", // 11.6 % above
      "load-time": "unknown", // 29 days, weekly
    });
    expect(standingOf(journey, "load-time").lastCourse).toBe("on-course");
    expect(journey.trip.course).toBe("off-course");
    expect(journey.trip.courses).toEqual({
      "off-course": 3,
      drifting: 0,
      unknown: 1,
      "on-course": 1,
      ahead: 1,
      arrived: 0,
    });
  });

  it("progresses to the stop and along the route", () => {
    const visitors = standingOf(journey, "visitors").progress;
    expect(visitors.milestone).toBeCloseTo(22_852 / 40_000, 12);
    expect(visitors.route).toBeCloseTo(243 / 1095, 12); // 1 September
    expect(visitors.time).toBeCloseTo(247 / 1095, 12);
    const newsletter = standingOf(journey, "newsletter").progress;
    expect(newsletter.milestone).toBeCloseTo(862 / 1100, 12);
    const load = standingOf(journey, "load-time").progress;
    expect(load.route).toBeNull();
  });

  it("knows nothing of measurements after the day", () => {
    const earlier = journeyOn("2027-07-01", route, measurements);
    const cut = journeyOn(
      "2027-07-01",
      route,
      measurements.filter(({ date }) => date <= on("2027-07-01")),
    );
    expect(earlier.standings.map(({ actual }) => actual)).toEqual(cut.standings.map(({ actual }) => actual));
    expect(isoDay(standingOf(earlier, "visitors").through!)).toBe("2027-06-27");
  });
});
