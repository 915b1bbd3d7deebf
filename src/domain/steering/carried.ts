import { drivenId, ratioOf } from "../plan/ratio.js";
import { fuelOf, kpiOf, measuredOf } from "../route/lookup.js";
import type { Fuel, Kpi, Route } from "../route/route.js";
import type { Journey } from "../standing/journey.js";
import { standingOf } from "../standing/standing.js";
import type { DrivenSteer } from "./steer.js";

/** What goes along with the pace of another, by the same factor. */
export interface Carried {
  what: Kpi | Fuel;
  /** The KPI whose pace it follows. */
  by: string;
  factor: number;
  /** The ratio that stays as it goes; null of a fuel, which is taken for each unit of what it drives. */
  ratio: Kpi | null;
}

/** The factors of all paces that go otherwise, by id, and what of them goes along with another. */
export interface Paces {
  factors: ReadonlyMap<string, number>;
  carried: readonly Carried[];
  /** What would go along with a pace, but stays as it goes beside a figure that is set. */
  left: readonly Left[];
}

/** Something that stays as it goes, though a ratio ties it to what `set` (a ratio that was given a figure) makes. */
export interface Left {
  what: Kpi | Fuel;
  set: string;
}

/** What one id follows where nobody steers it by itself. */
interface Follows {
  id: string;
  ratio: Kpi | null;
}

/**
 * How fast everything goes, in whatever order it was said. A pace is multiplied by its factor; that of a ratio is the
 * pace of its numerator, on top of the pace of its denominator. What nobody steers by itself goes along: the numerator
 * of a ratio with its denominator, as many for each one as it goes, and a fuel with what it drives. What is carried
 * carries in turn. Nothing goes along by a ratio that is unknown, or with what is not measured.
 */
export function pacesOf(steers: readonly DrivenSteer[], journey: Journey): Paces {
  const { route } = journey;
  const own = new Map(steers.map((steer) => [drivenId(steer.id, route), steer]));
  const factors = new Map<string, number | null>();
  const carried: Carried[] = [];
  const left: Left[] = [];
  const subject = (id: string) => measuredOf(route, id)!;

  const factorOf = (id: string): number | null => {
    const known = factors.get(id);
    if (known !== undefined) return known;
    // What follows itself in the end follows nothing.
    factors.set(id, null);
    const factor = freshFactor(id);
    factors.set(id, factor);
    return factor;
  };
  const freshFactor = (id: string): number | null => {
    const steer = own.get(id);
    if (steer) return steer.steer === "pace" ? steer.factor * belowOf(steer.id) : null;
    for (const { id: by, ratio } of followedBy(id, journey)) {
      const factor = factorOf(by);
      const set = own.get(by);
      if (set?.steer === "ratio") {
        left.push({ what: subject(id), set: set.id });
        return null;
      }
      if (factor === null) continue;
      carried.push({ what: subject(id), by, factor, ratio });
      return factor;
    }
    return null;
  };
  const belowOf = (steered: string): number => {
    const ratio = kpiOf(route, steered);
    const below = ratio && ratioOf(ratio, route)?.denominator;
    return (below === undefined ? null : factorOf(below)) ?? 1;
  };

  for (const { id } of [...route.kpis, ...route.fuel]) factorOf(id);
  const paces = [...factors].filter((entry): entry is [string, number] => entry[1] !== null);
  return { factors: new Map(paces), carried, left };
}

/** What an id would go along with: of several denominators the one that is itself made of the others comes first. */
function followedBy(id: string, journey: Journey): Follows[] {
  const { route } = journey;
  const fuel = fuelOf(route, id);
  if (fuel) {
    const made = fuel.drives && standingOf(journey, fuel.drives)?.actual;
    return fuel.kind === "spend" && fuel.drives && made ? [{ id: fuel.drives, ratio: null }] : [];
  }
  const below = journey.standings.flatMap(({ kpi: ratio, actual }): Follows[] => {
    const sides = ratioOf(ratio, route);
    return sides?.numerator.id === id && actual !== null ? [{ id: sides.denominator, ratio }] : [];
  });
  return below.sort((one, other) => stepsDown(other.id, route) - stepsDown(one.id, route));
}

/** How many ratios lead down from an id to what is no numerator: visitors 0, orders 1, revenue 2. */
function stepsDown(id: string, route: Route, above: readonly string[] = []): number {
  const steps = route.kpis.flatMap((ratio) => {
    const sides = ratioOf(ratio, route);
    if (sides?.numerator.id !== id || above.includes(sides.denominator)) return [];
    return [1 + stepsDown(sides.denominator, route, [...above, id])];
  });
  return Math.max(0, ...steps);
}
