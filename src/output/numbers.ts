import type { Terms } from "../language/language.js";
import { harmless } from "./harmless.js";
import type { Style } from "./style.js";

/** Which way an amount is rounded: half away from zero, or wholly away from zero (up) or towards it (down). */
export type Rounding = "nearest" | "up" | "down";

/** From here on figures are shown with a power of ten. */
const HUGE = 1e15;

/** `value` with its decimal point moved; exact where multiplying would leave noise (1.005 → 100.5). */
function shifted(value: number, places: number): number {
  const [digits, exponent] = String(value).split("e");
  return Number(`${digits}e${Number(exponent ?? 0) + places}`);
}

/**
 * A number rounded to `decimals`. Noise beyond the thirteenth digit does not make a figure go up or down.
 * Never −0.
 */
export function rounded(value: number, decimals: number, rounding: Rounding = "nearest"): number {
  const size = shifted(Math.abs(value), decimals);
  if (!Number.isFinite(size) || Number.isInteger(size)) return value === 0 ? 0 : value;
  const clean = rounding === "nearest" ? size : Number(size.toPrecision(13));
  const whole =
    rounding === "up" ? Math.ceil(clean) : rounding === "down" ? Math.floor(clean) : Math.round(clean);
  return whole === 0 ? 0 : Math.sign(value) * shifted(whole, -decimals);
}

function grouped(digits: string, mark: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, mark);
}

/** Digits in the marks of the language, a real minus sign before them: −1,926.50. */
function localized(fixed: string, terms: Terms): string {
  const [whole, fraction] = fixed.replace("-", "").split(".");
  const size = grouped(whole!, terms.groupMark) + (fraction ? terms.decimalMark + fraction : "");
  return (fixed.startsWith("-") ? "−" : "") + size;
}

/** A huge number as "1.2 × 10¹⁵" would be, in the width of a column: 1.2e15. */
function scientific(value: number, terms: Terms): string {
  const [digits, exponent] = value.toExponential(2).split("e");
  return `${localized(String(Number(digits)), terms)}e${Number(exponent)}`;
}

/** How an amount is written. */
export interface AmountFormat {
  decimals: number;
  rounding?: Rounding;
  /** Whether a plus stands before what is above zero. */
  signed?: boolean;
  /** Whether zeros at the end of the decimals are left out. */
  trim?: boolean;
}

/** A number with fixed decimals in the marks of the language. A number too small for them keeps one digit. */
export function numberText(value: number, format: AmountFormat, terms: Terms): string {
  const plus = format.signed && value > 0 ? "+" : "";
  if (Math.abs(value) >= HUGE) return plus + scientific(value, terms);
  const shown = rounded(value, format.decimals, format.rounding);
  if (shown === 0 && format.decimals > 0 && Math.abs(value) > 1e-9) {
    return plus + localized(tiny(value), terms);
  }
  const fixed = shown.toFixed(format.decimals);
  return (shown === 0 ? "" : plus) + localized(format.trim ? trimmed(fixed) : fixed, terms);
}

function tiny(value: number): string {
  const decimals = -Math.floor(Math.log10(Math.abs(value)));
  return trimmed(value.toFixed(decimals));
}

function trimmed(fixed: string): string {
  return fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
}

/** An estimate: three significant digits, whatever its size. */
export function significant(value: number): number {
  return Number(value.toPrecision(3));
}

/** A number of no known measure: whole numbers whole, others with three significant digits. */
export function looseNumber(value: number, terms: Terms): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size === 0) return numberText(value, { decimals: 0 }, terms);
  const decimals = Math.max(0, Math.min(12, 2 - Math.floor(Math.log10(size))));
  return numberText(value, { decimals, trim: true }, terms);
}

/** How a share is written. */
export interface ShareFormat {
  signed?: boolean | undefined;
  /** Below 10 % with a decimal, where that is not 0. */
  fine?: boolean | undefined;
  /** With up to two decimals: somebody typed it. */
  exact?: boolean | undefined;
}

/** A fraction as whole per cents that never cross 0 or 100: 0.996 is "99 %", 0.004 is "<1 %". */
export function shareText(value: number, terms: Terms, { signed, fine, exact }: ShareFormat = {}): string {
  const percent = value * 100;
  const format: AmountFormat = { decimals: 0, ...(signed ? { signed } : {}) };
  if (exact) return `${numberText(percent, { ...format, decimals: 2, trim: true }, terms)}\u00a0%`;
  if (fine && Math.abs(percent) >= 0.05 && Math.abs(percent) < 9.95) {
    return `${numberText(percent, { ...format, decimals: 1, trim: true }, terms)}\u00a0%`;
  }
  if (percent > 0 && percent < 0.5) return "<1\u00a0%";
  if (percent < 0 && percent > -0.5) return "−1\u00a0%";
  const nearest = rounded(value, 2) * 100;
  const shown = percent < 100 && nearest >= 100 ? 99 : nearest;
  return `${numberText(shown, format, terms)}\u00a0%`;
}

/** A probability in per cents: never 0 or 100, and never across one of the bounds that have words of their own. */
export function chanceText(value: number, terms: Terms): string {
  const percent = value * 100;
  if (percent < 1) return "<1\u00a0%";
  if (percent > 99) return ">99\u00a0%";
  const nearest = Math.round(percent);
  const crosses = terms.chances.some(({ atLeast }) => value < atLeast && nearest >= atLeast * 100);
  return `${crosses ? nearest - 1 : nearest}\u00a0%`;
}

/** A probability in words. */
export function chanceWords(value: number, terms: Terms): string {
  return (terms.chances.find(({ atLeast }) => value >= atLeast) ?? terms.chances.at(-1)!).words;
}

/** The currencies in use (ISO 4217). */
const CURRENCIES = new Set(
  (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF " +
    "CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL " +
    "HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD " +
    "MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG " +
    "QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD " +
    "TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"
  ).split(" "),
);

const SYMBOLS: Readonly<Record<string, string>> = { EUR: "€", GBP: "£", USD: "$" };

/** How a unit stands with its figure: "0.88 %", "3,200 EUR", "€ 3.200". */
export interface Unit {
  before: string;
  after: string;
}

const NONE: Unit = { before: "", after: "" };

/** Where a unit stands, in the habits of the language; a currency's symbol only where signs beyond ASCII may be. */
export function unitOf(unit: string | null, { language, ascii }: Style): Unit {
  if (!unit) return NONE;
  const before = language.terms.currency === "before";
  const shown = harmless(unit);
  if (/^\p{Sc}$/u.test(unit)) return { before: before ? `${shown}\u00a0` : shown, after: "" };
  if (before && CURRENCIES.has(unit)) {
    return { before: `${(ascii ? undefined : SYMBOLS[unit]) ?? unit}\u00a0`, after: "" };
  }
  return { before: "", after: `\u00a0${shown}` };
}
