import type { Meter } from "../log/meter.js";
import { firstFrom, type Readings } from "../log/readings.js";

/** An average: the mean of the readings within the days. */
export function averageMeter({ days, values }: Readings): Meter {
  return {
    through: days.at(-1) ?? null,
    days,
    over(from, to) {
      let total = 0;
      let count = 0;
      for (let at = firstFrom(days, from); at < days.length && days[at]! <= to; at++) {
        total += values[at]!;
        count++;
      }
      return count ? total / count : null;
    },
  };
}
