import { kpiOf } from "../route/lookup.js";
import type { Kpi, Route, Target } from "../route/route.js";
import { isBand, sameTarget } from "../route/target.js";
import { isPercent } from "../say/measure.js";
import { type Problem, problem } from "../say/problem.js";
import { day, list, text } from "../say/value.js";
import { type Period, periodHolding, typedPeriod } from "../time/period.js";
import { parseFigure } from "./driving.js";
import type { Parsed, Steered } from "./steer.js";

/** Reads another target of a KPI for a period: a figure, or `70..90`. */
export function parseMilestone(key: string, id: string, figure: string, steered: Steered): Parsed {
  const { route } = steered;
  const kpi = kpiOf(route, id)!;
  const period = periodOnRoute(key, route);
  if ("problem" in period) return period;
  const wrong = followsOther(kpi) ?? ended(period, kpi, steered);
  if (wrong) return { problem: wrong };
  const name = `${period.key}.${id}`;
  const before = targetOf(kpi, period.key);
  const share = shareOf(figure, name, kpi, before);
  if (share) return { problem: share };
  const read = parseTarget(figure, name, before ?? kpi.milestones.at(-1)?.target ?? null);
  if ("problem" in read) return read;
  const { target } = read;
  const unfit = misfit(kpi, name, target);
  if (unfit) return { problem: unfit };
  if (before !== null && sameTarget(before, target))
    return { problem: problem("steer-same", { what: text(name), value: text(written(target)) }) };
  return { steer: { steer: "milestone", id, period, target } };
}

/** Reads another date for a milestone that is there. */
export function parseMove(fromKey: string, id: string, toKey: string, steered: Steered): Parsed {
  const { route } = steered;
  const kpi = kpiOf(route, id)!;
  const wrong = followsOther(kpi);
  if (wrong) return { problem: wrong };
  const typed = typedPeriod(fromKey.trim(), route.yearStarts);
  const from = kpi.milestones.find(({ period }) => period.key === typed?.key)?.period;
  if (!from) {
    const keys = kpi.milestones.map(({ period }) => period.key);
    const known = keys.length ? list(keys, "or") : null;
    return {
      problem: problem("steer-no-milestone", { name: text(kpi.name), value: text(fromKey), known }),
    };
  }
  const to = periodOnRoute(toKey, route);
  if ("problem" in to) return to;
  const name = text(`${to.key}.${id}`);
  if (to.key === from.key)
    return { problem: problem("steer-same", { what: text(`${from.key}.${id}`), value: text(to.key) }) };
  if (targetOf(kpi, to.key) !== null) return { problem: problem("stop-taken", { what: name }) };
  const late = ended(to, kpi, steered);
  if (late) return { problem: late };
  return { steer: { steer: "move", id, from, to } };
}

/** The period that a key names, where it lies on the route at least in part. */
function periodOnRoute(key: string, route: Route): Period | { problem: Problem } {
  const period = typedPeriod(key.trim(), route.yearStarts);
  if (!period) return { problem: problem("bad-period", { value: text(key) }) };
  const { start, destination } = route;
  if (period.from <= destination.arrive && period.to >= start) return period;
  const late = period.from > destination.arrive;
  const fits = periodHolding(late ? destination.arrive : start, period.scale, route.yearStarts);
  return {
    problem: problem("milestone-outside-route", {
      period: { is: "period", period },
      year: period.scale === "year" ? { is: "period", period } : null,
      arrive: late ? day(destination.arrive) : null,
      start: late ? null : day(start),
      nearest: text(fits.key),
      key: text(late ? "destination.arrive" : "start"),
    }),
  };
}

/** A period that has ended was judged by the plan of then: another target for it would judge nothing. */
function ended(period: Period, kpi: Kpi, { route, today }: Steered): Problem | null {
  const dueOf = ({ to }: Period) => Math.min(to, route.destination.arrive);
  if (dueOf(period) >= today) return null;
  const next = kpi.milestones.find((one) => dueOf(one.period) >= today);
  return problem("stop-ended", {
    what: text(`${period.key}.${kpi.id}`),
    due: day(dueOf(period), "long"),
    next: next ? text(`${next.period.key}.${kpi.id}`) : null,
  });
}

/** Milestones that follow from others are changed through those. */
function followsOther(kpi: Kpi): Problem | null {
  if (!kpi.planFollows) return null;
  return problem("steer-follows", { name: text(kpi.name), formula: text(kpi.formulaText ?? "") });
}

function targetOf(kpi: Kpi, key: string): Target | null {
  return kpi.milestones.find(({ period }) => period.key === key)?.target ?? null;
}

function parseTarget(
  figure: string,
  name: string,
  usual: Target | null,
): { target: Target } | { problem: Problem } {
  const near = usual === null ? null : isBand(usual) ? usual.high : usual;
  const bounds = figure.split("..");
  if (bounds.length !== 2) {
    const read = parseFigure(figure, `${name}=`, near);
    return "problem" in read ? read : { target: read.value };
  }
  const low = parseFigure(bounds[0]!, `${name}=`, near);
  if ("problem" in low) return low;
  const high = parseFigure(bounds[1]!, `${name}=`, near);
  if ("problem" in high) return high;
  if (low.value <= high.value) return { target: { low: low.value, high: high.value } };
  return {
    problem: problem("low-above-high", {
      low: text(String(low.value)),
      high: text(String(high.value)),
      typed: text(`${name}=${written({ low: high.value, high: low.value })}`),
    }),
  };
}

/** A share of a milestone is no milestone: what it comes to is offered. Of a KPI in per cent `1.1%` is a figure. */
export function shareOf(
  figure: string,
  name: string,
  kpi: Kpi,
  before: Target | null = targetOf(kpi, name.split(".")[0]!),
): Problem | null {
  const share = /^([+−-])?\s*([^%]*)%$/.exec(figure.trim());
  if (!share || (isPercent(kpi) && share[1] === undefined)) return null;
  const read = parseFigure(share[2]!.trim(), `${name}=`, 10);
  if ("problem" in read) return read.problem;
  const factor = (share[1] === undefined ? 0 : 1) + ((share[1] ?? "+") === "+" ? 1 : -1) * (read.value / 100);
  const worked =
    before === null
      ? null
      : isBand(before)
        ? { low: before.low * factor, high: before.high * factor }
        : before * factor;
  return problem("milestone-share", {
    figure: text(figure.trim()),
    what: text(name),
    example: worked === null ? null : text(`${name}=${written(worked)}`),
  });
}

/** A band and `between` belong together. */
function misfit(kpi: Kpi, name: string, target: Target): Problem | null {
  if (isBand(target) === (kpi.goal === "between")) return null;
  if (isBand(target)) return problem("band-without-between", { kpi: text(kpi.id), goal: text(kpi.goal) });
  const example = `${name}=${written({ low: target * 0.9, high: target * 1.1 })}`;
  return problem("milestone-not-a-band", { kpi: text(kpi.id), example: text(example) });
}

/** A target as it is typed. */
export function written(target: Target): string {
  const figure = (value: number) => String(Number(value.toPrecision(12)));
  return isBand(target) ? `${figure(target.low)}..${figure(target.high)}` : figure(target);
}
