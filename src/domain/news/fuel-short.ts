import { count, type Facts, text, type Value } from "../say/value.js";
import { type FuelStanding, perMonth } from "../standing/fuel.js";
import type { Day } from "../time/day.js";
import { dayFact } from "./facts.js";
import type { FuelRule } from "./warning.js";

/** A fuel that runs dry before the next stop, or else before the destination. */
export const fuelShort: FuelRule = {
  code: "fuel-short",
  detect(standing, { today, route }) {
    const { fuel, reachesStop, short, burn, left } = standing;
    if (left === null || short === null) return null;
    const figure = (value: number, round?: "up" | "down"): Value => ({
      is: "amount",
      value,
      measure: standing.measure,
      unit: true,
      ...(round ? { round } : {}),
    });
    const facts: Facts = {
      name: text(fuel.name),
      left: figure(left, "down"),
      ...(burn ? { burn: figure(perMonth(burn)) } : {}),
      ...(fuel.reserve === null ? {} : { reserve: figure(fuel.reserve) }),
    };
    return {
      facts:
        reachesStop !== false
          ? { ...facts, ...toDestination(short, route.destination.arrive, today) }
          : { ...facts, ...toStop(standing, figure, today) },
      since: null,
      next: spendLess(standing),
    };
  },
};

/** What to type to see what a smaller burn gives: what lasts to the next stop, where anything does. */
function spendLess({ fuel, reachesStop, affordable, measure }: FuelStanding): string {
  if (reachesStop) return `kpi whatif ${fuel.id}=…`;
  const factor = 10 ** measure.decimals;
  const lasting = affordable === null ? 0 : Math.floor(affordable * factor + 1e-9) / factor;
  return lasting > 0 ? `kpi whatif ${fuel.id}=${lasting}` : `kpi show ${fuel.id}`;
}

function toStop(
  { empty, through, stop, affordable, left, burn, fuel }: FuelStanding,
  figure: (value: number, round?: "up" | "down") => Value,
  today: Day,
): Facts {
  const dry = empty ?? through!;
  const needed = burn === null ? null : burn * (stop - through!) - (left! - (fuel.reserve ?? 0));
  return {
    dry: dayFact(dry, today),
    ...(dry < stop ? { days: count(stop - dry, "day") } : {}),
    ...(affordable === null ? {} : { affordable: figure(affordable, "down") }),
    ...(needed !== null && needed > 0 ? { more: figure(needed, "up") } : {}),
  };
}

function toDestination(short: Day, arrive: Day, today: Day): Facts {
  return { later: dayFact(short, today), days: count(arrive - short, "day") };
}
