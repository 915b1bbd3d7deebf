import { accrues } from "../../domain/kinds/index.js";
import { yearlyRate } from "../../domain/lines/growth.js";
import { type Stop, stopOf } from "../../domain/lines/stop.js";
import { type Kpi, orientation, travels } from "../../domain/route/route.js";
import { decimalsFor } from "../../domain/say/measure.js";
import { problem } from "../../domain/say/problem.js";
import { text, type Value } from "../../domain/say/value.js";
import type { Reading } from "./check.js";
import type { Stone } from "./milestones.js";

/**
 * Notes the amount of a year of which the route covers a part only, where it looks meant for the whole year: as a rate a
 * year it is out of line with the year next to it, and as the amount of a whole year it is not.
 */
export function noteParts(reading: Reading, kpi: Kpi, stones: readonly Stone[]): void {
  const { span } = reading;
  if (!span || !accrues(kpi) || !travels(kpi)) return;
  const direction = orientation(kpi.goal);
  const years = stones
    .filter(({ period, target }) => period.scale === "year" && typeof target === "number")
    .map((stone) => ({ stone, stop: stopOf(stone, span) }));
  years.forEach(({ stone, stop }, at) => {
    const before = years[at - 1]?.stop;
    const after = years[at + 1]?.stop;
    if (isWhole(stop) || [before, after].every((one) => !one || !isWhole(one))) return;
    const inLine = (rate: number) =>
      (!after || direction * (yearlyRate(after) - rate) >= 0) &&
      (!before || direction * (rate - yearlyRate(before)) >= 0);
    const [asPart, asWhole] = [yearlyRate(stop), stop.target as number];
    if (inLine(asPart) || !inLine(asWhole)) return;
    const amount = (value: number): Value => {
      const decimals = Number.isInteger(value) ? 0 : decimalsFor([value]);
      return { is: "amount", value, measure: { unit: kpi.unit, decimals, whole: false }, unit: true };
    };
    reading.report(
      problem("part-of-year", {
        name: text(kpi.name),
        period: { is: "period", period: stone.period },
        span: { is: "span", from: stop.from, to: stop.due },
        amount: amount(asWhole),
        rate: amount(Math.round(asPart)),
        part: amount(Math.round((asWhole * asWhole) / asPart)),
      }),
      reading.places.value(stone.path),
    );
  });
}

function isWhole({ period, from, due }: Stop): boolean {
  return period.from === from && period.to === due;
}
