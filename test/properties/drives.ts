import fc from "fast-check";
import { figuresOf } from "../../src/domain/figures/figures.js";
import type { Figures, KpiFigures } from "../../src/domain/figures/shape.js";
import type { Measurement } from "../../src/domain/log/measurement.js";
import type { Route } from "../../src/domain/route/route.js";
import { journeyOf } from "../../src/domain/standing/journey.js";
import { civil, type Day, daysInMonth, isoDay, monthStart, weekday } from "../../src/domain/time/day.js";
import { type Period, parsePeriod } from "../../src/domain/time/period.js";
import { readRoute } from "../../src/files/route/read.js";

export type Kind = "total" | "level" | "average" | "counter";
export type Goal = "increase" | "decrease" | "at-least" | "at-most" | "between";
export type Rhythm = "daily" | "weekly" | "monthly" | "quarterly";

/** A KPI as it is written; its id is its place: k0, k1, … */
export interface KpiPlan {
  kind: Kind;
  goal: Goal;
  cadence: Rhythm;
  baseline: number | null;
  path: "even" | "linear" | null;
  /** By period; of `between` the middle of the band. */
  targets: Readonly<Record<string, number>>;
}

/** A decision of a day: another target for a period, or another period for a target. */
export interface Decision {
  day: Day;
  kpi: number;
  period: string;
  to: number | string;
}

export interface Obstacle {
  from: Day;
  to: Day;
  /** Per cent, for every KPI of the route. */
  effect: number;
  known: Day | null;
}

/** A route that is still text, which is how people write it. */
export interface Plan {
  yearStarts: number;
  start: Day;
  kpis: readonly KpiPlan[];
  formulas: boolean;
  decisions: readonly Decision[];
  obstacles: readonly Obstacle[];
}

/** A route that was read, with its log, as of a day. */
export interface Drive {
  plan: Plan;
  route: Route;
  log: readonly Measurement[];
  today: Day;
}

/** A year and a year: 2027 and 2028, as the fiscal years have it. */
const YEARS = [2027, 2028] as const;
const BAND = 5;

export const periodOf = (plan: Plan, key: string): Period => parsePeriod(key, plan.yearStarts)!;
export const arrival = (plan: Plan): Day => periodOf(plan, "2028").to;
export const accruing = ({ kind }: { kind: string }) => kind === "total" || kind === "counter";
const target = ({ goal }: KpiPlan, value: number) =>
  goal === "between" ? [value - BAND, value + BAND] : value;

/** The text of a plan. `sign` −1 is the plan on the other side of zero. */
export function textOf(plan: Plan, sign: 1 | -1 = 1): string {
  const targets = plan.kpis.map((kpi) => new Map(Object.entries(kpi.targets)));
  const side = (kpi: KpiPlan, value: number) => {
    const there = target(kpi, sign * value);
    return JSON.stringify(Array.isArray(there) ? there : there + 0);
  };
  const decided = [...plan.decisions].sort((one, other) => one.day - other.day);
  const changes = decided.flatMap(({ day, kpi, period, to }) => {
    const [known, written] = [targets[kpi]!, plan.kpis[kpi]!];
    const from = known.get(period);
    if (from === undefined || to === from || known.has(String(to))) return [];
    const head = `  - { date: ${isoDay(day)}, why: W, `;
    if (typeof to === "string") {
      known.delete(period);
      known.set(to, from);
      return [`${head}move: { ${period}.k${kpi}: ${to} } }`];
    }
    known.set(period, to);
    return [
      `${head}set: { ${period}.k${kpi}: { from: ${side(written, from)}, to: ${side(written, to)} } } }`,
    ];
  });
  const kpis = plan.kpis.map((kpi, at) => {
    const { kind, cadence, baseline, path } = kpi;
    const goal = sign === 1 ? kpi.goal : OPPOSITE[kpi.goal];
    const base = baseline === null ? {} : { baseline: sign * baseline + 0 };
    return `  k${at}: ${JSON.stringify({ kind, goal, cadence, ...base, ...(path ? { path } : {}) })}`;
  });
  const totals = plan.kpis.flatMap(({ kind }, at) => (kind === "total" ? [`k${at}`] : []));
  const levels = plan.kpis.flatMap(({ kind }, at) => (kind === "level" ? [`k${at}`] : []));
  if (plan.formulas && totals.length > 1) {
    kpis.push(`  share: { formula: ${totals[0]} / ${totals[1]}, unit: "%", goal: at-least }`);
    kpis.push(`  profit: { formula: ${totals[0]} - ${totals[1]}, kind: total, goal: increase }`);
  }
  if (plan.formulas && levels.length > 1) {
    kpis.push(`  both: { formula: ${levels[0]} + ${levels[1]} * 2, kind: level, goal: at-least }`);
  }
  const periods = new Map<string, string[]>();
  targets.forEach((known, at) => {
    for (const [period, value] of known) {
      periods.set(period, [...(periods.get(period) ?? []), `k${at}: ${side(plan.kpis[at]!, value)}`]);
    }
  });
  const ahead = plan.obstacles.map(({ from, to, effect, known }) => {
    const effects = plan.kpis.map((_, at) => `k${at}: ${effect}%`).join(", ");
    const since = known === null ? "" : `, known: ${isoDay(known)}`;
    return `  - { from: ${isoDay(from)}, to: ${isoDay(to)}, what: jam${since}, effect: { ${effects} } }`;
  });
  return [
    "version: 1\ntitle: T",
    `destination: { vision: There, arrive: ${isoDay(arrival(plan))} }`,
    `start: ${isoDay(plan.start)}\nyear_starts: ${plan.yearStarts}`,
    `kpis:\n${kpis.join("\n")}`,
    `milestones:\n${[...periods].map(([key, all]) => `  ${key}: { ${all.join(", ")} }`).join("\n")}`,
    ...(ahead.length ? [`ahead:\n${ahead.join("\n")}`] : []),
    ...(changes.length ? [`changes:\n${changes.join("\n")}`] : []),
    "",
  ].join("\n");
}

