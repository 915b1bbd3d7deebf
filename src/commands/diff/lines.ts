import type {
  Comparison,
  MeasurementDifference,
  Setting,
  SettingDifference,
} from "../../domain/diff/compare.js";
import type { Note } from "../../domain/log/measurement.js";
import type { Target } from "../../domain/route/route.js";
import { isBand } from "../../domain/route/target.js";
import { under } from "../../domain/say/facts.js";
import { looseMeasure } from "../../domain/say/measure.js";
import { count, day, flag, list, number, text, type Value } from "../../domain/say/value.js";
import { type Say, say } from "../../views/words.js";

/** Keys whose texts are somebody's own words, and so are quoted. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  "title",
  "mission",
  "role",
  "name",
  "owner",
  "formula",
  "source",
  "log",
]);

/** What the route says otherwise, but for its milestones, tanks and decisions. */
export function routeLines({ strategy, vision, arrive, settings, ahead }: Comparison): Say[] {
  return [
    ...(strategy ? [say("diff-strategy", ends(strategy.from, strategy.to, text))] : []),
    ...(vision ? [say("diff-vision", { from: text(vision.from), to: text(vision.to) })] : []),
    ...(arrive ? [say("diff-arrival", { from: day(arrive.from, "long"), to: day(arrive.to, "long") })] : []),
    ...settingLines(settings),
    ...ahead.map(aheadLine),
  ];
}

/** What differs alike in several KPIs, as by a tolerance that holds for all, is said once. */
function settingLines(settings: readonly SettingDifference[]): Say[] {
  const alike = new Map<string, SettingDifference[]>();
  for (const one of settings) {
    const units = one.key === "baseline" ? [one.unitBefore, one.of?.unit] : [];
    const key = JSON.stringify([one.of === null, one.key, one.from, one.to, units]);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].map((these) => {
    const { of, unitBefore, key, from, to } = these[0]!;
    const names = these.flatMap((one) => one.of?.name ?? []);
    const long = [from, to].some(Array.isArray);
    return say("diff-setting", {
      names: of && list(names, "and"),
      key: text(key),
      ...(long
        ? {}
        : ends(
            from,
            to,
            (setting) => shownSetting(key, setting, of?.unit ?? null),
            (setting) => shownSetting(key, setting, unitBefore),
          )),
    });
  });
}

/** As it is written in the file, but for figures and days. */
function shownSetting(key: string, setting: Setting, unit: string | null): Value {
  if (typeof setting === "string") return text(OWN_WORDS.has(key) ? `“${setting}”` : setting);
  if (typeof setting === "number") return key === "baseline" ? figure(setting, unit) : number(setting);
  if (typeof setting === "boolean") return text(String(setting));
  if ("day" in setting) return day(setting.day, "long");
  if ("relative" in setting) return { is: "share", value: setting.relative, fine: true };
  if ("points" in setting) return text(`${setting.points}pt`);
  return text("low" in setting ? `[${setting.low}, ${setting.high}]` : setting.join(", "));
}

function aheadLine({ from, to }: Comparison["ahead"][number]): Say {
  const { from: first, to: last, what } = (to ?? from)!;
  return say("diff-ahead", {
    what: text(what),
    span: { is: "span", from: first, to: last },
    ...under(from === null ? "added" : to === null ? "gone" : null, flag()),
  });
}

/** A milestone that differs. */
export function milestoneLine({
  kpi,
  unitBefore,
  period,
  from,
  to,
  movedTo,
}: Comparison["milestones"][number]): Say {
  return say("diff-milestone", {
    name: text(kpi.name),
    period: { is: "period", period },
    moved: movedTo && { is: "period", period: movedTo },
    ...ends(
      from,
      to,
      (target) => shownTarget(target, kpi.unit),
      (target) => shownTarget(target, unitBefore),
    ),
  });
}

/** A tank or a reserve that differs. */
export function tankLine({ fuel, period, from, to }: Comparison["tanks"][number]): Say {
  const facts = { name: text(fuel.name), ...ends(from, to, (amount) => figure(amount, fuel.unit)) };
  return period === null
    ? say("diff-reserve", facts)
    : say("diff-milestone", { ...facts, period: { is: "period", period } });
}

/** What was corrected or went stands one by one; what was added comes last, counted by KPI. */
export function measurementLines(comparison: Comparison): Say[] {
  const { measurements } = comparison;
  const added = new Map<string, MeasurementDifference[]>();
  for (const one of measurements) {
    if (one.from === null) added.set(one.kpi, [...(added.get(one.kpi) ?? []), one]);
  }
  const other = measurements.filter(({ from }) => from !== null);
  return [
    ...other.map((one) => otherLine(comparison, one)),
    ...[...added].map(([id, list]) =>
      say("diff-added", {
        name: named(comparison, id).name,
        count: count(list.length, "measurement"),
        day: day(list.at(-1)!.date, "long"),
      }),
    ),
  ];
}

function otherLine(comparison: Comparison, { kpi, date, from, to, gone }: MeasurementDifference): Say {
  const { name, unit } = named(comparison, kpi);
  const shown = (value: number) => figure(value, unit);
  const facts = { name, day: day(date, "long"), from: shown(from!) };
  if (gone) return say("diff-gone-row", { ...facts, to: to === null ? null : shown(to) });
  return to === null ? say("diff-taken-back", facts) : say("diff-corrected", { ...facts, to: shown(to) });
}

function named({ before, after }: Comparison, id: string): { name: Value; unit: string | null } {
  const routes = [after.route, ...(before ? [before.route] : [])];
  const found = routes.flatMap(({ kpis, fuel }) => [...kpis, ...fuel]).find((one) => one.id === id);
  return { name: text(found?.name ?? id), unit: found?.unit ?? null };
}

/** Notes that went, then those that were added. */
export function noteLines(comparison: Comparison): Say[] {
  const { added, takenBack, gone } = comparison.notes;
  const line = ({ date, kpi, text: words }: Note, how: "back" | "gone" | null) =>
    say("diff-note", {
      day: day(date, "long"),
      text: text(words),
      name: kpi === null ? null : named(comparison, kpi).name,
      ...under(how, flag()),
    });
  return [
    ...takenBack.map((note) => line(note, "back")),
    ...gone.map((note) => line(note, "gone")),
    ...added.map((note) => line(note, null)),
  ];
}

/** What was and what is; null where there was or is nothing. */
export interface Ends {
  from: Value | null;
  to: Value | null;
}

/** What was and what is as facts; what was may be shown otherwise, as in another unit. */
export function ends<T>(
  from: T | null,
  to: T | null,
  shown: (value: T) => Value,
  shownBefore: (value: T) => Value = shown,
): Ends {
  return { from: from === null ? null : shownBefore(from), to: to === null ? null : shown(to) };
}

/** A target with its unit: a figure, or a band. */
function shownTarget(target: Target, unit: string | null): Value {
  if (!isBand(target)) return figure(target, unit);
  const { low, high } = target;
  return { is: "band", low, high, measure: looseMeasure(unit, [low, high], 2), unit: true };
}

/** A figure with its unit, in the decimals that it needs. */
function figure(value: number, unit: string | null): Value {
  return { is: "amount", value, measure: looseMeasure(unit, [value], 2), unit: true, trim: true };
}
