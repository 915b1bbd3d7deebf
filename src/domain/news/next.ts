import { holds } from "../kinds/index.js";
import { ratioOf } from "../plan/ratio.js";
import type { Route } from "../route/route.js";
import { isBand } from "../route/target.js";
import { type Command, command } from "../say/value.js";
import type { Standing } from "../standing/standing.js";
import { civil, type Day } from "../time/day.js";

/** What to type to see which pace would do; where a KPI has no pace to steer, what to look at. */
export function askPace({ kpi, stop, projection }: Standing, route: Route): Command {
  const steerable = kpi.formula === null || ratioOf(kpi, route) !== null;
  const aims = stop !== null && !isBand(stop.target) && projection !== null;
  return steerable && aims ? command("whatif", kpi.id, "--chance", "80%") : look(kpi.id);
}

/** What to type to give the next stop another figure; where there is none of its own, what to look at. */
export function changeStop({ kpi, stop }: Standing): Command {
  return stop && !kpi.planFollows
    ? command("reroute", `${stop.period.key}.${kpi.id}=…`, "--why", "…")
    : look(kpi.id);
}

/** What to type to bring a stop forward to the month in which it is expected; else what to look at. */
export function bringForward({ kpi, stop }: Standing, arrival: Day | null): Command {
  if (!holds(kpi) || kpi.planFollows || !stop || arrival === null) return look(kpi.id);
  const month = monthOf(arrival);
  const taken = kpi.milestones.some(({ period }) => period.key === month);
  return month < monthOf(stop.due) && !taken
    ? command("reroute", `${stop.period.key}.${kpi.id}@${month}`, "--why", "…")
    : look(kpi.id);
}

function monthOf(on: Day): string {
  const { year, month } = civil(on);
  return `${year}-${String(month).padStart(2, "0")}`;
}

function look(id: string): Command {
  return command("show", id);
}