const OPPOSITE: Readonly<Record<Goal, Goal>> = {
  increase: "decrease",
  decrease: "increase",
  "at-least": "at-most",
  "at-most": "at-least",
  between: "between",
};

const read = new WeakMap<Plan, Route | null>();

/** Reads a plan, once; null where it does not hold together. */
export function routeOfPlan(plan: Plan): Route | null {
  const known = read.get(plan);
  if (known !== undefined) return known;
  const { route } = readRoute(textOf(plan));
  read.set(plan, route);
  return route;
}

/** The route on the other side of zero. */
export function mirrored(plan: Plan): Route | null {
  return readRoute(textOf(plan, -1)).route;
}

/** Rows that were logged with `kpi log`. */
export function row(kpi: number, date: Day, value: number): Measurement {
  return { date, kpi: `k${kpi}`, value, note: null, logged: 0, line: null };
}

/** Lets a run that fails show a value as a text; spreading it into another one leaves that text behind. */
export function readable<T extends object>(value: T, text: (value: T) => string): T {
  return Object.defineProperty(value, fc.toStringMethod, { value: () => `\n${text(value)}\n` });
}

/** The files of a drive, as they would be written. */
export function filesOf(plan: Plan, log: readonly Measurement[]): string {
  const rows = log.map(({ date, kpi, value }) => `${isoDay(date)},${kpi},${value},,2027-01-01T00:00:00Z`);
  return `${textOf(plan)}\n\ndate,kpi,value,note,logged\n${rows.join("\n")}`;
}

/** The figures as of a day, without projections, nor what concerns the input. */
export function figuresOn(route: Route, log: readonly Measurement[], today: Day): Figures {
  const journey = journeyOf(route, { measurements: log, notes: [] }, today, { only: [] });
  return { ...figuresOf(journey), problems: [] };
}

export const kpisOn = (drive: Drive): KpiFigures[] => figuresOn(drive.route, drive.log, drive.today).kpis;

/** The last days of the periods of a cadence from one day to another. */
export function endsOf(rhythm: Rhythm, from: Day, to: Day, yearStarts: number): Day[] {
  const ends: Day[] = [];
  for (let day = from; day <= to; day++) if (isEnd(rhythm, day, yearStarts)) ends.push(day);
  return ends;
}

function isEnd(rhythm: Rhythm, day: Day, yearStarts: number): boolean {
  if (rhythm === "daily") return true;
  if (rhythm === "weekly") return weekday(day) === 7;
  const { year, month, day: date } = civil(day);
  if (date !== daysInMonth(year, month)) return false;
  return rhythm === "monthly" || (month - yearStarts + 13) % 3 === 0;
}

