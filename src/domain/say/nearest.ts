/**
 * The known word that a mistyped one most likely means, or null where none is near: the smallest
 * optimal-string-alignment distance (Damerau 1964: insertion, deletion, substitution, swap of neighbours),
 * at most a third of the word's length and at least 1; of equally near ones the first. Capitals do not count.
 * Where none is near, the only one that begins with the word.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = alignment(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least && distance < word.length) [best, least] = [candidate, distance];
  }
  return best ?? onlyBeginning(word, known);
}

/** The one known word that begins with a word of three letters or more: a shortened one. */
function onlyBeginning(word: string, known: readonly string[]): string | null {
  const longer = known.filter((candidate) => candidate.toLowerCase().startsWith(word.toLowerCase()));
  return word.length >= 3 && longer.length === 1 ? longer[0]! : null;
}

function alignment(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + changed);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
