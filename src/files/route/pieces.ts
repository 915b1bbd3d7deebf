import * as z from "zod/mini";
import { parseDay } from "../../domain/time/day.js";
import { parsePeriod } from "../../domain/time/period.js";
import { isCountable, isSensibleDay } from "../../domain/time/range.js";

/** What may be wrong with a value by itself. */
export type FormatCode =
  | "bad-band"
  | "bad-bounds"
  | "bad-currency"
  | "bad-date"
  | "bad-id"
  | "bad-locale"
  | "bad-percentage"
  | "bad-period"
  | "bad-season"
  | "bad-tolerance"
  | "day-range"
  | "figure-range"
  | "not-a-list"
  | "not-a-mapping"
  | "not-a-number"
  | "not-text"
  | "not-yes-or-no"
  | "out-of-range"
  | "unknown-version"
  | "unknown-word";

/** What may stand behind a key. The message of each check is the code of the problem that it makes. */

const code = (of: FormatCode) => of;

/** Says what a key is for: in the editor, and in the reference. */
export function about<T extends z.ZodMiniType>(description: string, schema: T, ...examples: unknown[]): T {
  return described(z.clone(schema), description, examples);
}

/** The same for a key that may be left out. */
export function maybe<T extends z.ZodMiniType>(description: string, schema: T, ...examples: unknown[]) {
  return described(z.optional(schema), description, examples);
}

function described<T extends z.ZodMiniType>(own: T, description: string, examples: readonly unknown[]): T {
  z.globalRegistry.add(own, examples.length ? { description, examples: [...examples] } : { description });
  return own;
}

const ID = /^[a-z][a-z0-9-]*$/;
const PERIOD = /^\d{4}(-(Q[1-4]|W\d{2}|\d{2}(-\d{2})?))?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const FIGURE = /^-?(\d+|\d{1,3}(_\d{3})+)(\.\d+)?$/;
const TOLERANCE = /^\d+(\.\d+)? ?(%|pt)$/;
const PERCENTAGE = /^[-+]?\d+(\.\d+)? ?%$/;
/** A locale, as nl-NL. */
export const LOCALE = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/;
/** The code of a currency. */
export const CURRENCY = /^[A-Z]{3}$/;

export const text = z.string(code("not-text"));
export const flag = z.boolean(code("not-yes-or-no"));
export const word = <const W extends readonly string[]>(words: W) => z.enum(words, code("unknown-word"));

const pattern = (regex: RegExp, problem: FormatCode) => z.string(problem).check(z.regex(regex, problem));
export const date = pattern(DATE, "bad-date").check(
  z.refine((value) => parseDay(value) !== null, code("bad-date")),
  z.refine((value) => {
    const day = parseDay(value);
    return day === null || isSensibleDay(day);
  }, code("day-range")),
);
export const tolerance = pattern(TOLERANCE, "bad-tolerance");
export const percentage = pattern(PERCENTAGE, "bad-percentage");
export const locale = pattern(LOCALE, "bad-locale");
export const currency = pattern(CURRENCY, "bad-currency");

/** A number, or the text `40_000` that YAML makes of a number with underscores. */
const countable = z.refine<number>((value) => isCountable(value), code("figure-range"));
const asText = pattern(FIGURE, "not-a-number").check(
  z.refine((value) => isCountable(Number(value.replaceAll("_", ""))), code("figure-range")),
);
const plain = z.number(code("not-a-number")).check(countable);
/** Which of both is wrong, the one that it is says. */
export const figure = z.union([plain, asText], { error: ({ input }) => figureFault(input) });

function figureFault(input: unknown): FormatCode {
  return plain.safeParse(input).error?.issues[0]?.message === "figure-range" ||
    asText.safeParse(input).error?.issues[0]?.message === "figure-range"
    ? "figure-range"
    : "not-a-number";
}

/** A milestone: a number, or both bounds of a `between`. */
export const target = z.union([plain, asText, z.tuple([figure, figure])], {
  error: ({ input }) => (Array.isArray(input) ? code("bad-band") : figureFault(input)),
});

/** The least and the most that some keys allow. */
export const LIMITS = {
  weight: { low: 0, high: Number.MAX_VALUE },
  decimals: { low: 0, high: 6 },
  year_starts: { low: 1, high: 12 },
};

export const limited = ({ low, high }: { low: number; high: number }) =>
  z
    .number(code("not-a-number"))
    .check(z.minimum(low, code("out-of-range")), z.maximum(high, code("out-of-range")));
export const whole = (limits: { low: number; high: number }) =>
  limited(limits).check(z.multipleOf(1, code("out-of-range")));

export const mapping = <S extends z.core.$ZodShape>(shape: S) => z.strictObject(shape, code("not-a-mapping"));

export const record = <V extends z.ZodMiniType>(value: V) =>
  z.record(z.string(), value, code("not-a-mapping"));
const periodKey = pattern(PERIOD, "bad-period").check(
  z.refine((key) => parsePeriod(key) !== null, code("bad-period")),
);

export const byId = <V extends z.ZodMiniType>(value: V) =>
  z.record(pattern(ID, "bad-id"), value, code("not-a-mapping"));
export const byPeriod = <V extends z.ZodMiniType>(value: V) =>
  z.record(periodKey, value, code("not-a-mapping"));

export const list = <V extends z.ZodMiniType>(value: V) => z.array(value, code("not-a-list"));

const weight = z.number(code("bad-season")).check(z.minimum(0, code("bad-season")));

export const season = z.union(
  [
    z.array(weight, code("bad-season")).check(z.length(12, code("bad-season"))),
    z.literal("last-year", code("bad-season")),
  ],
  code("bad-season"),
);
export const bounds = z.tuple([z.nullable(figure), z.nullable(figure)], code("bad-bounds"));

/** A period where a number is one too: 2027 is a number to YAML. */
export const period = z.union(
  [
    z.int(code("bad-period")).check(z.minimum(1000, code("bad-period")), z.maximum(9999, code("bad-period"))),
    periodKey,
  ],
  code("bad-period"),
);

export const version = z.literal(1, code("unknown-version"));

/** What another part of the program keeps for itself. */
export const anything = z.unknown();
