const HARMLESS = /^[\w.,+=@%:-]+$/;

/** A word as it can be typed in a shell: in single quotes where anything in it could mean something else there. */
export function shellWord(word: string): string {
  return HARMLESS.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
