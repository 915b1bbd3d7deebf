import type { Day } from "../day.js";
import type { Meter } from "../kinds/index.js";
import { dayWithin, type Future, type Prospect, perPath } from "./prospect.js";

/** A level: a reading at the end of each step, on a straight line between two of them, from the last one measured on. */
export function readingProspect(meter: Meter, { paths, steps, values, through }: Future): Prospect {
  const count = steps.length;
  const first = steps.findIndex((step) => step.to > through);
  const last = meter.over(through, through)!;
  const before = (p: number, j: number) =>
    j > first ? { day: steps[j - 1]!.to, value: values[p * count + j - 1]! } : { day: through, value: last };

  return {
    paths,
    at(_from, to) {
      if (to <= through || first < 0)
        return new Float64Array(paths).fill(meter.over(to, Math.min(to, through)) ?? last);
      const within = steps.findIndex((step) => step.to >= to);
      const j = within < 0 ? count - 1 : within;
      const end = steps[j]!.to;
      return perPath(paths, (p) => {
        const { day, value } = before(p, j);
        const part = end === day ? 1 : Math.min(1, (to - day) / (end - day));
        return value + (values[p * count + j]! - value) * part;
      });
    },
    passage(_from, target) {
      const side = Math.sign(target - last);
      return perPath(paths, (p) => {
        for (let j = Math.max(0, first); j < count; j++) {
          const now = values[p * count + j]!;
          if (side * now >= side * target)
            return crossing(before(p, j), { day: steps[j]!.to, value: now }, target);
        }
        return Number.POSITIVE_INFINITY;
      });
    },
  };
}

interface Reading {
  day: Day;
  value: number;
}

/** The day on which the line between two readings reaches a target. */
function crossing(from: Reading, to: Reading, target: number): Day {
  const share = to.value === from.value ? 1 : (target - from.value) / (to.value - from.value);
  return dayWithin(from.day + 1, to.day, Math.min(1, Math.max(0, share)));
}
