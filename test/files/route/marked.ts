/** A place in a text, as line:column:length. */
export interface Marked {
  text: string;
  places: string[];
}

/** Takes the marks « and » out of a text, and says where they stood; a mark pair may not span lines. */
export function marked(source: string): Marked {
  const places: string[] = [];
  const lines = source.split("\n").map((line, index) => {
    let rest = line;
    for (let at = rest.indexOf("«"); at >= 0; at = rest.indexOf("«")) {
      const end = rest.indexOf("»");
      places.push(`${index + 1}:${[...rest.slice(0, at)].length + 1}:${[...rest.slice(at + 1, end)].length}`);
      rest = rest.slice(0, at) + rest.slice(at + 1, end) + rest.slice(end + 1);
    }
    return rest;
  });
  return { text: lines.join("\n"), places };
}

/** A sound route around some KPIs and milestones, both as lines of YAML. */
export function routeOf(
  kpis: readonly string[],
  milestones: readonly string[],
  more: readonly string[] = [],
): string {
  return [
    "version: 1",
    "title: Shop",
    "destination: { vision: The best shop, arrive: 2029-12-31 }",
    "start: 2027-01-01",
    ...more,
    "kpis:",
    ...kpis.map((line) => `  ${line}`),
    ...(milestones.length > 0 ? ["milestones:", ...milestones.map((line) => `  ${line}`)] : []),
    "",
  ].join("\n");
}
