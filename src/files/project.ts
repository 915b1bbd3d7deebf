import type { Log } from "../domain/log/measurement.js";
import type { Route } from "../domain/route/route.js";
import { type Problem, problem } from "../domain/say/problem.js";
import { text } from "../domain/say/value.js";
import { type Disk, folderOf, join } from "./disk.js";
import { readLog } from "./log/read.js";
import type { LogEnd } from "./log/write.js";
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
