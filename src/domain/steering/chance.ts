import type { Day } from "../day.js";
import { metersOf } from "../kinds/index.js";
import type { Log } from "../measurement.js";
import { monthWeights } from "../plan/season.js";
import { Prospects } from "../projection/index.js";
import { type Outlook, outlookOn } from "../projection/outlook.js";
import { readingsAsOf } from "../readings.js";
import type { Route } from "../route.js";
import { Histories } from "../series.js";
import type { Standing } from "../standing.js";
import { withoutDoubts } from "../suspicion.js";
import { steeringOf } from "./driven.js";
import type { DrivenSteer } from "./steer.js";

/** The pace that gives a chance: as a factor of how it goes, with what is then expected. */
export interface WantedPace {
  factor: number;
  outlook: Outlook;
}

/** More than so many times as fast, or slower than one of so many, is no answer. */
const FARTHEST = 64;
/** Factors are told apart up to this share of them. */
const PRECISION = 1e-4;

/**
 * How a KPI stands at its next stop for every factor of its pace, with all else steered as it is. Null where there is
 * no stop, or too little is known.
 */
export function outlooksByPace(
  { route, log, today }: { route: Route; log: Log; today: Day },
  { kpi, stop }: Standing,
  others: readonly DrivenSteer[],
): (factor: number) => Outlook | null {
  const { trusted } = withoutDoubts(log.measurements, today);
  const histories = new Histories(route, metersOf(route, readingsAsOf(trusted, today)));
  return (factor) => {
    const steering = steeringOf([...others, { steer: "pace", id: kpi.id, factor }], route);
    const weights = (one: typeof kpi) => monthWeights(one, today + 1, histories.meters.get(one.id));
    const prospects = new Prospects(route, histories, weights, steering);
    return stop && prospects.lend(kpi.id, (prospect) => outlookOn(kpi, prospect, stop, false, today));
  };
}

/**
 * The pace nearest to how it goes with at least the chance that is wanted, by bisection; null where none has it, or
 * the pace has nothing to do with it.
 */
export function paceForChance(
  outlookAt: (factor: number) => Outlook | null,
  wanted: number,
): WantedPace | null {
  const chance = (factor: number) => outlookAt(factor)?.chance ?? 0;
  const faster = chance(2) - chance(0.5);
  if (faster === 0) return null;
  const near = faster > 0 ? leastFactor(chance, wanted) : mostFactor(chance, wanted);
  const outlook = near === null ? null : outlookAt(near);
  return near !== null && outlook ? { factor: near, outlook } : null;
}

/** The least factor that has the chance, where more pace means more of it. */
function leastFactor(chance: (factor: number) => number, wanted: number): number | null {
  let high = 1 / FARTHEST;
  while (chance(high) < wanted) {
    if (high >= FARTHEST) return null;
    high *= 2;
  }
  return bisected(chance, wanted, high <= 1 / FARTHEST ? 0 : high / 2, high);
}

/** The largest factor that has the chance, where less pace means more of it. */
function mostFactor(chance: (factor: number) => number, wanted: number): number | null {
  let low = FARTHEST;
  while (chance(low) < wanted) {
    if (low <= 1 / FARTHEST) return null;
    low /= 2;
  }
  return low >= FARTHEST ? low : bisected(chance, wanted, low * 2, low);
}

/** The factor nearest to `without` between it and `having` that still has the chance, to within the precision. */
function bisected(
  chance: (factor: number) => number,
  wanted: number,
  without: number,
  having: number,
): number {
  let [not, has] = [without, having];
  while (Math.abs(has - not) > PRECISION * Math.max(has, PRECISION)) {
    const middle = (not + has) / 2;
    if (chance(middle) >= wanted) has = middle;
    else not = middle;
  }
  return has;
}
