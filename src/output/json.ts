import type { Problem } from "../domain/say/problem.js";
import type { Command, Phrase } from "../domain/say/value.js";
import { ENGLISH } from "../language/index.js";
import type { Answer } from "./answer.js";
import { plain } from "./harmless.js";
import { problemWords } from "./problems.js";
import { type Style, unpainted } from "./style.js";
import { valueText } from "./values.js";

/** What JSON can be made of: days are ISO text already, a phrase becomes its English words, a command its words. */
export type Data =
  | null
  | boolean
  | number
  | string
  | Phrase
  | Command
  | readonly Data[]
  | { readonly [key: string]: Data };

/** Programs read the same words in every language. */
const STYLE: Style = { width: Number.POSITIVE_INFINITY, paint: unpainted, ascii: false, language: ENGLISH };

/** The figures of an answer as JSON, with the problems of the input. */
export function renderJson({ data, problems }: Pick<Answer, "data" | "problems">): string {
  return json({ ...(data as { readonly [key: string]: Data }), problems: problemData(problems) });
}

/**
 * A tree of figures as JSON text: keys in the order given, two blanks a level, a line break at the end.
 * A number that is none, or a key without a value, is a bug of the caller: throws with the path to it.
 */
export function json(data: Data): string {
  return `${JSON.stringify(tree(data, "$"), null, 2).replace(UNSEEN, escaped)}\n`;
}

/** Characters that JSON lets through raw and a terminal would obey. */
const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Problems as data: where, and what is wrong and mends it in English. */
export function problemData(problems: readonly Problem[]): Data {
  return problems.map((problem) => ({
    code: problem.code,
    severity: problem.severity,
    file: problem.place?.file ?? null,
    line: problem.place?.line ?? null,
    column: problem.place?.column ?? null,
    message: plain(problemWords(problem, STYLE).message),
    remedy: remedyOfProblem(problem),
    next: problem.next,
  }));
}

function remedyOfProblem(problem: Problem): string | null {
  const { remedy } = problemWords(problem, STYLE);
  return remedy === null ? null : plain(remedy);
}

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

function tree(data: Data, path: string): Plain {
  if (data === null || typeof data === "boolean" || typeof data === "string") return data;
  if (typeof data === "number") {
    if (!Number.isFinite(data)) throw new Error(`JSON has no number for ${data} at ${path}`);
    return data === 0 ? 0 : data;
  }
  if (data === undefined) throw new Error(`no value at ${path}`);
  if (isList(data)) return data.map((one, index) => tree(one, `${path}[${index}]`));
  if (isPhrase(data)) return plain(valueText(data, STYLE)) || null;
  if (isCommand(data)) return [data.program ?? "kpi", ...data.words].map(plain);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, tree(value, `${path}.${key}`)]));
}

const isList = (data: Data): data is readonly Data[] => Array.isArray(data);

/** A phrase has a code and facts, and nothing else. */
function isPhrase(data: object): data is Phrase {
  const keys = Object.keys(data);
  return keys.length === 2 && keys.includes("code") && keys.includes("facts");
}

const isCommand = (data: object): data is Command => "is" in data && data.is === "command";
