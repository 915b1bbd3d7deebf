import type { MeasuredOn } from "../kinds/measured.js";
import type { Prospects } from "../outlook/prospects.js";
import type { Steering } from "../outlook/steering.js";
import type { Era } from "../plan/eras.js";
import type { Route } from "../route/route.js";
import type { Day } from "../time/day.js";
import type { Scale } from "../time/period.js";

/** What of a journey is wanted beyond the usual, or left out. */
export interface Scope {
  /** The unit of time of every pace, instead of each KPI's own. */
  per?: Scale | null;
  /** Project these KPIs only: projecting is what takes time. */
  only?: readonly string[];
  /** Say nothing of other KPIs than these, nor of the fuel. */
  of?: readonly string[];
  /** Project every stop ahead, not only the next and the last. */
  everyStop?: boolean;
  /** What goes differently from now on. */
  steering?: Steering;
}

/** What every standing of a journey stands on. */
export interface Ground extends MeasuredOn {
  /** As it was in force on the day. */
  route: Route;
  today: Day;
  scope: Scope;
  /** The plans of each KPI by id, the one in force last. */
  eras: ReadonlyMap<string, readonly Era[]>;
  prospects: Prospects;
}
