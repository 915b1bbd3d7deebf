import type { Ahead } from "../../domain/route/route.js";
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
      reading.reject("dates-reversed", [...path, "to"], { from: day(from), to: day(to) });
    }
    const effect = new Map<string, number>();
    for (const [id, percentage] of Object.entries(file.effect ?? {})) {
      const share = Number.parseFloat(percentage ?? "") / 100;
      const at = [...path, "effect", id];
      if (!kpis.includes(id)) reading.rejectKey("unknown-reference", at, unknownId(id, kpis));
      else if (share < -1) reading.reject("bad-percentage", at, given({ value: percentage ?? null }));
      else effect.set(id, share);
    }
    return { from: from ?? 0, to: to ?? 0, what: file.what?.trim() ?? "", effect };
  });
}
