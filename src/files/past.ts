import { relative } from "node:path";
import type { Day } from "../domain/day.js";
import type { Log } from "../domain/measurement.js";
import type { Problem } from "../domain/problem.js";
import type { Route } from "../domain/route.js";
import { type Disk, folderOf, join } from "./disk.js";
import type { Revision } from "./git.js";
import { endOfLocalDay } from "./log/end-of-day.js";
import { readLog } from "./log/read.js";
import type { Project } from "./project.js";
import { readRoute } from "./route/read.js";

/** A route and its log as they were once; `route` is null where there was none yet. */
export interface Past {
  route: Route | null;
  log: Log;
}

const EMPTY: Log = { measurements: [], notes: [] };

/** A project as it was in a revision; what is wrong with the route of then is a problem, what was with its log is past. */
export function projectIn(
  revision: Revision,
  { routeFile }: Project,
): Past | { problems: readonly Problem[] } {
  const folder = folderOf(routeFile);
  const file = relative(folder, routeFile);
  const source = revision.read(file);
  if (source === null) return { route: null, log: EMPTY };
  const { route, problems } = readRoute(Buffer.from(source).toString(), { file: `${revision.name}:${file}` });
  if (!route) return { problems };
  const log = revision.read(relative(folder, join(folder, route.log)));
  return { route, log: log ? readLog(log, { route }).log : EMPTY };
}

/** A project as it was to be seen on a day: the route of now (its changes are dated), and the log as it was logged by then. */
export function projectOn(day: Day, { route, logFile }: Project, disk: Disk): Past {
  if (!disk.exists(logFile)) return { route, log: EMPTY };
  return { route, log: readLog(disk.pieces(logFile), { route, loggedBy: endOfLocalDay(day) }).log };
}
