import { KINDS } from "../../domain/kinds/index.js";
import { civil, type Day, isoDay } from "../../domain/time/day.js";
import type { Template, TemplateKpi } from "./template.js";

/** What a route is plotted from: a template's answers, or those that were given. */
export interface Answers {
  title: string;
  vision: string;
  strategy: string;
  start: Day;
  arrive: Day;
  currency: string;
  locale: string | null;
  /** Milestones given by KPI id, a year each, the first year first; they take the place of the template's. */
  milestones: ReadonlyMap<string, readonly number[]>;
}

/** The text of route.yaml for a template and answers: a plan that reads like a table, with what to change beside it. */
export function writeRoute(template: Template, answers: Answers): string {
  const years = yearsOf(answers.start, answers.arrive);
  const lines = [
    "# The plan of your journey. Change every figure to your own, then:  kpi check",
    "version: 1",
    `title: ${scalar(answers.title)}`,
    "destination:",
    `  vision: ${scalar(answers.vision)}`,
    `  arrive: ${isoDay(answers.arrive)}`,
    "strategy: |",
    ...answers.strategy.split(/\r?\n/).map((line) => `  ${line}`),
    `start: ${isoDay(answers.start)}`,
    ...(answers.locale ? [`locale: ${scalar(answers.locale)}`] : []),
    `currency: ${answers.currency}`,
    "",
    "kpis:",
    ...kpiLines(template.kpis, answers),
    "",
    "# Of a total: the amount in the year. Of a level: the reading at the end of it.",
    "milestones:",
    ...milestoneLines(template.kpis, answers, years),
    ...fuelLines(template, answers, years),
    "",
    "# A deviation from the plan is news from here on.",
    "tolerance: 5%",
  ];
  return `${lines.join("\n")}\n`;
}

/** A year of the journey: its number, and the part of it that the route covers. */
interface Year {
  number: number;
  part: number;
}

function yearsOf(start: Day, arrive: Day): Year[] {
  const [first, last] = [civil(start).year, civil(arrive).year];
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    number: first + at,
    part: partOf(first + at, start, arrive),
  }));
}

function partOf(year: number, start: Day, arrive: Day): number {
  const from = civil(start).year === year ? civil(start).month : 1;
  const to = civil(arrive).year === year ? civil(arrive).month : 12;
  return (to - from + 1) / 12;
}

function kpiLines(kpis: readonly TemplateKpi[], { currency }: Answers): string[] {
  const width = Math.max(...kpis.map(({ id }) => id.length)) + 1;
  return kpis.flatMap((kpi) => [
    `  # ${kpi.about}`,
    `  ${`${kpi.id}:`.padEnd(width)} { ${kpiKeys(kpi, currency).join(", ")} }`,
  ]);
}

function kpiKeys(kpi: TemplateKpi, currency: string): string[] {
  const unit = kpi.unit === "currency" ? currency : kpi.unit;
  return [
    `name: ${scalar(kpi.name)}`,
    ...(kpi.kind ? [`kind: ${kpi.kind}`] : []),
    ...(kpi.formula ? [`formula: ${kpi.formula}`] : []),
    ...(unit ? [`unit: ${scalar(unit)}`] : []),
    ...(kpi.goal ? [`goal: ${kpi.goal}`] : []),
    ...(kpi.cadence ? [`cadence: ${kpi.cadence}`] : []),
    ...(kpi.baseline === null ? [] : [`baseline: ${kpi.baseline}`]),
    ...(kpi.decimals === undefined ? [] : [`decimals: ${kpi.decimals}`]),
  ];
}

function milestoneLines(kpis: readonly TemplateKpi[], answers: Answers, years: readonly Year[]): string[] {
  const columns = kpis.flatMap((kpi) => {
    const targets = targetsOf(kpi, answers, years);
    return targets ? [{ id: kpi.id, targets }] : [];
  });
  const widths = columns.map(({ targets }) => Math.max(...targets.map((target) => String(target).length)));
  return years.map(({ number }, row) => {
    const last = columns.length - 1;
    const cells = columns.map(({ id, targets }, at) => {
      const cell = `${id}: ${targets[row]}${at < last ? "," : ""}`;
      return at < last ? cell.padEnd(id.length + widths[at]! + 3) : cell;
    });
    return `  ${number}: { ${cells.join(" ")} }`;
  });
}

/** The milestones of a KPI, one a year: those given, else the template's. A year of which the route covers a part gets that part. */
function targetsOf(kpi: TemplateKpi, answers: Answers, years: readonly Year[]): number[] | null {
  const given = answers.milestones.get(kpi.id);
  const full = given ?? kpi.years;
  if (!full) return null;
  if (given?.length === years.length) return [...given];
  const spare = years.length - full.length;
  return years.map(({ part }, at) => {
    const target = full[Math.max(0, Math.min(at - Math.max(0, spare), full.length - 1))]!;
    const before = at - spare <= 0 ? kpi.baseline : null;
    return part === 1 && at >= spare ? target : partly(kpi, target, before, part, at < spare);
  });
}

/** The milestone of a part of a year: of a total that part of the amount, of a level that part of the way. */
function partly(
  kpi: TemplateKpi,
  target: number,
  before: number | null,
  part: number,
  early: boolean,
): number {
  if (kpi.kind && KINDS[kpi.kind].accrues) {
    const rate = early && before !== null ? (before + target) / 2 : target;
    return rounded(rate * part);
  }
  if (kpi.kind && KINDS[kpi.kind].holds && before !== null) return rounded(before + (target - before) * part);
  return target;
}

/** Two significant digits: a figure to change, not one to believe. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}

function fuelLines({ fuel }: Template, { currency }: Answers, years: readonly Year[]): string[] {
  if (fuel.length === 0) return [];
  const lines = fuel.map((one) => {
    const keys = [`name: ${scalar(one.name)}`, `unit: ${currency}`, `kind: ${one.kind}`];
    if (one.drives) keys.push(`drives: ${one.drives}`);
    if (one.reserve !== undefined) keys.push(`reserve: ${one.reserve}`);
    if (one.years) keys.push(`tank: { ${tank(one.years, years).join(", ")} }`);
    return `  ${one.id}: { ${keys.join(", ")} }`;
  });
  return [
    "",
    "# What the journey uses up: a budget that is spent, or a balance that runs down.",
    "fuel:",
    ...lines,
  ];
}

function tank(amounts: readonly number[], years: readonly Year[]): string[] {
  const spare = Math.max(0, years.length - amounts.length);
  return years.map(({ number, part }, at) => {
    const amount = amounts[Math.max(0, Math.min(at - spare, amounts.length - 1))]!;
    return `${number}: ${part === 1 ? amount : rounded(amount * part)}`;
  });
}

/** A text as YAML: plain where that reads as the very same text, else in double quotes. */
function scalar(text: string): string {
  const plain =
    /^[\p{L}][\p{L}\p{N} .()/+&’'-]*$/u.test(text) &&
    !/ $|: | #/.test(text) &&
    !/^(true|false|null|yes|no|on|off)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}
