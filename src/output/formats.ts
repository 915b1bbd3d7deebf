import type { Answer } from "./answer.js";
import type { Style } from "./style.js";

/** A form of the answer. */
export interface Format {
  /** Whether it is for somebody at a terminal, who can be asked. */
  asks: boolean;
  /** Whether it is the whole answer, with the problems of the input in it: nothing is said beside it. */
  whole: boolean;
  /** Loads what writes an answer: as text that ends in a line break, or is empty. */
  load: () => Promise<(answer: Answer, style: Style) => string>;
}

/** Every format, by its name in the order of the help. What writes them is loaded only when it is used. */
export const FORMATS = {
  text: { asks: true, whole: false, load: async () => (await import("./text.js")).renderText },
  json: { asks: false, whole: true, load: async () => (await import("./json.js")).renderJson },
  csv: { asks: false, whole: false, load: async () => (await import("./csv.js")).renderCsv },
  md: { asks: false, whole: false, load: async () => (await import("./markdown.js")).renderMarkdown },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;
