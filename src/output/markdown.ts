import type { Block, Cell, Gauge, Line, Notice, Pair, Table } from "../views/document.js";
import type { Answer } from "./answer.js";
import { harmless, markdownText, plain } from "./harmless.js";
import { type Pen, penFor, textOf } from "./pen.js";
import { problemText } from "./problems.js";
import { roadLines } from "./road.js";
import { type Style, unpainted } from "./style.js";
import { valueText } from "./values.js";

/** Columns of what Markdown shows as drawn. */
const DRAWN = 72;

/** A document as Markdown (GFM): tables, lists, and what is drawn as code; somebody else's text is escaped. */
export function renderMarkdown({ document }: Pick<Answer, "document">, style: Style): string {
  const pen = penFor({ ...style, width: DRAWN, paint: unpainted });
  const parts = document.map((block) => plain(blockText(block, pen))).filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join("\n\n")}\n`;
}

function blockText(block: Block, pen: Pen): string {
  switch (block.block) {
    case "spread":
      return block.rows
        .map(({ left, right }) => joined(right ? [left, right] : [left], " · ", pen))
        .join("  \n");
    case "road":
      return fenced(roadLines(block, pen));
    case "table":
      return tableText(block, pen);
    case "text":
      return block.lines.map((line) => said(line, pen)).join("\n\n");
    case "pairs":
      return list(block.rows.map((row) => pairText(row, pen)));
    case "gauges":
      return list(block.gauges.map((gauge) => gaugeText(gauge, pen)));
    case "notices":
      return noticesText(block, pen);
    case "verbatim":
      return (block.label ? `${said(block.label, pen)}\n\n` : "") + fenced(block.lines.map(harmless));
    case "problems":
      return list(block.problems.map((problem) => markdownText(problemText(problem, pen))));
  }
}

function said(line: Line, pen: Pen): string {
  const { text, tone } = textOf(line, pen);
  const shown = markdownText(text);
  return tone === "strong" && shown !== "" ? `**${shown}**` : shown;
}

function joined(lines: readonly Line[], by: string, pen: Pen): string {
  return lines.map((line) => said(line, pen)).join(by);
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

/** As code, fenced by more backticks than stand in it. */
function fenced(lines: readonly string[]): string {
  const text = lines.join("\n");
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** A label and what belongs to it; what is shown to the letter stands below it as code. */
function pairText({ label, lines }: Pair, pen: Pen): string {
  const letter = lines.flatMap(({ say }) => ("is" in say && say.is === "verbatim" ? [say.text] : []));
  const words = joined(
    lines.filter(({ say }) => !("is" in say) || say.is !== "verbatim"),
    "  \n  ",
    pen,
  );
  const text = `**${said({ say: label.say }, pen)}:**${words === "" ? "" : ` ${words}`}`;
  if (letter.length === 0) return text;
  const code = fenced(letter.map(harmless)).replace(/^/gm, "  ");
  return `${text}\n\n${code}`;
}

function gaugeText({ name, beside, below }: Gauge, pen: Pen): string {
  return `**${said({ say: name }, pen)}** ${joined([beside, ...below], " · ", pen)}`;
}

type Notices = Extract<Block, { block: "notices" }>;

/** Lists under their headings; the numbers go on from group to group, as on a terminal. */
function noticesText({ groups }: Notices, pen: Pen): string {
  let number = 0;
  const texts = groups.map(({ heading, notices }) => {
    const items = notices.map((notice) => `${++number}. ${noticeText(notice, pen)}`);
    return `**${markdownText(valueText(heading, pen.style))}**\n\n${items.join("\n")}`;
  });
  return texts.join("\n\n");
}

function noticeText({ course, lines, next }: Notice, pen: Pen): string {
  const sign = course === null ? "" : `${markdownText(pen.glyphs.courses[course])} `;
  const step = next === null ? "" : ` ${pen.glyphs.next} ${code(valueText(next, pen.style))}`;
  return `${sign}${joined(lines, " ", pen)}${step}`;
}

function code(text: string): string {
  return `\`${harmless(text).replaceAll("`", "'")}\``;
}

/** The columns that say something; bars are for terminals. */
function tableText({ columns, rows }: Table, pen: Pen): string {
  const shown = columns.filter(({ shown, grows }) => shown !== "data" && !grows);
  if (rows.length === 0 || shown.length === 0) return "";
  const heading = shown.map(({ label }) => (label.left ? said({ say: label.left }, pen) : ""));
  const rule = shown.map(({ align }) => (align === "right" ? "---:" : "---"));
  const body = rows.map((_, row) => shown.map(({ cell }) => cellText(cell(row), pen)));
  return [heading, rule, ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function cellText(cell: Cell | null, pen: Pen): string {
  return cell && "say" in cell ? said({ say: cell.say }, pen) : "";
}
