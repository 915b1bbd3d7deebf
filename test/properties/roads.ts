import fc from "fast-check";
import type { Measurement } from "../../src/domain/log/measurement.js";
import type { Route } from "../../src/domain/route/route.js";
import { dayOf } from "../../src/domain/time/day.js";
import { readRoute } from "../../src/files/route/read.js";

/** A route as people could write it, with a log, as of a day. */
export interface Road {
  route: Route;
  measurements: Measurement[];
  today: number;
}

const YEARS = [2027, 2028, 2029] as const;

const season = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
const cadence = fc.constantFrom("daily", "weekly", "monthly", "quarterly", "yearly");

/** One KPI of a kind, as it is written, with its milestone of each year. */
function kpi(kind: "total" | "level" | "average" | "counter") {
  return fc
    .record({
      goal: fc.constantFrom("increase", "decrease", "at-least", "at-most", "between"),
      cadence,
      targets: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 3, maxLength: 3 }),
      baseline: fc.integer({ min: 1, max: 5000 }),
      hasBaseline: fc.boolean(),
      path: fc.constantFrom(undefined, undefined, "even", "linear", "compound", "step"),
      season: fc.option(fc.oneof(season, fc.constant("last-year")), { freq: 3 }),
      weight: fc.constantFrom(0, 0.5, 1, 2),
      quarter: fc.option(fc.integer({ min: 1, max: 4 })),
      tolerance: fc.constantFrom(undefined, "10%", "3pt"),
      sign: fc.constantFrom(1, 1, -1),
    })
    .map(
      ({ goal, targets, baseline, hasBaseline, path, season, weight, quarter, tolerance, sign, cadence }) => {
        const travels = goal === "increase" || goal === "decrease";
        const accrues = kind === "total" || kind === "counter";
        const values = [baseline, ...targets].map(
          (value) => value * (accrues || path === "compound" ? 1 : sign),
        );
        if (travels) values.sort((a, b) => (goal === "increase" ? a - b : b - a));
        const fits = accrues ? path === "even" && kind === "total" : path !== "even";
        const written = {
          name: "K",
          kind,
          goal,
          cadence,
          weight,
          ...(hasBaseline || (travels && kind === "level") ? { baseline: values[0]! } : {}),
          ...(path && fits && (kind === "level" || path === "linear" || accrues) && travels ? { path } : {}),
          ...(season && kind === "total" ? { season } : {}),
          ...(tolerance ? { tolerance } : {}),
        };
        const milestones = new Map<string, unknown>();
        YEARS.forEach((year, at) => {
          const target = values[at + 1]!;
          milestones.set(String(year), goal === "between" ? [target - 3, target + 3] : target);
        });
        if (quarter && kind === "total" && goal !== "between") {
          milestones.set(`2028-Q${quarter}`, Math.floor(values[2]! / 3));
        }
        return { written, milestones };
      },
    );
}

/** A few figures on days of their own, as day after 1 January 2027 and value. */
const scattered = fc.uniqueArray(
  fc.tuple(fc.integer({ min: -200, max: 1250 }), fc.integer({ min: -200, max: 3000 })),
  { selector: ([day]) => day, maxLength: 40 },
);

/** A figure every so many days, around a value that moves on. */
const regular = fc
  .record({
    every: fc.constantFrom(1, 7, 28, 91),
    first: fc.integer({ min: -200, max: 300 }),
    level: fc.integer({ min: -50, max: 2000 }),
    drift: fc.integer({ min: -20, max: 20 }),
    noise: fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 3, maxLength: 60 }),
  })
  .map(({ every, first, level, drift, noise }) =>
    noise.map((deviation, at): [number, number] => [first + at * every, level + drift * at + deviation]),
  );

const logged = fc.oneof(scattered, regular, regular);

const written = fc.record({
  kpis: fc.tuple(kpi("total"), kpi("total"), kpi("level"), kpi("average"), kpi("counter")),
  logs: fc.tuple(logged, logged, logged, logged, logged),
  formulas: fc.boolean(),
  jam: fc.option(fc.integer({ min: -100, max: 100 })),
  start: fc.constantFrom("2027-01-01", "2027-04-01", "2027-08-17"),
  arrive: fc.constantFrom("2029-12-31", "2029-06-30"),
  today: fc.integer({ min: -20, max: 1300 }),
});

type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

function roadFrom({ kpis, logs, formulas, jam, start, arrive, today }: Written): Road | null {
  const lines = kpis.map((one, at) => `  k${at}: ${JSON.stringify(one.written)}`);
  if (formulas) {
    lines.push('  share: { name: R, formula: k0 / k1, unit: "%", goal: at-least }');
    lines.push("  profit: { name: P, formula: k0 - k1, kind: total, goal: increase }");
    lines.push("  both: { name: B, formula: k2 + k3 * 2, kind: level, goal: at-most }");
  }
  const periods = new Map<string, Record<string, unknown>>();
  kpis.forEach(({ milestones }, at) => {
    for (const [period, target] of milestones) {
      periods.set(period, { ...periods.get(period), [`k${at}`]: target });
    }
  });
  for (const year of YEARS) {
    if (formulas) Object.assign(periods.get(String(year))!, { share: 50, both: 4000, profit: 100 });
  }
  const plan = [...periods].map(([period, targets]) => `  ${period}: ${JSON.stringify(targets)}`);
  const ahead =
    jam === null
      ? ""
      : `ahead: [{ from: 2028-02-01, to: 2028-03-15, what: jam, effect: { k0: ${jam}%, k2: ${jam}% } }]\n`;
  const { route } = readRoute(
    `version: 1\ntitle: T\ndestination: { vision: There, arrive: ${arrive} }\nstart: ${start}\nkpis:\n${lines.join("\n")}\nmilestones:\n${plan.join("\n")}\n${ahead}`,
  );
  const first = dayOf(2027, 1, 1);
  const measurements = logs.flatMap((log, at) =>
    log.map(([day, value]) => ({
      date: first + day,
      kpi: `k${at}`,
      value,
      note: null,
      logged: 0,
      line: null,
    })),
  );
  return route && { route, measurements, today: first + today };
}

/** Properties of one seed meet the same roads: each is read once, and is the same object to all of them. */
const known = new Map<string, Road | null>();

function knownRoad(made: Written): Road | null {
  const key = JSON.stringify(made);
  const road = known.has(key) ? known.get(key)! : roadFrom(made);
  known.set(key, road);
  return road;
}

/** Random routes with their logs: every kind and goal, seasons, parts, jams and formulas. */
export const roads = written.map(knownRoad).filter((road) => road !== null);

/** What is worked out of a road, once for all properties that ask for it. */
export function once<T>(of: (road: Road) => T): (road: Road) => T {
  const answers = new WeakMap<Road, { answer: T }>();
  return (road) => {
    const { answer } = answers.get(road) ?? { answer: of(road) };
    answers.set(road, { answer });
    return answer;
  };
}

/** Every number in a structure of plain data, with its path. */
export function numbersIn(data: unknown, path = ""): [string, number][] {
  if (typeof data === "number") return [[path, data]];
  if (data === null || typeof data !== "object") return [];
  return Object.entries(data).flatMap(([key, value]) => numbersIn(value, `${path}.${key}`));
}
