import type { Phrase } from "../domain/value.js";

/** What views say: headings, labels and sentences. Every language has words for each code. */
export type SayCode =
  | "kpi"
  | "course"
  | "so-far"
  | "plan"
  | "stop"
  | "steer"
  | "log"
  | "you-are-where";

export type Say = Phrase<SayCode>;
