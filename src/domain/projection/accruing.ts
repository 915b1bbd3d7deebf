import type { Day } from "../day.js";
import type { Meter } from "../kinds/index.js";
import { dayWithin, type Future, type Prospect } from "./prospect.js";

/**
 * What accrues: what is booked, plus the running period's path × its unmeasured share, plus the full periods after it.
 */
export function accruingProspect(meter: Meter, { steps, futures, through }: Future): Prospect {
  const { paths } = futures;
  const booked = (from: Day, to: Day) =>
    from > through ? 0 : (meter.over(from, Math.min(to, through)) ?? 0);

  /** The share of step j that lies in the unmeasured days of from … to. */
  const share = (j: number, from: Day, to: Day) => {
    const step = steps[j]!;
    const days = Math.min(step.to, to) - Math.max(step.from, from, through + 1) + 1;
    return Math.max(0, days) / (step.to - step.from + 1);
  };

  return {
    paths,
    at(from, to) {
      const sums = new Float64Array(paths).fill(booked(from, to));
      for (let j = 0; j < steps.length && steps[j]!.from <= to; j++) {
        const part = share(j, from, to);
        if (part > 0) add(sums, futures.step(j), part);
      }
      return sums;
    },
    passage(from, target) {
      const start = booked(from, through);
      const side = Math.sign(target - start);
      const sums = new Float64Array(paths).fill(start);
      const result = new Float64Array(paths).fill(Number.POSITIVE_INFINITY);
      let open = paths;
      for (let j = 0; j < steps.length && open > 0; j++) {
        const part = share(j, from, Number.POSITIVE_INFINITY);
        if (part === 0) continue;
        const amounts = futures.step(j);
        const { from: stepFrom, to } = steps[j]!;
        for (let p = 0; p < paths; p++) {
          if (result[p]! < Number.POSITIVE_INFINITY) continue;
          const before = sums[p]!;
          const now = before + amounts[p]! * part;
          sums[p] = now;
          if (side * now < side * target) continue;
          const passed = (target - before) / (now - before);
          result[p] = dayWithin(Math.max(stepFrom, from, through + 1), to, passed);
          open -= 1;
        }
      }
      return result;
    },
  };
}

function add(sums: Float64Array, amounts: Float64Array, part: number): void {
  for (let p = 0; p < sums.length; p++) sums[p]! += amounts[p]! * part;
}
