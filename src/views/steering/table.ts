import type { Journey } from "../../domain/standing/journey.js";
import type { Standing } from "../../domain/standing/standing.js";
import type { FuelSide, Side } from "../../domain/steering/sides.js";
import type { Block, Row } from "../document.js";
import { type SayCode, say } from "../words.js";
import { fuelRows } from "./fuel-rows.js";
import { courseRow, kpiRows } from "./kpi-rows.js";

/** Two journeys side by side, and what their columns are called. */
export interface Sides {
  kpis: readonly Side<Standing>[];
  fuel: readonly Side<FuelSide>[];
  journey: Journey;
  heads: { asItGoes: SayCode; whatIf: SayCode };
  /** Whether the course stands there as well. */
  courses?: boolean;
}

/** What is expected of each KPI on both sides: figure, what is missing, arrival, chance and speed; and how long the fuel lasts. */
export function sidesTable({ kpis, fuel, journey, heads, courses = false }: Sides): Block[] {
  const head = (code: SayCode) => ({ left: { say: say(code), tone: "dim" as const } });
  const rows = [
    ...kpis.flatMap((side) =>
      unlessAlike([
        ...kpiRows(side, journey.route.yearStarts, journey.today),
        ...(courses ? [courseRow(side)] : []),
      ]),
    ),
    ...fuel.flatMap((side) => unlessAlike(fuelRows(side))),
  ];
  if (rows.length === 0) return [];
  return [
    {
      block: "table",
      columns: [
        { id: "id", label: { left: null }, align: "left", shown: "data" },
        { id: "what", label: { left: null }, align: "left", shown: "always", whole: true },
        { id: "as_it_goes", label: head(heads.asItGoes), align: "right", shown: "always" },
        { id: "what_if", label: head(heads.whatIf), align: "right", shown: "always" },
        { id: "stop", label: head("stop"), align: "right", shown: "always" },
      ],
      rows,
    },
  ];
}

/** Rows of which at least one shows something else on either side. */
function unlessAlike(rows: readonly Row[]): readonly Row[] {
  const sides = ({ cells: [, , one, other] }: Row) => [JSON.stringify(one), JSON.stringify(other)] as const;
  return rows.some((row) => sides(row)[0] !== sides(row)[1]) ? rows : [];
}
