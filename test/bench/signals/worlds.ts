import type { Route } from "../../../src/domain/route/route.js";
import { gaussians } from "../../statistics/series.js";
import { type Planned, plannedPeriods } from "./periods.js";
import type { Driving } from "./shops.js";
import { type Entry, routeFrom } from "./walk.js";

export type Rhythm = "weekly" | "monthly";

/** A KPI with a plan of two years, and how it scatters around whatever it does. */
export interface World {
  plan: string;
  cadence: Rhythm;
  /** How much of a deviation is left a period later: the noise is an autoregression of the first order. */
  carried: number;
  noise: number;
  route: Route;
  periods: readonly Planned[];
}

/** A KPI as it is written, without its cadence, and its milestones. */
type Written = readonly [kpi: string, milestones: string];

const years = (first: string, second: string) => `2027: { k: ${first} }, 2028: { k: ${second} }`;
const quarters = [1, 2, 3, 4].map((one) => `2027-Q${one}: { k: 6500 }, 2028-Q${one}: { k: 6500 }`);
const PLANS = {
  flat: ["kind: total, goal: increase, path: even", years("26000", "26000")],
  growing: ["kind: total, baseline: 18000", years("40000", "90000")],
  seasonal: [
    "kind: total, goal: increase, path: even, season: [6, 6, 7, 8, 9, 8, 6, 6, 8, 10, 12, 14]",
    years("26000", "26000"),
  ],
  quarters: ["kind: total, goal: increase, path: even", `${quarters.join(", ")}, ${years("26000", "26000")}`],
  level: ["kind: level, baseline: 4000, path: compound", years("6000", "9000")],
  few: ["kind: total, goal: increase, path: even", years("260", "260")],
} satisfies Record<string, Written>;

export type PlanName = keyof typeof PLANS;
export const TOTALS = ["flat", "growing", "seasonal"] as const satisfies readonly PlanName[];

/** Counts scatter by their root: five a week by two of them. */
const NOISE: Partial<Record<PlanName, number>> = { few: 0.45 };
const USUAL_NOISE = 0.08;

function world(plan: PlanName, cadence: Rhythm, carried: number): World {
  const [kpi, milestones] = PLANS[plan];
  const route = routeFrom(`destination: { vision: There, arrive: 2028-12-31 }
start: 2027-01-01
kpis: { k: { ${kpi}, cadence: ${cadence} } }
milestones: { ${milestones} }
`);
  const periods = plannedPeriods(route, cadence === "weekly" ? "week" : "month");
  return { plan, cadence, carried, noise: NOISE[plan] ?? USUAL_NOISE, route, periods };
}

/** Every world of some plans: weekly and monthly, with noise that forgets and noise that lasts. */
export function worlds(plans: readonly PlanName[], cadences: readonly Rhythm[]): World[] {
  return plans.flatMap((plan) =>
    cadences.flatMap((cadence) => [0, 0.5].map((carried) => world(plan, cadence, carried))),
  );
}

/** The logs of so many KPIs that go their way in a world, over some of its periods. */
export function* logs(
  { route, periods, noise, carried }: World,
  count: number,
  driving: Driving,
  seed: number,
  last = periods.length,
): Generator<Entry[]> {
  const gaussian = gaussians(seed);
  const accrues = route.kpis[0]!.kind === "total";
  const first = periods[0]!.perDay;
  for (let run = 0; run < count; run++) {
    let deviation = noise * gaussian();
    yield periods.slice(0, last).map(({ date, days, perDay }, at) => {
      if (at > 0) deviation = carried * deviation + noise * Math.sqrt(1 - carried ** 2) * gaussian();
      const value = (accrues ? days : 1) * driving(perDay, first, at) * (1 + deviation);
      return { date, value: Math.max(0, Math.round(value)) };
    });
  }
}
