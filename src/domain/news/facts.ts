import { KINDS } from "../kinds/index.js";
import type { Target } from "../route/route.js";
import { isBand } from "../route/target.js";
import { isPercent } from "../say/percent.js";
import { count, day, type Facts, type Value } from "../say/value.js";
import { behind, runLength } from "../standing/reasons.js";
import type { Standing } from "../standing/standing.js";
import { civil, type Day } from "../time/day.js";
import { SCALE_OF } from "../time/period.js";

/** An amount of a KPI as a fact, with its unit. */
export function amountFact(value: number, { measure }: Pick<Standing, "measure">): Value {
  return { is: "amount", value, measure, unit: true };
}

/** A target of a KPI as a fact: an amount with its unit, or a band. */
export function targetFact(target: Target, standing: Pick<Standing, "measure">): Value {
  if (!isBand(target)) return amountFact(target, standing);
  return { is: "band", ...target, measure: standing.measure, unit: true };
}

/** A variance as facts: how much and on which side, the plan's figure and its date, and how many days. */
export function varianceFacts({ kpi, variance, planned, through, measure }: Standing): Facts {
  if (!variance || planned === null || through === null) return {};
  const size = Math.abs(variance.absolute);
  const short = measure.whole && !variance.favourable;
  const shown: Value = {
    is: "amount",
    value: size,
    measure,
    unit: !isPercent(measure),
    ...(short ? { round: "up" } : {}),
  };
  const bound = isBand(planned) || kpi.goal.startsWith("at-") || KINDS[kpi.kind].bound;
  const side = variance.absolute < 0 ? (bound ? "low" : "short") : bound ? "high" : "more";
  return {
    [side]: shown,
    planned: isBand(planned)
      ? { is: "band", ...planned, measure, unit: true }
      : amountFact(footed(planned, size, short, variance.absolute), { measure }),
    date: day(through, "month-day"),
    ...(variance.days
      ? { [variance.days < 0 ? "behind" : "ahead"]: count(Math.abs(variance.days), "day") }
      : {}),
  };
}

/** The planned value beside a shortfall that is rounded up: the shown actual and shortfall add up to it. */
function footed(planned: number, size: number, short: boolean, absolute: number): number {
  if (!short) return planned;
  return Math.round(planned + absolute) - Math.sign(absolute) * Math.ceil(size - 1e-9);
}

/** The run of periods on the bad side of the plan that the latest one ends: how long, and since when. */
export function adverseRun({
  kpi,
  residuals,
}: Standing): { length: number; since: Day; facts: Facts } | null {
  const values = residuals.map(({ value }) => value);
  if ((values.at(-1) ?? 0) >= 0) return null;
  const length = runLength(values);
  const since = residuals[residuals.length - length]!.period.from;
  return { length, since, facts: length > 1 ? behind("run", count(length, SCALE_OF[kpi.cadence]), kpi) : {} };
}

/**
 * Whether what is expected is news: only beside a course that is drifting or off course. The forecast does not take a
 * plan's growth for granted, so that a shop exactly on a fast-growing plan would be told every other week that it is late.
 */
export function inTrouble({ course }: Standing): boolean {
  return course === "drifting" || course === "off-course";
}

/** A day with its year where that is not this one. */
export function dayFact(on: Day, today: Day): Value {
  return day(on, civil(on).year === civil(today).year ? "month-day" : "long");
}

/** What is needed from here, and the pace now. */
export function paceFacts({ pace, measure }: Standing): Facts {
  const shown = (value: number) => {
    const decimals = measure.whole && Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : measure.decimals;
    return { ...measure, decimals, whole: decimals === 0 };
  };
  return {
    ...(pace.required === null
      ? {}
      : { required: { is: "rate", value: pace.required, measure: shown(pace.required), per: pace.per } }),
    ...(pace.now === null ? {} : { now: { is: "amount", value: pace.now, measure: shown(pace.now) } }),
  };
}
