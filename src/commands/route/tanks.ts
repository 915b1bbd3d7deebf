import type { Fuel, Route } from "../../domain/route/route.js";
import { decimalsFor } from "../../domain/say/measure.js";
import { text, type Value } from "../../domain/say/value.js";
import type { Period } from "../../domain/time/period.js";
import type { Block, Column, Row } from "../../views/document.js";
import { say } from "../../views/words.js";

/** The fuel of a route: what each tank holds, and which reserve is not to be touched. */
export function fuelTable({ fuel }: Route): Block[] {
  if (fuel.length === 0) return [];
  const tanks = fuel.flatMap(({ tank }) => tank.map(({ period }) => [period.key, period] as const));
  const periods = [...new Map(tanks).values()].sort((a, b) => a.from - b.from);
  const column = (id: string, label: Column["label"]["left"], align: Column["align"]): Column => ({
    id,
    label: { left: label },
    align,
    shown: "always",
  });
  return [
    {
      block: "table",
      columns: [
        column("fuel", { say: say("fuel"), tone: "dim" }, "left"),
        ...periods.map((period) =>
          column(period.key, { say: { is: "period", period }, tone: "dim" }, "right"),
        ),
        column(
          "reserve",
          fuel.some(({ reserve }) => reserve !== null) ? { say: say("reserve"), tone: "dim" } : null,
          "right",
        ),
      ],
      rows: fuel.map((one) => row(one, periods)),
    },
  ];
}

function row(fuel: Fuel, periods: readonly Period[]): Row {
  const { tank, reserve } = fuel;
  const tanks = periods.map(({ key }) => tank.find(({ period }) => period.key === key) ?? null);
  return {
    cells: [
      { value: text(fuel.name), tone: "strong" },
      ...tanks.map((one) => one && { value: amountOf(fuel, one.amount) }),
      reserve === null ? null : { value: amountOf(fuel, reserve) },
    ],
    card: {
      left: { say: text(fuel.name), tone: "strong" },
      right: reserve === null ? null : { say: say("reserve-of", { reserve: amountOf(fuel, reserve) }) },
      bar: null,
      lines: tanks.flatMap((one) =>
        one === null
          ? []
          : [
              {
                say: say("card-milestone", {
                  period: { is: "period", period: one.period },
                  target: amountOf(fuel, one.amount),
                }),
              },
            ],
      ),
    },
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
