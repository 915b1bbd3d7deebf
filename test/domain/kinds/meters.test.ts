import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/domain/time/day.js";
import { journeyOn, on, routeOf, rows, stand, standingOf } from "../road.js";

const shop = routeOf(`kpis:
  visitors: { name: Visitors, kind: total, cadence: weekly }
  sales: { name: Sales, kind: total, cadence: weekly }
  price: { name: Price, kind: average, cadence: monthly }
  conversion: { name: Conversion, formula: sales / visitors, unit: "%", goal: at-least }
  lost: { name: Lost, formula: visitors * (1 - conversion), kind: total, goal: at-most }
  turnover: { name: Turnover, formula: sales * price, kind: total, goal: increase }
milestones: { 2027: { conversion: 2, lost: 1000, turnover: 9000 } }
`);

describe("a formula", () => {
  it("is applied once to what its inputs add up to, through the earliest of their through dates", () => {
    const standing = stand(
      "2027-03-01",
      shop,
      [
        ...rows("visitors", { "2027-01-10": 100, "2027-01-17": 300, "2027-01-24": 5000 }),
        ...rows("sales", { "2027-01-10": 4, "2027-01-17": 4 }),
      ],
      "conversion",
    );
    expect(isoDay(standing.through!)).toBe("2027-01-17");
    expect(standing.actual).toBeCloseTo(2, 12); // 8 ÷ 400, not the mean of 4 % and 1.33 %
  });

  it("lets formulas that use a percentage see the fraction", () => {
    const journey = journeyOn("2027-03-01", shop, [
      ...rows("visitors", { "2027-01-10": 100, "2027-01-17": 300 }),
      ...rows("sales", { "2027-01-10": 4, "2027-01-17": 4 }),
    ]);
    expect(standingOf(journey, "lost").actual).toBeCloseTo(400 * 0.98, 10);
  });

  it("takes every input by its own kind", () => {
    const journey = journeyOn("2027-03-01", shop, [
      ...rows("sales", { "2027-01-10": 4, "2027-01-31": 6, "2027-02-28": 1 }),
      ...rows("price", { "2027-01-31": 10, "2027-02-28": 14 }),
    ]);
    expect(standingOf(journey, "turnover").actual).toBe(11 * 12);
  });

  it.each([
    ["an input was never measured", rows("sales", { "2027-01-10": 4 })],
    [
      "the denominator is zero",
      [...rows("sales", { "2027-01-10": 4 }), ...rows("visitors", { "2027-01-10": 0 })],
    ],
  ])("is unknown where %s", (_name, measurements) => {
    const standing = stand("2027-03-01", shop, measurements, "conversion");
    expect(standing.actual).toBeNull();
    expect(standing.variance).toBeNull();
    expect(standing.course).toBe("unknown");
  });

  it("was never measured where one of its inputs was not", () => {
    expect(stand("2027-03-01", shop, rows("sales", { "2027-01-10": 4 }), "conversion").through).toBeNull();
  });

  it("takes the spending of a fuel for an input", () => {
    const route = routeOf(`kpis:
  sales: { name: Sales, kind: total, cadence: monthly }
  cost: { name: Cost per sale, formula: ads / sales, goal: at-most }
milestones: { 2027: { cost: 20 } }
fuel: { ads: { name: Ads, unit: EUR, kind: spend, tank: { 2027: 1000, 2028: 1000, 2029: 1000 } } }
`);
    const standing = stand(
      "2027-03-01",
      route,
      [
        ...rows("sales", { "2027-01-31": 4, "2027-02-28": 6 }),
        ...rows("ads", { "2027-01-31": 70, "2027-02-28": 90 }),
      ],
      "cost",
    );
    expect(standing.actual).toBe(16);
    expect(standing.variance!.favourable).toBe(true);
    expect(standing.through).toBe(on("2027-02-28"));
  });
});
