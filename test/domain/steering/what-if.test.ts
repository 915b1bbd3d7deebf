import { describe, expect, it } from "vitest";
import { figuresOf } from "../../../src/domain/figures.js";
import { type Journey, journeyOf } from "../../../src/domain/journey.js";
import { carriedAlong } from "../../../src/domain/steering/carried.js";
import { outlooksByPace, paceForChance } from "../../../src/domain/steering/chance.js";
import { changeFrom, rerouted } from "../../../src/domain/steering/decision.js";
import { steeringOf } from "../../../src/domain/steering/driven.js";
import { parseSteers } from "../../../src/domain/steering/grammar.js";
import { type DrivenSteer, isRouteSteer } from "../../../src/domain/steering/steer.js";
import { rewriteRoute } from "../../../src/files/route/edit/index.js";
import { dataLog, dataText, logOf, on, routeFrom, routeOf, rows } from "../road.js";

const source = dataText("bakery.yaml");
const route = routeFrom(source);
const log = dataLog(dataText("bakery.csv"));
const today = on("2027-09-06");

/** How it goes if these words are true from now on. */
function what(...words: string[]): Journey {
  const { steers, problems } = parseSteers(words, { route, today: today, usual: () => null });
  expect(problems).toEqual([]);
  const own = steers.filter(isRouteSteer);
  const driven = steers.filter((one): one is DrivenSteer => !isRouteSteer(one));
  const change = changeFrom(route, { ...NOBODY, steers: own });
  const changed = own.length ? rerouted(route, change, own) : route;
  return journeyOf(changed, log, today, { everyStop: true, steering: steeringOf(driven, route) });
}

const NOBODY = {
  date: today,
  why: "what if",
  by: null,
  strategy: null,
  stay: null,
  until: null,
  destination: null,
};
const asItGoes = journeyOf(route, log, today, { everyStop: true });
const of = (journey: Journey, id: string) => journey.standings.find(({ kpi }) => kpi.id === id)!;
const next = (journey: Journey, id: string) => of(journey, id).projection!.milestone;

describe("what if nothing changes", () => {
  it.each([[[]], [["visitors+0%"]], [["visitors+0%", "newsletter-0%", "ad-budget+0%", "load-time+0%"]]])(
    "%j changes no figure",
    (words) => {
      expect(figuresOf(what(...words))).toEqual(figuresOf(asItGoes));
    },
  );
});

describe("a pace", () => {
  it("multiplies what a total is still to come to, and nothing that is booked", () => {
    const [before, after] = [next(asItGoes, "visitors"), next(what("visitors+10%"), "visitors")];
    expect(after.expected - 22852).toBeCloseTo(1.1 * (before.expected - 22852), 6);
    expect(after.low - 22852).toBeCloseTo(1.1 * (before.low - 22852), 6);
    expect(after.chance).toBeGreaterThan(before.chance);
    expect(after.arrival).toBeLessThan(before.arrival!);
    expect(of(what("visitors+10%"), "visitors").pace).toEqual(of(asItGoes, "visitors").pace);
  });

  it("multiplies the change of a level from its last reading", () => {
    const [before, after] = [next(asItGoes, "newsletter"), next(what("newsletter-50%"), "newsletter")];
    expect(after.expected - 1262).toBeCloseTo(0.5 * (before.expected - 1262), 6);
  });

  it("of a ratio is that of its numerator", () => {
    expect(next(what("conversion+20%"), "sales")).toEqual(next(what("sales+20%"), "sales"));
  });

  it("stopped leaves what is booked", () => {
    expect(next(what("sales-100%"), "sales")).toMatchObject({ expected: 201, chance: 0, arrival: null });
  });
});

