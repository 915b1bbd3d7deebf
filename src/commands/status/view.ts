import type { Kpi } from "../../domain/route/route.js";
import { daysFact } from "../../domain/say/facts.js";
import { count, day, number, text, type Value } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import type { Standing } from "../../domain/standing/standing.js";
import { isBelowStart } from "../../domain/standing/variance.js";
import type { Day } from "../../domain/time/day.js";
import { nextPeriod, periodHolding, SCALE_OF } from "../../domain/time/period.js";
import { target } from "../../views/amounts.js";
import { fuelBlock, titleBlock, yearsOf } from "../../views/blocks.js";
import { column, nameLine, tableOf } from "../../views/columns.js";
import { originalLines, stayingLine } from "../../views/decisions.js";
import type { Block, Column, Document, Line, Road, Table } from "../../views/document.js";
import { spansLines } from "../../views/spans.js";
import { type Say, say } from "../../views/words.js";
import { notices } from "./notices.js";
import { calendarOf, statusTable } from "./table.js";

/** The dashboard: vision, road, one row per KPI, then what to steer at and what to log. `only` names KPIs to show. */
export function statusView(journey: Journey, only: readonly string[] = []): Document {
  const { route, today } = journey;
  const shown = journey.standings.filter(({ kpi }) => only.length === 0 || only.includes(kpi.id));
  const calendar = calendarOf(
    shown.filter(({ kpi }) => !kpi.input),
    route.start,
  );
  const started = shown.some(({ through }) => through !== null);
  return [
    titleBlock(route, today),
    roadBlock(journey),
    ...(started
      ? [statusTable(shown, calendar)]
      : [firstVerdicts(journey, shown), { ...statusTable(shown, calendar), card: null }]),
    ...(only.length === 0 ? fuelBlock(journey) : []),
    ...decisionsBlock(journey, shown),
    ...notices(journey, shown),
    ...footer(shown),
  ];
}

/** What reconciles rows and courses, how far that is from the plan before it was changed, and with what it was decided to stay. */
function decisionsBlock(journey: Journey, shown: readonly Standing[]): Block[] {
  const lines = [
    ...spansLines(shown, true),
    ...originalLines(shown, true),
    ...shown.flatMap((standing) => stayingLine(journey, standing) ?? []),
  ];
  return lines.length > 0 ? [{ block: "text", lines }] : [];
}

function footer(shown: readonly Standing[]): Block[] {
  const line = countedTo(shown);
  return line ? [{ block: "text", lines: [line] }] : [];
}

/** So many full periods give the first verdict. */
const ENOUGH = 3;

/** Before anything is measured: when the first verdict of each KPI can be expected. */
function firstVerdicts({ route, today }: Journey, standings: readonly Standing[]): Table {
  const from = Math.max(today, route.start);
  const tooEarly: Line = { say: say("too-early-cell"), tone: "unknown" };
  const verdict = ({ kpi }: Standing): Line => ({
    say: firstVerdict(kpi, route.yearStarts, from),
    tone: "dim",
  });
  const columns: Column<Standing>[] = [
    column("name", say("kpi"), ({ kpi }) => nameLine(kpi)),
    column("course", say("course"), ({ kpi }) => (kpi.input ? { say: say("input"), tone: "dim" } : tooEarly)),
    column("first_verdict", say("first-verdict"), verdict),
    column("stop", say("stop"), stopOf, { align: "right" }),
  ];
  const table = tableOf(columns, standings, {
    tone: () => "unknown",
    card: (standing) => ({
      left: nameLine(standing.kpi),
      right: tooEarly,
      bar: null,
      lines: [verdict(standing)],
    }),
  });
  // CSV has the columns of every other day.
  return { ...table, screen: true };
}

function stopOf(standing: Standing): Value | null {
  return standing.stop && target(standing.stop.target, standing);
}

function firstVerdict(kpi: Kpi, yearStarts: number, from: Day): Value {
  if (kpi.formula) return { is: "phrase", phrase: say("verdict-with-inputs") };
  let period = periodHolding(from, SCALE_OF[kpi.cadence], yearStarts);
  if (period.from < from) period = nextPeriod(period, yearStarts);
  for (let more = 1; more < ENOUGH; more++) period = nextPeriod(period, yearStarts);
  const facts = { periods: count(ENOUGH, SCALE_OF[kpi.cadence]), day: day(period.to + 1, "month-day") };
  return { is: "phrase", phrase: say("verdict-after", facts) };
}

/** The road from start to arrival, its stopovers, where we are and where the plan is. */
function roadBlock(journey: Journey): Road {
  const { route, trip, today } = journey;
  const nothingYet = trip.through === null && today >= route.start;
  return {
    block: "road",
    start: route.start,
    arrive: route.destination.arrive,
    years: yearsOf(route),
    stops: stopDays(journey),
    you: trip.at ?? (nothingYet ? today : null),
    plan: trip.at === null ? null : trip.through,
    ahead: route.ahead.map(({ from, to }) => ({ from, to })),
    caption: { say: caption(journey) },
  };
}

/** The days on which something is due before the arrival. */
function stopDays({ standings, route }: Journey): Day[] {
  const days = new Set(standings.flatMap(({ plan }) => plan.stops.map((stop) => stop.due)));
  return [...days].filter((due) => due < route.destination.arrive).sort((a, b) => a - b);
}

function caption({ route, trip, today, standings }: Journey): Say {
  const { start, destination } = route;
  if (today < start)
    return say("road-not-started", { start: day(start, "long"), days: count(start - today, "day") });
  if (trip.through === null) {
    return say("road-nothing-measured", {
      day: { is: "number", value: today - start + 1 },
      days: { is: "number", value: destination.arrive - start + 1 },
    });
  }
  if (trip.at === null || trip.days === null) {
    const below = standings.filter(isBelowStart).map(({ kpi }) => kpi.name);
    return say("road-no-days", {
      day: day(trip.through, "month-day"),
      below: below.length > 0 ? names(below) : null,
    });
  }
  const facts = {
    day: day(trip.at, sameYear(trip.at, today) ? "month-day" : "long"),
    ...daysFact(trip.days),
    of: trip.unmeasured > 0 && trip.of > 0 ? number(trip.of) : null,
    unmeasured: number(trip.unmeasured),
  };
  if (!trip.stale) return say("you-are-where", facts);
  return say("you-were-where", { ...facts, asof: day(trip.through, "long") });
}

function sameYear(one: Day, other: Day): boolean {
  return periodHolding(one, "year").key === periodHolding(other, "year").key;
}

/** Up to when each KPI counts: the latest day first, then who is behind it. Null where nothing was measured. */
function countedTo(standings: readonly Standing[]): Line | null {
  const byDay = new Map<Day, string[]>();
  for (const { kpi, through, stale } of standings) {
    if (through === null || stale) continue;
    byDay.set(through, [...(byDay.get(through) ?? []), kpi.name]);
  }
  const [latest, ...earlier] = [...byDay.keys()].sort((a, b) => b - a);
  if (latest === undefined) return null;
  const others: Value[] = earlier.map((on) => ({
    is: "phrase",
    phrase: say("counted-others", { names: names(byDay.get(on)!), day: day(on, "short") }),
  }));
  return {
    say: say("counted-to", {
      day: day(latest, "short"),
      others: others.length ? { is: "list", values: others, joined: "and" } : null,
    }),
    tone: "dim",
  };
}

function names(of: readonly string[]): Value {
  return { is: "list", values: of.map(text), joined: "and" };
}
