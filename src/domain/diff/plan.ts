import type { Fuel, Kpi, Route, Target } from "../route/route.js";
import { sameTarget } from "../route/target.js";
import type { Period } from "../time/period.js";

/** A milestone that is new (from null), has another target, moved, or was taken out (to null). */
export interface MilestoneDifference {
  kpi: Kpi;
  /** The unit that the KPI had then. */
  unitBefore: string | null;
  period: Period;
  from: Target | null;
  to: Target | null;
  /** Where it moved to, with the same target. */
  movedTo: Period | null;
}

/** What a fuel has in its tank for a period, or, without one, its reserve. */
export interface TankDifference {
  fuel: Fuel;
  period: Period | null;
  from: number | null;
  to: number | null;
}

/** By KPI in the order of now, then period. */
export function milestoneDifferences(then: Route, now: Route): MilestoneDifference[] {
  const earlier = new Map(then.kpis.map((kpi) => [kpi.id, kpi]));
  return now.kpis.flatMap((kpi) => {
    const then = earlier.get(kpi.id);
    const unitBefore = (then ?? kpi).unit;
    const before = ownMilestones(then);
    const after = ownMilestones(kpi);
    const keys = new Set([...before.keys(), ...after.keys()]);
    const differences = [...keys].sort().flatMap((key): MilestoneDifference[] => {
      const [from, to] = [before.get(key) ?? null, after.get(key) ?? null];
      const same = sameTarget(from?.target ?? null, to?.target ?? null);
      const period = (to ?? from)!.period;
      return same
        ? []
        : [{ kpi, unitBefore, period, from: from?.target ?? null, to: to?.target ?? null, movedTo: null }];
    });
    return withMoves(differences);
  });
}

/** Where one stop of a KPI went and one came, both of the same target, the one moved. */
function withMoves(differences: readonly MilestoneDifference[]): MilestoneDifference[] {
  const taken = new Set<MilestoneDifference>();
  const moved = differences.map((gone) => {
    if (gone.to !== null) return gone;
    const alike = (end: "from" | "to", none: "from" | "to") =>
      differences.filter((one) => one[none] === null && sameTarget(one[end], gone.from));
    const [went, came] = [alike("from", "to"), alike("to", "from")];
    if (went.length !== 1 || came.length !== 1) return gone;
    taken.add(came[0]!);
    return { ...gone, to: gone.from, movedTo: came[0]!.period };
  });
  return moved.filter((one) => !taken.has(one));
}

/** The milestones of a KPI by the key of their period; those that follow from a formula change with its inputs'. */
function ownMilestones(kpi: Kpi | undefined): Map<string, Kpi["milestones"][number]> {
  const own = !kpi || kpi.planFollows ? [] : kpi.milestones;
  return new Map(own.map((milestone) => [milestone.period.key, milestone]));
}

/** By fuel, those of now first: its tanks in order, then its reserve. */
export function tankDifferences(then: Route, now: Route): TankDifference[] {
  const gone = then.fuel.filter(({ id }) => !now.fuel.some((fuel) => fuel.id === id));
  return [...now.fuel, ...gone].flatMap((fuel) => {
    const of = ({ fuel: fuels }: Route) => fuels.find(({ id }) => id === fuel.id);
    const [before, after] = [of(then), of(now)];
    const periods = [...(before?.tank ?? []), ...(after?.tank ?? [])].map(({ period }) => period);
    const keys = new Map(periods.map((period) => [period.key, period]));
    const amount = (one: Fuel | undefined, key: string) =>
      one?.tank.find(({ period }) => period.key === key)?.amount ?? null;
    const tanks = [...keys.values()]
      .sort((a, b) => a.from - b.from)
      .map((period) => ({
        fuel,
        period,
        from: amount(before, period.key),
        to: amount(after, period.key),
      }));
    const reserve = { fuel, period: null, from: before?.reserve ?? null, to: after?.reserve ?? null };
    return [...tanks, reserve].filter(({ from, to }) => from !== to);
  });
}
