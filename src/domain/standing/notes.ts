import { loggable } from "../booking/entry.js";
import { oddityOf, overlapsIn, runningSum, usualValue } from "../booking/oddity.js";
import { KINDS } from "../kinds/index.js";
import { sumOf } from "../log/amounts.js";
import { anyBetween, type Log } from "../log/measurement.js";
import type { Doubt } from "../log/suspicion.js";
import { nameOf } from "../route/lookup.js";
import type { Route } from "../route/route.js";
import { decimalsFor } from "../say/measure.js";
import { type Problem, problem } from "../say/problem.js";
import { command, count, day, number, text } from "../say/value.js";
import { type Day, isoDay } from "../time/day.js";
import { nextPeriod, type Period, periodHolding, SCALE_OF } from "../time/period.js";
import { type Standing, standingOf } from "./standing.js";

interface Noted {
  route: Route;
  log: Log;
  standings: readonly Standing[];
  doubts: readonly Doubt[];
  today: Day;
}

/** A note on the measurements of a KPI or a fuel; null: of several. */
export interface MeasurementNote extends Problem {
  subject: string | null;
}

/** What is worth knowing about the measurements, as of a day. It spoils no figure. */
export function notesOn(noted: Noted): MeasurementNote[] {
  const { route, log, standings, doubts, today } = noted;
  return [
    ...doubts.flatMap((doubt) => about(doubt.measurement.kpi, [doubted(noted, doubt)])),
    ...futureMeasurements(route, log, today),
    ...standings.flatMap((standing) => about(standing.kpi.id, missingPeriods(route, standing, doubts))),
    ...standings.flatMap((standing) => about(standing.kpi.id, counterResets(standing))),
    ...standings.flatMap((standing) => about(standing.kpi.id, overlaps(route, standing))),
  ];
}

function about(subject: string | null, notes: readonly Problem[]): MeasurementNote[] {
  return notes.map((note) => ({ ...note, subject }));
}

/** A measurement that is still to come is a slip; many are a look back at an earlier day, and one note. */
function futureMeasurements(route: Route, log: Log, today: Day): MeasurementNote[] {
  const [first, ...more] = log.measurements.filter((measurement) => measurement.date > today);
  if (!first) return [];
  const now = day(today, "long");
  if (more.length > 0) {
    const facts = { count: count(more.length + 1, "measurement"), today: now, file: text(route.log) };
    return about(null, [problem("future-measurements", facts)]);
  }
  const { date, kpi, line } = first;
  const facts = {
    date: day(date, "long"),
    today: now,
    place: text(line === null ? route.log : `${route.log}:${line}`),
  };
  return about(kpi, [problem("future-measurement", facts)]);
}

/** What is doubted: the total so far of something whose readings are added up, or a slip. */
function doubted({ route, log, standings, doubts }: Noted, doubt: Doubt): Problem {
  const { measurement, history } = doubt;
  const { kpi, value, date } = measurement;
  const what = loggable(route, kpi);
  const standing = standingOf({ standings }, kpi);
  const measure = standing?.measure ?? {
    unit: null,
    decimals: decimalsFor([value]),
    whole: Number.isInteger(value),
  };
  const figure = (of: number) => ({ is: "amount", value: of, measure }) as const;
  const facts = {
    name: text(nameOf(route, kpi)),
    value: figure(value),
    scale: { is: "scale", scale: SCALE_OF[what?.cadence ?? "monthly"] } as const,
  };
  const instead = (meant: number) => command("log", `${kpi}=${meant}`, "--date", isoDay(date));
  const counted = log.measurements.filter((one) => !doubts.some((other) => other.measurement === one));
  const soFar = () => runningSum(route, standing?.plan, counted, measurement);
  const oddity = oddityOf(value, history, what, soFar)!;
  if (oddity.odd === "running-total")
    return problem("running-total", { ...facts, command: instead(oddity.alone) });
  const { usual, times, hint } = oddity;
  return problem("suspicious-value", {
    ...facts,
    date: day(date),
    usual: usual === null ? null : figure(usual),
    times: times === null ? null : number(times),
    meant: hint === null ? null : figure(hint),
    command: hint === null ? null : instead(hint),
    confirm: command("log", `${kpi}=${value}`, "--date", isoDay(date), "--force"),
  });
}

/** Periods without a measurement make a total too low; one note a KPI, on the latest stretch of them. */
function missingPeriods(
  route: Route,
  { kpi, meter, measure, history, through }: Standing,
  doubts: readonly Doubt[],
): Problem[] {
  if (KINDS[kpi.kind].gaps !== "missing" || kpi.formula || through === null) return [];
  const first = Math.max(route.start, kpi.milestones.length ? route.start : meter.days[0]!);
  const missing: Period[] = [];
  let period = periodHolding(first, SCALE_OF[kpi.cadence], route.yearStarts);
  for (; period.to <= through; period = nextPeriod(period, route.yearStarts)) {
    const doubted = ({ measurement }: Doubt) =>
      measurement.kpi === kpi.id && measurement.date >= period.from && measurement.date <= period.to;
    if (!anyBetween(meter.days, period.from, period.to) && !doubts.some(doubted)) missing.push(period);
  }
  if (missing.length === 0) return [];
  let from = missing.length - 1;
  while (from > 0 && missing[from - 1]!.to + 1 === missing[from]!.from) from--;
  const last = missing.at(-1)!;
  const usual = usualValue(history.map(({ value }) => value));
  const missed = problem("missing-period", {
    name: text(kpi.name),
    span: { is: "span", from: Math.max(missing[from]!.from, route.start), to: last.to },
    periods: count(missing.length, SCALE_OF[kpi.cadence]),
    command: command("log", `${kpi.id}=…`, "--for", last.key),
    usual: usual === null ? null : { is: "amount", value: usual, measure },
    others: from > 0 ? count(from, SCALE_OF[kpi.cadence]) : null,
  });
  return [missed];
}

function counterResets({ kpi, meter, measure }: Standing): Problem[] {
  return (meter.drops ?? [])
    .filter((drop) => drop.taken === "reset")
    .map((drop) =>
      problem("counter-reset", {
        name: text(kpi.name),
        before: { is: "amount", value: drop.from, measure },
        value: { is: "amount", value: drop.to, measure },
        date: day(drop.day),
        command: command("log", `${kpi.id}=…`, "--date", isoDay(drop.day)),
      }),
    );
}

/** Periods that are booked as a whole and by their parts as well. */
function overlaps({ yearStarts }: Route, { kpi, meter, measure }: Standing): Problem[] {
  if (KINDS[kpi.kind].gaps !== "missing" || !meter.amounts) return [];
  const amount = (value: number) => ({ is: "amount", value, measure }) as const;
  return overlapsIn(meter.amounts, kpi.cadence, yearStarts).map(({ period, whole, parts }) =>
    problem("overlapping-amounts", {
      name: text(kpi.name),
      span: { is: "span", from: period.from, to: period.to },
      whole: amount(whole),
      parts: amount(parts),
      command: command("log", `${kpi.id}=${sumOf([whole, -parts])}`, "--date", isoDay(period.to), "--force"),
    }),
  );
}
