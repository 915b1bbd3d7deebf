import type { Day } from "../time/day.js";
import { seasonWeight } from "./day-weight.js";
import { grownThrough } from "./growth.js";
import type { Stop } from "./stop.js";

/** How the amount of a stop is spread over its days. */
export interface Spread {
  /** The change of the rate across the stop (growth.ts); 0: even. */
  change: number;
  /** Twelve month weights, January first; null: all alike. */
  season: readonly number[] | null;
  /** What a day's weight is multiplied by for what lies ahead; null where nothing does. */
  ahead: ((day: Day) => number) | null;
}

/** The amount planned through the first k days of a stop, from none to all of them. */
export type Through = (k: number) => number;

/** An accruing stop with the amount planned through each of its days. */
export interface Accrual {
  stop: Stop;
  through: Through;
}

/**
 * Spreads a stop's amount over its days. The stops nested in it (quarters or months of a year) fix their
 * part; the rest goes over the rest of the days. Returns the accrual of the stop and of all nested ones.
 */
export function accrue(stop: Stop, nested: readonly Stop[], spread: Spread): Accrual[] {
  const parts = outermost(nested);
  const inner = parts.flatMap((part) =>
    accrue(
      part,
      nested.filter((one) => one !== part && inside(one, part)),
      { ...spread, change: 0 },
    ),
  );
  const amount = stop.target as number;
  const own = parts.length
    ? aroundParts(
        stop,
        inner.filter((accrual) => parts.includes(accrual.stop)),
        spread,
      )
    : plain(spread)
      ? closedForm(stop, amount, spread.change)
      : weighted(amount, weights(stop, amount, spread));
  return [{ stop, through: own }, ...inner];
}

/**
 * Whether a stop's days lie within those of a longer one. Their periods tell which is the longer: a year that the
 * route covers from October on has the days of its last quarter.
 */
export function inside(one: Stop, other: Stop): boolean {
  return one.from >= other.from && one.due <= other.due && daysOf(one.period) < daysOf(other.period);
}

function daysOf({ from, to }: Stop["period"]): number {
  return to - from + 1;
}

function outermost(stops: readonly Stop[]): Stop[] {
  return stops.filter((one, at) => !stops.some((other, index) => index !== at && inside(one, other)));
}

function plain(spread: Spread): boolean {
  return spread.season === null && spread.ahead === null;
}

function holds({ stop }: Accrual, day: Day): boolean {
  return day >= stop.from && day <= stop.due;
}

/** How many days a stop has. */
export function length(stop: Stop): number {
  return stop.due - stop.from + 1;
}

/** Without season or anything ahead the formula itself, so that 36 500 a year is 9 000 on day 90 to the digit. */
function closedForm(stop: Stop, amount: number, change: number): Through {
  const days = length(stop);
  return change === 0 ? (k) => (amount * k) / days : (k) => grownThrough(amount, change, k / days);
}

/** The weight of each day of a stop: the path's daily part × the month's weight ÷ its days × what lies ahead. */
function weights(stop: Stop, amount: number, { change, season, ahead }: Spread): Float64Array {
  const days = length(stop);
  const relative = amount === 0 ? 0 : change / amount;
  return Float64Array.from({ length: days }, (_, k) => {
    const day = stop.from + k;
    const path =
      relative === 0
        ? 1
        : days * (grownThrough(1, relative, (k + 1) / days) - grownThrough(1, relative, k / days));
    return path * (season ? seasonWeight(season, day) : 1) * (ahead ? ahead(day) : 1);
  });
}

/** Spreads an amount by weights; evenly where all weights are 0. */
function weighted(amount: number, byDay: Float64Array): Through {
  const cumulative = new Float64Array(byDay.length + 1);
  byDay.forEach((weight, k) => {
    cumulative[k + 1] = cumulative[k]! + weight;
  });
  const all = cumulative[byDay.length]!;
  return (k) => (all > 0 ? amount * (cumulative[k]! / all) : (amount * k) / byDay.length);
}

/** The parts keep their own amounts; what is left goes over the days outside them, evenly where these weigh nothing. */
function aroundParts(stop: Stop, parts: readonly Accrual[], spread: Spread): Through {
  const amount = stop.target as number;
  const outside = Float64Array.from({ length: length(stop) }, (_, k) =>
    Number(!parts.some((part) => holds(part, stop.from + k))),
  );
  const weighed = weights(stop, amount, spread).map((weight, k) => weight * outside[k]!);
  const byDay = weighed.some((weight) => weight > 0) ? weighed : outside;
  const daily = new Float64Array(byDay.length);
  for (const { stop: part, through } of parts) {
    for (let k = 1; k <= length(part); k++)
      daily[part.from - stop.from + k - 1] = through(k) - through(k - 1);
  }
  const rest = amount - daily.reduce((sum, booked) => sum + booked, 0);
  const free = byDay.reduce((sum, weight) => sum + weight, 0);
  const result = new Float64Array(byDay.length + 1);
  byDay.forEach((weight, k) => {
    result[k + 1] = result[k]! + daily[k]! + (free > 0 ? rest * (weight / free) : 0);
  });
  // A sum of so many days is a rounding error off.
  if (free > 0) result[byDay.length] = amount;
  return (k) => result[k]!;
}
