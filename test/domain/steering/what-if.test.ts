import { describe, expect, it } from "vitest";
import { figuresOf } from "../../../src/domain/figures/figures.js";
import { type Journey, journeyOf } from "../../../src/domain/standing/journey.js";
import { pacesOf } from "../../../src/domain/steering/carried.js";
import { outlooksByPace, paceForChance } from "../../../src/domain/steering/chance.js";
import { changeFrom, rerouted } from "../../../src/domain/steering/decision.js";
import { steeringOf } from "../../../src/domain/steering/driven.js";
import { parseSteers } from "../../../src/domain/steering/grammar.js";
import { overSet, unmeasured } from "../../../src/domain/steering/ratio.js";
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
  return journeyOf(changed, log, today, { everyStop: true, steering: steeringOf(driven, asItGoes) });
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

  it("stopped leaves a ratio of what is booked, and none of the years after", () => {
    const { projection } = of(what("visitors-100%"), "conversion");
    expect(projection!.milestone.expected).toBeCloseTo((100 * 201) / 22852, 9);
    expect(projection!.lastMilestone).toBeNull();
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

  it("is not what is steered itself", () => {
    expect(next(what("visitors+10%", "sales+0%"), "sales")).toEqual(next(asItGoes, "sales"));
  });

  it("is under a ratio that is steered in per cent as well: 1.1 times as many, 1.05 times as often", () => {
    for (const words of [
      ["visitors+10%", "conversion+5%"],
      ["conversion+5%", "visitors+10%"],
    ]) {
      expect(coming(what(...words), "sales", 201)).toBeCloseTo(1.155 * coming(asItGoes, "sales", 201), 6);
    }
    expect(next(what("visitors+10%", "conversion+0%"), "sales")).toEqual(next(what("visitors+10%"), "sales"));
  });

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
    const goes = journeyOf(chained, log, today);
    const steers = [{ steer: "pace", id: "visitors", factor: 1.1 }] as const;
    expect(alongWith(steers, goes)).toEqual([
      ["sales", "visitors", 1.1],
      ["revenue", "sales", 1.1],
      ["ad-budget", "visitors", 1.1],
    ]);
    const journey = journeyOf(chained, log, today, { steering: steeringOf(steers, goes) });
    expect(journey.fuel[0]!.burn).toBeCloseTo(1.1 * asItGoes.fuel[0]!.burn!, 9);
  });
});

/** What goes along: its id, what it follows, the factor. */
function alongWith(steers: readonly DrivenSteer[], journey: Journey) {
  return pacesOf(steers, journey).carried.map(({ what, by, factor }) => [what.id, by, factor]);
}

