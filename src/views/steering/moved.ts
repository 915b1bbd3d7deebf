import { holds } from "../../domain/kinds/index.js";
import { kpiOf } from "../../domain/route/lookup.js";
import type { Change, Route } from "../../domain/route/route.js";
import { day, text } from "../../domain/say/value.js";
import { parsePeriod } from "../../domain/time/period.js";
import type { Line } from "../document.js";
import { say } from "../words.js";

/** What counts for a stop once it is moved: but for a level, another period holds other measurements. */
export function movedLines(moved: Change["moved"], route: Route): Line[] {
  return moved.flatMap((one) => {
    const kpi = kpiOf(route, one.kpi)!;
    const [from, to] = [one.from, one.to].map((key) => parsePeriod(key, route.yearStarts)!);
    if (holds(kpi) || !from || !to) return [];
    const counts = say("move-counts", {
      name: text(kpi.name),
      from: { is: "period", period: from },
      start: to.scale === "day" ? day(route.start, "long") : null,
      period: to.scale === "day" ? null : { is: "period", period: to },
    });
    return [{ say: counts, tone: "dim" as const }];
  });
}
