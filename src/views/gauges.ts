import { day, text, type Value } from "../domain/say/value.js";
import { drivenBy } from "../domain/standing/consumption.js";
import { type FuelStanding, perMonth } from "../domain/standing/fuel.js";
import type { Journey } from "../domain/standing/journey.js";
import type { Block, Gauge, Line, Tone } from "./document.js";
import { say } from "./words.js";

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
    left: { is: "amount", value: left, measure: standing.measure, round: "down" },
    tank: tank && figure(tank.amount, standing),
    leftUnit: tank ? null : figure(left, standing, "down"),
    even: even === null ? null : { is: "amount", value: even, measure: standing.measure },
    reserve: fuel.reserve === null ? null : figure(fuel.reserve, standing),
  });
}

/** When it runs dry, and the two questions of any driver: to the next stop, and to the destination. */
function outlook(standing: FuelStanding): Line[] {
  const { left, empty, projected, stop: stopDay, reachesStop, reachesDestination, short } = standing;
  if (left === null || reachesStop === null) return [];
  const stop = day(stopDay, "month-day");
  if (!reachesStop) {
    const sooner = projected !== null && empty !== null && projected < empty - 7;
    return [
      {
        say: say("fuel-dry", {
          stop,
          sooner: sooner ? day(projected, "month-day") : null,
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
          measure: { ...standing.measure, decimals, whole: false },
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
