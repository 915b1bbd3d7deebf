import type { Kpi } from "../route/route.js";
import type { KindName } from "../say/terms.js";
import { average, ratio } from "./average.js";
import { counter } from "./counter.js";
import type { Kind } from "./kind.js";
import { level } from "./level.js";
import { total } from "./total.js";

/** Every kind by its name. */
export const KINDS: Readonly<Record<KindName, Kind>> = { total, level, average, counter, ratio };

/** Whether amounts of a KPI add up over time. */
export function accrues({ kind }: Pick<Kpi, "kind">): boolean {
  return KINDS[kind].accrues;
}

/** Whether the last reading of a KPI holds until the next one. */
export function holds({ kind }: Pick<Kpi, "kind">): boolean {
  return KINDS[kind].holds;
}

/** The degree over time of a kind, as physics checks dimensions: 1 for what adds up, 0 for all else. */
export function degreeOf(kind: KindName): 0 | 1 {
  return KINDS[kind].accrues ? 1 : 0;
}
