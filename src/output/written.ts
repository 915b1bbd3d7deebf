/** Lines as they are written: the no-break spaces have done their work, nothing trails. */
export function written(lines: readonly string[]): string {
  return lines.map((line) => `${plain(line).trimEnd()}\n`).join("");
}

/** Text with plain spaces where it was not to break. */
export function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
