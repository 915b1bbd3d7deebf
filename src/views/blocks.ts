import { accrues } from "../domain/kinds/index.js";
import { type Stop, stopsOf } from "../domain/lines/stop.js";
import type { Kpi, Route } from "../domain/route/route.js";
import { isBand } from "../domain/route/target.js";
import { looseMeasure, withDecimals } from "../domain/say/measure.js";
import { amount, count, day, text, type Value } from "../domain/say/value.js";
import { drivenBy } from "../domain/standing/consumption.js";
import { type FuelStanding, perMonth } from "../domain/standing/fuel.js";
import type { Journey } from "../domain/standing/journey.js";
import type { Day } from "../domain/time/day.js";
import { periodHolding } from "../domain/time/period.js";
import type { Block, Document, Gauge, Line, Road, Tone } from "./document.js";
import { type Say, say } from "./words.js";

/** Whose journey it is and the day; the vision and when to be there. */
export function titleBlock(route: Route, today: Day): Block {
  return {
    block: "spread",
    rows: [
      { left: { say: text(route.title), tone: "strong" }, right: { say: day(today, "full") } },
      {
        left: { say: text(route.destination.vision) },
        right: { say: say("by-day", { day: day(route.destination.arrive, "long") }), tone: "dim" },
      },
    ],
  };
}

/** The days on which milestones are due, each once, in order. */
export function duesOf({ kpis, start, destination }: Route): Day[] {
  const stretch = { start, arrive: destination.arrive };
  const dues = new Set(kpis.flatMap((kpi) => stopsOf(kpi, stretch).map(({ due }) => due)));
  return [...dues].sort((a, b) => a - b);
}

/** Days, stops and amounts of the whole way: “1,096 days · 3 stops · Website visitors 330,000”. */
export function totalsOfTheWay(route: Route): Say {
  const stretch = { start: route.start, arrive: route.destination.arrive };
  const amounts = route.kpis
    .filter((kpi) => accrues(kpi) && kpi.goal === "increase" && kpi.milestones.length > 0)
    .slice(0, 3)
    .map(
      (kpi): Value => ({
        is: "phrase",
        phrase: say("amount-of", { amount: total(kpi, stopsOf(kpi, stretch)), name: text(kpi.name) }),
      }),
    );
  return say("totals", {
    days: count(stretch.arrive - stretch.start + 1, "day"),
    stops: count(duesOf(route).length, "stop"),
    amounts: amounts.length ? { is: "list", values: amounts, joined: "dot" } : null,
  });
}

/** The sum of the milestones that do not lie within another. */
function total(kpi: Kpi, stops: readonly Stop[]): Value {
  const outer = stops.filter(
    (stop) => !stops.some((other) => other !== stop && other.from <= stop.from && other.due >= stop.due),
  );
  const value = outer.reduce((sum, { target }) => sum + (isBand(target) ? 0 : target), 0);
  return amount(value, { measure: looseMeasure(kpi.unit, [value]) });
}

/** The (fiscal) years of a route, each with its first day on the road. */
export function yearsOf({ start, destination, yearStarts }: Route): Road["years"] {
  const years: Road["years"][number][] = [];
  let period = periodHolding(start, "year", yearStarts);
  while (period.from <= destination.arrive) {
    years.push({ label: { is: "period", period }, from: Math.max(period.from, start) });
    period = periodHolding(period.to + 1, "year", yearStarts);
  }
  return years;
}

/** After a preview: that it was one, or that somebody said no. */
export const nothingWritten: Document = [{ block: "text", lines: [{ say: say("nothing-written") }] }];

/** The fuel gauges of a journey. */
export function fuelBlock(journey: Journey): Block[] {
  if (journey.fuel.length === 0) return [];
  return [{ block: "gauges", gauges: journey.fuel.map((standing) => fuelGauge(standing, journey)) }];
}

