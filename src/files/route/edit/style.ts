import type { YAMLMap } from "yaml";
import { quoteOf, scalarOf } from "./scalars.js";

/** How a mapping writes its keys and texts. */
export interface Style {
  /** A key (an id, a period or a word of the format), with the quotes of its neighbour. */
  key(word: string): string;
  /** A day, a period or an id as a value. */
  word(word: string): string;
  /** A text, on one line. */
  text(words: string): string;
  /** Whether it is JSON as it stands: without a comma behind the last, too. */
  json: boolean;
}

/** The style of a mapping, read from one of its entries (the last, where none is named): keys in quotes in braces are JSON. */
export function styleOf(map: YAMLMap | null, neighbour = map?.items.at(-1)): Style {
  const quote = quoteOf(neighbour?.key);
  const json = quote === '"' && map?.flow === true;
  const key = (word: string) => quote + word + quote;
  return { key, word: json ? key : (word) => word, text: json ? JSON.stringify : scalarOf, json };
}
