import { accrues } from "../../domain/kinds/index.js";
import { arrives } from "../../domain/outlook/outlook.js";
import { isBand } from "../../domain/route/target.js";
import { under } from "../../domain/say/facts.js";
import { amount, count, day, flag, number, text, type Value } from "../../domain/say/value.js";
import { neededOf } from "../../domain/standing/pace.js";
import type { Standing } from "../../domain/standing/standing.js";
import type { Day } from "../../domain/time/day.js";
import {
  bare,
  boundOf,
  neededFacts,
  shortfall,
  shownPlanned,
  sideHole,
  speed,
  speedFigure,
  target,
} from "../../views/amounts.js";
import { column, courseCell, nameLine, tableOf } from "../../views/columns.js";
import type { Bar, Card, Cell, Column, Dial, Line, Table, Tone } from "../../views/document.js";
import { say } from "../../views/words.js";

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

/** What is needed; of what is to stay low what may come, or by how much it is over. */
function needsOf(standing: Standing): Cell | null {
  const needed = neededOf(standing);
  if (!needed) return null;
  if ("needs" in needed) return { say: speedFigure(needed.needs, standing) };
  if ("over" in needed)
    return { say: say("over-cell", { exceeded: bare(needed.over, standing) }), data: number(0) };
  return { say: say("may-cell", { may: speedFigure(needed.may, standing) }), data: number(needed.may) };
}

/** The unit of both speeds. */
function perOf({ pace }: Standing): Value | null {
  return pace.now === null && pace.required === null ? null : text(pace.per);
}

/** When the stop ahead will be reached; without an arrival within twice the plan's length that is said. */
function thereCell({ projection, kpi, stale }: Standing): Cell | null {
  const outlook = projection?.milestone;
  // Of what is stale a day before today is no day: it may have arrived, and nobody knows.
  if (stale && outlook?.arrival === null) return null;
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

/** A KPI as a block of lines: “201 of 400 · plan 226 · 25 short (20 days)”, then its pace. */
function statusCard(standing: Standing, calendar: Calendar | null): Card {
  const { kpi, stop, judged } = standing;
  return {
    left: nameLine(kpi),
    right: courseCell(standing),
    bar: barOf(standing, calendar),
    lines: stop || judged ? lines(standing) : [],
  };
}

function lines(standing: Standing): Line[] {
  const { actual, judged, through, variance, stale } = standing;
  if (actual === null || !judged || through === null)
    return [{ say: say("never-measured-yet"), tone: "dim" }];
  const planned = shownPlanned(standing);
  const facts = { actual: amount(actual, standing), stop: target(judged.target, standing) };
  if (stale) return [{ say: say("card-stale", { ...facts, date: day(through, "month-day") }) }];
  return [
    {
      say: say(boundOf(standing) ? "card-bound" : "card-actual", {
        ...facts,
        plan: planned === null ? null : bare(planned, standing),
        ...under(sideHole(standing), shortfall(standing, false)),
        days: variance?.days == null ? null : count(Math.abs(variance.days), "day"),
      }),
    },
    ...paceLine(standing),
  ];
}

/** “818 a week, needs 1,026 · there on 16 Jan 2028” */
function paceLine(standing: Standing): Line[] {
  const { kpi, pace, projection } = standing;
  if (pace.now === null || pace.required === null) return [];
  const outlook = projection?.milestone;
  const there = outlook && !outlook.reached && arrives(kpi, outlook.stop) ? outlook : null;
  const facts = {
    pace: speed(pace.now, standing, pace.per, false),
    ...neededFacts(standing),
    ...(there?.arrival == null ? {} : { there: day(there.arrival, "short-year") }),
    ...(there?.arrival === null ? { never: flag() } : {}),
  };
  return [{ say: say("card-pace", facts), tone: "dim" }];
}

/** The stretch of the calendar that all bars share, both days included. */
interface Calendar {
  from: Day;
  to: Day;
}

/** The calendar of the stops that lie ahead: from where their legs begin to where the last of them is due. */
export function calendarOf(standings: readonly Standing[], start: Day): Calendar | null {
  const legs = standings.flatMap(({ judged, plan }) => {
    if (!judged) return [];
    const before = plan.stops.findLast((stop) => stop.due < judged.from);
    return [{ from: before ? before.due + 1 : start, to: judged.due }];
  });
  if (legs.length === 0) return null;
  return { from: Math.min(...legs.map((leg) => leg.from)), to: Math.max(...legs.map((leg) => leg.to)) };
}

/** The tone of a KPI as a whole: its course; an input has none. */
function toneOf({ kpi, course }: Standing): Tone {
  return kpi.input ? "dim" : course;
}

/** How far a KPI is on the calendar, or on which side of its bound. */
function barOf(standing: Standing, calendar: Calendar | null): Bar | Dial | null {
  const { variance, through, kpi, planned, countedFrom } = standing;
  const tone = toneOf(standing);
  if (!calendar || planned === null) return null;
  if (accrues(kpi) && through !== null && through < countedFrom) return null;
  if (variance && variance.earned === null) return { bar: "dial", offset: dialOffset(standing), tone };
  if (!variance || through === null) return null;
  const length = calendar.to - calendar.from + 1;
  const share = (on: Day) => (on - calendar.from + 1) / length;
  return { bar: "road", earned: share(variance.earned!), through: share(through), tone };
}

/** How far on the good (+) side of the bound, as a fraction of it; of a band 0 inside, else on the bad side. */
function dialOffset({ variance, kpi }: Standing): number | null {
  if (!variance || variance.relative === null) return null;
  if (kpi.goal === "between") return -Math.abs(variance.relative);
  return Math.abs(variance.relative) * (variance.favourable ? 1 : -1);
}
