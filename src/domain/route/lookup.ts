import type { Fuel, Kpi, Route } from "./route.js";

/** The KPI with an id; undefined where there is none. */
export function kpiOf({ kpis }: Pick<Route, "kpis">, id: string): Kpi | undefined {
  return kpis.find((kpi) => kpi.id === id);
}

/** The fuel with an id; undefined where there is none. */
export function fuelOf({ fuel }: Pick<Route, "fuel">, id: string): Fuel | undefined {
  return fuel.find((one) => one.id === id);
}

/** The KPI or fuel with an id: they share one namespace. */
export function measuredOf(route: Pick<Route, "kpis" | "fuel">, id: string): Kpi | Fuel | undefined {
  return kpiOf(route, id) ?? fuelOf(route, id);
}

/** The name of a KPI or fuel; its id where the route knows none. */
export function nameOf(route: Pick<Route, "kpis" | "fuel">, id: string): string {
  return measuredOf(route, id)?.name ?? id;
}
