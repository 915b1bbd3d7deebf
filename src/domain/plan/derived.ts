import { accrues, holds } from "../kinds/index.js";
import { type EarnedLine, earnedDay } from "../lines/earned.js";
import type { Plan } from "../lines/plan.js";
import { type Stop, stopAhead, stopBefore } from "../lines/stop.js";
import { remembered } from "../log/remembered.js";
import { evaluate, type Formula } from "../route/formula.js";
import { type Kpi, orientation, type Target, travels } from "../route/route.js";
import { isBand } from "../route/target.js";
import { timesOf, worthOf } from "../say/measure.js";
import type { Day } from "../time/day.js";

/** An input of a formula with its plan. */
interface PlannedInput {
  kpi: Kpi;
  plan: Plan;
}

/** The plan of a formula whose inputs are all planned: the formula over the planned inputs, from `start` on. */
export function derivedPlan(
  kpi: Kpi,
  stops: readonly Stop[],
  start: Day,
  inputOf: (id: string) => PlannedInput | undefined,
): Plan {
  const times = timesOf(kpi);
  const value = (figureOf: (input: PlannedInput) => Target | null): number | null => {
    const value = evaluate(kpi.formula as Formula, (id) => {
      const input = inputOf(id);
      const figure = input ? figureOf(input) : null;
      return figure === null || isBand(figure) ? null : figure * worthOf(input!.kpi);
    });
    return value === null ? null : value * times;
  };
  const at = remembered((index, day) =>
    value(({ plan }) => {
      const twin = plan.stops.find((other) => other.period.key === stops[index]!.period.key);
      return twin ? plan.planned(day, twin) : null;
    }),
  );
  const planned = (day: Day, stop: Stop): number | null => at(stops.indexOf(stop), day);
  return {
    stops,
    planned,
    over: remembered((from, to) => value(({ plan }) => plan.over(from, to))),
    earned(actual, stop) {
      if (!travels(kpi)) return null;
      const direction = orientation(kpi.goal) as 1 | -1;
      const line = accrues(kpi) ? amountsOf(stop, direction) : holds(kpi) ? readings() : null;
      return line && earnedDay(line, actual, direction);
    },
    working: () => null,
    legStart(stop) {
      if (accrues(kpi)) return 0;
      const target = stopBefore(stops, stop)?.target ?? kpi.baseline;
      return target === null || isBand(target) ? null : target;
    },
  };

  /** None for an amount that runs against the goal's direction: who is to lose less does not travel by losing. */
  function amountsOf(stop: Stop, direction: 1 | -1): EarnedLine | null {
    if ((stop.target as number) * direction <= 0) return null;
    return lineOver(stop.from - 1, stop.due, (day) => (day < stop.from ? 0 : planned(day, stop)));
  }

  function readings(): EarnedLine | null {
    const last = stops.at(-1)!;
    return lineOver(start, last.due, (day) => planned(day, stopAhead(stops, day) ?? last));
  }
}

/** The line through the values of the days first … last; null where one of them is unknown. */
function lineOver(first: Day, last: Day, valueOn: (day: Day) => number | null): EarnedLine | null {
  const values: number[] = [];
  for (let day = first; day <= last; day++) {
    const value = valueOn(day);
    if (value === null) return null;
    values.push(value);
  }
  return {
    planned: (day) => values[day - first]!,
    first,
    last,
    before: { add: values[1]! - values[0]! },
    after: { add: values.at(-1)! - values.at(-2)! },
  };
}
