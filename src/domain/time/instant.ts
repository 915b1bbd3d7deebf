import { dayOf, isoDay } from "./day.js";

const MS_PER_DAY = 86_400_000;

/** An instant (milliseconds since 1970-01-01T00:00Z) as ISO text: 2027-09-06T08:02:11.310Z. */
export function isoInstant(instant: number): string {
  const day = Math.floor(instant / MS_PER_DAY);
  const rest = instant - day * MS_PER_DAY;
  const part = (size: number, of: number, width: number) =>
    String(Math.floor(rest / size) % of).padStart(width, "0");
  return `${isoDay(day)}T${part(3_600_000, 24, 2)}:${part(60_000, 60, 2)}:${part(1000, 60, 2)}.${part(1, 1000, 3)}Z`;
}

/** The instant of ISO text as `isoInstant` writes it, or null. */
export function parseInstant(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})Z$/.exec(text);
  if (!match) return null;
  const [year, month, day, hours, minutes, seconds, ms] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return dayOf(year, month, day) * MS_PER_DAY + hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + ms;
}