/** The gauge of one fuel: what is left, how long it lasts, and what it is for. */
export function fuelGauge(standing: FuelStanding, journey: Journey): Gauge {
  const { fuel, left, tank, even } = standing;
  const full = tank?.amount ?? fullBalance(standing);
  return {
    name: text(fuel.name),
    tone: toneOf(standing),
    left: left === null || full <= 0 ? 0 : Math.max(0, Math.min(1, left / full)),
    even: even === null || full <= 0 ? null : even / full,
    beside: { say: besideGauge(standing) },
    below: [...outlook(standing), ...driven(standing, journey)],
  };
}

/** A balance has no tank: its gauge is full at the highest reading so far. */
function fullBalance({ meter, fuel, left }: FuelStanding): number {
  const readings = meter.days.map((on) => meter.over(on, on) ?? 0);
  return Math.max(...readings, left ?? 0, fuel.reserve ?? 0);
}

function toneOf({ left, reachesStop, reachesDestination }: FuelStanding): Tone {
  if (left === null || reachesStop === null) return "unknown";
  return reachesStop ? (reachesDestination === false ? "drifting" : "on-course") : "off-course";
}

function figure(value: number, { measure }: FuelStanding, round?: "down"): Value {
  return { is: "amount", value, measure, unit: true, ...(round ? { round } : {}) };
}

function besideGauge(standing: FuelStanding): ReturnType<typeof say> {
  const { left, tank, even, fuel } = standing;
  if (left === null) return say("fuel-unknown");
  return say("fuel-left", {
    ...(left < 0
      ? { over: { is: "amount", value: -left, measure: standing.measure, round: "up" } as const }
      : { left: { is: "amount", value: left, measure: standing.measure, round: "down" } as const }),
    asof: standing.stale ? day(standing.through!, "month-day") : null,
    tank: tank && figure(tank.amount, standing),
    leftUnit: tank ? null : figure(left, standing, "down"),
    even: even === null || left < 0 ? null : { is: "amount", value: even, measure: standing.measure },
    reserve: fuel.reserve === null ? null : figure(fuel.reserve, standing),
  });
}

/** When it runs dry, and the two questions of any driver: to the next stop, and to the destination. */
function outlook(standing: FuelStanding): Line[] {
  const { left, since, empty, projected, stop: stopDay, reachesStop, reachesDestination, short } = standing;
  if (left === null || reachesStop === null) return [];
  const stop = day(stopDay, "month-day");
  if (!reachesStop) {
    const sooner = projected !== null && empty !== null && projected < empty - 7;
    return [
      {
        say: say("fuel-dry", {
          stop,
          sooner: sooner ? day(projected, "month-day") : null,
          since: since === null ? null : day(since, "month-day"),
          dry: empty === null ? null : day(empty, "month-day"),
        }),
        tone: "off-course",
      },
    ];
  }
  if (short !== null)
    return [{ say: say("fuel-not-there", { stop, dry: day(short, "month") }), tone: "drifting" }];
  const burn = standing.burn ? figure(perMonth(standing.burn), standing) : null;
  return [{ say: say(reachesDestination ? "fuel-lasts" : "fuel-lasts-stop", { stop, burn }), tone: "dim" }];
}

/** “0.40 EUR a visitor; the 17,148 to go ask 6,893 EUR.” */
function driven(standing: FuelStanding, journey: Journey): Line[] {
  const driven = drivenBy(standing, journey);
  if (!driven || driven.consumption === null) return [];
  const { kpi, consumption, asks } = driven;
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(Math.abs(consumption) || 1)));
  return [
    {
      say: say("fuel-drives", {
        consumption: {
          is: "amount",
          value: consumption,
          measure: withDecimals(standing.measure, decimals),
          unit: true,
        },
        name: text(kpi.kpi.name),
        ...(asks === null || kpi.toGo === null
          ? {}
          : { togo: { is: "amount", value: kpi.toGo, measure: kpi.measure }, asks: figure(asks, standing) }),
      }),
      tone: "dim",
    },
  ];
}
