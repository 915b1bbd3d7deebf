/** A formula over KPIs and fuels, as a tree. `at` and `length` place an id in the text. */
export type Formula =
  | { op: "+" | "-" | "*" | "/"; left: Formula; right: Formula }
  | { op: "negate"; of: Formula }
  | { op: "number"; value: number }
  | { op: "id"; id: string; at: number };

/** What is wrong in a formula's text, and where (0-based offset and length). */
export interface FormulaFault {
  at: number;
  length: number;
  expected: "operand" | "operator" | "closing" | "end";
}

interface Token {
  text: string;
  at: number;
}

const TOKEN = /\s*(?:(\d[\d_]*(?:\.\d+)?|[a-z][a-z0-9-]*|[-+*/()]))/gy;

/**
 * Reads `sales / visitors`: operators + - * / with the usual precedence, parentheses, numbers and ids.
 * Ids may contain hyphens, so that a minus needs spaces.
 */
export function parseFormula(source: string): { formula: Formula } | { fault: FormulaFault } {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = source.trimEnd().length;
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) {
      const fault = at + (source.slice(at).length - source.slice(at).trimStart().length);
      return { fault: { at: fault, length: 1, expected: tokens.length ? "operator" : "operand" } };
    }
    tokens.push({ text: match[1]!, at: TOKEN.lastIndex - match[1]!.length });
  }
  return new Parser(tokens, end).whole();
}

class Parser {
  private next = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  whole(): { formula: Formula } | { fault: FormulaFault } {
    const formula = this.sum();
    if ("fault" in formula) return formula;
    return this.next < this.tokens.length ? this.fault("operator") : { formula };
  }

  private fault(expected: FormulaFault["expected"]): { fault: FormulaFault } {
    const token = this.tokens[this.next];
    return { fault: { at: token?.at ?? this.end, length: token?.text.length ?? 1, expected } };
  }

  private sum(): Formula | { fault: FormulaFault } {
    return this.chain(["+", "-"], () => this.product());
  }

  private product(): Formula | { fault: FormulaFault } {
    return this.chain(["*", "/"], () => this.operand());
  }

  private chain(
    operators: readonly string[],
    operand: () => Formula | { fault: FormulaFault },
  ): Formula | { fault: FormulaFault } {
    let left = operand();
    while (!("fault" in left) && operators.includes(this.tokens[this.next]?.text ?? "")) {
      const op = this.tokens[this.next++]!.text as "+" | "-" | "*" | "/";
      const right = operand();
      if ("fault" in right) return right;
      left = { op, left, right };
    }
    return left;
  }

  private operand(): Formula | { fault: FormulaFault } {
    const token = this.tokens[this.next];
    if (!token || this.depth > 200) return this.fault("operand");
    if (token.text === "-" || token.text === "(") {
      this.next++;
      this.depth++;
      const inner = token.text === "-" ? this.operand() : this.sum();
      this.depth--;
      if ("fault" in inner) return inner;
      if (token.text === "-") return { op: "negate", of: inner };
      if (this.tokens[this.next]?.text !== ")") return this.fault("closing");
      this.next++;
      return inner;
    }
    if (/^\d/.test(token.text)) {
      this.next++;
      return { op: "number", value: Number(token.text.replaceAll("_", "")) };
    }
    if (/^[a-z]/.test(token.text)) {
      this.next++;
      return { op: "id", id: token.text, at: token.at };
    }
    return this.fault("operand");
  }
}

/** The ids that a formula names, each once, in order of appearance, with the offset of the first mention. */
export function formulaIds(formula: Formula): { id: string; at: number }[] {
  switch (formula.op) {
    case "number":
      return [];
    case "id":
      return [{ id: formula.id, at: formula.at }];
    case "negate":
      return formulaIds(formula.of);
    default: {
      const ids = [...formulaIds(formula.left), ...formulaIds(formula.right)];
      return ids.filter((one, index) => ids.findIndex((other) => other.id === one.id) === index);
    }
  }
}

/**
 * The value of a formula, or null ("unknown") where an input is unknown, a denominator is zero or the
 * result is no finite number.
 */
export function evaluate(formula: Formula, inputValue: (id: string) => number | null): number | null {
  switch (formula.op) {
    case "number":
      return formula.value;
    case "id":
      return inputValue(formula.id);
    case "negate": {
      const value = evaluate(formula.of, inputValue);
      return value === null ? null : -value;
    }
    default: {
      const left = evaluate(formula.left, inputValue);
      const right = evaluate(formula.right, inputValue);
      if (left === null || right === null) return null;
      const value = apply(formula.op, left, right);
      return Number.isFinite(value) ? value : null;
    }
  }
}

function apply(op: "+" | "-" | "*" | "/", left: number, right: number): number {
  switch (op) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
  }
}

/**
 * The degree of a formula over time, as physics checks dimensions: totals, counters and spends have degree 1,
 * all else 0; + and − need equal degrees, × adds, ÷ subtracts. A plain 0 or number has degree 0.
 * Null where the degrees do not go together.
 */
export function degree(formula: Formula, degreeOf: (id: string) => number | null): number | null {
  switch (formula.op) {
    case "number":
      return 0;
    case "id":
      return degreeOf(formula.id);
    case "negate":
      return degree(formula.of, degreeOf);
    default: {
      const left = degree(formula.left, degreeOf);
      const right = degree(formula.right, degreeOf);
      if (left === null || right === null) return null;
      if (formula.op === "*") return left + right;
      if (formula.op === "/") return left - right;
      return left === right ? left : null;
    }
  }
}
