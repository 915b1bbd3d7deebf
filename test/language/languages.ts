import { en } from "../../src/language/en/index.js";
import type { Language } from "../../src/language/index.js";
import { nl } from "../../src/language/nl/index.js";

/** Every language, by its code. */
export const LANGUAGES: Readonly<Record<Language["code"], Language>> = { en, nl };
