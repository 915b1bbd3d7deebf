import type { Day } from "../../domain/day.js";
import { type FuelStanding, perMonth } from "../../domain/fuel.js";
import type { Side } from "../../domain/steering/sides.js";
import { day, number, text } from "../../domain/value.js";
import { bare } from "../amounts.js";
import type { Cell, Row } from "../document.js";
import { say } from "../words.js";
import { row } from "./row.js";

/** What goes out of a fuel a month, and when it runs dry on the way. */
export function fuelRows({ asItGoes, whatIf }: Side<FuelStanding>): Row[] {
  const { fuel } = whatIf;
  const burn = ({ burn: perDay, measure }: FuelStanding): Cell | null =>
    perDay === null ? null : { value: bare(perMonth(perDay), { measure }), data: number(perMonth(perDay)) };
  const affordable: Cell | null =
    whatIf.affordable === null
      ? null
      : { value: { is: "amount", value: whatIf.affordable, measure: whatIf.measure, round: "down" } };
  return [
    row(
      fuel.id,
      say("side-burn", { name: text(fuel.name) }),
      [burn(asItGoes), burn(whatIf), affordable],
      "strong",
    ),
    row(
      fuel.id,
      say("side-dry"),
      [dry(asItGoes), dry(whatIf), { value: day(whatIf.stop, "short-year") }],
      "dim",
    ),
  ];
}

/** When it runs dry on the way; that it does not, where it does not. */
function dry({ left, burn, reachesStop, empty, short }: FuelStanding): Cell | null {
  if (left === null || burn === null) return null;
  const on: Day | null = reachesStop ? short : empty;
  return on === null
    ? { value: say("side-lasts"), data: null }
    : { value: day(on, "short-year"), data: day(on, "iso") };
}