describe("a chain of ratios: visitors, orders, revenue", () => {
  const chain = routeOf(
    `kpis:
  revenue: { kind: total }
  per-visitor: { formula: revenue / visitors, goal: at-least }
  basket: { formula: revenue / orders, goal: at-least }
  orders: { kind: total }
  rate: { formula: orders / visitors, goal: at-least }
  visitors: { kind: total }
  unseen: { kind: total }
  leads: { kind: total }
  lead-rate: { formula: leads / unseen, goal: at-least }
milestones:
  2027: { revenue: 120000, orders: 1200, visitors: 12000, per-visitor: 10, basket: 100, rate: 0.1, lead-rate: 0.1, unseen: 1, leads: 1 }
fuel:
  ads: { kind: spend, drives: unseen, tank: { 2027: 1000 } }
`,
    { arrive: "2027-12-31" },
  );
  const monthly = (kpi: string, value: number) =>
    rows(kpi, Object.fromEntries([1, 2, 3, 4, 5, 6].map((month) => [`2027-0${month}-28`, value])));
  const logged = logOf(
    monthly("visitors", 1000),
    monthly("orders", 100),
    monthly("revenue", 10000),
    monthly("leads", 10),
    monthly("ads", 50),
  );
  const goes = journeyOf(chain, logged, on("2027-07-01"));
  const pace = (id: string, per: number) => ({ steer: "pace", id, factor: 1 + per / 100 }) as const;

  it.each([
    // Revenue is made of orders, and orders of visitors: it follows the nearest.
    [[pace("visitors", 10)], { visitors: 1.1, orders: 1.1, revenue: 1.1 }],
    [[pace("visitors", 10), pace("orders", 50)], { visitors: 1.1, orders: 1.5, revenue: 1.5 }],
    [[pace("visitors", 10), pace("rate", 50)], { visitors: 1.1, orders: 1.65, revenue: 1.65 }],
    [[pace("visitors", 10), pace("basket", 20)], { visitors: 1.1, orders: 1.1, revenue: 1.32 }],
    [[pace("visitors", 10), pace("per-visitor", 20)], { visitors: 1.1, orders: 1.1, revenue: 1.32 }],
    [[pace("orders", 50)], { orders: 1.5, revenue: 1.5 }],
    // Nobody knows how many leads come of what is not measured, nor what it takes.
    [[pace("unseen", 10)], { unseen: 1.1 }],
  ])("%j, in whatever order", (steers, expected) => {
    for (const said of [steers, steers.toReversed()]) {
      const factors = Object.fromEntries(pacesOf(said, goes).factors);
      expect(Object.keys(factors).sort()).toEqual(Object.keys(expected).sort());
      for (const [id, factor] of Object.entries(expected)) expect(factors[id]).toBeCloseTo(factor, 12);
    }
  });

  it("leaves what is made of a ratio that is set, and says so", () => {
    const { factors, carried, left } = pacesOf([{ steer: "ratio", id: "rate", value: 0.2 }], goes);
    expect([factors.size, carried]).toEqual([0, []]);
    expect(left.map(({ what, set }) => [what.id, set])).toEqual([["revenue", "rate"]]);
  });

  it("has no per cent of a ratio over something that is set", () => {
    const rate = { steer: "ratio", id: "rate", value: 0.2 } as const;
    const codes = (steer: DrivenSteer) =>
      overSet([rate, steer], ["rate=0.2", "word"], chain).map(({ code }) => code);
    expect(codes(pace("basket", 3))).toEqual(["steer-over-set"]);
    expect(codes(pace("per-visitor", 3))).toEqual([]);
    expect(codes({ steer: "ratio", id: "basket", value: 90 })).toEqual([]);
  });

  it("cannot make anything of what is not measured", () => {
    const steer = { steer: "ratio", id: "lead-rate", value: 0.2 } as const;
    expect(unmeasured(steer, goes).map(({ code }) => code)).toEqual(["steer-unmeasured"]);
    expect(unmeasured({ ...steer, id: "rate" }, goes)).toEqual([]);
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
  it.each([
    ["sales", 0.8],
    ["sales", 0.2],
    ["visitors", 0.5],
    ["visitors", 0.1],
    ["newsletter", 0.9],
    ["newsletter", 0.5],
    ["conversion", 0.8],
    ["load-time", 0.8],
    ["load-time", 0.2],
  ])("of %s, %f: in whole per cents that pace has it, and the one before has not", (id, wanted) => {
    const at = outlooksByPace(asItGoes, of(asItGoes, id), []);
    const found = paceForChance(at, wanted);
    if (found === null || found === "any") throw new Error("no pace");
    const { percent, outlook } = found;
    expect(Number.isInteger(percent)).toBe(true);
    expect(outlook.chance).toBeGreaterThanOrEqual(wanted);
    expect(at(1 + percent / 100)!.chance).toBe(outlook.chance);
    // A load time is better where it is lower.
    const less = id === "load-time" ? percent + 1 : percent - 1;
    expect(at(1 + less / 100)!.chance).toBeLessThan(wanted);
  });

  const outlook = { ...next(asItGoes, "sales") };
  const found = (chance: (factor: number) => number, wanted: number) => {
    const pace = paceForChance((factor) => ({ ...outlook, chance: chance(factor) }), wanted);
    return pace === null || pace === "any" ? pace : pace.percent;
  };

  it.each<[string, (factor: number) => number, number, number | "any" | null]>([
    ["makes no difference, and there is none", () => 0.3, 0.8, null],
    ["makes no difference, and it is there", () => 0.9, 0.8, "any"],
    ["is never enough", (factor) => (factor > 1 ? 0.5 : 0), 0.8, null],
    ["is slower where slower is better", (factor) => Math.max(0, 1 - factor / 2), 0.8, -60],
    ["is as much slower as still has it", (factor) => Math.min(1, factor), 0.555, -44],
    ["is as much faster as still has it", (factor) => Math.max(0, 1 - factor / 10), 0.555, 344],
    ["is more than twice as fast", (factor) => (factor >= 2.875 ? 0.9 : 0), 0.8, 188],
    ["is right as it goes", (factor) => (factor >= 1 ? 0.9 : 0), 0.8, 0],
    ["has room to stand still", (factor) => (factor > 3 ? 0 : 1), 0.8, 200],
    ["lies in a band", (factor) => (factor > 1.5 && factor < 1.9 ? 0.9 : 0), 0.8, 51],
    ["is nothing at all", (factor) => (factor > 0.001 ? 0 : 1), 0.8, -100],
  ])("%s", (_, chance, wanted, expected) => {
    expect(found(chance, wanted)).toBe(expected);
  });
});

describe("mirrored: fewer of what is bad, by the same share", () => {
  const mirrored = (sign: 1 | -1): Journey => {
    const figures = [0, 1, 2, 3].map((at) => sign * [100, 140, 190, 260][at]!);
    const road = routeOf(
      `kpis:\n  k: { kind: level, goal: ${sign > 0 ? "increase" : "decrease"}, baseline: ${figures[0]} }\nmilestones:\n  2027: { k: ${figures[1]} }\n  2028: { k: ${figures[2]} }\n  2029: { k: ${figures[3]} }\n`,
    );
    const readings = Array.from({ length: 8 }, (_, month) => [
      `2027-0${month + 1}-28`,
      sign * (101 + 3 * month + [0, 1, -1, 2][month % 4]!),
    ]);
    const log = logOf(rows("k", Object.fromEntries(readings)));
    const day = on("2027-09-01");
    const steering = steeringOf([{ steer: "pace", id: "k", factor: 1.4 }], journeyOf(road, log, day));
    return journeyOf(road, log, day, { steering });
  };

  it("gives the same chance and arrival, and the negated figure", () => {
    const [up, down] = [next(mirrored(1), "k"), next(mirrored(-1), "k")];
    expect(down.chance).toBe(up.chance);
    expect(down.arrival).toBe(up.arrival);
    expect(down.expected).toBeCloseTo(-up.expected, 9);
  });
});
