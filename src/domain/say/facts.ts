import type { Holes, Needed } from "../../language/wording.js";
import { count, type Phrase, type Value } from "./value.js";

/**
 * The facts that the words of a template take: all of its holes outside of alternatives, and any of those inside; null
 * is as good as left out. Of several templates: what they need together.
 */
export type FactsFor<Template> = { readonly [Hole in Needed<Template>]: Value } & {
  readonly [Hole in Exclude<Holes<Template>, Needed<Template>>]?: Value | null;
};

/** Facts of which none is beside those asked for: a misspelt one would silently drop what it belongs to. */
export type Exactly<Given, Asked> = Given & { readonly [Name in Exclude<keyof Given, keyof Asked>]: never };

/** The codes of a book of words that need no facts. */
export type Plain<Words> = {
  [Code in keyof Words]: [Needed<Words[Code]>] extends [never] ? Code : never;
}[keyof Words];

/** Those of the facts that there are. */
export function known(facts: Readonly<Record<string, Value | null>>): Phrase["facts"] {
  const there: Record<string, Value> = {};
  for (const [name, value] of Object.entries(facts)) if (value !== null) there[name] = value;
  return there;
}

/** A fact under the one of several names that it goes by; nothing where there is no name or no value. */
export function under<Name extends string>(
  name: Name | null,
  value: Value | null,
): { readonly [One in Name]?: Value } {
  // To the compiler a computed name is any text.
  return (name === null || value === null ? {} : { [name]: value }) as { [One in Name]?: Value };
}

/** How many days behind the plan or ahead of it; nothing where it is neither, or not known. */
export function daysFact(days: number | null | undefined): { readonly [Side in "behind" | "ahead"]?: Value } {
  return days ? under(days < 0 ? "behind" : "ahead", count(Math.abs(days), "day")) : {};
}
