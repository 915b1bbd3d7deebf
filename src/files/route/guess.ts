import { parseDay } from "../../domain/time/day.js";

/** What a person most likely meant by a value that cannot be read; null where that is anybody's guess. */

/** Nothing longer was meant as one figure. */
const LONGEST = 40;

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

/** `40k`, `5 EUR`, `€ 1.234,50`, `40,5` as numbers of a file. */
export function guessNumber(text: string): string | null {
  const match =
    text.length < LONGEST &&
    /^[^\d-]{0,4}(-?\d[\d.,'_\s]*?)\s*(?:([km])\b|[^\d\s]{0,10})$/i.exec(text.trim());
  if (!match) return null;
  const digits = plainDigits(match[1]!.replace(/['_\s]/g, ""));
  if (digits === null) return null;
  const factor = match[2] ? FACTORS[match[2].toLowerCase()]! : 1;
  return factor === 1 ? digits : String(Number((Number(digits) * factor).toPrecision(12)));
}

/** Where both marks occur, the last is the decimal one; a mark that comes twice groups thousands. */
function plainDigits(text: string): string | null {
  const marks = text.replace(/[^.,]/g, "");
  if (marks === "" || marks === ".") return text;
  if (marks === ",") return /,\d{3}$/.test(text) ? null : text.replace(",", ".");
  const decimal = new Set(marks).size === 2 ? marks.at(-1)! : null;
  const [whole, fraction] = decimal
    ? [text.slice(0, text.lastIndexOf(decimal)), text.slice(text.lastIndexOf(decimal) + 1)]
    : [text, ""];
  if (!/^-?\d{1,3}([.,]\d{3})+$/.test(whole) || /[.,]/.test(fraction)) return null;
  return whole.replace(/[.,]/g, "") + (fraction && `.${fraction}`);
}

/** `31-12-2029`, `31/12/2029`, `2029/12/31` and days past the end of a month as ISO dates. */
export function guessDate(text: string): string | null {
  const numbers = text
    .trim()
    .match(/^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/)
    ?.slice(1);
  if (!numbers) return null;
  const [year, month, day] = numbers[0]!.length === 4 ? numbers : [numbers[2]!, numbers[1]!, numbers[0]!];
  if (year!.length !== 4) return null;
  const iso = (days: number) => `${year}-${month!.padStart(2, "0")}-${String(days).padStart(2, "0")}`;
  const meant = Number(day) > 31 ? 31 : Number(day);
  for (let last = meant; last > Math.max(0, meant - 4); last--) {
    if (parseDay(iso(last)) !== null && (last === meant || last >= 28)) return iso(last);
  }
  return null;
}

/** `Page_Load` as an id: page-load. */
export function guessId(text: string): string | null {
  const words = text
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase();
  const id = words.replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "");
  return id || null;
}

const SIGNS: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", "£": "GBP", euro: "EUR" };

export function guessCurrency(text: string): string | null {
  const code = SIGNS[text.trim().toLowerCase()] ?? text.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

/** `nl_NL.UTF-8` and `NL` as locales. */
export function guessLocale(text: string): string | null {
  const match = /^([a-z]{2})(?:[-_]([a-z]{2}))?(?:\..*)?$/i.exec(text.trim());
  if (!match) return null;
  return match[1]!.toLowerCase() + (match[2] ? `-${match[2].toUpperCase()}` : "");
}
