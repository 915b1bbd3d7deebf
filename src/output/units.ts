import { harmless } from "./harmless.js";
import type { Style } from "./style.js";

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
