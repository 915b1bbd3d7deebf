import { measuredOn } from "../kinds/measured.js";
import { type Outlook, outlookOn } from "../outlook/outlook.js";
import { Prospects } from "../outlook/prospects.js";
import type { Journey } from "../standing/journey.js";
import type { Standing } from "../standing/standing.js";
import { steeringOf } from "./driven.js";
import type { DrivenSteer } from "./steer.js";

/** The pace that gives a chance: in whole per cents of how it goes, with what is then expected. */
export interface WantedPace {
  percent: number;
  outlook: Outlook;
}

/** A pace with the chance that is wanted; that any pace has it; or null: none has it. */
export type PaceFound = WantedPace | "any" | null;

/** Standing still is the slowest; more than so many times as fast is no answer. */
const FASTEST = 64;
/** Factors of the pace are tried in steps of this much, slower and faster. */
const STEP = 2 ** 0.25;

/**
 * How a KPI stands at its next stop for every factor of its pace, with all else steered as it is. Null where there is
 * no stop, or too little is known.
 */
export function outlooksByPace(
  journey: Journey,
  { kpi, stop, stale }: Standing,
  others: readonly DrivenSteer[],
): (factor: number) => Outlook | null {
  const { route, log, today } = journey;
  const { histories } = measuredOn(route, log.measurements, today);
  return (factor) => {
    const steering = steeringOf([...others, { steer: "pace", id: kpi.id, factor }], journey);
    const prospects = new Prospects(route, histories, today, steering);
    return (
      stop &&
      prospects.lend(kpi.id, (prospect) => outlookOn(kpi, prospect, stop, { reached: false, today, stale }))
    );
  };
}

/**
 * The pace nearest to how it goes with at least the chance that is wanted: where that is there already, the one farthest
 * towards less of it.
 */
export function paceForChance(outlookAt: (factor: number) => Outlook | null, wanted: number): PaceFound {
  const has = (factor: number) => (outlookAt(factor)?.chance ?? 0) >= wanted;
  const there = has(1);
  // Where it is there, the way goes on to where it is there no longer.
  const changed = firstBothWays((factor) => has(factor) !== there);
  if (changed === null) return there ? "any" : null;
  const edge = there ? bisected(has, changed.before, changed.at) : bisected(has, changed.at, changed.before);
  const percent = wholePercent(edge, has);
  const outlook = outlookAt(1 + percent / 100);
  return outlook && { percent, outlook };
}

/** The nearest factor, slower or faster than 1, of which something is true, with the one before it. */
function firstBothWays(holds: (factor: number) => boolean): { before: number; at: number } | null {
  const steps = Math.ceil(Math.log(FASTEST) / Math.log(STEP));
  for (let step = 1; step <= steps; step++) {
    const [before, at] = [STEP ** (step - 1), STEP ** step];
    if (holds(at)) return { before, at };
    const slower = step === steps ? 0 : 1 / at;
    if (holds(slower)) return { before: 1 / before, at: slower };
  }
  return null;
}

/** Factors are told apart up to this much: less than a hundredth of a per cent. */
const PRECISION = 5e-5;

/** The factor farthest from `having` towards `without` that still has it. */
function bisected(has: (factor: number) => boolean, having: number, without: number): number {
  let [inside, outside] = [having, without];
  while (Math.abs(outside - inside) > PRECISION * Math.max(inside, outside)) {
    const middle = (inside + outside) / 2;
    if (has(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** A factor at the edge in whole per cents, on the side that has the chance. */
function wholePercent(edge: number, has: (factor: number) => boolean): number {
  const points = (edge - 1) * 100;
  const [down, up] = [Math.floor(points), Math.ceil(points)];
  const nearer = points - down <= up - points ? [down, up] : [up, down];
  return nearer.find((percent) => has(1 + percent / 100)) ?? nearer[0]!;
}
