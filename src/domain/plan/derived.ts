import type { Day } from "../day.js";
import { evaluate, type Formula } from "../formula.js";
import { percent } from "../kinds/index.js";
import { accrues, type Kpi, orientation, travels } from "../route.js";
import { earnedDay } from "./earned.js";
import type { Plan } from "./plan.js";
import { isBand, type Stop, stopBefore } from "./stop.js";

/** The plan of a formula whose inputs are all planned: the formula over the planned inputs. */
export function derivedPlan(
  kpi: Kpi,
  stops: readonly Stop[],
  inputOf: (id: string) => { kpi: Kpi; plan: Plan } | undefined,
): Plan {
  const times = percent(kpi) ? 100 : 1;
  const planned = (day: Day, stop: Stop): number | null => {
    const value = evaluate(kpi.formula as Formula, (id) => {
      const input = inputOf(id);
      const twin = input?.plan.stops.find((other) => other.period.key === stop.period.key);
      const target = input && twin ? input.plan.planned(day, twin) : null;
      return target === null || isBand(target) ? null : target * (input && percent(input.kpi) ? 0.01 : 1);
    });
    return value === null ? null : value * times;
  };
  return {
    stops,
    planned,
    earned: (actual, stop) => (accrues(kpi) && travels(kpi) ? earnedOn(stop, actual) : null),
    working: () => null,
    legStart(stop) {
      if (accrues(kpi)) return 0;
      const target = stopBefore(stops, stop)?.target ?? kpi.baseline;
      return target === null || isBand(target) ? null : target;
    },
  };

  function earnedOn(stop: Stop, actual: number): Day | null {
    const values = new Map<Day, number>();
    for (let day = stop.from; day <= stop.due; day++) {
      const value = planned(day, stop);
      if (value === null) return null;
      values.set(day, value);
    }
    values.set(stop.from - 1, 0);
    const at = (day: Day) => values.get(day)!;
    return earnedDay(
      {
        planned: at,
        first: stop.from - 1,
        last: stop.due,
        before: { add: at(stop.from) },
        after: { add: at(stop.due) - at(stop.due - 1) },
      },
      actual,
      orientation(kpi.goal) as 1 | -1,
    );
  }
}
