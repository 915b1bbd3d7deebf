import type { Typed } from "./command.js";

/** A call with more words, as if they had been typed. */
export function withWords(typed: Typed, ...words: readonly string[]): Typed {
  return { ...typed, words: [...typed.words, ...words] };
}

/** A call with other options, as if they had been typed. */
export function withOptions(typed: Typed, options: Typed["options"]): Typed {
  return { ...typed, options: { ...typed.options, ...options } };
}
