import type { CounterDrop, Meter } from "../log/meter.js";
import { firstFrom, type Readings } from "../log/readings.js";
import type { Day } from "../time/day.js";
import type { Kind } from "./kind.js";
import { total, totalMeter } from "./total.js";

/** The reading of an odometer: like a total over the differences. */
export const counter: Kind = {
  ...total,
  computed: false,
  logged: {
    ...total.logged!,
    bookedOn: "today",
    byHand: null,
    meter: (readings, { baseline, start }) => counterMeter(readings, baseline, start),
  },
  baseline: "reading",
  gaps: "spread",
  paths: () => ["even"],
  usualPath: () => "even",
};

/**
 * A counter, as of an odometer: the amounts are the differences between readings. The first reading on or
 * after `start` counts against the baseline (without one against the last reading before, else it is the
 * baseline). A reading below half of the one before is a reset, and the amount is the new reading; a smaller
 * drop is a correction, and the amount is negative.
 */
export function counterMeter(readings: Readings, baseline: number | null, start: Day): Meter {
  const { days, values } = readings;
  const first = firstFrom(days, start);
  const amounts: number[] = [];
  const drops: CounterDrop[] = [];
  values.forEach((reading, at) => {
    const before = at === first && baseline !== null ? baseline : values[at - 1];
    if (before === undefined) {
      amounts.push(0);
      return;
    }
    const reset = reading < before && isReset(before, reading);
    if (reading < before)
      drops.push({ day: days[at]!, from: before, to: reading, taken: reset ? "reset" : "correction" });
    amounts.push(reset ? reading : reading - before);
  });
  return { ...totalMeter({ ...readings, values: amounts }), drops };
}

function isReset(before: number, reading: number): boolean {
  return reading >= 0 && reading < before / 2;
}
