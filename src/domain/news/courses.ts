import { mean } from "../../statistics/series.js";
import { orientation } from "../route/route.js";
import { daysFact } from "../say/facts.js";
import { command, count, flag, text } from "../say/value.js";
import { behind, deviation } from "../standing/reasons.js";
import { residualTolerance } from "../standing/residuals.js";
import type { Standing } from "../standing/standing.js";
import { SCALE_OF } from "../time/period.js";
import { adverseRun, dayFact, paceFacts, varianceFacts } from "./facts.js";
import { askPace, bringForward } from "./next.js";
import { type KpiRule, warning } from "./warning.js";

/** A KPI that is off course: how far, since when, and what it takes from here. */
export const offCourse: KpiRule = (standing, { route }) => {
  const { kpi, course, variance } = standing;
  if (course !== "off-course") return null;
  const run = adverseRun(standing);
  const facts = {
    name: text(kpi.name),
    ...varianceFacts(standing),
    ...daysFact(variance?.days),
    ...run?.facts,
    ...paceFacts(standing),
  };
  return warning("off-course", facts, { since: run?.since ?? null, next: askPace(standing, route) });
};

/** A KPI that is slipping: how far below plan of late, or, by its outlook alone, how far from the plan. */
export const drifting: KpiRule = (standing) => {
  const { kpi, course } = standing;
  if (course !== "drifting") return null;
  const facts = {
    name: text(kpi.name),
    ...varianceFacts(standing),
    ...paceFacts(standing),
    ...slipping(standing),
  };
  return warning("drifting", facts, {
    since: adverseRun(standing)?.since ?? null,
    next: command("show", kpi.id),
  });
};

/** What decided: how far behind of late, how long, or the latest period; nothing where it was the outlook. */
function slipping(standing: Standing) {
  const { kpi, plan, judged, signal, provisional, residuals } = standing;
  const scale = SCALE_OF[kpi.cadence];
  const tolerance = residualTolerance(kpi, plan, judged, residuals.at(-1));
  if (provisional) return { few: count(residuals.length, scale) };
  const falls = isFalling(standing) ? flag() : null;
  const gap = signal?.gap3 ?? 0;
  if (gap > 0 && gap >= tolerance) {
    return {
      falls,
      ...behind("gap", deviation(gap, standing), kpi),
      periods: count(3, scale),
      news: deviation(tolerance, standing),
    };
  }
  if (signal?.adverse.includes("run-of-8")) return { falls, ...adverseRun(standing)?.facts };
  if (!signal?.adverse.length) return {};
  const latest = Math.abs(residuals.at(-1)!.value);
  return {
    falls,
    ...behind("latest", deviation(latest, standing), kpi),
    scale: { is: "scale", scale } as const,
  };
}

/** Whether the figures themselves get worse: the last three on average worse than the three before them. */
function isFalling({ kpi, history }: Standing): boolean {
  const values = history.map(({ value }) => value);
  if (values.length < 6 || orientation(kpi.goal) <= 0) return false;
  return mean(values.slice(-3)) < mean(values.slice(-6, -3));
}

/** A KPI that is ahead of its plan. */
export const ahead: KpiRule = (standing, { today }) => {
  const { kpi, course, projection, variance } = standing;
  if (course !== "ahead") return null;
  const arrival = projection?.milestone.arrival ?? null;
  const facts = {
    name: text(kpi.name),
    ...varianceFacts(standing),
    ahead: daysFact(variance?.days).ahead ?? null,
    arrival: arrival === null ? null : dayFact(arrival, today),
  };
  return warning("ahead", facts, { since: null, next: bringForward(standing, arrival) });
};

/** A KPI that has not been measured for longer than its cadence allows. What is computed follows its inputs. */
export const stale: KpiRule = ({ kpi, stale, through }, { today }) => {
  if (!stale || through === null || kpi.formula) return null;
  const facts = {
    name: text(kpi.name),
    days: count(today - through, "day"),
    cadence: { is: "cadence", cadence: kpi.cadence } as const,
  };
  return warning("stale", facts, { since: through, next: command("log", `${kpi.id}=…`) });
};
