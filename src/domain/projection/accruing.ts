import type { Day } from "../day.js";
import type { Meter } from "../kinds/index.js";
import { dayWithin, type Future, type Prospect, perPath } from "./prospect.js";

/**
 * What accrues: what is booked, plus the running period's path × its unmeasured share, plus the full periods after it.
 */
export function accruingProspect(meter: Meter, { paths, steps, values, through }: Future): Prospect {
  const booked = (from: Day, to: Day) =>
    from > through ? 0 : (meter.over(from, Math.min(to, through)) ?? 0);
  const count = steps.length;

  /** The share of each step that lies in the unmeasured days of from … to. */
  const shares = (from: Day, to: Day) =>
    Float64Array.from(steps, (step) => {
      const days = Math.min(step.to, to) - Math.max(step.from, from, through + 1) + 1;
      return Math.max(0, days) / (step.to - step.from + 1);
    });

  return {
    paths,
    at(from, to) {
      const start = booked(from, to);
      const share = shares(from, to);
      const last = share.findLastIndex((part) => part > 0);
      return perPath(paths, (p) => {
        let sum = start;
        for (let j = 0; j <= last; j++) sum += values[p * count + j]! * share[j]!;
        return sum;
      });
    },
    passage(from, target) {
      const start = booked(from, through);
      const share = shares(from, Number.POSITIVE_INFINITY);
      const side = Math.sign(target - start);
      return perPath(paths, (p) => {
        let before = start;
        for (let j = 0; j < count; j++) {
          if (share[j] === 0) continue;
          const now = before + values[p * count + j]! * share[j]!;
          if (side * now >= side * target) {
            const step = steps[j]!;
            return dayWithin(
              Math.max(step.from, from, through + 1),
              step.to,
              (target - before) / (now - before),
            );
          }
          before = now;
        }
        return Number.POSITIVE_INFINITY;
      });
    },
  };
}
