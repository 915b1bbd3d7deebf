import { arrives } from "../../domain/outlook/outlook.js";
import { isBand } from "../../domain/route/target.js";
import { day, number, text, type Value } from "../../domain/say/value.js";
import type { Standing } from "../../domain/standing/standing.js";
import type { Day } from "../../domain/time/day.js";
import { amount, bare, shortfall, shownPlanned, speed, speedFigure, target } from "../../views/amounts.js";
import { column, nameLine, tableOf } from "../../views/columns.js";
import { courseCell } from "../../views/course.js";
import type { Cell, Column, Table } from "../../views/document.js";
import { say } from "../../views/words.js";
import { barOf, type Calendar, toneOf } from "./bars.js";
import { statusCard } from "./card.js";

/** One row per KPI: where it is, where the plan is, and how far that is apart. */
export function statusTable(standings: readonly Standing[], calendar: Calendar | null): Table {
  return tableOf(columns(calendar), standings, {
    tone: toneOf,
    card: (standing) => statusCard(standing, calendar),
  });
}

function columns(calendar: Calendar | null): Column<Standing>[] {
  const edges = calendar && { left: day(calendar.from, "short"), right: day(calendar.to, "short") };
  return [
    column("id", null, ({ kpi }) => text(kpi.id), { shown: "data" }),
    column("name", say("kpi"), ({ kpi }) => nameLine(kpi)),
    column("course", say("course"), courseCell),
    column("through", null, ({ through }) => isoDay(through), { shown: "data" }),
    column("actual", say("so-far"), actualOf, { align: "right" }),
    column("planned", say("plan"), plannedCell, { align: "right" }),
    column("variance", say("variance"), varianceCell, { align: "right" }),
    column("variance_days", null, daysOf, { shown: "data" }),
    column("bar", edges, (standing) => barOf(standing, calendar), { grows: true }),
    column("stop", say("stop"), stopOf, { align: "right" }),
    column("due", null, ({ judged }) => isoDay(judged?.due ?? null), { shown: "data" }),
    column("pace", say("pace"), paceOf, { align: "right", shown: 96 }),
    column("needs", say("needs"), needsOf, { align: "right", shown: 96 }),
    column("per", null, perOf, { shown: "data" }),
    column("there", say("there"), thereCell, { align: "right", shown: 100 }),
    column("on_time", say("on-time"), onTimeCell, { align: "right", shown: 118 }),
  ];
}

function isoDay(on: Day | null): Value | null {
  return on === null ? null : day(on, "iso");
}

function actualOf(standing: Standing): Value | null {
  return standing.actual === null ? null : figure(standing.actual, standing);
}

/** A figure of a KPI; a short unit stands beside it. */
function figure(value: number, standing: Standing): Value {
  const { unit } = standing.kpi;
  return unit !== null && unit.length <= 2 ? amount(value, standing) : bare(value, standing);
}

/** The planned value as it is shown, so that it foots; as data as it was computed. */
function plannedCell(standing: Standing): Cell | null {
  const { planned, measure } = standing;
  if (planned === null) return null;
  if (isBand(planned)) return { say: { is: "band", ...planned, measure } };
  const shown = shownPlanned(standing);
  return shown === null ? null : { say: figure(shown, standing), data: number(planned) };
}

/** The variance; of a stale KPI the day since when nothing is known instead. */
function varianceCell(standing: Standing): Cell | null {
  const { variance, through, stale } = standing;
  const data = variance ? number(variance.absolute) : null;
  if (stale && through !== null) return { say: day(through, "short"), tone: "unknown", data };
  const shown = shortfall(standing, true);
  return shown && { say: shown, tone: variance?.favourable ? "dim" : "strong", data };
}

function daysOf({ variance }: Standing): Value | null {
  return variance?.days == null ? null : number(variance.days);
}

function stopOf(standing: Standing): Value | null {
  return standing.judged && target(standing.judged.target, standing);
}

function paceOf(standing: Standing): Value | null {
  const { now, per } = standing.pace;
  return now === null ? null : speed(now, standing, per, true);
}

function needsOf(standing: Standing): Value | null {
  const { required } = standing.pace;
  return required === null ? null : speedFigure(required, standing);
}

/** The unit of both speeds. */
function perOf({ pace }: Standing): Value | null {
  return pace.now === null && pace.required === null ? null : text(pace.per);
}

/** When the stop ahead will be reached; without an arrival within twice the plan's length that is said. */
function thereCell({ projection, kpi }: Standing): Cell | null {
  const outlook = projection?.milestone;
  if (!outlook || outlook.reached || !arrives(kpi, outlook.stop)) return null;
  return outlook.arrival === null
    ? { say: say("no-arrival-cell"), tone: "dim", data: null }
    : { say: day(outlook.arrival, "short-year") };
}

function onTimeCell({ projection }: Standing): Cell | null {
  const outlook = projection?.milestone;
  return !outlook || outlook.reached
    ? null
    : { say: { is: "chance", value: outlook.chance }, tone: "dim", data: number(outlook.chance) };
}
