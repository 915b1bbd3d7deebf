/** Characters that are one column wide in every terminal and never part of a longer cluster. */
const SIMPLE =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03c9\u0400-\u0482\u2010-\u2027\u2030-\u203b\u20ac\u2190-\u2193\u2212\u2260\u2264\u2265\u2500-\u25cf\u2605\u2691\u2713\u2717\ufffd]*$/;

/** Whether each character of a text is one column wide, whoever measures it. */
export const isSimple = (text: string): boolean => SIMPLE.test(text);

let segmenter: Intl.Segmenter | null = null;

/** The characters as a reader sees them. The segmenter costs milliseconds: made only for a text that needs it. */
export function clusters(text: string): readonly string[] {
  if (isSimple(text)) return [...text];
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), (one) => one.segment);
}

// The expressions below stand where they are used: `\p{…}` is looked up in tables, and few texts need them.

/** East Asian Width W and F (Unicode Standard Annex 11), emoji that are shown as such. */
function isWide(character: string): boolean {
  const wide =
    /[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\u2329\u232a\u2630-\u2637\u268a-\u268f\u2ff0-\u303e\u309b-\u30ff\u3190-\u33ff\u4dc0-\u4dff\ufe10-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}]/u;
  return wide.test(character) && !/[\uff61-\uffdc\ud7b0-\ud7ff]/u.test(character);
}

function isInvisible(character: string): boolean {
  return /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u115f-\u11ff]/u.test(character);
}

/** How many marks take a column of their own behind the letter that they belong to. */
function spacingMarks(marks: string): number {
  return marks.match(/[\p{Mc}\uff9e\uff9f]/gu)?.length ?? 0;
}

function clusterWidth(cluster: string): number {
  if (cluster.includes("\ufe0f") || /^\p{RI}{2}/u.test(cluster)) return 2;
  const first = String.fromCodePoint(cluster.codePointAt(0)!);
  if (isInvisible(first)) return 0;
  return (isWide(first) ? 2 : 1) + spacingMarks(cluster.slice(first.length));
}

/** Columns that a text without control sequences takes in a terminal. */
export function widthOf(text: string): number {
  if (isSimple(text)) return text.length;
  return clusters(text).reduce((sum, cluster) => sum + clusterWidth(cluster), 0);
}

/** The longest beginning of a text that fits, in columns. */
export function startOf(text: string, width: number): string {
  let used = 0;
  let start = "";
  for (const cluster of clusters(text)) {
    used += isSimple(cluster) ? cluster.length : clusterWidth(cluster);
    if (used > width) break;
    start += cluster;
  }
  return start;
}

/** The text, cut with the ellipsis at its end where it is wider than `width`. */
export function truncate(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  if (width <= widthOf(ellipsis)) return startOf(ellipsis, width);
  return startOf(text, width - widthOf(ellipsis)).trimEnd() + ellipsis;
}

/** Blanks that fill a text up to `width`. */
export const blanks = (text: string, width: number): string => " ".repeat(Math.max(0, width - widthOf(text)));

/** Cuts a word that is wider than a line: at its no-break spaces where that helps, else anywhere. */
function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  if (word.includes("\u00a0")) return word.split("\u00a0").flatMap((part) => pieces(part, width));
  const cut: string[] = [];
  let line = "";
  let used = 0;
  for (const cluster of clusters(word)) {
    const own = isSimple(cluster) ? cluster.length : clusterWidth(cluster);
    if (line !== "" && used + own > width) {
      cut.push(line);
      line = "";
      used = 0;
    }
    line += cluster;
    used += own;
  }
  return line === "" ? cut : [...cut, line];
}

/**
 * A text as lines of at most `width` columns, the first of at most `first`. Lines break at spaces, never at
 * no-break spaces unless a word alone is too wide. Runs of spaces inside a line stay.
 */
export function wrap(text: string, width: number, first = width): string[] {
  const lines: string[] = [];
  let line = "";
  let gap = "";
  for (const [, spaces, word] of text.matchAll(/( *)([^ ]+)/g)) {
    gap = spaces!;
    const room = lines.length === 0 ? first : width;
    if (line !== "" && widthOf(line + gap + word) <= room) {
      line += gap + word;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = pieces(word!, lines.length === 0 ? Math.min(first, width) : width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1)!;
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}
