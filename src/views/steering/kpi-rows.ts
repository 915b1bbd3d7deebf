import type { Stop } from "../../domain/lines/stop.js";
import type { Outlook } from "../../domain/outlook/outlook.js";
import { text } from "../../domain/say/value.js";
import type { Standing } from "../../domain/standing/standing.js";
import { type Side, type StopSide, stopsThatDiffer } from "../../domain/steering/sides.js";
import type { Day } from "../../domain/time/day.js";
import { target } from "../amounts.js";
import { courseCell } from "../course.js";
import type { Said } from "../document.js";
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
import { type SideRow, sideRow } from "./row.js";

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
