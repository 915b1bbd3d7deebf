import type { Histories } from "../kinds/measured.js";
import type { Meter } from "../log/meter.js";
import type { Prospects, Steering } from "../outlook/prospects.js";
import { type Fuel, measuredFuel, type Route } from "../route/route.js";
import { difference } from "../route/target.js";
import type { Measure } from "../say/measure.js";
import { DAYS_PER_MONTH, type Day } from "../time/day.js";
import { unitsBetween } from "../time/period.js";
import { balanceBurn, spendBurn } from "./burn.js";
import { isStale } from "./judge.js";

/** How it stands with one fuel, as of a day. Whatever is not known is null. */
export interface FuelStanding {
  fuel: Fuel;
  meter: Meter;
  measure: Measure;
  through: Day | null;
  /** The tank one drives on (`spend`), with what was left over in it; null of a balance. */
  tank: Tank | null;
  left: number | null;
  /** Since when it is empty or over, or its reserve is touched; null where it is not. */
  since: Day | null;
  /** What even use would have left on the through date. */
  even: number | null;
  /** What goes out a day, over the recent periods: 0 where nothing does; null where no full period is measured. */
  burn: number | null;
  /** The day it runs dry (a balance: touches its reserve) at this burn. */
  empty: Day | null;
  /** The same by the possible futures: median, 10 % earliest and latest. */
  projected: Day | null;
  earliest: Day | null;
  latest: Day | null;
  /** Whether the through date is too old for the cadence: then all is said as of that day. */
  stale: boolean;
  /** The next stop: when the tank must last to. */
  stop: Day;
  /** What may go out a month to make it to the stop. */
  affordable: number | null;
  reachesStop: boolean | null;
  reachesDestination: boolean | null;
  /** When it runs dry on the way to the destination, at this burn through the later tanks; null: not on the way known. */
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
  histories: Histories,
  measure: Measure,
  prospects: Prospects,
  nextStop: Day,
  today: Day,
): FuelStanding {
  const meter = histories.meters.get(fuel.id)!;
  const { through } = meter;
  const tanks = tanksOf(route, fuel, meter);
  const tank = tanks.find(({ due }) => due >= (through ?? today)) ?? null;
  const stop = fuel.kind === "spend" ? (tank?.due ?? nextStop) : nextStop;
  const series = histories.of(measuredFuel(fuel));
  const stale = isStale(fuel, through, today, tanks.at(-1) ?? null);
  const nothing = {
    fuel,
    meter,
    measure,
    through,
    tank,
    stop,
    stale,
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
    since: null,
    affordable: null,
    reachesStop: null,
    reachesDestination: null,
    short: null,
  };
  if (through === null || (fuel.kind === "spend" && !tank)) return unknown;
  const left = tank
    ? difference(tank.amount, meter.over(tank.from, through) ?? 0)
    : meter.over(through, through)!;
  const usable = left - (fuel.reserve ?? 0);
  const usual = fuel.kind === "spend" ? spendBurn(series, fuel) : balanceBurn(series, fuel);
  // A tank lasts to the very end of its period; of a balance the reserve is not to be touched before the due day.
  const touched = tank ? usable < 0 || (usable === 0 && through < stop) : usable <= 0;
  // What is spent in a tank goes out from its first day on.
  const from = tank ? Math.max(through, tank.from - 1) : through;
  const months = unitsBetween(from + 1, stop, "month");
  const { burn, daily } = drivenBurn(prospects.steering, fuel, usual, { days: stop - from, months });
  const since = touched ? touchedSince(meter, fuel, tank, through) : null;
  const empty = since ?? runsDry(from, usable, daily);
  const short = since ?? dryOnTheWay(route, fuel, tanks, tank, from, usable, daily);
  return {
    ...unknown,
    left,
    since,
    even: tank && evenUse(tank, from),
    burn,
    empty,
    ...(empty === null ? {} : futures(prospects, fuel, tank, usable, { today, stale })),
    affordable: months > 0 ? Math.max(0, usable) / months : null,
    reachesStop: touched ? false : burn === null ? null : empty === null || empty >= stop,
    reachesDestination: short !== null ? false : burn === null || !tanked(route, fuel, tanks) ? null : true,
    short,
  };
}

/** The first day of the stretch up to the through date on which nothing is left, or the reserve is touched. */
function touchedSince(meter: Meter, { reserve }: Fuel, tank: Tank | null, through: Day): Day {
  const usableOn = (day: Day) =>
    tank
      ? difference(tank.amount, meter.over(tank.from, day) ?? 0)
      : (meter.over(day, day) ?? Number.POSITIVE_INFINITY) - (reserve ?? 0);
  const first = tank?.from ?? meter.days[0]!;
  let since = through;
  while (since > first && usableOn(since - 1) <= 0) since--;
  return since;
}

/** Whether there are tanks up to the destination: of a year that has none yet nobody can say. A balance needs none. */
function tanked({ destination }: Route, fuel: Fuel, tanks: readonly Tank[]): boolean {
  return fuel.kind === "balance" || (tanks.at(-1)?.due ?? 0) >= destination.arrive;
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

/**
 * What goes out a day from now on, and what that comes to over the months to the stop: so much a month is so much in
 * each calendar month.
 */
function drivenBurn(
  { burns, paces }: Steering,
  { id }: Fuel,
  usual: number | null,
  { days, months }: { days: number; months: number },
): { burn: number | null; daily: number | null } {
  const perMonth = burns.get(id);
  const burn =
    perMonth !== undefined ? perMonth / DAYS_PER_MONTH : usual === null ? null : usual * (paces.get(id) ?? 1);
  return { burn, daily: perMonth === undefined || days <= 0 ? burn : (perMonth * months) / days };
}

function runsDry(through: Day, left: number, burn: number | null): Day | null {
  return burn ? through + Math.max(0, Math.floor(left / burn + 1e-9)) : null;
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
  if (!burn) return null;
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
  { today, stale }: Pick<FuelStanding, "stale"> & { today: Day },
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
    if (!Number.isFinite(day) || (stale && day < today)) return null;
    return Math.max(today, day);
  };
  return { earliest: at(0.1), projected: at(0.5), latest: at(0.9) };
}

/** A rate a day as a rate a month of 365/12 days. */
export function perMonth(perDay: number): number {
  return perDay * DAYS_PER_MONTH;
}

/** Where the fuel with an id stands; undefined where the journey tells nothing of it. */
export function fuelStandingOf(
  { fuel }: { fuel: readonly FuelStanding[] },
  id: string,
): FuelStanding | undefined {
  return fuel.find((one) => one.fuel.id === id);
}
