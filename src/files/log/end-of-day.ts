import { civil, type Day } from "../../domain/time/day.js";

/** The last millisecond of a day on the calendar of this machine, in milliseconds since 1970: stamps are instants. */
export function endOfLocalDay(day: Day): number {
  const { year, month, day: dayOfMonth } = civil(day);
  const next = new Date(0);
  next.setFullYear(year, month - 1, dayOfMonth + 1);
  next.setHours(0, 0, 0, 0);
  return next.getTime() - 1;
}
