const HOLE = /\{([a-z][a-z0-9-]*)\}/gi;

/** The names of a template's holes, each once, in order of appearance. */
export function holes(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(HOLE), (match) => match[1]!))];
}

/**
 * Fills a template (see `Wording`): `{hole}` with the text of the fact of that name, `<A|B>` with the first
 * alternative all of whose holes have facts. A hole that nobody filled stays visible.
 */
export function fill<Fact>(
  template: string,
  facts: Readonly<Record<string, Fact>>,
  speak: (fact: Fact) => string,
  words: (literal: string) => string = (literal) => literal,
): string {
  const chosen = template.replace(/<([^<>]*)>/g, (_, alternatives: string) => {
    const complete = (one: string) => holes(one).every((hole) => Object.hasOwn(facts, hole));
    return alternatives.split("|").find(complete) ?? "";
  });
  return chosen
    .split(HOLE)
    .map((part, index) => {
      if (index % 2 === 0) return words(part);
      return Object.hasOwn(facts, part) ? speak(facts[part]!) : `{${part}}`;
    })
    .join("");
}
