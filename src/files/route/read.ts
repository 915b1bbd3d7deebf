import { type Document, parseDocument, type YAMLParseError } from "yaml";
import { isUndecided, type Route } from "../../domain/route/route.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { day, number, text } from "../../domain/say/value.js";
import { RANGE } from "../../domain/time/range.js";
import { readAhead, readChanges } from "./changes.js";
import { checkFormat, Reading } from "./check.js";
import { given } from "./facts.js";
import { readFuel } from "./fuel.js";
import { checkHistory } from "./history.js";
import { readKpis } from "./kpis.js";
import { Lines, type Path, Places } from "./places.js";
import { rejectThousands } from "./thousands.js";
import { treeOf } from "./tree.js";

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
    log: logOf(reading),
    kpis,
    fuel,
    ahead: readAhead(reading, ids),
    changes,
  };
}

/** Where the log is: in the folder of the route or below it, so that no route reads what is somebody else's. */
function logOf(reading: Reading): string {
  const log = reading.sound.log?.trim() || LOG_NAME;
  const steps = log.split(/[\\/]/);
  const outside = /^([\\/~]|[A-Za-z]:)/.test(log) || steps.includes("..");
  if (!outside && !HIDDEN.test(log)) return log;
  reading.reject(problem("log-outside", { log: text(log) }), ["log"]);
  return LOG_NAME;
}

const LOG_NAME = "measurements.csv";

/** Characters that no name of a file has for a good reason. */
const HIDDEN = /\p{Cc}/u;

function checkDays(reading: Reading): void {
  const { start, arrive } = reading;
  if (start === null || arrive === null) return;
  if (arrive - start > RANGE.longest * 366) {
    const facts = { start: day(start), arrive: day(arrive), years: number(RANGE.longest) };
    reading.reject(problem("route-too-far", facts), ["destination", "arrive"]);
  }
  if (start < arrive) return;
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

/** Characters of a route: hundreds of KPIs fit in many times over. */
const MOST = 500_000;

/** The plain values of a route and where they stand; `plain` is null where nothing more can be read. */
export type ParsedRoute =
  | { plain: object; places: Places; problems: Problem[] }
  | { plain: null; problems: Problem[] };

/** Parses the text of a route. A byte-order mark at its start is no part of it. */
function parseRoute(source: string, file: string): ParsedRoute {
  const written = source.replace(/^\uFEFF/, "");
  const lines = new Lines(file, written);
  const top = lines.at({ from: 0, to: 1 });
  if (written.length > MOST) {
    return {
      plain: null,
      problems: [problem("route-too-long", { most: { is: "number", value: MOST } }, top)],
    };
  }
  const document = parseDocument(written, { uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  if (document.errors.length > 0) return { plain: null, problems: syntax(document.errors, written, lines) };
  return values(document, lines);
}

function values(document: Document.Parsed, lines: Lines): ParsedRoute {
  const tree = treeOf(document, lines);
  const places = new Places(lines, tree.root);
  const { plain, problems } = tree;
  if (plain === null)
    return { plain: null, problems: [...problems, problem("route-empty", {}, places.value([]))] };
  if (typeof plain !== "object" || Array.isArray(plain)) {
    return { plain: null, problems: [...problems, problem("not-a-mapping", {}, places.value([]))] };
  }
  const strange = unknownVersion(plain as Record<string, unknown>, places);
  return strange ? { plain: null, problems: [strange] } : { plain, places, problems };
}

/** Of another version nothing else can be said. */
function unknownVersion(plain: Record<string, unknown>, places: Places): Problem | null {
  const { version } = plain;
  if (version === undefined || version === 1) return null;
  const path: Path = ["version"];
  const newer = typeof version === "number" && Number.isInteger(version) && version > 1;
  const facts = given({
    version: places.spot(path)?.written ?? "?",
    reads: "1",
    newer: newer ? "latest" : null,
  });
  return problem("unknown-version", facts, places.value(path));
}

/** Errors that concern a single value: what follows them is still read as it was meant. */
const LOCAL = new Set(["TAB_AS_INDENT", "BAD_SCALAR_START", "BLOCK_AS_IMPLICIT_KEY"]);

/** One problem a line, up to the first error that throws all that follows out of step. */
function syntax(errors: readonly YAMLParseError[], written: string, lines: Lines): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<number>();
  for (const error of [...errors].sort((one, other) => one.pos[0] - other.pos[0])) {
    const found = syntaxProblem(error, written, lines);
    if (!seen.has(found.place!.line)) problems.push(found);
    seen.add(found.place!.line);
    if (!LOCAL.has(error.code)) break;
  }
  return problems;
}

function syntaxProblem({ code, message, pos }: YAMLParseError, written: string, lines: Lines): Problem {
  const place = lines.at({ from: pos[0], to: pos[1] });
  if (code === "TAB_AS_INDENT") return problem("yaml-tab", {}, place);
  if (code === "MULTIPLE_DOCS") return problem("several-documents", {}, place);
  if (code === "BAD_SCALAR_START") return problem("yaml-quotes", quoted(written.slice(pos[0])), place);
  return problem("yaml-syntax", { detail: text(message.split("\n")[0]!) }, place);
}

function quoted(rest: string) {
  const value = /^[^,}\]\n#]*/.exec(rest)![0].trim();
  return given({ sign: rest.slice(0, 1), example: JSON.stringify(value) });
}
