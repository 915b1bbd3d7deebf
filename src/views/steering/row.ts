import type { Side } from "../../domain/steering/sides.js";
import type { Line, Said } from "../document.js";

/** A row of two journeys side by side: what it is about, how it goes, what if, and what stands beside both. */
export interface SideRow extends Side<Said | null> {
  /** Of which KPI or fuel. */
  id: string;
  label: Line["say"];
  beside: Said | null;
  /** The first row of a thing; the others belong to it. */
  lead: boolean;
}

/** One of the rows below the first; null where neither side says anything. */
export function sideRow(
  id: string,
  label: Line["say"],
  { asItGoes, whatIf }: Side<Said | null>,
  beside: Said | null = null,
): SideRow[] {
  return asItGoes || whatIf ? [{ id, label, asItGoes, whatIf, beside, lead: false }] : [];
}
