import { type Document, parseDocument, type YAMLParseError } from "yaml";
import { type Problem, problem } from "../../domain/say/problem.js";
import { text } from "../../domain/say/value.js";
import { given } from "./facts.js";
import { Lines, type Path, Places } from "./places.js";
import { treeOf } from "./tree.js";

/** Characters of a route: hundreds of KPIs fit in many times over. */
const MOST = 500_000;

/** The plain values of a route and where they stand; `plain` is null where nothing more can be read. */
export type ParsedRoute =
  | { plain: object; places: Places; problems: Problem[] }
  | { plain: null; problems: Problem[] };

/** Parses the text of a route. A byte-order mark at its start is no part of it. */
export function parseRoute(source: string, file: string): ParsedRoute {
  const written = source.replace(/^\uFEFF/, "");
  const lines = new Lines(file, written);
  const top = lines.at({ from: 0, to: 1 });
  if (written.length > MOST) {
    return {
      plain: null,
      problems: [problem("route-too-long", { most: { is: "number", value: MOST } }, top)],
    };
  }
  const document = parseDocument(written, { uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  if (document.errors.length > 0) return { plain: null, problems: syntax(document.errors, written, lines) };
  return values(document, lines);
}

function values(document: Document.Parsed, lines: Lines): ParsedRoute {
  const tree = treeOf(document, lines);
  const places = new Places(lines, tree.root);
  const { plain, problems } = tree;
  if (plain === null)
    return { plain: null, problems: [...problems, problem("route-empty", {}, places.value([]))] };
  if (typeof plain !== "object" || Array.isArray(plain)) {
    return { plain: null, problems: [...problems, problem("not-a-mapping", {}, places.value([]))] };
  }
  const strange = unknownVersion(plain as Record<string, unknown>, places);
  return strange ? { plain: null, problems: [strange] } : { plain, places, problems };
}

/** Of another version nothing else can be said. */
function unknownVersion(plain: Record<string, unknown>, places: Places): Problem | null {
  const { version } = plain;
  if (version === undefined || version === 1) return null;
  const path: Path = ["version"];
  const newer = typeof version === "number" && Number.isInteger(version) && version > 1;
  const facts = given({
    version: places.spot(path)?.written ?? "?",
    reads: "1",
    newer: newer ? "latest" : null,
  });
  return problem("unknown-version", facts, places.value(path));
}

/** Errors that concern a single value: what follows them is still read as it was meant. */
const LOCAL = new Set(["TAB_AS_INDENT", "BAD_SCALAR_START", "BLOCK_AS_IMPLICIT_KEY"]);

/** One problem a line, up to the first error that throws all that follows out of step. */
function syntax(errors: readonly YAMLParseError[], written: string, lines: Lines): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<number>();
  for (const error of [...errors].sort((one, other) => one.pos[0] - other.pos[0])) {
    const found = syntaxProblem(error, written, lines);
    if (!seen.has(found.place!.line)) problems.push(found);
    seen.add(found.place!.line);
    if (!LOCAL.has(error.code)) break;
  }
  return problems;
}

function syntaxProblem({ code, message, pos }: YAMLParseError, written: string, lines: Lines): Problem {
  const place = lines.at({ from: pos[0], to: pos[1] });
  if (code === "TAB_AS_INDENT") return problem("yaml-tab", {}, place);
  if (code === "MULTIPLE_DOCS") return problem("several-documents", {}, place);
  if (code === "BAD_SCALAR_START") return problem("yaml-quotes", quoted(written.slice(pos[0])), place);
  return problem("yaml-syntax", { detail: text(message.split("\n")[0]!) }, place);
}

function quoted(rest: string) {
  const value = /^[^,}\]\n#]*/.exec(rest)![0].trim();
  return given({ sign: rest.slice(0, 1), example: JSON.stringify(value) });
}
