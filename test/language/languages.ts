import { LANGUAGES as CODES, type LanguageCode } from "../../src/domain/say/terms.js";
import { type Language, languageOf } from "../../src/language/index.js";

/** Every language, by its code. */
export const LANGUAGES = Object.fromEntries(
  await Promise.all(CODES.map(async (code) => [code, await languageOf(code)] as const)),
) as Readonly<Record<LanguageCode, Language>>;
