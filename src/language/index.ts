import type { LanguageCode } from "../domain/say/terms.js";
import { en } from "./en/index.js";
import type { Language } from "./language.js";

export type { Language } from "./language.js";

/** What programs read, whatever people do. */
export const ENGLISH = en;

/** How a language is had; of the others than English only the one that is spoken is loaded. */
const LOAD: Readonly<Record<LanguageCode, () => Promise<Language>>> = {
  en: async () => en,
  nl: async () => (await import("./nl/index.js")).nl,
};

/** A language by its code. */
export function languageOf(code: LanguageCode): Promise<Language> {
  return LOAD[code]();
}
