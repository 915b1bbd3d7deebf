import { KINDS } from "../kinds/index.js";
import type { Plan } from "../lines/plan.js";
import { coveredFrom, sumOf } from "../log/amounts.js";
import { type Measurement, NO_READINGS, readingsAsOf } from "../log/measurement.js";
import { HISTORY } from "../log/suspicion.js";
import { fuelMeasure, measureOf } from "../plan/measure.js";
import type { Kpi, Route } from "../route/route.js";
import type { Measure } from "../say/measure.js";
import { type Problem, problem } from "../say/problem.js";
import { type Command, command, day, number, text } from "../say/value.js";
import { SCALE_OF } from "../time/period.js";
import { type Entry, kindOf, type Loggable } from "./entry.js";
import { type Overlap, oddityOf, overlapsIn, runningSum } from "./oddity.js";

/** The values of a KPI that come before an entry, oldest first, without the one it replaces. */
export function historyBefore(
  measurements: readonly Measurement[],
  { kpi, date }: Pick<Entry, "kpi" | "date">,
): number[] {
  return measurements
    .filter((one) => one.kpi === kpi && one.date < date)
    .sort((a, b) => a.date - b.date)
    .slice(-HISTORY)
    .map(({ value }) => value);
}

/** How the figure would be logged after all: the command, for a value, with or without `--force`. */
export type CommandFor = (value: number, force: boolean) => Command;

/**
 * What is to be asked before an entry is logged, or null: whether it is the total so far of something whose
 * readings are added up, or a slip of the finger. Without `commandFor` the figure stands in a row that was piped in:
 * it is to be mended there.
 */
export function questionOf(
  route: Route,
  what: Loggable,
  plan: Plan | undefined,
  measurements: readonly Measurement[],
  entry: Entry,
  commandFor: CommandFor | null,
): Problem | null {
  const history = historyBefore(measurements, entry);
  const oddity = oddityOf(entry.value, history, what, () => runningSum(route, plan, measurements, entry));
  const measure = measureFor(what, plan, measurements, entry);
  const amount = (value: number) => ({ is: "amount", value, measure }) as const;
  if (!oddity) {
    const overlap = overlapWith(route, what, measurements, entry);
    if (!overlap) return null;
    const { period, whole, parts } = overlap;
    const typed = entry.date === period.to;
    return problem("asked-overlap", {
      id: text(entry.kpi),
      span: { is: "span", from: period.from, to: period.to },
      whole: amount(whole),
      parts: amount(parts),
      command: typed ? (commandFor?.(sumOf([whole, -parts]), true) ?? null) : null,
      confirm: commandFor?.(entry.value, true) ?? command("log", "-", "--force"),
    });
  }
  const facts = {
    id: text(entry.kpi),
    value: amount(entry.value),
    confirm: commandFor?.(entry.value, true) ?? command("log", "-", "--force"),
    scale: { is: "scale", scale: SCALE_OF[what.cadence] } as const,
    date: commandFor ? null : day(entry.date, "long"),
  };
  const instead = (value: number) => commandFor?.(value, false) ?? null;
  if (oddity.odd === "running-total") {
    const { alone } = oddity;
    return problem("asked-running-total", { ...facts, alone: amount(alone), command: instead(alone) });
  }
  const { usual, times, hint } = oddity;
  return problem("asked-suspicious", {
    ...facts,
    usual: usual === null ? null : amount(usual),
    times: times === null ? null : number(times),
    hint: hint === null ? null : amount(hint),
    command: hint === null ? null : instead(hint),
  });
}

/** The period of an entry, where it looks booked as a whole and by its parts with the entry in it. */
function overlapWith(
  { start, yearStarts }: Route,
  what: Loggable,
  measurements: readonly Measurement[],
  entry: Entry,
): Overlap | null {
  if (KINDS[kindOf(what)].gaps !== "missing") return null;
  const { cadence } = what;
  const own = measurements.filter(({ kpi }) => kpi === entry.kpi);
  const { days, values } = readingsAsOf(own, Number.POSITIVE_INFINITY).get(entry.kpi) ?? NO_READINGS;
  const from = coveredFrom(days, { cadence, yearStarts, start });
  const overlaps = overlapsIn({ from, through: days, values }, cadence, yearStarts);
  return overlaps.find(({ period }) => period.from <= entry.date && entry.date <= period.to) ?? null;
}

function measureFor(
  what: Loggable,
  plan: Plan | undefined,
  measurements: readonly Measurement[],
  entry: Entry,
): Measure {
  const readings = readingsAsOf(measurements, entry.date).get(entry.kpi);
  return "tank" in what ? fuelMeasure(what, readings) : measureOf(what as Kpi, plan!, readings);
}
