import { isMap, parseDocument, visit } from "yaml";
import type { Ahead, Change, Destination, Route, Target } from "../../../domain/route/route.js";
import { sameTarget } from "../../../domain/route/target.js";
import { type Problem, problem } from "../../../domain/say/problem.js";
import { text as words } from "../../../domain/say/value.js";
import { isoDay } from "../../../domain/time/day.js";
import { numberOf } from "../check.js";
import { readRoute } from "../read.js";
import { addChange, addObstacle } from "./change.js";
import { moveMilestone, setMilestone } from "./milestones.js";
import { type Edited, intoRoot } from "./put.js";
import { otherDay, otherText, styleOf } from "./scalars.js";
import { entryOf, nodeOf, rootOf, spliced } from "./text.js";

/** The route file with a change made in it, the route that it now is and the notes on it; or why it cannot be made. */
export type Rewritten =
  | { text: string; route: Route; notes: readonly Problem[] }
  | { problems: readonly Problem[] };

/**
 * Makes a change in the text of a route file and records it there: every line that it does not concern stays as it is,
 * byte for byte, comments, order and style included. What comes out is read again: it must be a route without errors,
 * and the one that is `wanted`.
 */
export function rewriteRoute(source: string, file: string, change: Change, wanted: Route): Rewritten {
  return rewritten(source, file, (text) => allOf(text, change, wanted), wanted);
}

/** The same for an obstacle that is known from a day on. */
export function withObstacle(source: string, file: string, obstacle: Ahead, wanted: Route): Rewritten {
  return rewritten(
    source,
    file,
    (text) => (rootOf(text) ? addObstacle(text, obstacle) : { shared: "" }),
    wanted,
  );
}

function rewritten(source: string, file: string, edit: (text: string) => Edited, wanted: Route): Rewritten {
  const mark = source.startsWith("\uFEFF") ? "\uFEFF" : "";
  const edited = edit(source.slice(mark.length));
  if (typeof edited !== "string") {
    const what = edited.shared ? { what: words(edited.shared) } : {};
    return { problems: [problem("reroute-by-hand", { ...what, file: words(file) })] };
  }
  const text = mark + edited;
  const { route, problems } = readRoute(text, { file });
  const errors = problems.filter(({ severity }) => severity === "error");
  if (!route) return { problems: [problem("reroute-refused"), ...errors.map(asDraft)] };
  if (!sameRoute(route, wanted)) return { problems: [problem("reroute-by-hand", { file: words(file) })] };
  return { text, route, notes: problems };
}

/** What is wrong with what would be written: it stands in no file. */
function asDraft(wrong: Problem): Problem {
  return wrong.place ? { ...wrong, place: { ...wrong.place, draft: true } } : wrong;
}

function allOf(text: string, change: Change, wanted: Route): Edited {
  const { yearStarts } = wanted;
  let edited: Edited = text;
  const then = (step: (text: string) => Edited) => {
    // What an earlier step made of strange writing may be no mapping any more.
    if (typeof edited === "string") edited = rootOf(edited) ? step(edited) : { shared: "" };
  };
  for (const { kpi, period, to } of change.set) {
    if (to !== null) then((one) => setMilestone(one, { period, kpi, yearStarts }, to));
  }
  for (const { kpi, from, to } of change.moved) {
    const target = targetAt(wanted, kpi, to);
    then((one) => moveMilestone(one, { period: from, kpi, yearStarts }, to, target));
  }
  if (change.set.length + change.moved.length > 0) then((one) => withPins(one, wanted));
  if (change.strategy?.to) then((one) => withStrategy(one, change.strategy!.to!));
  if (change.destination) then((one) => withDestination(one, change.destination!));
  then((one) => addChange(one, change));
  return edited;
}

function targetAt({ kpis }: Route, id: string, key: string): Target {
  return kpis.find((kpi) => kpi.id === id)!.milestones.find(({ period }) => period.key === key)!.target;
}

function withStrategy(text: string, strategy: string): Edited {
  const root = rootOf(text)!;
  const node = nodeOf(root, "strategy");
  if (node?.anchor) return { shared: "strategy" };
  if (node) return spliced(text, [otherText(text, node, strategy)]);
  const before = entryOf(root, "destination") ?? undefined;
  return intoRoot(text, root, "strategy", styleOf(root, before).text(strategy), before);
}

function withDestination(text: string, { from, to }: { from: Destination; to: Destination }): Edited {
  const parts: [key: string, value: string][] = [
    ...(from.vision === to.vision ? [] : [["vision", to.vision] as [string, string]]),
    ...(from.arrive === to.arrive ? [] : [["arrive", isoDay(to.arrive)] as [string, string]]),
  ];
  let edited = text;
  for (const [key, value] of parts) {
    const destination = nodeOf(rootOf(edited)!, "destination");
    const node = isMap(destination) ? nodeOf(destination, key) : null;
    if (!node || node.anchor) return { shared: `destination.${key}` };
    edited = spliced(edited, [key === "arrive" ? otherDay(node, value) : otherText(edited, node, value)]);
  }
  return edited;
}

/** Whether two routes are alike, whatever the order of their keys. */
function sameRoute(one: Route, other: Route): boolean {
  return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

/** A value with its keys in order; what lies ahead has its effects by id. */
function inOrder(_key: string, value: unknown): unknown {
  if (value instanceof Map) return [...value];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * What others take by an alias or a merge from where a milestone was changed keeps what it had: it is written there.
 * Nothing is done where nobody takes anything from elsewhere.
 */
function withPins(text: string, wanted: Route): Edited {
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
