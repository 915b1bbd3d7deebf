import { isUndecided } from "../../domain/route/destination.js";
import type { Route } from "../../domain/route/route.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { day, text } from "../../domain/say/value.js";
import { readAhead } from "./ahead.js";
import { readChanges } from "./changes.js";
import { checkFormat } from "./check.js";
import { readFuel } from "./fuel.js";
import { checkHistory } from "./history.js";
import { readKpis } from "./kpis.js";
import { Reading } from "./reading.js";
import { rejectThousands } from "./thousands.js";
import { parseRoute } from "./yaml.js";

/** A route, or null where there is any error, with every problem in the order of the file. */
export interface ReadRoute {
  route: Route | null;
  problems: Problem[];
}

/**
 * Reads the text of a route.yaml. Never throws: whatever is wrong is a problem with its place in `file`. What is
 * reported causes no second problem.
 */
export function readRoute(source: string, options: { file?: string } = {}): ReadRoute {
  const parsed = parseRoute(source, options.file ?? "route.yaml");
  if (!parsed.plain) return { route: null, problems: inOrder(parsed.problems) };
  const { sound, problems } = checkFormat(parsed.plain, parsed.places);
  const reading = new Reading(sound, parsed.places, [...parsed.problems, ...problems]);
  const route = build(reading);
  const failed = reading.problems.some(({ severity }) => severity === "error");
  return { route: failed ? null : route, problems: inOrder(reading.problems) };
}

function build(reading: Reading): Route {
  const { sound, start, arrive } = reading;
  rejectThousands(reading);
  checkDays(reading);
  const ids = reading.places.keys(["kpis"]);
  const fuel = readFuel(reading, ids);
  const { kpis, uncertain } = readKpis(reading, ids, fuel);
  const changes = readChanges(reading, ids);
  checkHistory(reading, changes, kpis, uncertain);
  const vision = sound.destination?.vision?.trim() ?? "";
  if (isUndecided(vision) && sound.destination) noteDestination(reading, vision);
  return {
    title: sound.title?.trim() ?? "",
    destination: {
      vision,
      arrive: arrive ?? 0,
      mission: sound.destination?.mission?.trim() || null,
      role: sound.destination?.role?.trim() || null,
    },
    strategy: sound.strategy?.trim() || null,
    start: start ?? 0,
    yearStarts: reading.yearStarts,
    locale: sound.locale ?? null,
    lang: sound.lang ?? null,
    currency: sound.currency ?? null,
    log: sound.log?.trim() || "measurements.csv",
    kpis,
    fuel,
    ahead: readAhead(reading, ids),
    changes,
  };
}

function checkDays(reading: Reading): void {
  const { start, arrive } = reading;
  if (start === null || arrive === null || start < arrive) return;
  reading.reject(problem("start-after-arrive", { start: day(start), arrive: day(arrive) }), ["start"]);
}

function noteDestination(reading: Reading, vision: string): void {
  const path = ["destination", "vision"];
  if (reading.places.broken(path)) return;
  const place = vision ? reading.places.value(path) : reading.places.key(path);
  reading.report(problem("no-destination", vision ? { vision: text(vision) } : {}), place);
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const at = ({ place }: Problem) => place ?? { line: 0, column: 0 };
  return [...problems].sort((a, b) => at(a).line - at(b).line || at(a).column - at(b).column);
}
