/** A script that is one call of `kpi`. */
export interface Call {
  /** The words behind `kpi`. */
  words: readonly string[];
  /** The commands that its answer is piped into; null: none. */
  pipedInto: string | null;
}

// Characters into which no shell reads anything (POSIX, Shell Command Language, 2.2), and quotes around nothing else.
const PLAIN = String.raw`[^\s|&;<>()$\x60\\"'*?[\]#~{}!]`;
const QUOTED = String.raw`'([^']*)'|"([^"$\x60\\!]*)"`;
const WORD = `(?:${PLAIN}|${QUOTED})+`.replaceAll("([", "(?:[");
const BETWEEN = String.raw`(?:[ \t]|\\\n)+`;
const CALL = new RegExp(String.raw`^kpi((?:${BETWEEN}${WORD})*)[ \t]*(?:\|([^|].*))?$`, "s");

/** Reads a script that is one call of `kpi`, piped or not; null: it takes a shell to understand it. */
export function parseCall(script: string): Call | null {
  const [, words, pipedInto = null] = CALL.exec(script) ?? [];
  if (words === undefined || (pipedInto !== null && !isPipeline(pipedInto))) return null;
  return { words: [...words.matchAll(new RegExp(WORD, "g"))].map(([word]) => unquoted(word)), pipedInto };
}

/** Whether a script is nothing but what reads the answer: no other command behind it, nor `kpi` again. */
function isPipeline(script: string): boolean {
  return !/[;&\n]|\bkpi\b/.test(script.replace(new RegExp(QUOTED, "g"), ""));
}

function unquoted(word: string): string {
  return word.replace(
    new RegExp(QUOTED, "g"),
    (_, single?: string, double?: string) => single ?? double ?? "",
  );
}
