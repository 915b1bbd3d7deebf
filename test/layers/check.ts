import { posix } from "node:path";
import {
  APART,
  BY_SUBPATH,
  FORBIDDEN_FOLDERS,
  GLOBALS,
  LAYERS,
  LINES,
  LONGEST_FILE,
  PACKAGES,
} from "./rules.js";
import { type Import, scan } from "./scan.js";

/** The sources by their path below src: "domain/day.ts". */
export type Sources = Readonly<Record<string, string>>;

/** Everything in the sources that breaks the rules of the house, as "file:line: what". */
export function violations(sources: Sources): string[] {
  const found: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, text] of Object.entries(sources)) {
    const { imports, globals } = scan(text, Object.keys(GLOBALS));
    const report = (line: number, what: string) => found.push(`${file}:${line}: ${what}`);
    const ours: string[] = [];
    for (const one of imports) {
      if (one.from?.startsWith(".")) ours.push(resolve(file, one.from));
      const wrong = wrongImport(file, one);
      if (wrong) report(one.line, wrong);
    }
    graph.set(file, ours);
    for (const use of globals) {
      if (!within(file, GLOBALS[use.name] ?? [])) report(use.line, `uses ${use.name}`);
    }
    for (const wrong of wrongShape(file, text)) report(1, wrong);
  }
  return [...found, ...cycles(graph)];
}

function wrongImport(file: string, { from, typeOnly }: Import): string | null {
  if (from === null) return "imports something computed";
  if (from.startsWith(".")) return wrongNeighbour(file, from, typeOnly);
  return wrongPackage(file, from, typeOnly);
}

function wrongNeighbour(file: string, from: string, typeOnly: boolean): string | null {
  const target = resolve(file, from);
  // The manifest knows the version.
  if (target === "../package.json") return within(file, ["cli", "main"]) ? null : "imports package.json";
  if (target.startsWith("..")) return `imports ${from} from outside src`;
  const layer = layerOf(file);
  if (target.includes("/") && layerOf(target) === layer) return wrongRoom(layer, file, target);
  const allowed = LAYERS[layer];
  if (!allowed) return `${layer} is no layer`;
  if (within(target, allowed.anything) || (typeOnly && within(target, allowed.types))) return null;
  const kind = within(target, allowed.types) ? "more than types of " : "";
  return `${layer} imports ${kind}${target.replace(/\.ts$/, "")}`;
}

/** What is wrong with an import inside of a layer, between two of its rooms. */
function wrongRoom(layer: string, file: string, target: string): string | null {
  const [one, other] = [roomOf(file), roomOf(target)];
  if (one === other || one === null || other === null) return null;
  if (APART.includes(layer)) return `${one} imports ${other}: ${layer} know nothing of each other`;
  const line = LINES[layer];
  if (!line || line.all.includes(other)) return null;
  const [at, from] = [line.rooms.indexOf(one), line.rooms.indexOf(other)];
  return at > from ? null : `${layer}/${one} imports ${other}, which stands after it`;
}

/** The room of a file: the folder of its layer that it lies in; null where it lies loose. */
function roomOf(file: string): string | null {
  const [, room, ...rest] = file.split("/");
  return room !== undefined && rest.length > 0 ? room : null;
}

function wrongPackage(file: string, from: string, typeOnly: boolean): string | null {
  if (!typeOnly && BY_SUBPATH.has(from)) return `imports the whole of ${from}`;
  const name = packageOf(from);
  const wildcard = name.replace(/\/.*$/, "/*");
  const places = PACKAGES[name] ?? PACKAGES[`node:${name}`] ?? PACKAGES[wildcard];
  if (!places) return `imports ${from}, which the rules do not know`;
  return within(file, places) ? null : `imports ${from}`;
}

/** "date-fns/parse" → "date-fns", "node:fs/promises" → "node:fs", "@stdlib/stats/t" → "@stdlib/stats". */
function packageOf(from: string): string {
  return from.split("/", from.startsWith("@") ? 2 : 1).join("/");
}

function wrongShape(file: string, text: string): string[] {
  const wrong: string[] = [];
  const line = LINES[layerOf(file)];
  const room = roomOf(file);
  if (line && room === null) wrong.push(`lies loose in ${layerOf(file)}`);
  if (line && room !== null && !line.rooms.includes(room)) wrong.push(`${layerOf(file)}/${room} is no room`);
  const folder = file.split("/").find((part) => FORBIDDEN_FOLDERS.includes(part.replace(/\.ts$/, "")));
  if (folder) wrong.push(`is called ${folder}, which says nothing`);
  const lines = text.split("\n").length - 1;
  if (lines > LONGEST_FILE) wrong.push(`has ${lines} lines, more than ${LONGEST_FILE}`);
  return wrong;
}

function layerOf(file: string): string {
  return (file.split("/")[0] ?? "").replace(/\.ts$/, "");
}

/** Whether a file lies at one of the places: the file itself, or below the folder. */
function within(file: string, places: readonly string[]): boolean {
  return places.some((place) => file === `${place}.ts` || file.startsWith(`${place}/`));
}

function resolve(file: string, from: string): string {
  return posix.normalize(posix.join(posix.dirname(file), from)).replace(/\.js$/, ".ts");
}

/** Each circle of imports once, as "a → b → a". */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.push(`imports in a circle: ${[...path.slice(start), file].join(" → ")}`);
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}
