import { isBand } from "../domain/route/target.js";
import { under } from "../domain/say/facts.js";
import { isPercent } from "../domain/say/measure.js";
import { count, text, type Value } from "../domain/say/value.js";
import { behind, deviation, runLength } from "../domain/standing/reasons.js";
import type { Standing, Variance } from "../domain/standing/standing.js";
import { tolerated } from "../domain/standing/tolerance.js";
import { decidedRow, shownGap } from "../domain/standing/variance.js";
import { SCALE_OF } from "../domain/time/period.js";
import { sideHole } from "./amounts.js";
import type { Line } from "./document.js";
import { say } from "./words.js";

/** Where the row of a KPI and its course say different things, the sentence that names both spans. */
export function spansLines(standings: readonly Standing[], named: boolean): Line[] {
  return standings.flatMap((standing) => {
    const said = spansOf(standing, named);
    return said ? [{ say: said, tone: "dim" } satisfies Line] : [];
  });
}

function spansOf(standing: Standing, named: boolean) {
  const { kpi, judged, variance, course, stale } = standing;
  if (!judged || !variance || stale || kpi.input) return null;
  const facts = {
    name: named ? text(kpi.name) : null,
    here: differenceOf(standing, variance),
    stop: { is: "period", period: judged.period } as const,
  };
  const { longer, variance: there } = decidedRow(standing);
  if (longer && there)
    return say("spans-beside", {
      ...facts,
      there: differenceOf(standing, there),
      longer: { is: "period", period: longer.period },
    });
  const inTrouble = course === "drifting" || course === "off-course";
  if (inTrouble && variance.favourable) return recently(standing, facts);
  const catching = course === "on-course" && standing.reasons.some(({ code }) => code === "catching-up");
  if (catching) return say("spans-catching", facts);
  const short = course === "on-course" && !variance.favourable && isNews(standing, variance);
  return short ? say("spans-within", facts) : null;
}

/** Whether it is so far behind that it would be news, were it not for what is usual here. */
function isNews({ kpi, plan, judged, planned }: Standing, { absolute }: Variance): boolean {
  if (planned === null || isBand(planned) || !judged) return false;
  return Math.abs(absolute) >= tolerated(kpi, plan, judged, planned);
}

/** How the latest periods went, which is what the course is about. */
function recently(standing: Standing, facts: { name: Value | null; here: Value; stop: Value }) {
  const { kpi, residuals } = standing;
  const values = residuals.map(({ value }) => value);
  const last = (values.at(-1) ?? 0) < 0 ? Math.max(3, runLength(values)) : 3;
  const gap = -values.slice(-last).reduce((sum, value) => sum + value, 0) / last;
  if (values.length < last || gap <= 0) return null;
  return say("spans-recent", {
    ...facts,
    periods: count(last, SCALE_OF[kpi.cadence]),
    ...behind("gap", deviation(gap, standing), kpi),
  });
}

/** “44 more”, “29 short”, as a phrase of its own. */
function differenceOf({ kpi, measure }: Standing, variance: Variance): Value {
  const size: Value = {
    is: "amount",
    value: shownGap(variance, measure),
    measure,
    unit: !isPercent(measure),
  };
  return { is: "phrase", phrase: say("variance-words", under(sideHole({ kpi, variance }), size)) };
}
