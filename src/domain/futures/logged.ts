import { type AddedStage, passages, passagesOfSums, type Stage, sums } from "../../statistics/simulate.js";
import { firstFrom } from "../log/measurement.js";
import type { Meter } from "../log/meter.js";
import type { Day } from "../time/day.js";
import type { Future, Prospect } from "./prospect.js";

/**
 * What accrues: what is booked, plus the running period's path × its unmeasured share, plus the full periods after it.
 */
export function accruingProspect(meter: Meter, { steps, futures, through }: Future): Prospect {
  const { paths } = futures;
  const booked = (from: Day, to: Day) =>
    from > through ? 0 : (meter.over(from, Math.min(to, through)) ?? 0);

  /** The unmeasured days of from … to, by the steps that they lie in. */
  function* unmeasured(from: Day, to: Day): Iterable<AddedStage> {
    const coming = Math.max(from, through + 1);
    for (let j = 0; j < steps.length && steps[j]!.from <= to; j++) {
      const step = steps[j]!;
      const first = Math.max(step.from, coming);
      const days = Math.min(step.to, to) - first + 1;
      if (days <= 0) continue;
      const part = days / (step.to - step.from + 1);
      yield { first, last: step.to, values: futures.step(j), part };
    }
  }

  return {
    paths,
    at: (from, to) => sums(paths, booked(from, to), unmeasured(from, to)),
    passage: (from, target) =>
      passagesOfSums(
        { paths, start: booked(from, through), target },
        unmeasured(from, Number.POSITIVE_INFINITY),
      ),
  };
}

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

/**
 * An average: the mean of the readings that are there and of those to come, `perStep` in each step. It is judged at
 * the end of its period: no path reaches it before.
 */
export function meanProspect(meter: Meter, { steps, futures, through }: Future, perStep: number): Prospect {
  const { paths } = futures;
  return {
    paths,
    at(from, to) {
      const there = Math.max(
        0,
        firstFrom(meter.days, Math.min(to, through) + 1) - firstFrom(meter.days, from),
      );
      const sum = there > 0 ? meter.over(from, Math.min(to, through))! * there : 0;
      const coming = steps.map((step) => {
        const days = Math.min(step.to, to) - Math.max(step.from, from, through + 1) + 1;
        return (perStep * Math.max(0, days)) / (step.to - step.from + 1);
      });
      const readings = there + coming.reduce((total, one) => total + one, 0);
      if (readings === 0) return futures.step(0).slice();
      function* values() {
        for (const [j, part] of coming.entries()) if (part > 0) yield { values: futures.step(j), part };
      }
      return sums(paths, sum, values()).map((total) => total / readings);
    },
    passage: () => new Float64Array(paths).fill(Number.POSITIVE_INFINITY),
  };
}
