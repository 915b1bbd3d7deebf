import { accrues } from "../../domain/kinds/index.js";
import { arrives } from "../../domain/outlook/outlook.js";
import { isBand } from "../../domain/route/target.js";
import { isPercent } from "../../domain/say/percent.js";
import { count, day, number, text } from "../../domain/say/value.js";
import type { Standing } from "../../domain/standing/standing.js";
import type { Day } from "../../domain/time/day.js";
import {
  amount,
  bare,
  boundOf,
  shortfall,
  shownPlanned,
  speed,
  speedFigure,
  target,
} from "../../views/amounts.js";
import { courseCell } from "../../views/course.js";
import { sideHole } from "../../views/difference.js";
import type { Bar, Cell, Column, Dial, Line, Row, Table, Tone } from "../../views/document.js";
import { say } from "../../views/words.js";

/** The stretch of the calendar that all bars share, both days included. */
export interface Calendar {
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

/** One row per KPI: where it is, where the plan is, and how far that is apart. */
export function statusTable(standings: readonly Standing[], calendar: Calendar | null): Table {
  return {
    block: "table",
    columns: columns(calendar),
    rows: standings.map((standing) => row(standing, calendar)),
  };
}

function columns(calendar: Calendar | null): Column[] {
  const head = (code: Parameters<typeof say>[0]): Column["label"] => ({
    left: { say: say(code), tone: "dim" },
  });
  const column = (
    id: string,
    label: Column["label"],
    align: Column["align"],
    shown: Column["shown"],
  ): Column => ({
    id,
    label,
    align,
    shown,
  });
  const edges = calendar && {
    left: { say: day(calendar.from, "short"), tone: "dim" as const },
    right: { say: day(calendar.to, "short"), tone: "dim" as const },
  };
  return [
    column("id", { left: null }, "left", "data"),
    column("name", head("kpi"), "left", "always"),
    column("course", head("course"), "left", "always"),
    column("through", { left: null }, "left", "data"),
    column("actual", head("so-far"), "right", "always"),
    column("planned", head("plan"), "right", "always"),
    column("variance", head("variance"), "right", "always"),
    column("variance_days", { left: null }, "right", "data"),
    { ...column("bar", edges ?? { left: null }, "left", "always"), grows: true },
    column("stop", head("stop"), "right", "always"),
    column("due", { left: null }, "left", "data"),
    column("pace", head("pace"), "right", 96),
    column("needs", head("needs"), "right", 96),
    column("per", { left: null }, "left", "data"),
    column("there", head("there"), "right", 100),
    column("on_time", head("on-time"), "right", 118),
  ];
}

function row(standing: Standing, calendar: Calendar | null): Row {
  const { kpi, course, through, actual, variance, stop, judged } = standing;
  const value = (value: Parameters<typeof text>[0] | null): Cell | null =>
    value === null ? null : { value: text(value) };
  const shown = isPercent(kpi) || (kpi.unit !== null && kpi.unit.length <= 2);
  const planned = shownPlanned(standing);
  const figure = (of: number | null): Cell | null =>
    of === null ? null : { value: shown ? amount(of, standing) : bare(of, standing) };
  return {
    tone: kpi.input ? "dim" : course,
    cells: [
      value(kpi.id),
      { value: text(kpi.name), tone: "strong" },
      courseCell(standing),
      through === null ? null : { value: day(through, "iso") },
      figure(actual),
      plannedCell(standing, figure(planned)),
      varianceCell(standing),
      variance?.days == null ? null : { value: number(variance.days) },
      barOf(standing, calendar),
      judged ? { value: target(judged.target, standing) } : null,
      judged ? { value: day(judged.due, "iso") } : null,
      () => paceCell(standing),
      () => needsCell(standing),
      () => (paceCell(standing) || needsCell(standing) ? value(standing.pace.per) : null),
      () => thereCell(standing),
      () => onTimeCell(standing),
    ],
    get card() {
      const { value, tone } = courseCell(standing);
      return {
        left: { say: text(kpi.name), tone: "strong" as const },
        right: { say: value, tone },
        bar: barOf(standing, calendar),
        lines: stop || judged ? cardLines(standing) : [],
      };
    },
  };
}

function paceCell(standing: Standing): Cell | null {
  const { now, per } = standing.pace;
  return now === null ? null : { value: speed(now, standing, per, true) };
}

function needsCell(standing: Standing): Cell | null {
  const { required } = standing.pace;
  return required === null ? null : { value: speedFigure(required, standing) };
}

/** When the stop ahead will be reached; without an arrival within twice the plan's length that is said. */
function thereCell({ projection, kpi }: Standing): Cell | null {
  const outlook = projection?.milestone;
  if (!outlook || outlook.reached || !arrives(kpi, outlook.stop)) return null;
  return outlook.arrival === null
    ? { value: say("no-arrival-cell"), tone: "dim", data: null }
    : { value: day(outlook.arrival, "short-year") };
}

function onTimeCell({ projection }: Standing): Cell | null {
  const outlook = projection?.milestone;
  return !outlook || outlook.reached
    ? null
    : { value: { is: "chance", value: outlook.chance }, tone: "dim", data: number(outlook.chance) };
}

/** The planned value as it is shown, so that it foots; as data as it was computed. */
function plannedCell({ planned, measure }: Standing, shown: Cell | null): Cell | null {
  if (planned !== null && isBand(planned)) return { value: { is: "band", ...planned, measure } };
  return shown && "value" in shown ? { ...shown, data: planned === null ? null : number(planned) } : null;
}

/** The variance; of a stale KPI the day since when nothing is known instead. */
function varianceCell(standing: Standing): Cell | null {
  const { variance, through, stale } = standing;
  const data = variance ? number(variance.absolute) : null;
  if (stale && through !== null) return { value: day(through, "short"), tone: "unknown", data };
  const value = shortfall(standing, true);
  return value && { value, tone: variance?.favourable ? "dim" : "strong", data };
}

function barOf(standing: Standing, calendar: Calendar | null): Bar | Dial | null {
  const { variance, through, kpi, course, planned, countedFrom } = standing;
  const tone: Tone = kpi.input ? "dim" : course;
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

function cardLines(standing: Standing): Line[] {
  const { actual, judged, through, pace, variance, stale } = standing;
  if (actual === null || !judged || through === null)
    return [{ say: say("never-measured-yet"), tone: "dim" }];
  const planned = shownPlanned(standing);
  const facts = {
    actual: amount(actual, standing),
    stop: target(judged.target, standing),
    ...(planned === null ? {} : { plan: bare(planned, standing) }),
  };
  if (stale) return [{ say: say("card-stale", { ...facts, date: day(through, "month-day") }) }];
  const gap = shortfall(standing, false);
  const days = variance?.days == null ? {} : { days: count(Math.abs(variance.days), "day") };
  const difference = gap && variance ? { [sideHole(standing)]: gap } : {};
  const lines: Line[] = [
    { say: say(boundOf(standing) ? "card-bound" : "card-actual", { ...facts, ...difference, ...days }) },
  ];
  const outlook = standing.projection?.milestone;
  const there = outlook && !outlook.reached && arrives(standing.kpi, outlook.stop) ? outlook : null;
  if (pace.now !== null && pace.required !== null) {
    const facts = {
      pace: speed(pace.now, standing, pace.per, false),
      required: speedFigure(pace.required, standing),
      ...(there?.arrival == null ? {} : { there: day(there.arrival, "short-year") }),
      ...(there?.arrival === null ? { never: text("") } : {}),
    };
    lines.push({ say: say("card-pace", facts), tone: "dim" });
  }
  return lines;
}
