import { type Signal, signal } from "../../statistics/signal.js";
import type { Meter } from "../log/meter.js";
import { doubtsLatest } from "../log/suspicion.js";
import { once } from "../outlook/once.js";
import { type Projection, projector } from "../outlook/projection.js";
import { changeOf } from "../plan/eras.js";
import { measureOf } from "../plan/measure.js";
import type { Kpi } from "../route/route.js";
import type { Measure } from "../say/measure.js";
import { SCALE_OF } from "../time/period.js";
import { actualNow } from "./actual.js";
import type { Ground } from "./ground.js";
import { type Heading, headingOf } from "./heading.js";
import { lastOver } from "./input.js";
import { isStale, type Judged, type Judgement, judge } from "./judge.js";
import { paceOf } from "./pace.js";
import { progressOf, toGo } from "./progress.js";
import { reason, reasonsFor } from "./reasons.js";
import { plannedSince, type Residual, residualsOf, residualTolerance } from "./residuals.js";
import type { Standing } from "./standing.js";
import { againstPlan, originalVariance } from "./variance.js";
import { verdictsOf } from "./verdicts.js";

/** Where a KPI stands: what it is measured against, how far it is, how it goes, what is expected, and its course. */
export function kpiStanding(kpi: Kpi, ground: Ground): Standing {
  const { route, today, scope, prospects } = ground;
  const eras = ground.eras.get(kpi.id)!;
  const { plan } = eras.at(-1)!;
  const meter = ground.histories.meters.get(kpi.id)!;
  const { through } = meter;
  const measure = measureOf(kpi, plan, ground.readings.get(kpi.id));

  const heading = headingOf(plan, meter, route, today);
  const { stop, lastStop, judged, countedFrom } = heading;
  const actual = actualOf(kpi, meter, heading);
  const { planned, variance } = againstPlan(kpi, plan, through, judged, actual);
  const verdicts = verdictsOf(eras, ground.sound.meters.get(kpi.id)!, route.start);

  const history = ground.histories.of(kpi);
  const per = scope.per ?? SCALE_OF[kpi.cadence];
  const pace = once(() =>
    paceOf({ kpi, plan, stop, through, actual, series: history, per, yearStarts: route.yearStarts }),
  );
  const projection = projector({ kpi, plan, prospects, today, scope }, stop, (one) =>
    verdicts.some((ended) => ended.stop === one && ended.verdict === "reached"),
  );

  const news = newsOf(kpi, ground);
  const stale = isStale(kpi, through, today, kpi.input ? lastOver(kpi, ground) : lastStop);
  const judgement = judge({
    ...soundFigures(kpi, ground, heading, { actual, planned, variance }),
    kpi,
    plan,
    through,
    verdicts,
    stop,
    lastStop,
    legFrom: heading.legFrom,
    residuals: news.residuals.map(({ value }) => value),
    signal: news.signal,
    tolerance: residualTolerance(kpi),
    get outlook() {
      return projection()?.milestone ?? null;
    },
    suspicious: doubtsLatest(ground.doubts, kpi, through),
  });
  return {
    kpi,
    meter,
    plan,
    measure,
    through,
    stop,
    judged,
    lastStop,
    countedFrom,
    actual,
    planned,
    variance,
    varianceOriginal: originalVariance(eras, meter),
    rerouted: changeOf(route, eras),
    progress: progressOf(route, kpi, plan, judged, actual, variance, through),
    toGo: toGo(kpi, stop, actual),
    verdicts,
    get pace() {
      return pace();
    },
    get projection() {
      return projection();
    },
    history,
    residuals: news.residuals,
    signal: plan.stops.length > 0 && through !== null ? news.signal : null,
    stale,
    ...courseOf(judgement, stale),
    get reasons() {
      return stale ? [reason("stale")] : reasons(kpi, measure, news, judgement, projection);
    },
  };
}

/** The actual of the stop that it belongs to; of what has no stop, since it is counted. */
function actualOf(kpi: Kpi, meter: Meter, { judged, countedFrom }: Heading): number | null {
  if (judged) return actualNow(kpi, meter, judged);
  return meter.through === null ? null : meter.over(countedFrom, meter.through);
}

/** What the residuals from the plan say. */
interface News {
  residuals: readonly Residual[];
  signal: Signal;
  /** Since when the periods have the plan that they have; null: from the beginning. */
  since: ReturnType<typeof plannedSince>;
}

/** Judged by what is sound: what looks wrong gives no signal. */
function newsOf(kpi: Kpi, { route, eras: all, sound }: Ground): News {
  const eras = all.get(kpi.id)!;
  const meter = sound.meters.get(kpi.id)!;
  const series = sound.of(kpi);
  const since = plannedSince(eras, meter, series, route.start);
  const from = Math.max(route.start, since ?? route.start);
  const residuals = residualsOf(kpi, meter, eras.at(-1)!.plan, series, from);
  const values = residuals.map(({ value }) => value);
  return { residuals, since, signal: signal(values, { tolerance: residualTolerance(kpi) }) };
}

/** The figures that a course is judged by: those without what looks wrong. */
function soundFigures(
  kpi: Kpi,
  { histories, sound, eras }: Ground,
  { judged }: Heading,
  figures: Pick<Standing, "actual" | "planned" | "variance">,
): Pick<Judged, "actual" | "planned" | "variance"> {
  if (sound === histories || !judged) return figures;
  const meter = sound.meters.get(kpi.id)!;
  const actual = actualNow(kpi, meter, judged);
  return { actual, ...againstPlan(kpi, eras.get(kpi.id)!.at(-1)!.plan, meter.through, judged, actual) };
}

/** The course; of what is stale it is unknown, and what it was then stands beside it. */
function courseOf(
  judgement: Judgement,
  stale: boolean,
): Pick<Standing, "course" | "provisional" | "tooEarly" | "lastCourse"> {
  // Why it is so may take a simulation: it is asked for only where nothing is known.
  const { course, provisional } = judgement;
  if (stale) return { course: "unknown", provisional: false, tooEarly: false, lastCourse: course };
  return {
    course,
    provisional,
    tooEarly: course === "unknown" && judgement.because[0] === "too-early",
    lastCourse: null,
  };
}

function reasons(
  kpi: Kpi,
  measure: Measure,
  { residuals, signal, since }: News,
  judgement: Judgement,
  projection: () => Projection | null,
): Standing["reasons"] {
  return reasonsFor(judgement, {
    kpi,
    measure,
    residuals,
    signal,
    tolerance: residualTolerance(kpi),
    since,
    get outlook() {
      return projection()?.milestone ?? null;
    },
  });
}
