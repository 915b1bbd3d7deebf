/** Tables that are printed as they come, and kept as text. */
export class Report {
  #parts: string[] = [];

  say(text: string): void {
    this.#parts.push(text);
    console.log(text);
  }

  /** A table; the first columns are words, `figures` of them numbers. */
  table(
    heading: string,
    columns: readonly string[],
    figures: number,
    rows: Iterable<readonly string[]>,
  ): void {
    const words = columns.length - figures - 1;
    const marks = columns.map((_, at) => (at < words || at === columns.length - 1 ? "---" : "---:"));
    this.say(`\n## ${heading}\n\n| ${columns.join(" | ")} |\n|${marks.join("|")}|`);
    for (const cells of rows) this.say(`| ${cells.join(" | ")} |`);
  }

  get text(): string {
    return `${this.#parts.join("\n")}\n`;
  }
}

export const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
export const reached = (...all: readonly boolean[]): string => (all.every(Boolean) ? "bar" : "missed");
/** The middle one; of an even count the later of both. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!;
