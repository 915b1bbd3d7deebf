import { text } from "../../domain/say/value.js";
import type { Standing } from "../../domain/standing/standing.js";
import { type Side, type StopSide, stopsThatDiffer } from "../../domain/steering/sides.js";
import type { Day } from "../../domain/time/day.js";
import { target } from "../amounts.js";
import { courseCell } from "../course.js";
import type { Cell, Row } from "../document.js";
import { say } from "../words.js";
import { chance, dueDay, expected, missing, needCell, paceCell, range, stopOf, there } from "./cells.js";
import { type Label, row, some } from "./row.js";

/** The rows of a KPI: those of each stop that differs, and what it takes. */
export function kpiRows(side: Side<Standing>, yearStarts: number, today: Day): Row[] {
  return stopsThatDiffer(side, yearStarts).flatMap((stops) => stopRows(side, stops, yearStarts, today));
}

function stopRows(
  { asItGoes, whatIf }: Side<Standing>,
  stops: StopSide,
  yearStarts: number,
  today: Day,
): Row[] {
  const { kpi, pace } = whatIf;
  const [one, other] = [stops.asItGoes?.outlook ?? null, stops.whatIf?.outlook ?? null];
  const rowOf = (label: Label, cells: readonly (Cell | null)[]) => row(kpi.id, label, cells, "dim");
  const stop = (stops.whatIf ?? stops.asItGoes)!.stop;
  const same =
    stops.asItGoes?.stop.due === stop.due &&
    stops.whatIf?.stop === stop &&
    JSON.stringify(stops.asItGoes.stop.target) === JSON.stringify(stop.target);
  const due = dueDay(stop.due, today);
  const sameDue = [stops.asItGoes, stops.whatIf].every((side) => !side || side.stop.due === stop.due);
  const [needs, wouldNeed] = [stops.asItGoes?.required ?? null, stops.whatIf?.required ?? null];
  const per = { per: { is: "per", scale: pace.per } as const };
  const paces = [paceCell(asItGoes, one, yearStarts), paceCell(whatIf, other, yearStarts)];
  return [
    row(
      kpi.id,
      say("side-expected", { name: text(kpi.name), ...(sameDue ? { due } : {}) }),
      [
        expected(asItGoes, one),
        expected(whatIf, other),
        same ? { value: target(stop.target, whatIf) } : null,
      ],
      "strong",
    ),
    ...some(rowOf, say("side-range"), [range(asItGoes, one), range(whatIf, other)]),
    ...(same
      ? []
      : [
          rowOf(say("side-stop"), [
            stopOf(asItGoes, stops.asItGoes, today),
            stopOf(whatIf, stops.whatIf, today),
          ]),
        ]),
    ...some(rowOf, say("side-short"), [missing(asItGoes, one), missing(whatIf, other)]),
    ...some(rowOf, say("side-there"), [there(asItGoes, one), there(whatIf, other)]),
    ...some(rowOf, say("side-on-time"), [chance(one), chance(other)]),
    ...some(
      rowOf,
      say("side-pace", per),
      paces,
      needs === wouldNeed ? needCell(whatIf, wouldNeed, "beside") : null,
    ),
    ...(needs === wouldNeed
      ? []
      : some(rowOf, say("side-needs", per), [
          needCell(asItGoes, needs, "alone"),
          needCell(whatIf, wouldNeed, "alone"),
        ])),
  ];
}

/** The course on both sides. */
export function courseRow({ asItGoes, whatIf }: Side<Standing>): Row {
  return row(whatIf.kpi.id, say("side-course"), [courseCell(asItGoes), courseCell(whatIf)], "dim");
}
