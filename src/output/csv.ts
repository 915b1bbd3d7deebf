import type { Value } from "../domain/say/value.js";
import { isoDay } from "../domain/time/day.js";
import type { Cell, Table } from "../views/document.js";
import type { Say } from "../views/words.js";
import type { Answer } from "./answer.js";
import { csvText, plain } from "./harmless.js";
import type { Style } from "./style.js";
import { valueText } from "./values.js";

/**
 * The tables of a document as CSV (RFC 4180, LF), an empty line between two: columns by their id, numbers
 * canonical and unrounded, days in ISO 8601, codes as codes. Nothing in it becomes a formula.
 */
export function renderCsv({ document }: Pick<Answer, "document">, style: Style): string {
  const tables = document.flatMap((block) =>
    block.block === "table" && !block.screen ? [tableText(block, style)] : [],
  );
  return tables.join("\n");
}

function tableText({ columns, rows }: Table, style: Style): string {
  const shown = columns.filter(({ grows }) => !grows);
  const heading = shown.map(({ id }) => csvText(id));
  const body = rows.map((_, row) => shown.map(({ cell }) => cellText(cell(row), style)));
  return [heading, ...body].map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
}

function cellText(cell: Cell | null, style: Style): string {
  if (!cell || !("say" in cell)) return "";
  const data = cell.data === undefined ? cell.say : cell.data;
  return data ? dataText(data, style) : "";
}

function dataText(value: Value | Say, style: Style): string {
  if (!("is" in value)) return csvText(plain(valueText(value, style)));
  switch (value.is) {
    case "amount":
    case "rate":
    case "number":
    case "share":
    case "chance":
    case "count":
      return numberText(value.value);
    case "bound":
      return dataText(value.of, style);
    case "band":
      return `${numberText(value.low)}..${numberText(value.high)}`;
    case "day":
      return isoDay(value.day);
    case "span":
      return `${isoDay(value.from)}/${isoDay(value.to)}`;
    case "period":
      return value.period.key;
    case "course":
      return value.course;
    case "kind":
      return value.kind;
    case "goal":
      return value.goal;
    case "cadence":
      return value.cadence;
    case "per":
      return value.scale;
    default:
      return csvText(plain(valueText(value, style)));
  }
}

/** A number as every program reads it; what is no number is left empty. */
function numberText(value: number): string {
  return Number.isFinite(value) ? String(value === 0 ? 0 : value) : "";
}

function quoted(field: string): string {
  return /[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
