import type { Change } from "../route/route.js";
import type { Journey } from "../standing/journey.js";
import type { Standing } from "../standing/standing.js";
import { late, requiredAboveBest, wontArrive } from "./arrivals.js";
import { ahead, drifting, offCourse, stale } from "./courses.js";
import { fuelShort } from "./fuel.js";
import { destinationChanged, jamAhead } from "./road.js";
import { loweredAgain, milestoneMissed, milestoneReached } from "./stops.js";
import {
  type Finding,
  type FuelRule,
  type JourneyRule,
  type KpiRule,
  WARNINGS,
  type Warning,
  type WarningCode,
} from "./warning.js";

const KPI_RULES: readonly KpiRule[] = [
  offCourse,
  milestoneMissed,
  drifting,
  wontArrive,
  late,
  requiredAboveBest,
  loweredAgain,
  stale,
  milestoneReached,
  ahead,
];
const FUEL_RULES: readonly FuelRule[] = [fuelShort];
const JOURNEY_RULES: readonly JourneyRule[] = [destinationChanged, jamAhead];

/** The warnings about one KPI, the gravest first. One that it was decided to stay with is quiet until its day. */
export function warningsOn(standing: Standing, journey: Journey): Warning[] {
  if (standing.kpi.input || stayingWith(standing, journey)) return [];
  return KPI_RULES.flatMap((rule) => about(standing.kpi.id, rule(standing, journey)));
}

/** All warnings of a journey, the gravest first. */
export function warningsOf(journey: Journey): Warning[] {
  const all = [
    ...journey.standings.flatMap((standing) => warningsOn(standing, journey)),
    ...journey.fuel.flatMap((standing) =>
      FUEL_RULES.flatMap((rule) => about(standing.fuel.id, rule(standing, journey))),
    ),
    ...JOURNEY_RULES.flatMap((rule) => rule(journey).flatMap((finding) => about(null, finding))),
  ];
  return all.sort((a, b) => gravity(a.code) - gravity(b.code));
}

/** The place of a code from the gravest on. */
export function gravity(code: WarningCode): number {
  return Object.keys(WARNINGS).indexOf(code);
}

function about(subject: string | null, finding: Finding | null): Warning[] {
  return finding ? [{ ...finding, subject }] : [];
}

/** The latest decision to stay the course with a KPI, where its day has not passed; null where there is none. */
export function stayingWith({ kpi }: Standing, { route, today }: Journey): Change | null {
  const decisions = route.changes.filter(({ stay, date }) => stay === kpi.id && date <= today);
  const last = decisions.sort((one, other) => one.date - other.date).at(-1);
  return last && (last.until === null || today <= last.until) ? last : null;
}
