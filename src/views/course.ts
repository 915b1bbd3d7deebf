import type { Standing } from "../domain/standing/standing.js";
import type { Line } from "./document.js";
import { say } from "./words.js";

/** The course, or why there is none to speak of. */
export function courseCell({ kpi, course, tooEarly }: Standing): Line {
  if (kpi.input) return { say: say("input"), tone: "dim" };
  if (tooEarly) return { say: say("too-early-cell"), tone: course };
  return { say: { is: "course", course }, tone: course };
}
