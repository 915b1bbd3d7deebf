import type { Ahead, Fuel, Kpi, Route, Tolerance } from "../route/route.js";
import type { Day } from "../time/day.js";

/** What may stand at a key of the route: a day, a tolerance, bounds, or the weights of the months among it. */
export type Setting =
  | string
  | number
  | boolean
  | { day: Day }
  | Tolerance
  | NonNullable<Kpi["bounds"]>
  | readonly number[];

/** A key of the route that holds something else; null where there was, or is, nothing. */
export interface SettingDifference {
  /** Whose key it is; null: the route's own. */
  of: Kpi | Fuel | null;
  /** The unit that it had then; null: none. */
  unitBefore: string | null;
  /** As it is written in the file. */
  key: string;
  from: Setting | null;
  to: Setting | null;
}

/** Something on the way that was not known before (from null), is otherwise now, or went (to null). */
export interface AheadDifference {
  from: Ahead | null;
  to: Ahead | null;
}

/** What stands at each key of a thing, by the name of the key. */
type Keys<Thing> = Readonly<Record<string, (thing: Thing) => Setting | null>>;

/** All keys but those that a comparison has a place of its own for. */
const OF_ROUTE: Keys<Route> = {
  title: ({ title }) => title,
  mission: ({ destination }) => destination.mission,
  role: ({ destination }) => destination.role,
  start: ({ start }) => ({ day: start }),
  year_starts: ({ yearStarts }) => yearStarts,
  locale: ({ locale }) => locale,
  lang: ({ lang }) => lang,
  currency: ({ currency }) => currency,
  log: ({ log }) => log,
};

/** Goal, path and cadence also where they follow from something else: they are what the KPI is judged by. */
const OF_KPI: Keys<Kpi> = {
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  formula: ({ formulaText }) => formulaText,
  unit: ({ unit }) => unit,
  goal: ({ goal }) => goal,
  cadence: ({ cadence }) => cadence,
  baseline: ({ baseline }) => baseline,
  weight: ({ weight }) => weight,
  owner: ({ owner }) => owner,
  path: ({ path }) => path,
  season: ({ season }) => season,
  tolerance: ({ tolerance }) => tolerance,
  bounds: ({ bounds }) => bounds,
  decimals: ({ decimals }) => decimals,
  source: ({ source }) => source,
};

const OF_FUEL: Keys<Fuel> = {
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  unit: ({ unit }) => unit,
  carry: ({ carry }) => carry,
  drives: ({ drives }) => drives,
  cadence: ({ cadence }) => cadence,
  decimals: ({ decimals }) => decimals,
};

/** The keys that differ: of the route, then of what stands on both, in the order of now; then the fuels that came or went. */
export function settingDifferences(then: Route, now: Route): SettingDifference[] {
  const whole = (fuel: Fuel) => ({ of: fuel, unitBefore: fuel.unit, key: "kind", from: null, to: null });
  const cameOrWent = [
    ...unmatched(now.fuel, then.fuel).map((fuel) => ({ ...whole(fuel), to: fuel.kind })),
    ...unmatched(then.fuel, now.fuel).map((fuel) => ({ ...whole(fuel), from: fuel.kind })),
  ];
  return [
    ...differing(OF_ROUTE, then, now, null, null),
    ...inBoth(then.kpis, now.kpis).flatMap(([before, after]) =>
      differing(OF_KPI, before, after, after, before.unit),
    ),
    ...inBoth(then.fuel, now.fuel).flatMap(([before, after]) =>
      differing(OF_FUEL, before, after, after, before.unit),
    ),
    ...cameOrWent,
  ];
}

function differing<Thing>(
  keys: Keys<Thing>,
  before: Thing,
  after: Thing,
  of: SettingDifference["of"],
  unitBefore: string | null,
) {
  return Object.entries(keys).flatMap(([key, at]): SettingDifference[] => {
    const [from, to] = [at(before), at(after)];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ of, unitBefore, key, from, to }];
  });
}

function inBoth<Thing extends { id: string }>(then: readonly Thing[], now: readonly Thing[]) {
  const earlier = new Map(then.map((one) => [one.id, one]));
  return now.flatMap((one): [Thing, Thing][] => {
    const before = earlier.get(one.id);
    return before ? [[before, one]] : [];
  });
}

function unmatched<Thing extends { id: string }>(these: readonly Thing[], those: readonly Thing[]): Thing[] {
  return these.filter(({ id }) => !those.some((one) => one.id === id));
}

/** Those of now in their order, then those that went; one that is called the same is the same, changed. */
export function aheadDifferences(then: readonly Ahead[], now: readonly Ahead[]): AheadDifference[] {
  const written = ({ effect, ...rest }: Ahead) => JSON.stringify([rest, [...effect]]);
  const missingIn = (list: readonly Ahead[]) => {
    const known = new Set(list.map(written));
    return (one: Ahead) => !known.has(written(one));
  };
  const gone = then.filter(missingIn(now));
  const kept = now.filter(missingIn(then)).map((to): AheadDifference => {
    const at = gone.findIndex(({ what }) => what === to.what);
    return { from: at < 0 ? null : gone.splice(at, 1)[0]!, to };
  });
  return [...kept, ...gone.map((from) => ({ from, to: null }))];
}
