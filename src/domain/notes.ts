import { type Day, isoDay } from "./day.js";
import { decimalsFor } from "./measure.js";
import type { Log } from "./measurement.js";
import { nextPeriod, type Period, periodHolding, SCALE_OF } from "./period.js";
import { type Problem, problem } from "./problem.js";
import { anyBetween } from "./readings.js";
import type { Route } from "./route.js";
import type { Standing } from "./standing.js";
import { type Doubt, nameOf } from "./suspicion.js";
import { count, day, type Facts, number, text } from "./value.js";

interface Noted {
  route: Route;
  log: Log;
  standings: readonly Standing[];
  doubts: readonly Doubt[];
  today: Day;
}

/** What is worth knowing about the measurements, as of a day. It spoils no figure. */
export function notesOn({ route, log, standings, doubts, today }: Noted): Problem[] {
  return [
    ...doubts.map((doubt) => suspiciousValue(route, doubt, standings)),
    ...futureMeasurements(route, log, today),
    ...standings.flatMap((standing) => missingPeriods(route, standing)),
    ...standings.flatMap(counterResets),
  ];
}

function futureMeasurements(route: Route, log: Log, today: Day): Problem[] {
  return log.measurements
    .filter((measurement) => measurement.date > today)
    .sort((a, b) => (a.kpi === b.kpi ? a.date - b.date : a.kpi < b.kpi ? -1 : 1))
    .map(({ date, kpi, line }) =>
      problem("future-measurement", {
        name: text(nameOf(route, kpi)),
        id: text(kpi),
        date: day(date, "long"),
        today: day(today, "long"),
        place: text(line === null ? route.log : `${route.log}:${line}`),
      }),
    );
}

function suspiciousValue(
  route: Route,
  { measurement, history, hint }: Doubt,
  standings: readonly Standing[],
): Problem {
  const { kpi, value, date } = measurement;
  const standing = standings.find((one) => one.kpi.id === kpi);
  const measure = standing?.measure ?? {
    unit: null,
    decimals: decimalsFor([value]),
    whole: Number.isInteger(value),
  };
  const usual = median(history.slice(-6));
  const times = usual && value / usual >= 2 ? Math.round(value / usual) : null;
  const figure = (of: number) => ({ is: "amount", value: of, measure }) as const;
  return problem("suspicious-value", {
    name: text(nameOf(route, kpi)),
    id: text(kpi),
    value: figure(value),
    date: day(date),
    scale: { is: "scale", scale: SCALE_OF[standing?.kpi.cadence ?? "monthly"] },
    ...(usual === null ? {} : { usual: figure(usual) }),
    ...(times === null ? {} : { times: number(times) }),
    ...(hint === null
      ? {}
      : { meant: figure(hint), command: text(`kpi log ${kpi}=${hint} --date ${isoDay(date)}`) }),
    confirm: text(`kpi log ${kpi}=${value} --date ${isoDay(date)} --force`),
  });
}

/** Periods without a measurement make a total too low; one note a KPI, on the latest stretch of them. */
function missingPeriods(route: Route, { kpi, meter, measure, history, through }: Standing): Problem[] {
  if (kpi.kind !== "total" || kpi.formula || through === null) return [];
  const first = Math.max(route.start, kpi.milestones.length ? route.start : meter.days[0]!);
  const missing: Period[] = [];
  let period = periodHolding(first, SCALE_OF[kpi.cadence], route.yearStarts);
  for (; period.to <= through; period = nextPeriod(period, route.yearStarts)) {
    if (!anyBetween(meter.days, period.from, period.to)) missing.push(period);
  }
  if (missing.length === 0) return [];
  let from = missing.length - 1;
  while (from > 0 && missing[from - 1]!.to + 1 === missing[from]!.from) from--;
  const last = missing.at(-1)!;
  const usual = median(history.slice(-6).map(({ value }) => value));
  const facts: Facts = {
    name: text(kpi.name),
    id: text(kpi.id),
    span: { is: "span", from: Math.max(missing[from]!.from, route.start), to: last.to },
    periods: count(missing.length, SCALE_OF[kpi.cadence]),
    command: text(`kpi log ${kpi.id}=… --for ${last.key}`),
    ...(usual === null ? {} : { usual: { is: "amount", value: usual, measure } }),
    ...(from > 0 ? { others: count(from, SCALE_OF[kpi.cadence]) } : {}),
  };
  return [problem("missing-period", facts)];
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function counterResets({ kpi, meter, measure }: Standing): Problem[] {
  return (meter.drops ?? [])
    .filter((drop) => drop.taken === "reset")
    .map((drop) =>
      problem("counter-reset", {
        name: text(kpi.name),
        id: text(kpi.id),
        before: { is: "amount", value: drop.from, measure },
        value: { is: "amount", value: drop.to, measure },
        date: day(drop.day),
        command: text(`kpi log ${kpi.id}=… --date ${isoDay(drop.day)}`),
      }),
    );
}
