import { formulaIds } from "../../domain/route/formula.js";
import type { Route } from "../../domain/route/route.js";
import { nearest } from "../../domain/say/nearest.js";
import { list, text, type Value } from "../../domain/say/value.js";

/** More ids than this are not listed in a remedy. */
const MOST_LISTED = 12;

/** What a route says about the ids of a log. */
export class KnownIds {
  /** Ids that can be logged: KPIs without a formula, and fuel. */
  readonly loggable: readonly string[];
  private readonly inputs = new Map<string, readonly string[]>();
  private readonly all: ReadonlySet<string>;

  constructor(route: Route) {
    for (const { id, formula } of route.kpis) {
      if (formula)
        this.inputs.set(
          id,
          formulaIds(formula).map((input) => input.id),
        );
    }
    const ids = [...route.kpis, ...route.fuel].map(({ id }) => id);
    this.all = new Set(ids);
    this.loggable = ids.filter((id) => !this.inputs.has(id));
  }

  isKnown(id: string): boolean {
    return this.all.has(id);
  }

  /** The ids that a formula KPI is computed from; null for an id that is logged itself, or unknown. */
  inputsOf(id: string): Value | null {
    const inputs = this.inputs.get(id);
    return inputs ? { is: "list", values: inputs.map(text), joined: "and" } : null;
  }

  /** The facts of an unknown id: itself, and the known one that it may mean, or all known ones where they are few. */
  factsOf(id: string) {
    const known = this.loggable;
    const meant = nearest(id, known);
    const few = meant === null && known.length <= MOST_LISTED;
    return {
      id: text(id),
      nearest: meant === null ? null : text(meant),
      known: few ? list(known, "and") : null,
    };
  }
}