/** The targets of one KPI: two years, and what lies inside them. */
function kpiPlan(kinds: readonly Kind[], nested: boolean, yearStarts: number): fc.Arbitrary<KpiPlan> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      goal: fc.constantFrom<Goal>("increase", "increase", "decrease", "at-least", "at-most", "between"),
      cadence: fc.constantFrom<Rhythm>("daily", "weekly", "weekly", "monthly", "monthly", "quarterly"),
      values: fc.tuple(
        fc.integer({ min: 10, max: 900 }),
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 3000 }),
      ),
      side: fc.constantFrom<"above" | "below" | "zero">("above", "above", "above", "below", "zero"),
      based: fc.boolean(),
      even: fc.boolean(),
      inside: fc.constantFrom<Inside>("nothing", "nothing", "quarters", "a quarter", "months", "days"),
      shares: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }),
    })
    .map(({ kind, cadence, values, side, based, even, inside, shares, ...rest }) => {
      const amounts = kind === "total" || kind === "counter";
      const goal = kind === "counter" || inside === "days" ? "increase" : rest.goal;
      const travels = goal === "increase" || goal === "decrease";
      const sign = side === "below" && kind !== "counter" && inside !== "days" ? -1 : 1;
      // from the baseline further on, or steps from a target to the next
      const [first, second, third] = values;
      const way = travels ? [first, first + 5 + second, first + 10 + second + third] : [first, first, second];
      if (goal === (sign > 0 ? "decrease" : "increase")) way.reverse();
      const [baseline, one, two] = way.map((value) => value * sign) as [number, number, number];
      const nought = side === "zero" && (goal === "at-most" || (goal === "decrease" && kind === "level"));
      const ends = nought ? [goal === "decrease" ? one : 0, 0] : [one, two];
      const targets: Record<string, number> = { 2027: ends[0]!, 2028: ends[1]! };
      const begins = kind === "counter" || (kind === "level" && travels) || (amounts && travels && based);
      return {
        kind,
        goal,
        cadence,
        baseline: begins ? baseline : null,
        path: kind === "total" && even ? ("even" as const) : null,
        targets: nested ? within(targets, inside, shares, { kind, goal, yearStarts }) : targets,
      };
    });
}

type Inside = "nothing" | "quarters" | "a quarter" | "months" | "days";

/** Stops inside the second year, which add up to no more than it has; or days instead of years. */
function within(
  targets: Readonly<Record<string, number>>,
  inside: Inside,
  shares: readonly number[],
  { kind, goal, yearStarts }: { kind: Kind; goal: Goal; yearStarts: number },
): Record<string, number> {
  const [one, two] = [targets[2027]!, targets[2028]!];
  if (inside === "days" && goal === "increase" && kind !== "average" && two > one && one > 0) {
    return { "2027-12-15": one, "2028-11-20": two };
  }
  if (inside === "nothing" || inside === "days" || !(kind === "total" || kind === "counter")) return targets;
  if (two < 24 || goal === "between") return targets;
  const parts = inside === "months" ? 12 : 4;
  const sum = shares.slice(0, parts).reduce((total, share) => total + share, 0);
  const first = parsePeriod("2028", yearStarts)!.from;
  const added = Array.from({ length: parts }, (_, at): [string, number] => [
    inside === "months" ? isoDay(monthStart(first, at)).slice(0, 7) : `2028-Q${at + 1}`,
    Math.floor((two * shares[at]!) / sum),
  ]);
  added[parts - 1]![1] = two - added.slice(0, -1).reduce((total, [, value]) => total + value, 0);
  const kept = inside === "a quarter" ? [added[shares[11]! % 4]!] : added;
  return { ...targets, ...Object.fromEntries(kept) };
}

export interface Wanted {
  kinds?: readonly Kind[];
  most?: number;
  nested?: boolean;
  decisions?: boolean;
  obstacles?: boolean;
  formulas?: boolean;
}

/** Random plans, with decisions and obstacles where they are wanted. */
export function plans({
  kinds = ["total", "total", "level", "average", "counter"],
  most = 3,
  nested = true,
  decisions = true,
  obstacles = true,
  formulas = true,
}: Wanted = {}): fc.Arbitrary<Plan> {
  return fc
    .constantFrom(1, 1, 1, 4, 7, 10, 2, 12)
    .chain((yearStarts) =>
      fc.record({
        yearStarts: fc.constant(yearStarts),
        late: fc.constantFrom(0, 0, 0, 31, 45),
        kpis: fc.array(kpiPlan(kinds, nested, yearStarts), { minLength: 1, maxLength: most }),
        formulas: formulas ? fc.boolean() : fc.constant(false),
        decisions: fc.array(decision, { maxLength: decisions ? 2 : 0 }),
        obstacles: fc.array(obstacle(fc.constant(null)), { maxLength: obstacles ? 1 : 0 }),
      }),
    )
    .map(({ yearStarts, late, decisions, obstacles, kpis, formulas }) => {
      const start = parsePeriod("2027", yearStarts)!.from + late;
      const bare: Plan = { yearStarts, start, kpis, formulas, decisions: [], obstacles: [] };
      const plan: Plan = {
        ...bare,
        decisions: decisions.map((one) => decided(bare, one)),
        obstacles: obstacles.map((one) => laid(bare, one)),
      };
      return readable(plan, textOf);
    })
    .filter((plan) => routeOfPlan(plan) !== null);
}

interface DecisionDrawn {
  after: number;
  kpi: number;
  year: 2027 | 2028;
  percent: number;
  month: number | null;
}

