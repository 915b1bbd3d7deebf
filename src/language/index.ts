import { en } from "./en/index.js";
import type { Language } from "./language.js";
import { nl } from "./nl/index.js";

export type { Language, SayWords } from "./language.js";
export type { Wording } from "./wording.js";

/** Every language, by its code. */
export const LANGUAGES: Readonly<Record<Language["code"], Language>> = { en, nl };
