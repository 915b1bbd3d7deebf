import { relative } from "node:path";
import { type Log, logOn } from "../domain/log/measurement.js";
import type { Route } from "../domain/route/route.js";
import { nearest } from "../domain/say/nearest.js";
import { messageOf, type Problem, problem } from "../domain/say/problem.js";
import { count, number, text } from "../domain/say/value.js";
import type { Day } from "../domain/time/day.js";
import { type Disk, folderOf, join } from "./disk.js";
import type { Revision } from "./git.js";
import { endOfLocalDay } from "./log/end-of-day.js";
import { readLog } from "./log/read.js";
import { gitattributesLine, type LogEnd } from "./log/write.js";
import { readRoute } from "./route/read.js";

/** A route and its log, as read from a folder. */
export interface Project {
  route: Route;
  routeFile: string;
  logFile: string;
  log: Log;
  /** What must be known of the log to append to it. */
  end: LogEnd;
  problems: readonly Problem[];
}

/** A project, or why there is none: no route found, or one with errors. */
export type Opened = { project: Project } | { problems: readonly Problem[] };

const ROUTE_NAME = "route.yaml";

interface Where {
  cwd: string;
  folder: string | null;
  route: string | null;
  /** The last instant that counts: rows stamped later are left out. */
  loggedBy: number | null;
  /** When rows are going to be appended. */
  writtenAt?: number;
}

/**
 * What is wrong with where the log is: it is a file in the folder of the route or below it, behind links too; and one that
 * has been there is there. A log that never was is empty.
 */
function wrongWithLog(disk: Disk, routeFile: string, logFile: string, log: string): Problem | null {
  const folder = folderOf(routeFile);
  const kind = disk.kind(logFile);
  if (kind === "file")
    return disk.liesIn(logFile, folder) ? null : problem("log-outside", { log: text(log) });
  if (kind !== null) return problem("log-no-file", { log: text(log) });
  const beside = disk.names(folder);
  const attributes = join(folder, ".gitattributes");
  const known = disk.exists(attributes) && disk.readText(attributes).includes(gitattributesLine(log));
  const others = beside.filter((name) => /\.csv$/i.test(name) && isLog(disk, join(folder, name)));
  const meant = nearest(log, others);
  if (!known && !meant && !beside.includes(log)) return null;
  return problem("log-missing", { log: text(log), other: meant ? text(meant) : null });
}

/** Whether a file begins as a log does. */
function isLog(disk: Disk, path: string): boolean {
  if (!disk.exists(path)) return false;
  for (const piece of disk.pieces(path))
    return /^\uFEFF?date,kpi,value\b/.test(Buffer.from(piece.subarray(0, 64)).toString());
  return false;
}

/** Finds route.yaml by walking up from the folder, and reads it and its log. A log that is not there yet is empty. */
export function openProject(disk: Disk, where: Where): Opened {
  const folder = where.folder === null ? where.cwd : join(where.cwd, where.folder);
  const shown = (path: string) => disk.shown(path, where.cwd);
  if (where.folder !== null && !disk.isFolder(folder)) {
    return { problems: [problem("no-folder", { folder: text(shown(folder)) })] };
  }
  const routeFile = where.route === null ? disk.findUp(folder, ROUTE_NAME) : join(where.cwd, where.route);
  if (routeFile === null) return { problems: [problem("no-route", { folder: text(shown(folder)) })] };
  const { route, problems } = readRoute(disk.readText(routeFile), { file: shown(routeFile) });
  if (!route) return { problems };
  const logFile = join(folderOf(routeFile), route.log);
  const wrong = wrongWithLog(disk, routeFile, logFile, route.log);
  if (wrong) return { problems: [...problems, { ...wrong, place: null }] };
  const source = disk.exists(logFile) ? disk.pieces(logFile) : "";
  const {
    log,
    end,
    problems: logProblems,
  } = readLog(source, {
    route,
    file: shown(logFile),
    loggedBy: where.loggedBy ?? undefined,
    writtenAt: where.writtenAt,
  });
  return { project: { route, routeFile, logFile, log, end, problems: [...problems, ...logProblems] } };
}

/** A route and its log as they were once. */
export interface Past {
  /** Null: its file was not there. */
  route: Route | null;
  /** Null: its file was not there, or nothing in it could be read. */
  log: Log | null;
  /** The files that were not there, and those in which nothing could be read. */
  missing: readonly string[];
  unreadable: readonly string[];
}

/**
 * A project as it was in a revision; what is wrong with the route of then is a problem, what was with single rows of its
 * log is past. `loggedBy`: the last instant that counts, in milliseconds since 1970.
 */
export function projectIn(
  revision: Revision,
  { routeFile, route: now }: Project,
  loggedBy: number | null,
): Past | { problems: readonly Problem[] } {
  const folder = folderOf(routeFile);
  const file = relative(folder, routeFile);
  const source = revision.read(file);
  const then = source && readRoute(Buffer.from(source).toString(), { file });
  if (then && !then.route) return { problems: [routeProblem(revision, file, then.problems)] };
  const route = then?.route ?? null;
  const logFile = relative(folder, join(folder, (route ?? now).log));
  const bytes = revision.read(logFile);
  const log = bytes && logIn(bytes, route, loggedBy);
  const lost = [...(route ? [] : [file]), ...(bytes ? [] : [logFile])];
  return {
    route,
    log,
    missing: lost.map(revision.called),
    unreadable: bytes && !log ? [revision.called(logFile)] : [],
  };
}

/** A log; null where all that is in it is unreadable. */
function logIn(bytes: Uint8Array, route: Route | null, loggedBy: number | null): Log | null {
  const { log, problems } = readLog(bytes, { route: route ?? undefined, loggedBy: loggedBy ?? undefined });
  const empty = log.measurements.length === 0 && log.notes.length === 0;
  return empty && problems.some(({ severity }) => severity === "error") ? null : log;
}

/** A commit cannot be mended: what is wrong with its route is said in one sentence. */
function routeProblem({ name, called }: Revision, file: string, problems: readonly Problem[]): Problem {
  const errors = problems.filter(({ severity }) => severity === "error");
  const first = errors[0]!;
  return problem("revision-broken", {
    file: text(called(file)),
    revision: text(name),
    problems: count(errors.length, "problem"),
    first: { is: "phrase", phrase: messageOf(first) },
    line: first.place && number(first.place.line),
  });
}

/** A project as it was to be seen on a day: the route of now (its changes are dated), and the log as it was logged by then. */
export function projectOn(day: Day, { route, logFile }: Project, disk: Disk): Past {
  const log = disk.exists(logFile)
    ? readLog(disk.pieces(logFile), { route, loggedBy: endOfLocalDay(day) }).log
    : { measurements: [], notes: [] };
  return { route, log: logOn(log, day), missing: [], unreadable: [] };
}
