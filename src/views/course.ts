import type { Value } from "../domain/say/value.js";
import type { Standing } from "../domain/standing/standing.js";
import type { Tone } from "./document.js";
import { type Say, say } from "./words.js";

/** The course, or why there is none to speak of. */
export function courseCell({ kpi, course, tooEarly }: Standing): { value: Value | Say; tone: Tone } {
  if (kpi.input) return { value: say("input"), tone: "dim" };
  if (tooEarly) return { value: say("too-early-cell"), tone: course };
  return { value: { is: "course", course }, tone: course };
}
