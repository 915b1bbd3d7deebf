import type { Route, Target } from "../route/route.js";
import type { Problem } from "../say/problem.js";
import type { Day } from "../time/day.js";
import type { Period } from "../time/period.js";

/** One thing that is steered: how it is driven from now on, or a milestone of the route. */
export type Steer = DrivenSteer | RouteSteer;

/** What is driven differently. */
export type DrivenSteer =
  /** `visitors+10%`: the pace from now on, as a factor. */
  | { steer: "pace"; id: string; factor: number }
  /** `conversion=0.98`: a ratio from now on, in its own unit. */
  | { steer: "ratio"; id: string; value: number }
  /** `ad-budget=800`: what goes out of a fuel a month of 365/12 days. */
  | { steer: "burn"; id: string; perMonth: number };

/** What is decided about the route. */
export type RouteSteer =
  /** `2028.sales=900` */
  | { steer: "milestone"; id: string; period: Period; target: Target }
  /** `2027.newsletter@2027-11` */
  | { steer: "move"; id: string; from: Period; to: Period };

export function isRouteSteer(steer: Steer): steer is RouteSteer {
  return steer.steer === "milestone" || steer.steer === "move";
}

/** What the words are about, and what is usual for an id: it settles a number that can be read in two ways. */
export interface Steered {
  route: Route;
  today: Day;
  usual: (id: string) => number | null;
}

export type Parsed = { steer: Steer } | { problem: Problem };
