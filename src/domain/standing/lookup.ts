import type { FuelStanding } from "./fuel.js";
import type { Standing } from "./standing.js";

/** Where the KPI with an id stands; undefined where the journey tells nothing of it. */
export function standingOf(
  { standings }: { standings: readonly Standing[] },
  id: string,
): Standing | undefined {
  return standings.find(({ kpi }) => kpi.id === id);
}

/** Where the fuel with an id stands; undefined where the journey tells nothing of it. */
export function fuelStandingOf(
  { fuel }: { fuel: readonly FuelStanding[] },
  id: string,
): FuelStanding | undefined {
  return fuel.find((one) => one.fuel.id === id);
}
