import type * as z from "zod/mini";
import { nearest } from "../../domain/say/nearest.js";
import { type Place, type Problem, problem } from "../../domain/say/problem.js";
import { type Day, parseDay } from "../../domain/time/day.js";
import { commaFacts, formatProblem, given, keysAt, missingKey } from "./facts.js";
import type { FormatCode } from "./pieces.js";
import type { Path, Places } from "./places.js";
import { type RouteFile, routeFile } from "./schema.js";

/** What is left of a type where every wrong value has been taken out. */
export type Sound<T> = T extends readonly (infer Item)[]
  ? number extends T["length"]
    ? readonly Sound<Item>[]
    : T
  : T extends object
    ? { readonly [Key in keyof T]?: Sound<T[Key]> | undefined }
    : T;

type SoundRoute = Sound<RouteFile>;

type Issue = z.core.$ZodIssue;

/**
 * Checks the plain values of a route against its format. Returns every problem, and what is sound of the route: wrong
 * values are taken out and their places marked as broken; a mistyped key counts as the one that was meant.
 */
export function checkFormat(plain: object, places: Places): { sound: SoundRoute; problems: Problem[] } {
  fillEmpty(plain, places);
  const first = routeFile.safeParse(plain).error?.issues ?? [];
  if (first.length === 0) return { sound: plain as SoundRoute, problems: [] };
  const { problems, meant } = unknownKeys(first, plain, places);
  const rest = meant.length > 0 ? (routeFile.safeParse(plain).error?.issues ?? []) : first;
  const seen = new Set<string>();
  for (const issue of rest) {
    if (issue.code === "unrecognized_keys") continue;
    const path = issue.path as Path;
    const known = seen.has(path.join("\n")) || meant.some((key) => same(key, path)) || places.broken(path);
    if (!known) problems.push(problemOf(issue, path, plain, places));
    seen.add(path.join("\n"));
    takeOut(path, plain, places);
  }
  return { sound: plain as SoundRoute, problems };
}

const same = (one: Path, other: Path) =>
  one.length === other.length && one.every((step, i) => step === other[i]);

/** A mapping of which nothing has been written yet is an empty one: `kpis:`, or `visitors:` under it. */
function fillEmpty(plain: object, places: Places): void {
  const mappings: Path[] = [["destination"], ["kpis"], ["milestones"], ["fuel"]];
  for (const top of mappings) {
    fill(top, plain, places);
    if (top[0] === "kpis" || top[0] === "fuel")
      for (const id of places.keys(top)) fill([...top, id], plain, places);
  }
}

function fill(path: Path, plain: object, places: Places): void {
  const spot = places.spot(path);
  const parent = valueAt(plain, path.slice(0, -1));
  const key = path.at(-1)!;
  if (!spot || spot.broken || !isObject(parent) || parent[key] !== undefined || spot.inner.size > 0) return;
  parent[key] = Object.create(null);
}

function unknownKeys(
  issues: readonly Issue[],
  plain: object,
  places: Places,
): { problems: Problem[]; meant: Path[] } {
  const problems: Problem[] = [];
  const meant: Path[] = [];
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const parent = issue.path as Path;
    const known = keysAt(parent);
    for (const key of issue.keys) {
      const near = nearest(key, known);
      const facts = given({ key, nearest: near, known: known.join(", ") });
      problems.push(problem("unknown-key", facts, places.key([...parent, key])));
      if (near && rename(parent, key, near, plain, places)) meant.push([...parent, near]);
    }
  }
  return { problems, meant };
}

/** Reads a mistyped key as the one that was meant, unless that is there as well. */
function rename(parent: Path, key: string, near: string, plain: object, places: Places): boolean {
  const values = valueAt(plain, parent);
  const spot = places.spot(parent);
  if (!isObject(values) || !spot || spot.inner.has(near)) return false;
  values[near] = values[key];
  delete values[key];
  spot.inner.set(near, spot.inner.get(key)!);
  return true;
}

function problemOf(issue: Issue, path: Path, plain: object, places: Places): Problem {
  if (issue.code === "invalid_key") {
    const code = issue.issues[0]!.message as FormatCode;
    return { ...formatProblem(code, path, String(path.at(-1)), issue), place: places.key(path) };
  }
  if (valueAt(plain, path) === undefined) return { ...missingKey(path), place: places.key(path) };
  const code = issue.message as FormatCode;
  const spot = places.spot(path);
  const written = spot && spot.inner.size === 0 && spot.written !== "" ? spot.written : null;
  const halves = code === "not-a-number" && written?.match(/^(-?\d+),(\d+)$/);
  if (halves) return problem("comma-in-number", commaFacts(halves[1]!, halves[2]!), places.value(path));
  return { ...formatProblem(code, path, written && clipped(written), issue), place: places.value(path) };
}

const LONGEST_SHOWN = 40;

function clipped(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** Takes a wrong value out: of a list of values the whole list; but an id that is none still names a KPI. */
function takeOut(path: Path, plain: object, places: Places): void {
  const whole = typeof path.at(-1) === "number" ? path.slice(0, -1) : path;
  const isId = path.length === 2 && (path[0] === "kpis" || path[0] === "fuel");
  if (whole !== path && isList(whole)) {
    empty(path, plain);
    return;
  }
  places.spoil(whole);
  const parent = valueAt(plain, whole.slice(0, -1));
  if (isObject(parent) && !(isId && isObject(parent[whole.at(-1)!]))) delete parent[whole.at(-1)!];
}

/** Lists of mappings: one that is none leaves the others as they are. */
const isList = (path: Path) => path.length === 1 && (path[0] === "ahead" || path[0] === "changes");

function empty(path: Path, plain: object): void {
  const list = valueAt(plain, path.slice(0, -1));
  if (isObject(list)) list[path.at(-1)!] = Object.create(null);
}

function valueAt(plain: unknown, path: Path): unknown {
  let value = plain;
  for (const step of path) {
    if (!isObject(value)) return undefined;
    value = value[step];
  }
  return value;
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}

/** A route while it is read: what is sound of its format, where that stands, and the problems so far. */
export class Reading {
  readonly start: Day | null;
  readonly arrive: Day | null;
  readonly yearStarts: number;

  constructor(
    readonly sound: SoundRoute,
    readonly places: Places,
    readonly problems: Problem[],
  ) {
    this.start = parseDay(sound.start ?? "");
    this.arrive = parseDay(sound.destination?.arrive ?? "");
    this.yearStarts = sound.year_starts ?? 1;
  }

  /** The days of the route, where they and its years are known and in order. */
  get span(): { start: Day; arrive: Day } | null {
    const { start, arrive } = this;
    if (start === null || arrive === null || start >= arrive || this.places.broken(["year_starts"]))
      return null;
    return { start, arrive };
  }

  /** Reports a problem at a place. */
  report(problem: Problem, place: Place): void {
    this.problems.push({ ...problem, place });
  }

  /** Reports a problem with the value at a path; nothing is concluded from that value. */
  reject(problem: Problem, path: Path): void {
    this.places.spoil(path);
    this.report(problem, this.places.value(path));
  }

  /** A problem with the key at a path; nothing is concluded from what stands there. */
  rejectKey(problem: Problem, path: Path): void {
    this.places.spoil(path);
    this.report(problem, this.places.key(path));
  }
}

/** The number of a figure, written as a number or as `40_000`. */
export function numberOf(figure: number | string): number {
  return typeof figure === "number" ? figure : Number(figure.replaceAll("_", ""));
}
