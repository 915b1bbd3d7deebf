import { sums } from "../../statistics/simulate.js";
import type { Meter } from "../log/meter.js";
import { firstFrom } from "../log/readings.js";
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
