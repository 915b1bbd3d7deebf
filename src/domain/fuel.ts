import type { Day } from "./day.js";
import { DAYS_PER_MONTH } from "./day.js";
import type { Meter } from "./kinds/index.js";
import { RECENT } from "./pace.js";
import { unitsBetween } from "./period.js";
import type { Prospects } from "./projection/index.js";
import { type Fuel, measuredFuel, type Route } from "./route.js";
import type { PeriodValue } from "./series.js";
import { seriesOf } from "./series.js";
import type { Measure } from "./value.js";

/** How it stands with one fuel, as of a day. Whatever is not known is null. */
export interface FuelStanding {
  fuel: Fuel;
  meter: Meter;
  measure: Measure;
  through: Day | null;
  /** The tank one drives on (`spend`), with what was left over in it; null of a balance. */
  tank: Tank | null;
  left: number | null;
  /** What even use would have left on the through date. */
  even: number | null;
  /** What goes out a day, over the recent periods; null where nothing does. */
  burn: number | null;
  /** The day it runs dry (a balance: touches its reserve) at this burn. */
  empty: Day | null;
  /** The same by the possible futures: median, 10 % earliest and latest. */
  projected: Day | null;
  earliest: Day | null;
  latest: Day | null;
  /** The next stop: when the tank must last to. */
  stop: Day;
  /** What may go out a month to make it to the stop. */
  affordable: number | null;
  reachesStop: boolean | null;
  reachesDestination: boolean | null;
  /** When it runs dry on the way to the destination, at this burn through the later tanks. */
  short: Day | null;
}

export interface Tank {
  amount: number;
  from: Day;
  due: Day;
}

/** Where a fuel stands. `stop` is the next stop of the journey, for a balance. */
export function fuelStanding(
  route: Route,
  fuel: Fuel,
  meter: Meter,
  measure: Measure,
  prospects: Prospects,
  nextStop: Day,
  today: Day,
): FuelStanding {
  const { through } = meter;
  const tanks = tanksOf(route, fuel, meter);
  const tank = tanks.find(({ due }) => due >= (through ?? today)) ?? null;
  const stop = fuel.kind === "spend" ? (tank?.due ?? nextStop) : nextStop;
  const series = seriesOf(measuredFuel(fuel), meter, fuel.cadence, route.start, route.yearStarts);
  const nothing = {
    fuel,
    meter,
    measure,
    through,
    tank,
    stop,
    even: null,
    burn: null,
    empty: null,
    projected: null,
    earliest: null,
    latest: null,
  };
  const unknown = {
    ...nothing,
    left: null,
    affordable: null,
    reachesStop: null,
    reachesDestination: null,
    short: null,
  };
  if (through === null || (fuel.kind === "spend" && !tank)) return unknown;
  const left = tank ? tank.amount - (meter.over(tank.from, through) ?? 0) : meter.over(through, through)!;
  const usable = left - (fuel.reserve ?? 0);
  const burn = fuel.kind === "spend" ? spendBurn(series, fuel) : balanceBurn(series, fuel);
  const empty = runsDry(through, usable, burn);
  const months = unitsBetween(through + 1, stop, "month");
  const short = usable <= 0 ? through : dryOnTheWay(route, fuel, tanks, tank, through, usable, burn);
  return {
    ...unknown,
    left,
    even: tank && evenUse(tank, through),
    burn,
    empty,
    ...futures(prospects, fuel, tank, usable, today),
    affordable: months > 0 ? Math.max(0, usable) / months : null,
    reachesStop: usable > 0 && (empty === null || empty >= stop),
    reachesDestination: short === null,
    short,
  };
}

/** The tanks of a spend, clipped to the route; with `carry` what one leaves goes into the next. */
function tanksOf({ start, destination }: Route, fuel: Fuel, meter: Meter): Tank[] {
  let over = 0;
  return fuel.tank.map(({ period, amount }) => {
    const tank = {
      amount: amount + over,
      from: Math.max(period.from, start),
      due: Math.min(period.to, destination.arrive),
    };
    const closed = meter.through !== null && meter.through >= tank.due;
    over = fuel.carry && closed ? Math.max(0, tank.amount - (meter.over(tank.from, tank.due) ?? 0)) : 0;
    return tank;
  });
}

function evenUse({ amount, from, due }: Tank, through: Day): number {
  return (amount * (due - through)) / (due - from + 1);
}

/** What was spent a day over the recent full periods that were measured. */
function spendBurn(series: readonly PeriodValue[], { cadence }: Fuel): number | null {
  const recent = series.slice(-RECENT[cadence]);
  const spent = recent.reduce((sum, { value }) => sum + value, 0);
  return perDay(spent, recent);
}

/**
 * What a balance fell a day over the recent periods. Where most of them fall, a rise between them is refuelling and
 * does not count; where most rise, what counts is the whole, and a balance that rises does not burn.
 */
function balanceBurn(series: readonly PeriodValue[], { cadence }: Fuel): number | null {
  const recent = series.slice(-RECENT[cadence] - 1);
  const changes = recent
    .slice(1)
    .map((entry, at) => ({ period: entry.period, value: entry.value - recent[at]!.value }));
  const falls = changes.filter(({ value }) => value < 0);
  const counted = falls.length * 2 > changes.length ? falls : changes;
  return perDay(-counted.reduce((sum, { value }) => sum + value, 0), counted);
}

function perDay(amount: number, periods: readonly PeriodValue[]): number | null {
  const days = periods.reduce((sum, { period }) => sum + period.to - period.from + 1, 0);
  return days > 0 && amount > 0 ? amount / days : null;
}

function runsDry(through: Day, left: number, burn: number | null): Day | null {
  return burn === null ? null : through + Math.max(0, Math.floor(left / burn + 1e-9));
}

/** When it runs dry before the destination at this burn; null where it does not. What a tank leaves lapses, unless carried. */
function dryOnTheWay(
  { destination }: Route,
  fuel: Fuel,
  tanks: readonly Tank[],
  current: Tank | null,
  through: Day,
  usable: number,
  burn: number | null,
): Day | null {
  if (burn === null) return null;
  if (!current) {
    const empty = runsDry(through, usable, burn)!;
    return empty < destination.arrive ? empty : null;
  }
  let left = usable;
  let from = through + 1;
  for (const tank of tanks.slice(tanks.indexOf(current))) {
    if (tank !== current) {
      left = tank.amount + (fuel.carry ? left : 0);
      from = tank.from;
    }
    const days = tank.due - from + 1;
    if (left + 1e-9 < burn * days) return runsDry(from - 1, left, burn);
    left -= burn * days;
  }
  return null;
}

/** When the possible futures run dry. */
function futures(
  prospects: Prospects,
  fuel: Fuel,
  tank: Tank | null,
  usable: number,
  today: Day,
): Pick<FuelStanding, "projected" | "earliest" | "latest"> {
  const none = { projected: null, earliest: null, latest: null };
  if (usable <= 0) return none;
  const days = prospects.lend(fuel.id, (prospect) => {
    const target = tank ? tank.amount : (fuel.reserve ?? 0);
    return prospect.passage(tank?.from ?? today, target).sort();
  });
  if (!days) return none;
  const at = (share: number) => {
    const day = days[Math.round(share * (days.length - 1))]!;
    return Number.isFinite(day) ? Math.max(today, day) : null;
  };
  return { earliest: at(0.1), projected: at(0.5), latest: at(0.9) };
}

/** A rate a day as a rate a month of 365/12 days. */
export function perMonth(perDay: number): number {
  return perDay * DAYS_PER_MONTH;
}
