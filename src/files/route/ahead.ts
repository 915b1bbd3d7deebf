import type { Ahead } from "../../domain/route/route.js";
import { problem } from "../../domain/say/problem.js";
import { day } from "../../domain/say/value.js";
import { parseDay } from "../../domain/time/day.js";
import { given, unknownId } from "./facts.js";
import type { Reading } from "./reading.js";

/** Reads what lies ahead: the traffic jams that are known of. */
export function readAhead(reading: Reading, kpis: readonly string[]): Ahead[] {
  return (reading.sound.ahead ?? []).map((file, index) => {
    const path = ["ahead", index];
    const [from, to] = [parseDay(file.from ?? ""), parseDay(file.to ?? "")];
    if (from !== null && to !== null && from > to) {
      reading.reject(problem("dates-reversed", { from: day(from), to: day(to) }), [...path, "to"]);
    }
    const effect = new Map<string, number>();
    for (const [id, percentage] of Object.entries(file.effect ?? {})) {
      const share = Number.parseFloat(percentage ?? "") / 100;
      const at = [...path, "effect", id];
      if (!kpis.includes(id)) reading.rejectKey(problem("unknown-reference", unknownId(id, kpis)), at);
      else if (share < -1)
        reading.reject(problem("bad-percentage", given({ value: percentage ?? null })), at);
      else effect.set(id, share);
    }
    return { from: from ?? 0, to: to ?? 0, what: file.what?.trim() ?? "", effect };
  });
}
