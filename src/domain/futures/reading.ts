import { passages, type Stage } from "../../statistics/simulate.js";
import type { Meter } from "../log/meter.js";
import type { Future, Prospect } from "./prospect.js";

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

  /** The lines between the readings to come. */
  function* readings(): Iterable<Stage> {
    for (let j = first; j >= 0 && j < steps.length; j++) {
      const since = j > first ? steps[j - 1]!.to : through;
      yield { first: since + 1, last: steps[j]!.to, values: futures.step(j) };
    }
  }

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
    passage: (_from, target) => passages({ paths, start: last, target }, readings()),
  };
}
