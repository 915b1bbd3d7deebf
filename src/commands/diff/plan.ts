import type { Comparison, Setting, SettingDifference } from "../../domain/diff/compare.js";
import { under } from "../../domain/say/facts.js";
import { day, list, number, text, type Value } from "../../domain/say/value.js";
import { type Say, say } from "../../views/words.js";
import { ends, figure, shownTarget } from "./figures.js";

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
    ...under(from === null ? "added" : to === null ? "gone" : null, text("")),
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
