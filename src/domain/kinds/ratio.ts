import { average } from "./average.js";
import type { Kind } from "./kind.js";

/** A sum over a sum: computed, and judged like an average. */
export const ratio: Kind = { ...average, counted: true, computed: true, logged: null, steeredBy: "figure" };
