import { day, number, text } from "../../domain/say/value.js";
import { type FuelStanding, perMonth } from "../../domain/standing/fuel.js";
import type { FuelSide, Side } from "../../domain/steering/sides.js";
import type { Day } from "../../domain/time/day.js";
import { bare } from "../amounts.js";
import type { Cell, Row } from "../document.js";
import { say } from "../words.js";
import { type Label, row, some } from "./row.js";

/** What goes out of a fuel a month, and when it runs dry on the way. */
export function fuelRows(sides: Side<FuelSide>): Row[] {
  const [asItGoes, whatIf] = [sides.asItGoes.standing, sides.whatIf.standing];
  const { fuel, left } = whatIf;
  const burn = ({ burn: perDay, measure }: FuelStanding): Cell | null =>
    perDay === null ? null : { value: bare(perMonth(perDay), { measure }), data: number(perMonth(perDay)) };
  const down = (value: number) => ({ is: "amount", value, measure: whatIf.measure, round: "down" }) as const;
  const affordable: Cell | null =
    whatIf.affordable === null
      ? null
      : {
          value: say("side-affordable", { affordable: down(whatIf.affordable) }),
          data: number(whatIf.affordable),
        };
  const asks = ({ asks: amount }: FuelSide): Cell | null =>
    amount === null ? null : { value: bare(amount, whatIf), data: number(amount) };
  const rowOf = (label: Label, cells: readonly (Cell | null)[]) => row(fuel.id, label, cells, "dim");
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
    ...some(
      rowOf,
      say("side-asks"),
      [asks(sides.asItGoes), asks(sides.whatIf)],
      left === null ? null : { value: say("side-left", { left: down(left) }), data: number(left) },
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
