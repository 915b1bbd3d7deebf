import type { Place, Problem } from "../../domain/say/problem.js";
import { type Day, parseDay } from "../../domain/time/day.js";
import type { SoundRoute } from "./check.js";
import type { Path, Places } from "./places.js";

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
