import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { journeyOn, on, routeOf, rows } from "../road.js";

/** Levels that travel one a day from 0, with the days each is off its plan on 30 June (day 180). */
function tripWith(kpis: readonly { weight: number; days: number | null }[], more = "", log = "") {
  const lines = kpis.map(
    ({ weight }, at) => `  k${at}: { name: K, kind: level, baseline: 0, weight: ${weight} }\n`,
  );
  const targets = kpis.map((_, at) => `k${at}: 364`).concat(log ? [log] : []);
  const route = routeOf(`kpis:\n${lines.join("")}${more}milestones: { 2027: { ${targets.join(", ")} } }\n`);
  const measurements = kpis.flatMap(({ days }, at) =>
    days === null ? [] : rows(`k${at}`, { "2027-06-30": 180 + days }),
  );
  return journeyOn("2027-07-01", route, measurements).trip;
}

describe("the trip", () => {
  it.each([
    ["one", [{ weight: 1, days: -7 }], -7],
    [
      "the middle of three",
      [
        { weight: 1, days: 50 },
        { weight: 1, days: -9 },
        { weight: 1, days: -2 },
      ],
      -2,
    ],
    [
      "the lower of two",
      [
        { weight: 1, days: 30 },
        { weight: 1, days: -30 },
      ],
      -30,
    ],
    ["the lower middle of four", [4, 3, 2, 1].map((days) => ({ weight: 1, days })), 2],
    [
      "the heavier",
      [
        { weight: 1, days: -30 },
        { weight: 1.5, days: 30 },
      ],
      30,
    ],
    [
      "exactly half: the lower",
      [
        { weight: 2, days: -30 },
        { weight: 1, days: 30 },
        { weight: 1, days: 40 },
      ],
      -30,
    ],
    [
      "thirds of a weight",
      [
        { weight: 0.1, days: 1 },
        { weight: 0.2, days: 2 },
        { weight: 0.3, days: 3 },
      ],
      2,
    ],
    [
      "a weight of none is left out",
      [
        { weight: 0, days: -90 },
        { weight: 1, days: 5 },
      ],
      5,
    ],
    [
      "those that are measured",
      [
        { weight: 1, days: null },
        { weight: 1, days: 30 },
      ],
      30,
    ],
    [
      "nobody ahead of whom nobody laughs",
      [
        { weight: 1, days: -3 },
        { weight: 1, days: null },
        { weight: 1, days: 8 },
      ],
      -3,
    ],
  ])("is as far as %s", (_name, kpis, days) => {
    const trip = tripWith(kpis);
    expect(trip.days).toBe(days);
    expect(isoDay(trip.through!)).toBe("2027-06-30");
    expect(trip.at).toBe(on("2027-06-30") + days);
    expect(trip.progress).toBeCloseTo((180 + days) / 1095, 12);
    expect(trip.time).toBeCloseTo(180 / 1095, 12);
  });

  it("is nowhere where nothing was measured", () => {
    expect(tripWith([{ weight: 1, days: null }])).toMatchObject({
      through: null,
      at: null,
      days: null,
      progress: null,
      time: null,
      course: "unknown",
    });
  });

  it("counts bounds, averages and what is to shrink in the course only, measured or not", () => {
    const more = `  bound: { name: B, kind: level, goal: at-most }
  shrink: { name: S, kind: total, baseline: 900, goal: decrease }
`;
    const trip = tripWith([{ weight: 1, days: 20 }], more, "bound: 5, shrink: 100");
    expect(trip.days).toBe(20);
    expect(trip.courses.unknown).toBe(3); // one reading each at most: too early, and two unmeasured
  });

  it("adds the days to the latest through date of all", () => {
    const route = routeOf(`kpis:
  a: { name: A, kind: level, baseline: 0 }
  b: { name: B, kind: level, goal: at-most }
milestones: { 2027: { a: 364, b: 5 } }
`);
    const { trip } = journeyOn("2027-07-20", route, [
      ...rows("a", { "2027-06-30": 170 }),
      ...rows("b", { "2027-07-15": 4 }),
    ]);
    expect(isoDay(trip.through!)).toBe("2027-07-15");
    expect(trip.days).toBe(-10);
    expect(isoDay(trip.at!)).toBe("2027-07-05");
  });

  it("leaves inputs of formulas out", () => {
    const route = routeOf(`kpis:
  a: { name: A, kind: total }
  b: { name: B, kind: total }
  r: { name: R, formula: a / b, goal: at-least }
milestones: { 2027: { r: 5 } }
`);
    const { trip } = journeyOn("2027-07-20", route, [
      ...rows("a", { "2027-06-30": 170, "2027-07-10": 1 }),
      ...rows("b", { "2027-06-30": 4 }),
    ]);
    expect(isoDay(trip.through!)).toBe("2027-06-30");
    expect(Object.values(trip.courses).reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});
