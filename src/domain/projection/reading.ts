import type { Day } from "../day.js";
import type { Meter } from "../kinds/index.js";
import { dayWithin, type Future, type Prospect } from "./prospect.js";

/** A level: a reading at the end of each step, on a straight line between two of them, from the last one measured on. */
export function readingProspect(meter: Meter, { steps, futures, through }: Future): Prospect {
  const { paths } = futures;
  const first = steps.findIndex((step) => step.to > through);
  const last = meter.over(through, through)!;
  const alike = (value: number) => new Float64Array(paths).fill(value);
  /** The readings that the lines to the end of step j come from, and their day. */
  const before = (j: number) =>
    j > first
      ? { day: steps[j - 1]!.to, values: futures.step(j - 1) }
      : { day: through, values: alike(last) };

  return {
    paths,
    at(_from, to) {
      if (to <= through || first < 0) return alike(meter.over(to, Math.min(to, through)) ?? last);
      const within = steps.findIndex((step) => step.to >= to);
      const j = within < 0 ? steps.length - 1 : within;
      const end = steps[j]!.to;
      const { day, values } = before(j);
      const part = end === day ? 1 : Math.min(1, (to - day) / (end - day));
      const ends = futures.step(j);
      const result = new Float64Array(paths);
      for (let p = 0; p < paths; p++) result[p] = values[p]! + (ends[p]! - values[p]!) * part;
      return result;
    },
    passage(_from, target) {
      const side = Math.sign(target - last);
      const result = alike(Number.POSITIVE_INFINITY);
      let open = paths;
      for (let j = Math.max(0, first); j < steps.length && open > 0; j++) {
        const { day, values } = before(j);
        const ends = futures.step(j);
        const { to } = steps[j]!;
        for (let p = 0; p < paths; p++) {
          if (result[p]! < Number.POSITIVE_INFINITY || side * ends[p]! < side * target) continue;
          result[p] = crossing(day, values[p]!, to, ends[p]!, target);
          open -= 1;
        }
      }
      return result;
    },
  };
}

/** The day on which the line from one day's value to another's reaches a target. */
function crossing(day: Day, value: number, end: Day, valueThen: number, target: number): Day {
  const share = valueThen === value ? 1 : (target - value) / (valueThen - value);
  return dayWithin(day + 1, end, Math.min(1, Math.max(0, share)));
}
