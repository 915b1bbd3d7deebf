import type { Stop } from "../../domain/lines/stop.js";
import type { Outlook } from "../../domain/outlook/outlook.js";
import type { Measure } from "../../domain/say/measure.js";
import { day, number, text, type Value } from "../../domain/say/value.js";
import { type FuelStanding, perMonth } from "../../domain/standing/fuel.js";
import type { Standing } from "../../domain/standing/standing.js";
import { type FuelSide, type Side, type StopSide, stopsThatDiffer } from "../../domain/steering/sides.js";
import type { Day } from "../../domain/time/day.js";
import { bare, target } from "../amounts.js";
import { courseCell } from "../columns.js";
import type { Line, Said } from "../document.js";
import { say } from "../words.js";
import {
  besideCell,
  chance,
  dueDay,
  expected,
  missing,
  needCell,
  paceCell,
  range,
  stopOf,
  there,
} from "./cells.js";

/** The rows of a KPI: those of each stop that differs, and what it takes. */
export function kpiRows(side: Side<Standing>, yearStarts: number, today: Day): SideRow[] {
  return stopsThatDiffer(side, yearStarts).flatMap((stops) => stopRows(side, stops, yearStarts, today));
}

function stopRows(
  side: Side<Standing>,
  { asItGoes, whatIf }: StopSide,
  yearStarts: number,
  today: Day,
): SideRow[] {
  const { id, name } = side.whatIf.kpi;
  const both = (cell: (standing: Standing, outlook: Outlook | null) => Said | null): Side<Said | null> => ({
    asItGoes: cell(side.asItGoes, asItGoes?.outlook ?? null),
    whatIf: cell(side.whatIf, whatIf?.outlook ?? null),
  });
  const { stop } = (whatIf ?? asItGoes)!;
  const kept = whatIf && asItGoes && sameStop(asItGoes.stop, whatIf.stop);
  const sameDue = [asItGoes, whatIf].every((one) => !one || one.stop.due === stop.due);
  const due = sameDue ? { due: dueDay(stop.due, today) } : {};
  return [
    {
      id,
      label: say("side-expected", { name: text(name), ...due }),
      ...both(expected),
      beside: kept ? { say: target(stop.target, side.whatIf) } : null,
      lead: true,
    },
    ...sideRow(id, say("side-range"), both(range)),
    ...(kept
      ? []
      : sideRow(id, say("side-stop"), {
          asItGoes: asItGoes && stopOf(side.asItGoes, asItGoes.stop, today),
          whatIf: whatIf && stopOf(side.whatIf, whatIf.stop, today),
        })),
    ...sideRow(id, say("side-short"), both(missing)),
    ...sideRow(id, say("side-there"), both(there)),
    ...sideRow(
      id,
      say("side-on-time"),
      both((_, outlook) => chance(outlook)),
    ),
    ...paceRows(
      side,
      { asItGoes: asItGoes?.required ?? null, whatIf: whatIf?.required ?? null },
      both((standing, outlook) => paceCell(standing, outlook, yearStarts)),
    ),
  ];
}

function sameStop(one: Stop, other: Stop): boolean {
  return one.due === other.due && JSON.stringify(one.target) === JSON.stringify(other.target);
}

/** The speed that is expected, and what is needed: beside it where that is the same on both sides, else below it. */
function paceRows(side: Side<Standing>, required: Side<number | null>, paces: Side<Said | null>): SideRow[] {
  const { kpi, pace } = side.whatIf;
  const per = { per: { is: "per", scale: pace.per } } as const;
  if (required.asItGoes === required.whatIf)
    return sideRow(kpi.id, say("side-pace", per), paces, besideCell(side.whatIf, required.whatIf));
  return [
    ...sideRow(kpi.id, say("side-pace", per), paces),
    ...sideRow(kpi.id, say("side-needs", per), {
      asItGoes: needCell(side.asItGoes, required.asItGoes),
      whatIf: needCell(side.whatIf, required.whatIf),
    }),
  ];
}

/** The course on both sides. */
export function courseRow({ asItGoes, whatIf }: Side<Standing>): SideRow {
  return {
    id: whatIf.kpi.id,
    label: say("side-course"),
    asItGoes: courseCell(asItGoes),
    whatIf: courseCell(whatIf),
    beside: null,
    lead: false,
  };
}

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

/** A row of two journeys side by side: what it is about, how it goes, what if, and what stands beside both. */
export interface SideRow extends Side<Said | null> {
  /** Of which KPI or fuel. */
  id: string;
  label: Line["say"];
  beside: Said | null;
  /** The first row of a thing; the others belong to it. */
  lead: boolean;
}

/** One of the rows below the first; null where neither side says anything. */
function sideRow(
  id: string,
  label: Line["say"],
  { asItGoes, whatIf }: Side<Said | null>,
  beside: Said | null = null,
): SideRow[] {
  return asItGoes || whatIf ? [{ id, label, asItGoes, whatIf, beside, lead: false }] : [];
}
