import type { Meter } from "../kinds/index.js";
import { firstFrom } from "../readings.js";
import type { Future, Prospect } from "./prospect.js";

/**
 * An average: the mean of the readings that are there and of those to come, `perStep` in each step. It is judged at
 * the end of its period: no path reaches it before.
 */
export function meanProspect(meter: Meter, { steps, futures, through }: Future, perStep: number): Prospect {
  const { paths } = futures;
  return {
    paths,
    at(from, to) {
      const readings = firstFrom(meter.days, Math.min(to, through) + 1) - firstFrom(meter.days, from);
      const sum = readings > 0 ? meter.over(from, Math.min(to, through))! * readings : 0;
      const coming = steps.map((step) => {
        const days = Math.min(step.to, to) - Math.max(step.from, from, through + 1) + 1;
        return (perStep * Math.max(0, days)) / (step.to - step.from + 1);
      });
      const all = readings > 0 ? readings : 0;
      const weight = all + coming.reduce((total, one) => total + one, 0);
      if (weight === 0) return futures.step(0).slice();
      const totals = new Float64Array(paths).fill(sum);
      coming.forEach((count, j) => {
        if (count === 0) return;
        const values = futures.step(j);
        for (let p = 0; p < paths; p++) totals[p]! += count * values[p]!;
      });
      return totals.map((total) => total / weight);
    },
    passage: () => new Float64Array(paths).fill(Number.POSITIVE_INFINITY),
  };
}
