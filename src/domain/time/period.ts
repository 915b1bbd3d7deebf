import { civil, type Day, dayOf, daysInMonth, isoDay, monthStart, parseDay, weekday } from "./day.js";

/** How long a period is. */
export type Scale = "day" | "week" | "month" | "quarter" | "year";

/** How often a KPI is measured. */
export type Cadence = "daily" | "weekly" | "monthly" | "quarterly" | "yearly";

/** A period of the calendar, both ends included; `key` is how it is written: 2027, 2027-Q3, 2027-07, 2027-W31, 2027-07-31. */
export interface Period {
  readonly key: string;
  readonly scale: Scale;
  readonly from: Day;
  readonly to: Day;
}

export const CADENCES: readonly Cadence[] = ["daily", "weekly", "monthly", "quarterly", "yearly"];

export const SCALE_OF: Readonly<Record<Cadence, Scale>> = {
  daily: "day",
  weekly: "week",
  monthly: "month",
  quarterly: "quarter",
  yearly: "year",
};

/** Mean length of a scale in days: the year counts 365, a month a twelfth of it. */
export const MEAN_DAYS: Readonly<Record<Scale, number>> = {
  day: 1,
  week: 7,
  month: 365 / 12,
  quarter: 365 / 4,
  year: 365,
};

const two = (n: number) => String(n).padStart(2, "0");

/** The fiscal year that carries number `year` and starts in month `yearStarts` (1–12). */
function fiscalYear(year: number, yearStarts: number): Period {
  const from = dayOf(year, yearStarts, 1);
  return { key: String(year).padStart(4, "0"), scale: "year", from, to: dayOf(year + 1, yearStarts, 1) - 1 };
}

function fiscalQuarter(year: number, quarter: number, yearStarts: number): Period {
  const first = dayOf(year, yearStarts, 1);
  const from = monthStart(first, (quarter - 1) * 3);
  return { key: `${year}-Q${quarter}`, scale: "quarter", from, to: monthStart(first, quarter * 3) - 1 };
}

function calendarMonth(year: number, month: number): Period {
  const from = dayOf(year, month, 1);
  return { key: `${year}-${two(month)}`, scale: "month", from, to: from + daysInMonth(year, month) - 1 };
}

/** Monday of ISO week 1: the week that holds 4 January. */
function firstMonday(year: number): Day {
  const fourth = dayOf(year, 1, 4);
  return fourth - (weekday(fourth) - 1);
}

/** The weeks and days asked for so far, by their first day: every KPI has the same ones, thousands of them. */
const weeks = new Map<Day, Period>();
const days = new Map<Day, Period>();

/** The week that begins on a Monday. */
function weekFrom(from: Day): Period {
  const known = weeks.get(from);
  if (known) return known;
  const { year } = civil(from + 3);
  const key = `${year}-W${two((from - firstMonday(year)) / 7 + 1)}`;
  const week: Period = { key, scale: "week", from, to: from + 6 };
  weeks.set(from, week);
  return week;
}

function singleDay(day: Day): Period {
  const known = days.get(day);
  if (known) return known;
  const period: Period = { key: isoDay(day), scale: "day", from: day, to: day };
  days.set(day, period);
  return period;
}

/**
 * Reads a period as it is written: `2027`, `2027-Q3`, `2027-07`, `2027-W31` (ISO 8601 week), `2027-07-31`.
 * Years and quarters follow the fiscal year that starts in month `yearStarts`; months do not.
 * Null where the text is none of these or does not exist.
 */
export function parsePeriod(text: string, yearStarts = 1): Period | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|W(\d{2})|(\d{2})))?$/.exec(text);
  if (!match) {
    const day = parseDay(text);
    return day === null ? null : singleDay(day);
  }
  const year = Number(match[1]);
  if (match[2]) return fiscalQuarter(year, Number(match[2]), yearStarts);
  if (match[3]) {
    const week = Number(match[3]);
    const weeks = (firstMonday(year + 1) - firstMonday(year)) / 7;
    return week >= 1 && week <= weeks ? weekFrom(firstMonday(year) + (week - 1) * 7) : null;
  }
  if (match[4]) {
    const month = Number(match[4]);
    return month >= 1 && month <= 12 ? calendarMonth(year, month) : null;
  }
  return fiscalYear(year, yearStarts);
}

/** Reads a period as people type it: `2027-q3` as well, and a fiscal year as it is shown, `2027/28`. */
export function typedPeriod(text: string, yearStarts: number): Period | null {
  const fiscal = /^(\d{4})\/(\d{2})$/.exec(text);
  if (!fiscal) return parsePeriod(text.toUpperCase(), yearStarts);
  const year = Number(fiscal[1]);
  return yearStarts !== 1 && Number(fiscal[2]) === (year + 1) % 100 ? fiscalYear(year, yearStarts) : null;
}

/** The period of a scale that holds a day. */
export function periodHolding(day: Day, scale: Scale, yearStarts = 1): Period {
  if (scale === "day") return singleDay(day);
  if (scale === "week") return weekFrom(day - weekday(day) + 1);
  const { year, month } = civil(day);
  if (scale === "month") return calendarMonth(year, month);
  const monthOfYear = (month - yearStarts + 12) % 12;
  const fiscal = month < yearStarts ? year - 1 : year;
  return scale === "year"
    ? fiscalYear(fiscal, yearStarts)
    : fiscalQuarter(fiscal, Math.floor(monthOfYear / 3) + 1, yearStarts);
}

/** The period of the same scale right after this one. */
export function nextPeriod(period: Period, yearStarts = 1): Period {
  return periodHolding(period.to + 1, period.scale, yearStarts);
}

/** The period of the same scale right before this one. */
export function previousPeriod(period: Period, yearStarts = 1): Period {
  return periodHolding(period.from - 1, period.scale, yearStarts);
}

/** The latest period of a scale that is over at the end of `day`. */
export function latestComplete(day: Day, scale: Scale, yearStarts = 1): Period {
  const holding = periodHolding(day, scale, yearStarts);
  return holding.to === day ? holding : previousPeriod(holding, yearStarts);
}

/**
 * How many units of a scale lie in the days from … to (both included), in calendar units: whole periods
 * count one, a part of a period counts its days over the period's days. 0 where `to` is before `from`.
 */
export function unitsBetween(from: Day, to: Day, scale: Scale, yearStarts = 1): number {
  if (to < from) return 0;
  if (scale === "day") return to - from + 1;
  if (scale === "week") return (to - from + 1) / 7;
  let units = 0;
  for (let day = from; day <= to; ) {
    const period = periodHolding(day, scale, yearStarts);
    const last = Math.min(period.to, to);
    units += (last - day + 1) / (period.to - period.from + 1);
    day = last + 1;
  }
  return units;
}
