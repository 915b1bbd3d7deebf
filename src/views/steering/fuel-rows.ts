import type { Measure } from "../../domain/say/measure.js";
import { day, number, text, type Value } from "../../domain/say/value.js";
import { type FuelStanding, perMonth } from "../../domain/standing/fuel.js";
import type { FuelSide, Side } from "../../domain/steering/sides.js";
import type { Day } from "../../domain/time/day.js";
import { bare } from "../amounts.js";
import type { Said } from "../document.js";
import { say } from "../words.js";
import { type SideRow, sideRow } from "./row.js";

/** What goes out of a fuel a month, and when it runs dry on the way. */
export function fuelRows({ asItGoes, whatIf }: Side<FuelSide>): SideRow[] {
  const { fuel, stop } = whatIf.standing;
  const both = (cell: (side: FuelSide) => Said | null) => ({
    asItGoes: cell(asItGoes),
    whatIf: cell(whatIf),
  });
  const label = say("side-burn", { name: text(fuel.name) });
  return [
    { id: fuel.id, label, ...both(burn), beside: affordable(whatIf.standing), lead: true },
    {
      id: fuel.id,
      label: say("side-dry"),
      ...both(dry),
      beside: { say: day(stop, "short-year") },
      lead: false,
    },
    ...sideRow(fuel.id, say("side-asks"), both(asked), remaining(whatIf.standing)),
  ];
}

function burn({ standing: { burn, measure } }: FuelSide): Said | null {
  if (burn === null) return null;
  return { say: bare(perMonth(burn), { measure }), data: number(perMonth(burn)) };
}

function affordable({ affordable, measure }: FuelStanding): Said | null {
  if (affordable === null) return null;
  return { say: say("side-affordable", { affordable: down(affordable, measure) }), data: number(affordable) };
}

function asked({ asks, standing }: FuelSide): Said | null {
  return asks === null ? null : { say: bare(asks, standing), data: number(asks) };
}

function remaining({ left, measure }: FuelStanding): Said | null {
  return left === null ? null : { say: say("side-left", { left: down(left, measure) }), data: number(left) };
}

function down(value: number, measure: Measure): Value {
  return { is: "amount", value, measure, round: "down" };
}

/** When it runs dry on the way; that it does not, where it does not. */
function dry({ standing: { left, burn, reachesStop, empty, short } }: FuelSide): Said | null {
  if (left === null || burn === null) return null;
  const on: Day | null = reachesStop ? short : empty;
  return on === null
    ? { say: say("side-lasts"), data: null }
    : { say: day(on, "short-year"), data: day(on, "iso") };
}