describe("what goes along with a pace", () => {
  const coming = (journey: Journey, id: string, booked: number) => next(journey, id).expected - booked;

  it("is the numerator of a ratio: as many for each as it goes", () => {
    const [before, after] = [coming(asItGoes, "sales", 201), coming(what("visitors+10%"), "sales", 201)];
    expect(after).toBeCloseTo(1.1 * before, 6);
    expect(next(what("visitors+10%"), "sales")).toEqual(next(what("visitors+10%", "sales+10%"), "sales"));
  });

  it.each([[["visitors+10%", "sales+0%"]], [["visitors+10%", "conversion+0%"]]])(
    "is not what is steered itself: %j",
    (words) => {
      expect(next(what(...words), "sales")).toEqual(next(asItGoes, "sales"));
    },
  );

  it("is not the denominator", () => {
    expect(next(what("sales+10%"), "visitors")).toEqual(next(asItGoes, "visitors"));
  });

  it("is in turn what goes along with that, and the fuel that drives it", () => {
    const chained = routeFrom(
      `${source.replace("kind: spend,", "kind: spend, drives: visitors,")}`.replace(
        "\nmilestones:",
        "\n  basket: { formula: revenue / sales, unit: EUR, goal: at-least }\nmilestones:",
      ),
    );
    const steers = [{ steer: "pace", id: "visitors", factor: 1.1 }] as const;
    const carried = carriedAlong(steers, chained).map(({ what, by, factor }) => [what.id, by, factor]);
    expect(carried).toEqual([
      ["sales", "visitors", 1.1],
      ["ad-budget", "visitors", 1.1],
      ["revenue", "sales", 1.1],
    ]);
    const journey = journeyOf(chained, log, today, { steering: steeringOf(steers, chained) });
    expect(journey.fuel[0]!.burn).toBeCloseTo(1.1 * asItGoes.fuel[0]!.burn!, 9);
  });
});

describe("a ratio", () => {
  it("makes the numerator of what is still to come of the denominator", () => {
    // 201 orders through 5 September, and 0.98 % of the visitors to come after it.
    const coming = next(asItGoes, "visitors").expected - 22852;
    expect(next(what("conversion=0.98"), "sales").expected).toBeCloseTo(201 + 0.0098 * coming, 6);
  });

  it("is itself what was asked, from now on", () => {
    const journey = what("conversion=0.98");
    const visitors = next(journey, "visitors").expected;
    const expected = (100 * (201 + 0.0098 * (visitors - 22852))) / visitors;
    expect(next(journey, "conversion").expected).toBeCloseTo(expected, 2);
  });

  it("and a pace go together", () => {
    const coming = next(asItGoes, "visitors").expected - 22852;
    expect(next(what("conversion=0.98", "visitors+30%"), "sales").expected).toBeCloseTo(
      201 + 0.0098 * 1.3 * coming,
      6,
    );
  });

  it("leaves what it does not touch", () => {
    expect(of(what("conversion=0.98"), "revenue").projection).toEqual(of(asItGoes, "revenue").projection);
  });
});

describe("a fuel", () => {
  // 3,200 left on 31 August, four months to go.
  it.each([
    ["ad-budget=800", true],
    ["ad-budget=801", false],
    ["ad-budget=0", true],
  ])("%s: reaches the stop: %s", (word, reaches) => {
    expect(what(word).fuel[0]).toMatchObject({ left: 3200, reachesStop: reaches });
  });

  it("at half the burn lasts twice as long", () => {
    const [before, after] = [asItGoes.fuel[0]!, what("ad-budget-50%").fuel[0]!];
    expect(after.burn).toBeCloseTo(before.burn! / 2, 9);
    expect(Math.abs(after.empty! - on("2027-08-31") - 2 * (before.empty! - on("2027-08-31")))).toBeLessThan(
      2,
    );
  });
});

