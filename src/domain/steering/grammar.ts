import { KINDS } from "../kinds/index.js";
import { drivenId } from "../plan/ratio.js";
import { fuelOf, kpiOf } from "../route/lookup.js";
import type { Kpi, Route } from "../route/route.js";
import { nearest } from "../say/nearest.js";
import { type Problem, problem } from "../say/problem.js";
import { list, text } from "../say/value.js";
import { parseDriven } from "./driving.js";
import { parseMilestone, parseMove, shareOf } from "./milestones.js";
import type { Parsed, Steer, Steered } from "./steer.js";

/**
 * Reads what is to be steered: `visitors+10%` and `visitors-20%` (the pace of a KPI or fuel), `conversion=0.98` (a
 * ratio), `ad-budget=800` (what goes out of a fuel a month), `2028.sales=900` and `2028.basket=70..90` (a milestone),
 * `2027.newsletter@2027-11` (its date). All of what is wrong with the words comes at once.
 */
export function parseSteers(
  words: readonly string[],
  steered: Steered,
): { steers: Steer[]; problems: Problem[] } {
  const steers: Steer[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const word of words) {
    const parsed = parseSteer(word.trim(), steered);
    if ("problem" in parsed) {
      problems.push(parsed.problem);
      continue;
    }
    const subjects = subjectsOf(parsed.steer, steered.route);
    const twice = subjects.find((subject) => seen.has(subject));
    if (twice === undefined) steers.push(parsed.steer);
    else {
      const [one, other] = [seen.get(twice)!, word.trim()];
      problems.push(problem("steered-twice", { one: text(one), other: text(other), what: text(twice) }));
    }
    for (const subject of subjects) seen.set(subject, word.trim());
  }
  return { steers, problems };
}

/** What a steer changes: no two may change the same. A milestone may be set and then moved, but only to where none is. */
function subjectsOf(steer: Steer, route: Route): string[] {
  if (steer.steer === "milestone") return [`${steer.period.key}.${steer.id}`];
  if (steer.steer === "move") return [`${steer.from.key}.${steer.id}@`, `${steer.to.key}.${steer.id}`];
  return [drivenId(steer.id, route)];
}

const MOVE = /^([^.=@]+)\.([^.=@]+)@(.*)$/;
const MILESTONE = /^([^.=@]+)\.([^.=@]+)=(.*)$/;
const DRIVEN = /^([^.=@]+)=(.*)$/;
const SHARE = /^([^.=@]+)\.([^.=@]+?)\s*([+−-][^+−-]*%)$/;
const PACE = /^([^=@]+?)\s*([+−-])\s*([^+−-]*%)$/;

function parseSteer(word: string, steered: Steered): Parsed {
  const move = MOVE.exec(word);
  if (move) return known(move[2]!, steered, false) ?? parseMove(move[1]!, move[2]!, move[3]!, steered);
  const milestone = MILESTONE.exec(word);
  if (milestone)
    return (
      known(milestone[2]!, steered, false) ??
      parseMilestone(milestone[1]!, milestone[2]!, milestone[3]!, steered)
    );
  const share = SHARE.exec(word);
  const shared = share && kpiOf(steered.route, share[2]!);
  if (share && shared) return { problem: shareOf(share[3]!, `${share[1]}.${share[2]}`, shared)! };
  const driven = DRIVEN.exec(word) ?? null;
  const pace = driven ? null : PACE.exec(word);
  const [id, sign, figure] = driven ? [driven[1]!, "=", driven[2]!] : (pace?.slice(1) ?? []);
  if (id === undefined || sign === undefined || figure === undefined)
    return { problem: problem("steer-unreadable", { word: text(word), ...examples(steered.route) }) };
  return known(id, steered, true) ?? parseDriven(id, sign, figure, steered);
}

/** The problem of an id that is none here, with the nearest one; null where it is one. A milestone is a KPI's. */
function known(id: string, { route }: Steered, fuelToo: boolean): { problem: Problem } | null {
  const ids = [...route.kpis, ...(fuelToo ? route.fuel : [])].map((one) => one.id);
  if (ids.includes(id)) return null;
  if (fuelOf(route, id) !== undefined) return { problem: problem("steer-fuel", { id: text(id) }) };
  const suggestion = nearest(id, ids);
  return {
    problem: problem("unknown-kpi", {
      word: text(id),
      known: list(ids, "or"),
      suggestion: suggestion ? text(suggestion) : null,
    }),
  };
}

/** What could have been written about this very route. */
export function examples(route: Route) {
  const first = route.kpis.find((kpi) => kpi.formula === null) ?? route.kpis[0];
  const ratio = route.kpis.find(({ kind }) => KINDS[kind].steeredBy === "figure");
  const planned = route.kpis.find((kpi) => !kpi.planFollows && typeof ownTarget(kpi) === "number");
  const fuel = route.fuel[0];
  const words = [
    ...(first ? [`${first.id}+10%`] : []),
    ...(ratio ? [`${ratio.id}=…`] : []),
    ...(planned ? [`${milestoneOf(planned)}=…`] : []),
    ...(fuel ? [`${fuel.id}=…`] : []),
  ];
  return { examples: list(words, "or") };
}

function ownTarget(kpi: Kpi) {
  return kpi.milestones.at(-1)?.target;
}

/** A milestone of a KPI as it is typed: `2028.sales`. */
export function milestoneOf(kpi: Kpi): string {
  return `${kpi.milestones.at(-1)!.period.key}.${kpi.id}`;
}
