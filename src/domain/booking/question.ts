import type { Plan } from "../lines/plan.js";
import type { Measurement } from "../log/measurement.js";
import { readingsAsOf } from "../log/readings.js";
import { HISTORY } from "../log/suspicion.js";
import { fuelMeasure, measureOf } from "../plan/measure.js";
import type { Kpi, Route } from "../route/route.js";
import type { Measure } from "../say/measure.js";
import { type Problem, problem } from "../say/problem.js";
import { day, type Facts, text, type Value } from "../say/value.js";
import { SCALE_OF } from "../time/period.js";
import type { Entry, Loggable } from "./entry.js";
import { oddityOf, runningSum } from "./oddity.js";

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
export type CommandFor = (value: number, force: boolean) => string;

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
  if (!oddity) return null;
  const measure = measureFor(what, plan, measurements, entry);
  const facts = {
    name: text(what.name),
    id: text(entry.kpi),
    value: { is: "amount", value: entry.value, measure } as const,
    confirm: text(commandFor?.(entry.value, true) ?? "kpi log - --force"),
    scale: { is: "scale", scale: SCALE_OF[what.cadence] } as const,
    ...(commandFor ? {} : { date: day(entry.date, "long") }),
  };
  const meant = (name: string, value: number): Facts => {
    const shown: Value = { is: "amount", value, measure };
    return commandFor ? { [name]: shown, command: text(commandFor(value, false)) } : { [name]: shown };
  };
  if (oddity.odd === "running-total")
    return problem("asked-running-total", { ...facts, ...meant("alone", oddity.alone) });
  const { usual, times, hint } = oddity;
  return problem("asked-suspicious", {
    ...facts,
    ...(usual === null ? {} : { usual: { is: "amount", value: usual, measure } }),
    ...(times === null ? {} : { times: { is: "number", value: times } }),
    ...(hint === null ? {} : meant("hint", hint)),
  });
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
