import { type Command, command, count, text, type Value } from "../say/value.js";
import { type FuelStanding, perMonth } from "../standing/fuel.js";
import type { Day } from "../time/day.js";
import { dayFact } from "./facts.js";
import { type FuelRule, warning } from "./warning.js";

/** A fuel that runs dry before the next stop, or else before the destination. */
export const fuelShort: FuelRule = (standing, { today, route }) => {
  const { fuel, reachesStop, short, burn, left } = standing;
  if (left === null || short === null) return null;
  const facts = {
    name: text(fuel.name),
    ...(left < 0 ? { over: amount(-left, standing, "up") } : { left: amount(left, standing, "down") }),
    burn: burn ? amount(perMonth(burn), standing) : null,
    reserve: fuel.reserve === null ? null : amount(fuel.reserve, standing),
    ...(reachesStop === false
      ? toStop(standing, today)
      : { later: dayFact(short, today), days: count(route.destination.arrive - short, "day") }),
  };
  return warning("fuel-short", facts, { since: null, next: spendLess(standing) });
};

function amount(value: number, { measure }: FuelStanding, round?: "up" | "down"): Value {
  return { is: "amount", value, measure, unit: true, ...(round ? { round } : {}) };
}

/** What to type to see what a smaller burn gives: what lasts to the next stop, where anything does. */
function spendLess({ fuel, reachesStop, affordable, measure }: FuelStanding): Command {
  if (reachesStop) return command("whatif", `${fuel.id}=…`);
  const factor = 10 ** measure.decimals;
  const lasting = affordable === null ? 0 : Math.floor(affordable * factor + 1e-9) / factor;
  return lasting > 0 ? command("whatif", `${fuel.id}=${lasting}`) : command("show", fuel.id);
}

function toStop(standing: FuelStanding, today: Day) {
  const { empty, through, stop, affordable, left, burn, fuel } = standing;
  const dry = empty ?? through!;
  const needed = burn === null ? null : burn * (stop - through!) - (left! - (fuel.reserve ?? 0));
  return {
    dry: dayFact(dry, today),
    days: dry < stop ? count(stop - dry, "day") : null,
    affordable: affordable ? amount(affordable, standing, "down") : null,
    more: needed !== null && needed > 0 ? amount(needed, standing, "up") : null,
  };
}
