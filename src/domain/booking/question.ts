import type { Plan } from "../lines/plan.js";
import type { Measurement } from "../log/measurement.js";
import { readingsAsOf } from "../log/readings.js";
import { HISTORY } from "../log/suspicion.js";
import { fuelMeasure, measureOf } from "../plan/measure.js";
import type { Kpi, Route } from "../route/route.js";
import type { Measure } from "../say/measure.js";
import { type Problem, problem } from "../say/problem.js";
import { type Command, command, day, number, text } from "../say/value.js";
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
  if (!oddity) return null;
  const measure = measureFor(what, plan, measurements, entry);
  const amount = (value: number) => ({ is: "amount", value, measure }) as const;
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

function measureFor(
  what: Loggable,
  plan: Plan | undefined,
  measurements: readonly Measurement[],
  entry: Entry,
): Measure {
  const readings = readingsAsOf(measurements, entry.date).get(entry.kpi);
  return "tank" in what ? fuelMeasure(what, readings) : measureOf(what as Kpi, plan!, readings);
}
