import { amountsMeter } from "../log/amounts.js";
import { firstFrom, type Readings } from "../log/measurement.js";
import type { CounterDrop, Meter } from "../log/meter.js";
import type { Day } from "../time/day.js";
import type { Kind, Source } from "./kind.js";
import { total } from "./total.js";

/** The reading of an odometer: like a total over the differences. */
export const counter: Kind = {
  ...total,
  computed: false,
  logged: {
    ...total.logged!,
    bookedOn: "today",
    byHand: null,
    meter: counterMeter,
  },
  baseline: "reading",
  gaps: "none",
  paths: () => ["even"],
  usualPath: () => "even",
};

/**
 * A counter, as of an odometer: the amounts are the differences between readings, each of the days since the reading
 * before. The first reading on or after `start` counts against the baseline (without one against the last reading before,
 * else it is the baseline). A reading below half of the one before is a reset, and the amount is the new reading; a
 * smaller drop is a correction, and the amount is negative.
 */
export function counterMeter({ days, values }: Readings, { baseline, start }: Source): Meter {
  const first = firstFrom(days, start);
  const from: Day[] = [];
  const amounts: number[] = [];
  const drops: CounterDrop[] = [];
  values.forEach((reading, at) => {
    const begins = at === first && baseline !== null;
    const before = begins ? baseline : values[at - 1];
    from.push(begins ? start : (days[at - 1] ?? days[at]! - 1) + 1);
    if (before === undefined) {
      amounts.push(0);
      return;
    }
    const reset = reading < before && isReset(before, reading);
    if (reading < before)
      drops.push({ day: days[at]!, from: before, to: reading, taken: reset ? "reset" : "correction" });
    amounts.push(reset ? reading : reading - before);
  });
  return { ...amountsMeter({ from, through: days, values: amounts }), drops };
}

function isReset(before: number, reading: number): boolean {
  return reading >= 0 && reading < before / 2;
}
