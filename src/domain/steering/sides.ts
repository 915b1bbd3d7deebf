import { type Stop, stopsFrom } from "../lines/stop.js";
import type { Outlook } from "../outlook/outlook.js";
import { drivenBy } from "../standing/consumption.js";
import { type FuelStanding, fuelStandingOf } from "../standing/fuel.js";
import type { Journey } from "../standing/journey.js";
import { hasPace, requiredPace, unitsLeft } from "../standing/pace.js";
import { actualFor } from "../standing/progress.js";
import { type Standing, standingOf } from "../standing/standing.js";

/** One and the same KPI or fuel as it goes, and what if. */
export interface Side<Of> {
  asItGoes: Of;
  whatIf: Of;
}

/** The KPIs for which anything is expected otherwise, or planned otherwise. */
export function kpisThatDiffer(asItGoes: Journey, whatIf: Journey): Side<Standing>[] {
  return asItGoes.standings.flatMap((one) => {
    const other = standingOf(whatIf, one.kpi.id);
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
    const other = fuelStandingOf(whatIf, one.fuel.id);
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
  const outlooks = ({ projection }: Standing) => figuresIn(projection);
  return outlooks(one) !== outlooks(other);
}

/** The average speed that what is expected of a stop comes to, per the unit of the pace; null where the KPI has none. */
export function expectedPace(standing: Standing, outlook: Outlook, yearStarts: number): number | null {
  const units = standing.kpi.formula ? null : unitsLeft(wayOf(standing, yearStarts), outlook.stop);
  const actual = actualOf(standing, outlook.stop);
  return units === null || actual === null || !hasPace(standing.kpi)
    ? null
    : (outlook.expected - actual) / units;
}

/** The average speed that a stop takes from here, per the unit of the pace; null where the KPI has none. */
function neededPace(standing: Standing, stop: Stop, yearStarts: number): number | null {
  const actual = actualOf(standing, stop);
  return actual === null || !hasPace(standing.kpi)
    ? null
    : requiredPace(wayOf(standing, yearStarts), stop, actual);
}

function wayOf({ kpi, through, pace: { per } }: Standing, yearStarts: number) {
  return { kpi, through, per, yearStarts };
}

/** What counts for a stop so far. */
function actualOf({ kpi, meter, through }: Standing, stop: Stop): number | null {
  return through === null ? null : actualFor(kpi, meter, stop, through);
}

/** A stop as it is planned on one side: what is expected of it, and the speed that it takes from here. */
export interface StopAhead {
  stop: Stop;
  outlook: Outlook | null;
  required: number | null;
}

/** A stop as it is planned on both sides; null: there is none such. */
export interface StopSide {
  asItGoes: StopAhead | null;
  whatIf: StopAhead | null;
}

/**
 * The stops that are expected or planned otherwise: each that is set or moved, and the next one, or, where nothing
 * changes for that, the later ones. In order of due day.
 */
export function stopsThatDiffer({ asItGoes, whatIf }: Side<Standing>, yearStarts: number): StopSide[] {
  const ahead = (standing: Standing) => (standing.stop ? stopsFrom(standing.plan.stops, standing.stop) : []);
  const [old, fresh] = [ahead(asItGoes), ahead(whatIf)];
  const twin = (stop: Stop, among: readonly Stop[]) => among.find((other) => alike(stop, other));
  const gone = old.filter((stop) => !twin(stop, fresh));
  const come = fresh.filter((stop) => !twin(stop, old));
  const side = (standing: Standing, stop: Stop | undefined) =>
    stop
      ? {
          stop,
          outlook: standing.projection?.outlooks.find((one) => one.stop === stop) ?? null,
          required: neededPace(standing, stop, yearStarts),
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
  return figuresIn(asItGoes?.outlook) !== figuresIn(whatIf?.outlook);
}

/** Figures to ten digits: what differs beyond them is the noise of computing. */
function figuresIn(value: unknown): string | undefined {
  return JSON.stringify(value, (_, one) => (typeof one === "number" ? Number(one.toPrecision(10)) : one));
}

function alike(one: Stop, other: Stop): boolean {
  return one.due === other.due && JSON.stringify(one.target) === JSON.stringify(other.target);
}