describe("a milestone", () => {
  it.each([
    [["2028.sales=900"]],
    [["2027.sales=340", "2027.newsletter@2027-11"]],
    [["2029.visitors=150000", "2028.load-time=2.2", "2027-Q4.visitors=15000"]],
  ])("%j is what the rerouted file says", (words) => {
    const { steers } = parseSteers(words, { route, today: today, usual: () => null });
    const own = steers.filter(isRouteSteer);
    const change = changeFrom(route, { ...NOBODY, steers: own });
    const written = rewriteRoute(source, "route.yaml", change, rerouted(route, change, own));
    if (!("text" in written)) throw new Error(JSON.stringify(written.problems));
    const read = journeyOf(routeFrom(written.text), log, today, { everyStop: true });
    expect(figuresOf(what(...words))).toEqual(figuresOf(read));
  });

  it("asks for another pace, and its chance is counted by it", () => {
    const { pace, projection } = of(what("2027.sales=340"), "sales");
    expect(projection!.milestone).toMatchObject({
      stop: { target: 340 },
      expected: next(asItGoes, "sales").expected,
    });
    // 139 orders in the 117 days left.
    expect(pace.required).toBeCloseTo(139 / (117 / 7), 9);
  });
});

describe("the pace for a chance", () => {
  const found = (id: string, wanted: number) =>
    paceForChance(outlooksByPace(asItGoes, of(asItGoes, id), []), wanted)!;

  it.each([
    ["sales", 0.8],
    ["sales", 0.2],
    ["visitors", 0.5],
    ["newsletter", 0.9],
    ["conversion", 0.8],
  ])("of %s, %f: that pace has it, a little less has not", (id, wanted) => {
    const { factor, outlook } = found(id, wanted);
    const at = outlooksByPace(asItGoes, of(asItGoes, id), []);
    expect(outlook.chance).toBeGreaterThanOrEqual(wanted);
    expect(at(factor)!.chance).toBe(outlook.chance);
    expect(at(factor * 0.995)!.chance).toBeLessThan(wanted);
  });

  it("is nothing where the pace makes no difference, or none is enough", () => {
    const flat = { stop: next(asItGoes, "sales").stop, expected: 1, low: 1, high: 1, arrival: null };
    const outlook = { ...flat, earliest: null, latest: null, reached: false };
    expect(paceForChance(() => ({ ...outlook, chance: 0.3 }), 0.8)).toBeNull();
    expect(paceForChance((factor) => ({ ...outlook, chance: factor > 1 ? 0.5 : 0 }), 0.8)).toBeNull();
  });

  it("is the fastest that still has it, where slower is better", () => {
    const outlook = { ...next(asItGoes, "sales") };
    const at = (factor: number) => ({ ...outlook, chance: Math.max(0, 1 - factor / 2) });
    expect(paceForChance(at, 0.8)!.factor).toBeCloseTo(0.4, 3);
  });
});

describe("mirrored: fewer of what is bad, by the same share", () => {
  const mirrored = (sign: 1 | -1): Journey => {
    const figures = [0, 1, 2, 3].map((at) => sign * [100, 140, 190, 260][at]!);
    const road = routeOf(
      `kpis:\n  k: { kind: level, baseline: ${figures[0]} }\nmilestones:\n  2027: { k: ${figures[1]} }\n  2028: { k: ${figures[2]} }\n  2029: { k: ${figures[3]} }\n`,
    );
    const readings = Array.from({ length: 8 }, (_, month) => [
      `2027-0${month + 1}-28`,
      sign * (101 + 3 * month + [0, 1, -1, 2][month % 4]!),
    ]);
    const log = logOf(rows("k", Object.fromEntries(readings)));
    const steering = steeringOf([{ steer: "pace", id: "k", factor: 1.4 }], road);
    return journeyOf(road, log, on("2027-09-01"), { steering });
  };

  it("gives the same chance and arrival, and the negated figure", () => {
    const [up, down] = [next(mirrored(1), "k"), next(mirrored(-1), "k")];
    expect(down.chance).toBe(up.chance);
    expect(down.arrival).toBe(up.arrival);
    expect(down.expected).toBeCloseTo(-up.expected, 9);
  });
});
