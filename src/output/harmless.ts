/** Marks that hide what follows or turn its reading direction around. */
const TREACHEROUS = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Half a character: the other surrogate is missing. */
const HALF = /[\ud800-\udfff]/gu;

/** Control characters as a terminal knows them (C0, delete, C1). */
const CONTROL = /\p{Cc}/gu;

/**
 * Somebody else's text as one line that a terminal only shows: line breaks and tabs become spaces, what could
 * command the terminal or turn the reading direction becomes "�".
 */
export function harmless(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(/\r\n|[\t\n\r\u2028\u2029]/g, " ")
    .replace(CONTROL, "\ufffd")
    .replace(HALF, "\ufffd")
    .replace(TREACHEROUS, "\ufffd");
}

/**
 * Text inside Markdown: nothing in it is a heading, a link, a list, a table's bar or HTML, nor calls anybody: where it is
 * shown on a forge, `@name` would. An entity of the sign itself is undone before names are looked for.
 */
export function markdownText(text: string): string {
  return harmless(text)
    .replace(/[\\`*_[\]|~#]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/(?<!\w)@(?=\w)/g, "@&zwj;")
    .replace(/^(\s*)([-+=])(?=[\s+=-]|$)/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** Text inside CSV: nothing in it is a formula when a spreadsheet opens the file. */
export function csvText(text: string): string {
  const shown = harmless(text);
  return /^\s*[=+\-@]/.test(shown) ? `'${shown}` : shown;
}

/** Lines as they are written: the no-break spaces have done their work, nothing trails. */
export function written(lines: readonly string[]): string {
  return lines.map((line) => `${plain(line).trimEnd()}\n`).join("");
}

/** Text with plain spaces where it was not to break. */
export function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
