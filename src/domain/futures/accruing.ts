import { type AddedStage, passagesOfSums, sums } from "../../statistics/simulate.js";
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
