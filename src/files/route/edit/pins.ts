import { isMap, parseDocument, visit } from "yaml";
import type { Route, Target } from "../../../domain/route/route.js";
import { sameTarget } from "../../../domain/route/target.js";
import { numberOf } from "../reading.js";
import { setMilestone } from "./milestones.js";
import type { Edited } from "./put.js";

/**
 * What others take by an alias or a merge from where a milestone was changed keeps what it had: it is written there.
 * Nothing is done where nobody takes anything from elsewhere.
 */
export function withPins(text: string, wanted: Route): Edited {
  const taken = takenElsewhere(text);
  if (taken === null) return text;
  let edited: Edited = text;
  for (const [name, target] of wantedOf(wanted, taken)) {
    if (typeof edited !== "string") return edited;
    if (sameTarget(taken.get(name) ?? null, target)) continue;
    const [period = "", kpi = ""] = name.split(".");
    edited = setMilestone(edited, { period, kpi, yearStarts: wanted.yearStarts }, target);
  }
  return edited;
}

/** What is to stand at each milestone, by `period.kpi`: nothing where only others still bring one. */
function wantedOf({ kpis }: Route, taken: ReadonlyMap<string, Target | null>): Map<string, Target | null> {
  const own = kpis.flatMap(({ id, planFollows, milestones }) =>
    planFollows ? [] : milestones.map(({ period, target }) => [`${period.key}.${id}`, target] as const),
  );
  return new Map<string, Target | null>([...[...taken.keys()].map((name) => [name, null] as const), ...own]);
}

/** Every milestone of a text as it is read, with what comes by an alias or a merge; null where there is none of these. */
function takenElsewhere(text: string): Map<string, Target | null> | null {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: "error", merge: true });
  let aliased = false;
  visit(document, {
    Alias() {
      aliased = true;
      return visit.BREAK;
    },
  });
  if (!aliased || !isMap(document.contents)) return null;
  // How much aliases may bring was judged when the route was read.
  const { milestones } = document.toJS({ maxAliasCount: -1 }) as { milestones?: unknown };
  const found = new Map<string, Target | null>();
  for (const [period, row] of entriesOf(milestones)) {
    for (const [kpi, value] of entriesOf(row)) found.set(`${period}.${kpi}`, targetOf(value));
  }
  return found;
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function targetOf(value: unknown): Target | null {
  if (Array.isArray(value)) return { low: numberOf(value[0]), high: numberOf(value[1]) };
  return typeof value === "number" || typeof value === "string" ? numberOf(value) : null;
}
