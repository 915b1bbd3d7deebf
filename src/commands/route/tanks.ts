import type { Fuel, Route } from "../../domain/route/route.js";
import { decimalsFor } from "../../domain/say/measure.js";
import type { Value } from "../../domain/say/value.js";
import type { Period } from "../../domain/time/period.js";
import { column, nameLine, tableOf } from "../../views/columns.js";
import type { Block, Card, Column } from "../../views/document.js";
import { say } from "../../views/words.js";
import { inEach, inPeriods } from "./milestones.js";

/** The fuel of a route: what each tank holds, and which reserve is not to be touched. */
export function fuelTable({ fuel }: Route): Block[] {
  if (fuel.length === 0) return [];
  const tanks = fuel.flatMap(({ tank }) => tank.map(({ period }) => [period.key, period] as const));
  const periods = [...new Map(tanks).values()].sort((a, b) => a.from - b.from);
  const reserved = fuel.some(({ reserve }) => reserve !== null);
  const columns: Column<Fuel>[] = [
    column("fuel", say("fuel"), nameLine),
    ...inEach(periods, tankOf),
    column("reserve", reserved ? say("reserve") : null, reserveOf, { align: "right" }),
  ];
  return [tableOf(columns, fuel, { card: (one) => fuelCard(one, periods) })];
}

function tankOf(fuel: Fuel, { key }: Period): Value | null {
  const tank = fuel.tank.find(({ period }) => period.key === key);
  return tank ? amountOf(fuel, tank.amount) : null;
}

function reserveOf(fuel: Fuel): Value | null {
  return fuel.reserve === null ? null : amountOf(fuel, fuel.reserve);
}

function fuelCard(fuel: Fuel, periods: readonly Period[]): Card {
  const reserve = reserveOf(fuel);
  return {
    left: nameLine(fuel),
    right: reserve && { say: say("reserve-of", { reserve }) },
    bar: null,
    lines: inPeriods(periods, (period) => tankOf(fuel, period)),
  };
}

function amountOf({ unit, decimals }: Fuel, value: number): Value {
  const whole = Number.isInteger(value) && !decimals;
  return {
    is: "amount",
    value,
    measure: { unit, decimals: whole ? 0 : (decimals ?? decimalsFor([value])), whole },
    unit: true,
  };
}
