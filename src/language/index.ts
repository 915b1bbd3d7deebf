import { en } from "./en/index.js";
import type { Language } from "./language.js";

export type { Language, SayWords } from "./language.js";
export type { Wording } from "./wording.js";

/** What programs read, whatever people do. */
export const ENGLISH = en;

/** A language by its code; of the others than English only the one that is spoken is loaded. */
export async function languageOf(code: Language["code"]): Promise<Language> {
  return code === "en" ? en : (await import("./nl/index.js")).nl;
}
