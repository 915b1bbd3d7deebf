import type { Meter } from "../log/meter.js";
import { firstFrom, type Readings } from "../log/readings.js";

/** A level: the last reading on or before the last of the days, however long ago it was read. */
export function levelMeter({ days, values }: Readings): Meter {
  return {
    through: days.at(-1) ?? null,
    days,
    over: (_from, to) => values[firstFrom(days, to + 1) - 1] ?? null,
  };
}
