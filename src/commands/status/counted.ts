import { day, text, type Value } from "../../domain/say/value.js";
import type { Standing } from "../../domain/standing/standing.js";
import type { Day } from "../../domain/time/day.js";
import type { Line } from "../../views/document.js";
import { say } from "../../views/words.js";

/** Up to when each KPI counts: the latest day first, then who is behind it. Null where nothing was measured. */
export function countedTo(standings: readonly Standing[]): Line | null {
  const byDay = new Map<Day, string[]>();
  for (const { kpi, through, stale } of standings) {
    if (through === null || stale) continue;
    byDay.set(through, [...(byDay.get(through) ?? []), kpi.name]);
  }
  const [latest, ...earlier] = [...byDay.keys()].sort((a, b) => b - a);
  if (latest === undefined) return null;
  const others: Value[] = earlier.map((on) => ({
    is: "phrase",
    phrase: say("counted-others", { names: names(byDay.get(on)!), day: day(on, "short") }),
  }));
  return {
    say: say("counted-to", {
      day: day(latest, "short"),
      others: others.length ? { is: "list", values: others, joined: "and" } : null,
    }),
    tone: "dim",
  };
}

function names(of: readonly string[]): Value {
  return { is: "list", values: of.map(text), joined: "and" };
}
