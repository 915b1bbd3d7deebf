import type { Fuel, Kpi, Route } from "../../../src/domain/route/route.js";

const kpi = (id: string, more: Partial<Kpi> = {}): Kpi => ({
  id,
  name: id[0]!.toUpperCase() + id.slice(1),
  unit: null,
  kind: "total",
  goal: "increase",
  cadence: "weekly",
  baseline: null,
  weight: 1,
  owner: null,
  path: "even",
  season: null,
  tolerance: { relative: 0.05 },
  bounds: null,
  decimals: null,
  source: null,
  formula: null,
  formulaText: null,
  milestones: [],
  planFollows: false,
  input: false,
  written: { goal: null, path: null },
  ...more,
});

const fuel: Fuel = {
  id: "ad-budget",
  name: "Advertising",
  unit: "EUR",
  kind: "spend",
  tank: [],
  reserve: null,
  carry: false,
  drives: null,
  cadence: "monthly",
  decimals: null,
};

const conversion = kpi("conversion", {
  kind: "ratio",
  formula: {
    op: "/",
    left: { op: "id", id: "sales", at: 0 },
    right: { op: "id", id: "visitors", at: 8 },
  },
});

/** A shop: visitors, sales, load-time, a formula over the first two, and a fuel. */
export function shop(locale: string | null = null): Route {
  return {
    title: "Shop",
    destination: { vision: "Everywhere", arrive: 21914, mission: null, role: null },
    strategy: null,
    start: 20819,
    yearStarts: 1,
    locale,
    lang: null,
    currency: "EUR",
    log: "measurements.csv",
    kpis: [kpi("visitors"), kpi("sales"), kpi("load-time", { kind: "average", unit: "s" }), conversion],
    fuel: [fuel],
    ahead: [],
    changes: [],
  };
}