/** A decision that is still to be put onto a plan. */
export const decision: fc.Arbitrary<DecisionDrawn> = fc.record({
  after: fc.integer({ min: 20, max: 600 }),
  kpi: fc.nat({ max: 5 }),
  year: fc.constantFrom(...YEARS),
  percent: fc.constantFrom(60, 85, 90, 110, 150),
  month: fc.option(fc.integer({ min: 7, max: 12 }), { freq: 4 }),
});

/** A decision on a plan: a level's stop may move inside its year, all else gets another target, before it is due. */
export function decided(plan: Plan, { after, kpi, year, percent, month }: DecisionDrawn): Decision {
  const at = kpi % plan.kpis.length;
  const written = plan.kpis[at]!;
  const keys = Object.keys(written.targets);
  const period = keys.includes(String(year)) ? String(year) : keys[0]!;
  const day = Math.max(plan.start + 1, Math.min(plan.start + after, periodOf(plan, period).to - 10));
  const later = plan.yearStarts === 1 ? `${year}-${String(month ?? 12).padStart(2, "0")}` : `${year}-Q4`;
  const movable = written.kind === "level" && period === String(year) && periodOf(plan, later).to > day + 10;
  const moved = month !== null && movable;
  const value = Math.round((written.targets[period]! * percent) / 100);
  return { day, kpi: at, period, to: moved ? later : value };
}

interface ObstacleDrawn {
  after: number;
  days: number;
  effect: number;
  known: number | null;
}

/** An obstacle that is still to be laid; `known`: so many days before it begins. */
export function obstacle(known: fc.Arbitrary<number | null>): fc.Arbitrary<ObstacleDrawn> {
  return fc.record({
    after: fc.integer({ min: 40, max: 620 }),
    days: fc.integer({ min: 0, max: 60 }),
    effect: fc.constantFrom(-100, -60, -10, 25, 100),
    known,
  });
}

export function laid(plan: Plan, { after, days, effect, known }: ObstacleDrawn): Obstacle {
  const from = plan.start + after;
  return {
    from,
    to: from + days,
    effect,
    known: known === null ? null : Math.max(plan.start + 1, from - known),
  };
}

/** A plan with a log that goes its own way: ahead, behind, broken off, on days of its own. */
export function drives(wanted: Wanted = {}): fc.Arbitrary<Drive> {
  return plans(wanted).chain((plan) =>
    fc
      .record({
        logs: fc.tuple(...plan.kpis.map((kpi) => rowsOf(plan, kpi))),
        someday: fc.integer({ min: 5, max: 760 }),
        // most look when a figure has just come in
        fresh: fc.constantFrom(1, 1, 2, 4, null),
      })
      .map(({ logs, someday, fresh }) => {
        const log = logs.flatMap((values, at) => values.map(([day, value]) => row(at, day, value)));
        const latest = Math.max(...logs.map((values) => values.at(-1)?.[0] ?? plan.start));
        const today = fresh === null ? plan.start + someday : latest + fresh;
        const drive: Drive = { plan, route: routeOfPlan(plan)!, log, today };
        return readable(drive, () => `${filesOf(plan, log)}\nas of ${isoDay(today)}`);
      }),
  );
}

/** Days and values of one KPI. */
function rowsOf(plan: Plan, kpi: KpiPlan): fc.Arbitrary<[Day, number][]> {
  const ends = endsOf(kpi.cadence, plan.start, arrival(plan), plan.yearStarts);
  return fc
    .record({
      noise: fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 45, size: "max" }),
      pace: fc.constantFrom(40, 85, 100, 100, 130),
      // of the daily ones not every day has to be there
      step: fc.constantFrom(1, 1, 1, 2),
      own: fc.boolean(),
    })
    .map(({ noise, pace, step, own }) => {
      const [first, last] = [Object.values(kpi.targets)[0]!, Object.values(kpi.targets)[1]!];
      let reading = kpi.baseline ?? first;
      return noise.flatMap((deviation, at): [Day, number][] => {
        const day = ends[at * step];
        if (day === undefined) return [];
        const spread = (1 + deviation / 100) * (pace / 100);
        const date = own && kpi.cadence !== "daily" && at % 5 === 2 ? Math.max(plan.start, day - 2) : day;
        if (kpi.kind === "total") return [[date, Math.round((first * spread * 1000) / ends.length) / 500]];
        if (kpi.kind === "average") return [[date, Math.round(first * spread)]];
        const way = (kpi.kind === "counter" ? first + last : last - (kpi.baseline ?? first)) / ends.length;
        reading += Math.round(way * step * (kpi.kind === "counter" ? Math.abs(spread) : spread) * 10) / 10;
        return [[date, reading]];
      });
    });
}
