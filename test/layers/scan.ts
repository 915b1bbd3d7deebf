import ts from "typescript";

/** One import of a file: `import`, `export … from`, `import()`, `import("…").Type`, `import =` or `require`. */
export interface Import {
  /** As written; null where it is computed. */
  from: string | null;
  typeOnly: boolean;
  line: number;
}

/** A global that a file uses. */
export interface Use {
  name: string;
  line: number;
}

export interface Scan {
  imports: Import[];
  globals: Use[];
}

/** What a TypeScript source imports and which of the named globals it uses. */
export function scan(text: string, globals: readonly string[]): Scan {
  const source = ts.createSourceFile("source.ts", text, ts.ScriptTarget.Latest, true);
  const found: Scan = { imports: [], globals: [] };
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;

  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      const from = specifier && ts.isStringLiteralLike(specifier) ? specifier.text : null;
      found.imports.push({ from, typeOnly: isTypeOnly(node), line: lineOf(node) });
    }
    if (ts.isIdentifier(node) && globals.includes(node.text) && isReference(node)) {
      found.globals.push({ name: node.text, line: lineOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The module that a node imports; undefined where it imports none. */
function specifierOf(node: ts.Node): ts.Node | null | undefined {
  if (ts.isImportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : null;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression;
  const imports =
    called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === "require");
  return imports ? (node.arguments[0] ?? null) : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) {
    return (
      node.isTypeOnly ||
      allTypes(node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [])
    );
  }
  if (!ts.isImportDeclaration(node)) return false;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return !clause.name && allTypes(names && ts.isNamedImports(names) ? names.elements : []);
}

function allTypes(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): boolean {
  return elements.length > 0 && elements.every((element) => element.isTypeOnly);
}

/** Whether a name stands for itself, and is not the name of a property, a key or a part of a type. */
function isReference(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return ts.isIdentifier(parent.expression) && parent.expression.text === "globalThis";
  }
  if (ts.isQualifiedName(parent) && parent.right === node) return false;
  const named =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isEnumMember(parent);
  return !(named && parent.name === node);
}
