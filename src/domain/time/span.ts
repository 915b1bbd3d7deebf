import { civil, type Day, daysInMonth, monthStart } from "./day.js";

const MONTHS: Readonly<Record<string, number>> = { m: 1, q: 3, y: 12 };

/**
 * The day that lies a stretch of time (`3d`, `2w`, `1m`, `1q`, `1y`) before another; null where the text is none, or
 * leads to before the year 1. A month back from the 31st is the last day of a shorter month.
 */
export function spanBefore(day: Day, span: string): Day | null {
  const before = stretched(day, span);
  return before === null || civil(before).year < 1 ? null : before;
}

function stretched(day: Day, span: string): Day | null {
  const match = /^(\d{1,4})([dwmqy])$/.exec(span);
  if (!match) return null;
  const [count, unit] = [Number(match[1]), match[2]!];
  const months = MONTHS[unit];
  if (months === undefined) return day - count * (unit === "w" ? 7 : 1);
  const first = monthStart(day, -count * months);
  const { year, month } = civil(first);
  return first + Math.min(civil(day).day, daysInMonth(year, month)) - 1;
}
