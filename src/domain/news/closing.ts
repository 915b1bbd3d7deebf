import { firstFrom } from "../log/measurement.js";
import type { Standing, Verdict } from "../standing/standing.js";
import type { Day } from "../time/day.js";

/** How a stop ended is news for so many days from the figure that closed it. */
const NEWS_DAYS = 60;

/** The day of the figure that closed a stop: that which reached it or went over, else the first on its due day or after. */
function closingDay({ stop, date }: Verdict, { meter: { days } }: Standing): Day {
  if (date !== null && date < stop.due) return date;
  return days[firstFrom(days, stop.due)] ?? stop.due;
}

/** The last stop of a kind of end that is still news. */
export function lastEnded(standing: Standing, verdict: Verdict["verdict"], today: Day): Verdict | null {
  const last = standing.verdicts.findLast((one) => one.verdict === verdict);
  return last && today - closingDay(last, standing) <= NEWS_DAYS ? last : null;
}
