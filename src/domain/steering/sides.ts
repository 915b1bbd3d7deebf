import { drivenBy } from "../driven.js";
import type { FuelStanding } from "../fuel.js";
import type { Journey } from "../journey.js";
import { unitsBetween } from "../period.js";
import type { Stop } from "../plan/index.js";
import type { Outlook } from "../projection/outlook.js";
import { accrues } from "../route.js";
import type { Standing } from "../standing.js";

/** One and the same KPI or fuel as it goes, and what if. */
export interface Side<Of> {
  asItGoes: Of;
  whatIf: Of;
}

/** The KPIs for which anything is expected otherwise, or planned otherwise. */
export function kpisThatDiffer(asItGoes: Journey, whatIf: Journey): Side<Standing>[] {
  return asItGoes.standings.flatMap((one) => {
    const other = whatIf.standings.find(({ kpi }) => kpi.id === one.kpi.id);
    return other && (planDiffers(one, other) || outlookDiffers(one, other))
      ? [{ asItGoes: one, whatIf: other }]
      : [];
  });
}

/** Where a fuel stands, and what the way to the next milestone of what it drives still asks of it; null: unknown. */
export interface FuelSide {
  standing: FuelStanding;
  asks: number | null;
}

/** The fuels that go otherwise, or of which the way asks otherwise. */
export function fuelThatDiffers(asItGoes: Journey, whatIf: Journey): Side<FuelSide>[] {
  return asItGoes.fuel.flatMap((one) => {
    const other = whatIf.fuel.find(({ fuel }) => fuel.id === one.fuel.id);
    if (!other) return [];
    const sides = { asItGoes: fuelSide(one, asItGoes), whatIf: fuelSide(other, whatIf) };
    const same =
      one.burn === other.burn &&
      one.stop === other.stop &&
      one.short === other.short &&
      one.reachesDestination === other.reachesDestination &&
      sides.asItGoes.asks === sides.whatIf.asks;
    return same ? [] : [sides];
  });
}

function fuelSide(standing: FuelStanding, journey: Journey): FuelSide {
  return { standing, asks: drivenBy(standing, journey)?.asks ?? null };
}

function planDiffers(one: Standing, other: Standing): boolean {
  const stops = ({ plan }: Standing) =>
    plan.stops.map(({ period, due, target }) => JSON.stringify([period.key, due, target])).join();
  return stops(one) !== stops(other) || one.planned !== other.planned;
}

function outlookDiffers(one: Standing, other: Standing): boolean {
  const outlooks = ({ projection }: Standing) => JSON.stringify(projection);
  return outlooks(one) !== outlooks(other);
}

/** The average speed from here that what is expected comes to, per the unit of the pace; null where it has none. */
export function expectedPace(
  { kpi, actual, through, pace }: Standing,
  outlook: Outlook,
  yearStarts: number,
): number | null {
  if (kpi.formula || actual === null || through === null || !(accrues(kpi) || kpi.kind === "level"))
    return null;
  const units = unitsBetween(through + 1, outlook.stop.due, pace.per, yearStarts);
  return units > 0 ? (outlook.expected - actual) / units : null;
}

/** A stop as it is planned on both sides, and what is expected of it. */
export interface StopSide {
  asItGoes: { stop: Stop; outlook: Outlook | null } | null;
  whatIf: { stop: Stop; outlook: Outlook | null } | null;
}

/**
 * The stops that are expected or planned otherwise: each that is set or moved, and the next one, or, where nothing
 * changes for that, the later ones. In order of due day.
 */
export function stopsThatDiffer({ asItGoes, whatIf }: Side<Standing>): StopSide[] {
  const ahead = (standing: Standing) =>
    standing.stop ? standing.plan.stops.slice(standing.plan.stops.indexOf(standing.stop)) : [];
  const [old, fresh] = [ahead(asItGoes), ahead(whatIf)];
  const twin = (stop: Stop, among: readonly Stop[]) => among.find((other) => alike(stop, other));
  const gone = old.filter((stop) => !twin(stop, fresh));
  const come = fresh.filter((stop) => !twin(stop, old));
  const side = (standing: Standing, stop: Stop | undefined) =>
    stop
      ? {
          stop,
          outlook: standing.projection?.outlooks.find((one) => one.stop === stop) ?? null,
        }
      : null;
  const sides: StopSide[] = [];
  for (let at = 0; at < Math.max(gone.length, come.length); at++)
    sides.push({ asItGoes: side(asItGoes, gone[at]), whatIf: side(whatIf, come[at]) });
  const kept = fresh.flatMap((stop): StopSide[] => {
    const before = twin(stop, old);
    return before ? [{ asItGoes: side(asItGoes, before), whatIf: side(whatIf, stop) }] : [];
  });
  const next = kept.filter(({ whatIf: one }) => one?.stop === whatIf.stop);
  sides.push(...next.filter(outlookChanges));
  if (sides.length === 0) sides.push(...kept.filter(outlookChanges));
  if (sides.length === 0) sides.push(...next);
  const due = (one: StopSide) => (one.whatIf ?? one.asItGoes)!.stop.due;
  return sides.sort((one, other) => due(one) - due(other));
}

function outlookChanges({ asItGoes, whatIf }: StopSide): boolean {
  return JSON.stringify(asItGoes?.outlook) !== JSON.stringify(whatIf?.outlook);
}

function alike(one: Stop, other: Stop): boolean {
  return one.due === other.due && JSON.stringify(one.target) === JSON.stringify(other.target);
}
