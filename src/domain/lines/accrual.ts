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

/** The days whose amounts stand, by a plan that was in force before. */
export interface Past {
  /** The last of them. */
  until: Day;
  /** What was planned of a day; null: nothing was. */
  amountOn(day: Day): number | null;
}

/** The amount planned through the first k days of a stop, from none to all of them. */
export type Through = (k: number) => number;

/** An accruing stop with the amount planned through each of its days. */
export interface Accrual {
  stop: Stop;
  through: Through;
}

/**
 * Spreads a stop's amount over its days. What is fixed keeps its own: the stops nested in it (quarters or months of a
 * year), and the days of the past; the rest goes over the rest of the days. Returns the accrual of the stop and of all
 * nested ones.
 */
export function accrue(stop: Stop, nested: readonly Stop[], spread: Spread, past: Past | null): Accrual[] {
  const parts = outermost(nested);
  const inner = parts.flatMap((part) =>
    accrue(
      part,
      nested.filter((one) => one !== part && inside(one, part)),
      { ...spread, change: 0 },
      past,
    ),
  );
  const amount = stop.target as number;
  const begun = past !== null && past.until >= stop.from;
  const own =
    parts.length || begun
      ? aroundFixed(
          stop,
          inner.filter((accrual) => parts.includes(accrual.stop)),
          spread,
          begun ? past : null,
        )
      : plain(spread)
        ? closedForm(stop, amount, spread.change)
        : weighted(amount, weights(stop, amount, spread));
  return [{ stop, through: own }, ...inner];
}

/**
 * Whether a stop's days lie within those of a longer one. Their periods tell which is the longer: a year that the
 * route covers from October on has the days of its last quarter. A plain date is the running total since the start, so
 * that each lies within the later ones, and in no period.
 */
export function inside(one: Stop, other: Stop): boolean {
  const dated = one.period.scale === "day";
  if (dated !== (other.period.scale === "day")) return false;
  if (dated) return one.due < other.due;
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

/**
 * What is fixed keeps its own amounts; what is left goes over the days outside it, evenly where these weigh nothing. Where
 * more was planned by the past than there is to be, it stays at the milestone.
 */
function aroundFixed(stop: Stop, parts: readonly Accrual[], spread: Spread, past: Past | null): Through {
  const amount = stop.target as number;
  const days = length(stop);
  const daily = new Float64Array(days);
  const outside = new Float64Array(days).fill(1);
  for (const { stop: part, through } of parts) {
    for (let k = 1; k <= length(part); k++) {
      daily[part.from - stop.from + k - 1] = through(k) - through(k - 1);
      outside[part.from - stop.from + k - 1] = 0;
    }
  }
  const gone = past ? Math.min(days, past.until - stop.from + 1) : 0;
  for (let k = 0; k < gone; k++) {
    daily[k] = past!.amountOn(stop.from + k) ?? 0;
    outside[k] = 0;
  }
  const weighed = weights(stop, amount, spread).map((weight, k) => weight * outside[k]!);
  const byDay = weighed.some((weight) => weight > 0) ? weighed : outside;
  const fixed = total(daily);
  const rest = amount - fixed;
  const free = total(byDay);
  const result = new Float64Array(days + 1);
  const stays = gone > 0 && rest * fixed < 0;
  for (let k = 0; k < days; k++)
    result[k + 1] = result[k]! + daily[k]! + (free > 0 ? rest * (byDay[k]! / free) : 0);
  if (stays) result.fill(amount, gone);
  // A sum of so many days is a rounding error off.
  else if (free > 0) result[days] = amount;
  return (k) => result[k]!;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
