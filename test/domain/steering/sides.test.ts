import { describe, expect, it } from "vitest";
import { type Journey, journeyOf } from "../../../src/domain/standing/journey.js";
import { changeFrom, rerouted } from "../../../src/domain/steering/decision.js";
import { parseSteers } from "../../../src/domain/steering/grammar.js";
import { expectedPace, kpisThatDiffer, stopsThatDiffer } from "../../../src/domain/steering/sides.js";
import { isRouteSteer } from "../../../src/domain/steering/steer.js";
import { dataLog, dataText, on, routeFrom } from "../road.js";

const route = routeFrom(dataText("bakery.yaml"));
const log = dataLog(dataText("bakery.csv"));
const today = on("2027-09-06");
const asItGoes = journeyOf(route, log, today, { everyStop: true });

/** The journey with a stop set or moved. */
function withStop(word: string): Journey {
  const { steers, problems } = parseSteers([word], { route, today, usual: () => null });
  expect(problems).toEqual([]);
  const own = steers.filter(isRouteSteer);
  const nobody = { why: "", by: null, strategy: null, stay: null, until: null, destination: null };
  const change = changeFrom(route, { ...nobody, date: today, steers: own });
  return journeyOf(rerouted(route, change, own), log, today, { everyStop: true });
}

function stopsWith(word: string) {
  const sides = kpisThatDiffer(asItGoes, withStop(word));
  return sides.flatMap((side) => stopsThatDiffer(side, 1).map((stops) => ({ ...side, stops })));
}

describe("the speed that a stop takes from here", () => {
  // Counted to 5 September (visitors 22 852, orders 201) and 31 August (newsletter 1 262, revenue 15 178).
  it.each([
    ["2027.sales=380", (400 - 201) / (117 / 7), (380 - 201) / (117 / 7)],
    ["2028.visitors=75000", 90_000 / (366 / 7), 75_000 / (366 / 7)],
    ["2029.revenue=200000", 230_000 / 12, 200_000 / 12],
    ["2028.newsletter=4500", (4000 - 1262) / 16, (4500 - 1262) / 16],
    ["2028.newsletter@2028-Q3", (4000 - 1262) / 16, (4000 - 1262) / 13],
    ["2027.newsletter=1200", (1500 - 1262) / 4, 0],
  ])("%s", (word, before, after) => {
    const [{ stops }] = stopsWith(word) as [ReturnType<typeof stopsWith>[number]];
    expect(stops.asItGoes!.required).toBeCloseTo(before, 9);
    expect(stops.whatIf!.required).toBeCloseTo(after, 9);
  });

  it("of a shorter one that is due with the next is that of its own days", () => {
    const [{ stops }] = stopsWith("2027-Q4.visitors=15000") as [ReturnType<typeof stopsWith>[number]];
    expect(stops.asItGoes).toBeNull();
    expect(stops.whatIf!.stop.period.key).toBe("2027-Q4");
    expect(stops.whatIf!.required).toBeCloseTo(15_000 / (92 / 7), 9);
    expect(stops.whatIf!.outlook).not.toBeNull();
  });

  it.each(["2028.load-time=1.9", "2028.conversion=1.2"])(
    "%s has none: it does not move at a speed",
    (word) => {
      const [{ stops }] = stopsWith(word) as [ReturnType<typeof stopsWith>[number]];
      expect([stops.asItGoes!.required, stops.whatIf!.required]).toEqual([null, null]);
    },
  );

  it("of a later stop is compared with what is expected over the same days", () => {
    const [{ whatIf, stops }] = stopsWith("2028.visitors=75000") as [ReturnType<typeof stopsWith>[number]];
    const { outlook } = stops.whatIf!;
    expect(expectedPace(whatIf, outlook!, 1)).toBeCloseTo(outlook!.expected / (366 / 7), 9);
  });
});
