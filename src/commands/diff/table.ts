import type { Comparison, KpiDifference } from "../../domain/diff/compare.js";
import type { Course } from "../../domain/say/terms.js";
import { number, text, type Value } from "../../domain/say/value.js";
import type { Standing } from "../../domain/standing/standing.js";
import { shortfall, tabled } from "../../views/amounts.js";
import { column, nameLine, tableOf } from "../../views/columns.js";
import type { Card, Column, Line, Shown, Table } from "../../views/document.js";
import { asFact, type Say, say } from "../../views/words.js";

/** A figure of a KPI that may have changed: as data, and as it is shown. */
interface Figure {
  data: (standing: Standing) => number | null;
  shown: (standing: Standing) => Value | null;
}

const ACTUAL: Figure = {
  data: ({ actual }) => actual,
  shown: (standing) => (standing.actual === null ? null : tabled(standing.actual, standing)),
};

const VARIANCE: Figure = {
  data: ({ variance }) => variance?.absolute ?? null,
  shown: (standing) => shortfall(standing, true),
};

const DAYS: Figure = {
  data: ({ variance }) => variance?.days ?? null,
  shown: ({ variance }) => (variance?.days == null ? null : signed(variance.days)),
};

const COLUMNS: readonly Column<KpiDifference>[] = [
  column("id", null, ({ kpi }) => text(kpi.id), { shown: "data" }),
  column("name", say("kpi"), ({ kpi }) => nameLine(kpi)),
  column("course_before", say("diff-then"), courseThen),
  column("course", say("course"), courseNow),
  ...thenAndNow("actual", say("so-far"), ACTUAL),
  ...thenAndNow("variance", say("variance"), VARIANCE),
  ...thenAndNow("variance_days", say("diff-days-head"), DAYS, 88),
];

/** One row for each KPI that stands otherwise than it did: its course with its sign, its figures, then and now. */
export function coursesTable({ kpis }: Comparison): Table {
  return tableOf(COLUMNS, kpis, { tone: ({ after }) => after?.course ?? "dim", card });
}

/** A figure: shown in one column, then → now; as data in two. */
function thenAndNow(id: string, head: Say, figure: Figure, shown: Shown = "always"): Column<KpiDifference>[] {
  const data = (standing: Standing | null): Value | null => {
    const value = standing && figure.data(standing);
    return value === null ? null : number(value);
  };
  const step = (one: KpiDifference) => {
    const shown = stepOf(one, figure);
    return shown && { say: shown, data: data(one.after) };
  };
  return [
    column(`${id}_before`, null, ({ before }) => data(before), { shown: "data" }),
    column(id, head, step, { align: "right", shown }),
  ];
}

function card(one: KpiDifference): Card {
  const { kpi, before, after } = one;
  const changed = !before || !after || one.courseThen !== after.course;
  return { left: nameLine(kpi), right: courseNow(one), bar: null, lines: cardLines(one, changed) };
}

function cardLines(one: KpiDifference, changed: boolean): Line[] {
  const [actual, variance, days] = [ACTUAL, VARIANCE, DAYS].map((figure) => stepOf(one, figure));
  const was: Line[] = changed
    ? [{ say: say("diff-was", { course: asFact(courseThen(one).say) }), tone: "dim" }]
    : [];
  const facts = {
    ...(actual ? { actual: asFact(actual) } : {}),
    ...(variance ? { variance: asFact(variance) } : {}),
    ...(days ? { days: asFact(days) } : {}),
  };
  return [...was, ...(actual ? [{ say: say("diff-card", facts) }] : [])];
}

function courseNow({ after }: KpiDifference): Line {
  return courseLine(after, after?.course ?? null);
}

function courseThen({ before, courseThen }: KpiDifference): Line {
  return before ? courseLine(before, courseThen) : { say: say("diff-new"), tone: "dim" };
}

/** The course of a KPI; of one that is not on the route (any more) that it is gone. */
function courseLine(standing: Standing | null, course: Course | null): Line {
  if (!standing || !course) return { say: say("diff-gone"), tone: "dim" };
  if (standing.kpi.input) return { say: say("input"), tone: "dim" };
  return { say: { is: "course", course }, tone: course };
}

/** “22,446 → 22,852”; one figure where both are the same. */
function stepOf({ before, after }: KpiDifference, { shown }: Figure): Say | null {
  const [from, to] = [before && shown(before), after && shown(after)];
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
