import type { Problem } from "../domain/say/problem.js";
import type { Document } from "../views/document.js";

/** All that an answer is made of, from which a format takes what it writes. */
export interface Answer {
  /** For people. */
  document: Document;
  /** For programs, as a plain tree of figures; a getter where working it out takes time. */
  data: unknown;
  /** What is wrong with the input. */
  problems: readonly Problem[];
}
