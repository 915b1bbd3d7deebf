import type { Comparison, KpiDifference } from "../../domain/diff/compare.js";
import { isPercent } from "../../domain/say/percent.js";
import type { Course } from "../../domain/say/terms.js";
import { number, text, type Value } from "../../domain/say/value.js";
import type { Standing } from "../../domain/standing/standing.js";
import { amount, bare, shortfall } from "../../views/amounts.js";
import type { Cell, Column, Line, Row, Table } from "../../views/document.js";
import { type Say, say } from "../../views/words.js";

/** One row for each KPI that stands otherwise than it did: its course with its sign, its figures, then and now. */
export function coursesTable({ kpis }: Comparison): Table {
  const head = (code: Parameters<typeof say>[0]): Column["label"] => ({
    left: { say: say(code), tone: "dim" },
  });
  const column = (
    id: string,
    label: Column["label"],
    align: Column["align"],
    shown: Column["shown"] = "always",
  ): Column => ({ id, label, align, shown });
  const none = { left: null };
  return {
    block: "table",
    columns: [
      column("id", none, "left", "data"),
      column("name", head("kpi"), "left"),
      column("course_before", head("diff-then"), "left"),
      column("course", head("course"), "left"),
      column("actual_before", none, "right", "data"),
      column("actual", head("so-far"), "right"),
      column("variance_before", none, "right", "data"),
      column("variance", head("variance"), "right"),
      column("variance_days_before", none, "right", "data"),
      column("variance_days", head("diff-days-head"), "right", 88),
    ],
    rows: kpis.map(row),
  };
}

function row({ kpi, before, after, courseThen }: KpiDifference): Row {
  const figure = (of: (standing: Standing) => number | null): Cell | null => {
    const value = before && of(before);
    return value === null ? null : { value: number(value) };
  };
  const actual = step(before, after, (one) =>
    one.actual === null ? null : isPercent(one.kpi) ? amount(one.actual, one) : bare(one.actual, one),
  );
  const variance = step(before, after, (one) => shortfall(one, true));
  const days = step(before, after, (one) => (one.variance?.days == null ? null : signed(one.variance.days)));
  const now = courseCell(after, after?.course ?? null);
  const then = before ? courseCell(before, courseThen) : { value: say("diff-new"), tone: "dim" as const };
  const changed = !before || !after || courseThen !== after.course;
  return {
    tone: after?.course ?? "dim",
    cells: [
      { value: text(kpi.id) },
      { value: text(kpi.name), tone: "strong" },
      then,
      now,
      figure((one) => one.actual),
      actual && { value: actual, data: data(after?.actual) },
      figure((one) => one.variance?.absolute ?? null),
      variance && { value: variance, data: data(after?.variance?.absolute) },
      figure((one) => one.variance?.days ?? null),
      days && { value: days, data: data(after?.variance?.days) },
    ],
    card: {
      left: { say: text(kpi.name), tone: "strong" },
      right: { say: now.value, tone: now.tone },
      bar: null,
      lines: cardLines(changed ? then : null, actual, variance, days),
    },
  };
}

function cardLines(then: Said | null, actual: Say | null, variance: Say | null, days: Say | null): Line[] {
  const phrase = (of: Say): Value => ({ is: "phrase", phrase: of });
  const course = then && ("is" in then.value ? then.value : phrase(then.value));
  const was: Line[] = course ? [{ say: say("diff-was", { course }), tone: "dim" }] : [];
  const facts = {
    ...(actual ? { actual: phrase(actual) } : {}),
    ...(variance ? { variance: phrase(variance) } : {}),
    ...(days ? { days: phrase(days) } : {}),
  };
  return [...was, ...(actual ? [{ say: say("diff-card", facts) }] : [])];
}

type Said = { value: Value | Say; tone: NonNullable<Line["tone"]> };

/** The course of a KPI; of one that is not on the route (any more) that it is gone. */
function courseCell(standing: Standing | null, course: Course | null): Said {
  if (!standing || !course) return { value: say("diff-gone"), tone: "dim" };
  if (standing.kpi.input) return { value: say("input"), tone: "dim" };
  return { value: { is: "course", course }, tone: course };
}

/** “22,446 → 22,852”; one figure where both are the same. */
function step(
  before: Standing | null,
  after: Standing | null,
  of: (standing: Standing) => Value | null,
): Say | null {
  const [from, to] = [before && of(before), after && of(after)];
  if (!from && !to) return null;
  if (!to) return say("diff-step", { from: from! });
  return say("diff-step", from && !looksSame(from, to) ? { from, to } : { to });
}

/** Whether two amounts are shown alike. */
function looksSame(one: Value, other: Value): boolean {
  if (one.is !== "amount" || other.is !== "amount") return false;
  const factor = 10 ** other.measure.decimals;
  return (
    one.measure.decimals === other.measure.decimals &&
    Math.round(one.value * factor) === Math.round(other.value * factor)
  );
}

function signed(days: number): Value {
  return { is: "amount", value: days, measure: { unit: null, decimals: 0, whole: true }, signed: true };
}

function data(value: number | null | undefined): Value | null {
  return value === null || value === undefined ? null : number(value);
}
