import type { Target } from "../route/route.js";
import { isBand } from "../route/target.js";
import { under } from "../say/facts.js";
import { isPercent, type Measure, withDecimals } from "../say/measure.js";
import { amount, count, day, type Value } from "../say/value.js";
import { neededOf } from "../standing/pace.js";
import { behind, runLength } from "../standing/reasons.js";
import type { Standing, Variance } from "../standing/standing.js";
import { decidedRow, shownGap, sideOf, wholeGap } from "../standing/variance.js";
import { civil, type Day } from "../time/day.js";
import { SCALE_OF } from "../time/period.js";

/** A target of a KPI as a fact: an amount with its unit, or a band. */
export function targetFact(target: Target, standing: Pick<Standing, "measure">): Value {
  if (!isBand(target)) return amount(target, standing);
  return { is: "band", ...target, measure: standing.measure, unit: true };
}

/** A variance as facts: how much and on which side, and the plan's figure and its date. */
export function varianceFacts(standing: Standing) {
  const { kpi, through, measure } = standing;
  const { variance, planned, longer } = decidedRow(standing);
  if (!variance || planned === null || through === null) return {};
  const shown: Value = {
    is: "amount",
    value: shownGap(variance, measure),
    measure,
    unit: !isPercent(measure),
  };
  return {
    ...under(sideOf(kpi, variance), shown),
    planned: targetFact(isBand(planned) ? planned : footed(planned, variance, measure), { measure }),
    date: day(through, "month-day"),
    longer: longer && ({ is: "period", period: longer.period } as const),
  };
}

/** The planned value as it is shown: the shown actual and the shown gap add up to it. */
function footed(planned: number, variance: Variance, { whole }: Measure): number {
  return whole ? Math.round(planned + variance.absolute) - wholeGap(variance) : planned;
}

/** The run of periods on the bad side of the plan that the latest one ends: how long, and since when. */
export function adverseRun({ kpi, residuals }: Standing) {
  const values = residuals.map(({ value }) => value);
  if ((values.at(-1) ?? 0) >= 0) return null;
  const length = runLength(values);
  const since = residuals[residuals.length - length]!.period.from;
  const run = length > 1 ? count(length, SCALE_OF[kpi.cadence]) : null;
  return { length, since, facts: behind("run", run, kpi) };
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

/** What is needed from here, or what may come, or by how much it is over; and the pace now. */
export function paceFacts(standing: Standing) {
  const { now } = standing.pace;
  const needed = neededOf(standing);
  return {
    required: needed && "needs" in needed ? requiredFact(needed.needs, standing) : null,
    may: needed && "may" in needed ? requiredFact(needed.may, standing) : null,
    exceeded: needed && "over" in needed ? amount(needed.over, standing) : null,
    now: now === null ? null : { is: "amount" as const, value: now, measure: paceMeasure(now, standing) },
  };
}

/** The pace that is needed from here. */
export function requiredFact(required: number, standing: Standing): Value {
  return { is: "rate", value: required, measure: paceMeasure(required, standing), per: standing.pace.per };
}

/** A pace below 10 of a KPI without decimals still shows one. */
function paceMeasure(value: number, { measure }: Standing): Measure {
  const decimals = measure.whole && Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : measure.decimals;
  return withDecimals(measure, decimals);
}
