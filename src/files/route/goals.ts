import { KINDS } from "../../domain/kinds/index.js";
import { inferGoal } from "../../domain/plan/goal.js";
import { isTravelling, type Kpi, type Path as Line, type Tolerance } from "../../domain/route/route.js";
import { problem } from "../../domain/say/problem.js";
import type { Goal, KindName } from "../../domain/say/terms.js";
import { day, list, text } from "../../domain/say/value.js";
import { numberOf, type Reading } from "./check.js";
import { given } from "./facts.js";
import type { Stone } from "./milestones.js";

/** What a goal is read from. `unsure`: something of the KPI is wrong already, and a second problem says nothing new. */
export interface Aim {
  id: string;
  kind: KindName;
  logged: boolean;
  baseline: number | null;
  /** Its own milestones. */
  stones: readonly Stone[];
  /** Its milestones, derived ones too. */
  milestones: readonly Pick<Stone, "period" | "target">[];
  unsure: boolean;
  /** Whether it only feeds formulas. */
  input: boolean;
}

/** The goal of a KPI, as written or inferred; null where it cannot be told. */
export function readGoal(reading: Reading, aim: Aim): Goal | null {
  const written = reading.sound.kpis?.[aim.id]?.goal;
  if (written) {
    checkBands(reading, aim, written);
    return written;
  }
  if (aim.input) return "increase";
  if (reading.places.broken(["kpis", aim.id, "goal"]) || reading.start === null) return null;
  const goal = inferGoal({
    kind: aim.kind,
    logged: aim.logged,
    baseline: aim.baseline,
    milestones: aim.milestones,
    start: reading.start,
  });
  if (goal === null && !aim.unsure && aim.milestones.length > 0) unclear(reading, aim);
  return goal;
}

function unclear(reading: Reading, aim: Aim): void {
  const banded = aim.stones.some(({ target }) => typeof target !== "number");
  const first = aim.stones[0]?.target;
  const baseline = KINDS[aim.kind].startsSomewhere && aim.baseline === null && typeof first === "number";
  const facts = banded
    ? given({ banded: aim.id, suggested: "between" })
    : given({ kpi: aim.id, baseline: baseline ? String(exampleBefore(first, "increase")) : null });
  reading.report(problem("unclear-goal", facts), reading.places.key(["kpis", aim.id]));
}

/** A band and `between` belong together. Where every milestone is a band, the goal is the one thing to mend. */
function checkBands(reading: Reading, { id, stones }: Aim, goal: Goal): void {
  const banded = stones.filter(({ target }) => typeof target !== "number");
  if (goal === "between") {
    for (const { path, target } of stones.filter((stone) => !banded.includes(stone))) {
      const around = Number(target);
      reading.reject(
        problem("milestone-not-a-band", given({ kpi: id, example: `[${bandAround(around).join(", ")}]` })),
        path,
      );
    }
    return;
  }
  const wrong = banded.length === stones.length ? banded.slice(0, 1) : banded;
  for (const { path } of wrong) {
    reading.reject(problem("band-without-between", { kpi: text(id), goal: text(goal) }), path);
  }
}

function bandAround(value: number): [number, number] {
  const [one, other] = [rounded(value * 0.9, 2), rounded(value * 1.1, 2)];
  return one <= other ? [one, other] : [other, one];
}

/** A level that travels starts somewhere. */
export function checkBaseline(reading: Reading, aim: Aim, goal: Goal | null): void {
  const travels = goal !== null && isTravelling(goal);
  const known = aim.baseline !== null || reading.places.broken(["kpis", aim.id, "baseline"]);
  if (!KINDS[aim.kind].startsSomewhere || !travels || known || aim.input) return;
  const first = aim.stones[0]?.target;
  reading.report(
    problem("missing-baseline", {
      start: reading.start === null ? null : day(reading.start),
      example: text(String(typeof first === "number" ? exampleBefore(first, goal) : 100)),
    }),
    reading.places.key(["kpis", aim.id]),
  );
}

/** A figure from which the first milestone would be some way off: an example only, so one digit is enough. */
function exampleBefore(first: number, goal: Goal): number {
  const nearer = (goal === "increase") === first > 0;
  return first === 0 ? (goal === "increase" ? -100 : 100) : rounded(nearer ? first / 4 : (first * 4) / 3, 1);
}

const rounded = (value: number, digits: number) => Number(value.toPrecision(digits));

/** The path of a KPI; one that does not go with its kind and goal is a problem. */
export function readPath(reading: Reading, aim: Aim, goal: Goal): Line {
  const { id, kind, baseline, milestones } = aim;
  const fitting = KINDS[kind].paths(goal);
  const written = reading.sound.kpis?.[id]?.path;
  if (written === undefined) {
    const stretch = reading.span ?? {
      start: reading.start ?? 0,
      arrive: reading.arrive ?? Number.POSITIVE_INFINITY,
    };
    return KINDS[kind].usualPath({ goal, baseline, milestones, stretch });
  }
  if (!fitting.includes(written)) misfit(reading, aim, goal, written);
  else if (written === "compound") checkCompound(reading, aim);
  return written;
}

function misfit(reading: Reading, { id, kind }: Aim, goal: Goal, written: Line): void {
  const bound = KINDS[kind].paths("increase").includes(written);
  const facts = {
    ...given({ path: written, goal: bound ? goal : null, kind: bound ? null : kind }),
    known: list(KINDS[kind].paths(goal), "or"),
  };
  reading.reject(problem("path-does-not-fit", facts), ["kpis", id, "path"]);
}

/** Growth by a constant factor knows no zero and no sign. */
function checkCompound(reading: Reading, { id, baseline, stones }: Aim): void {
  if (baseline !== null && baseline <= 0) {
    const path =
      reading.sound.kpis?.[id]?.baseline === undefined ? ["kpis", id, "path"] : ["kpis", id, "baseline"];
    reading.reject(problem("compound-needs-positive", given({ kpi: id, value: String(baseline) })), path);
  }
  for (const { path, target } of stones) {
    if (typeof target !== "number" || target > 0) continue;
    reading.reject(problem("compound-needs-positive", given({ kpi: id, value: String(target) })), path);
  }
}

/** Twelve month weights, or `last-year`: for what adds up only. */
export function readSeason(reading: Reading, id: string, kind: KindName): Kpi["season"] {
  const path = ["kpis", id, "season"];
  const season = reading.sound.kpis?.[id]?.season;
  if (season === undefined) return null;
  if (!KINDS[kind].accrues) {
    reading.rejectKey(problem("season-does-not-fit", given({ kpi: id, kind })), path);
  } else if (season !== "last-year" && !season.some((weight) => weight > 0))
    reading.reject(problem("bad-season"), path);
  return season;
}

/** What is possible at all, or null. */
export function readBounds(reading: Reading, id: string): Kpi["bounds"] {
  const bounds = reading.sound.kpis?.[id]?.bounds;
  if (!bounds) return null;
  const [low, high] = bounds.map((bound) => (bound === null ? null : numberOf(bound))) as [
    number | null,
    number | null,
  ];
  if (low !== null && high !== null && low > high) {
    const wrong = problem("low-above-high", given({ low: String(low), high: String(high) }));
    reading.reject(wrong, ["kpis", id, "bounds"]);
  }
  return low === null && high === null ? null : { low, high };
}

/** `5%` of planned, or `0.3pt` in points of the unit. */
export function toleranceOf(written: string): Tolerance {
  const size = Number.parseFloat(written);
  return written.endsWith("pt") ? { points: size } : { relative: size / 100 };
}
