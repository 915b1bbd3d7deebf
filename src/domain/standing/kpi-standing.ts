import { signal } from "../../statistics/signal.js";
import type { MeasuredOn } from "../kinds/measured.js";
import type { Stop } from "../lines/stop.js";
import type { Meter } from "../log/meter.js";
import { doubtsLatest } from "../log/suspicion.js";
import { once, projector } from "../outlook/projection.js";
import type { Prospects, Steering } from "../outlook/prospects.js";
import { changeOf, type Era } from "../plan/eras.js";
import { measureOf } from "../plan/measure.js";
import { formulaIds } from "../route/formula.js";
import type { Kpi, Route } from "../route/route.js";
import type { Day } from "../time/day.js";
import { SCALE_OF, type Scale } from "../time/period.js";
import { type Heading, headingOf } from "./heading.js";
import { isStale, judge } from "./judge.js";
import { type Against, against, type Judgement } from "./judged.js";
import { paceOf } from "./pace.js";
import { actualNow, actualToward, progressOf, toGo } from "./progress.js";
import { type ReasonFacts, reason, reasonsFor } from "./reasons.js";
import { residualsOf, residualTolerance } from "./residuals.js";
import type { Beside, Standing } from "./standing.js";
import { againstPlan, originalVariance } from "./variance.js";
import { verdictsOf } from "./verdicts.js";

/** What of a journey is wanted beyond the usual, or left out. */
export interface Scope {
  /** The unit of time of every pace, instead of each KPI's own. */
  per?: Scale | null;
  /** Project these KPIs only: projecting is what takes time. */
  only?: readonly string[];
  /** Say nothing of other KPIs than these, nor of the fuel. */
  of?: readonly string[];
  /** Project every stop ahead, not only the next and the last. */
  everyStop?: boolean;
  /** What goes differently from now on. */
  steering?: Steering;
}

/** What every standing of a journey stands on. */
export interface Ground extends MeasuredOn {
  /** As it was in force on the day. */
  route: Route;
  today: Day;
  scope: Scope;
  /** The plans of each KPI by id, the one in force last. */
  eras: ReadonlyMap<string, readonly Era[]>;
  prospects: Prospects;
}

/** Where a KPI stands: what it is measured against, how far it is, how it goes, what is expected, and its course. */
export function kpiStanding(kpi: Kpi, ground: Ground): Standing {
  const { route, today, scope, prospects } = ground;
  const eras = ground.eras.get(kpi.id)!;
  const { plan } = eras.at(-1)!;
  const meter = ground.histories.meters.get(kpi.id)!;
  const { through } = meter;
  const measure = measureOf(kpi, plan, ground.readings.get(kpi.id));

  const heading = headingOf(kpi, plan, meter, route, today);
  const { stop, lastStop, judged, countedFrom } = heading;
  const actual = actualOf(kpi, meter, heading);
  const { planned, variance } = againstPlan(kpi, plan, through, judged, actual);
  const verdicts = verdictsOf(eras, meter, route.start);
  const beside = heading.longer.map((longer): Beside => {
    const actual = actualNow(kpi, meter, longer);
    return { stop: longer, actual, ...againstPlan(kpi, plan, through, longer, actual) };
  });

  const toward = stop && actualToward(kpi, meter, stop);
  const history = ground.histories.of(kpi);
  const per = scope.per ?? SCALE_OF[kpi.cadence];
  const pace = once(() =>
    paceOf({ kpi, plan, stop, through, actual: toward, series: history, per, yearStarts: route.yearStarts }),
  );
  const suspicious = doubtsLatest(ground.doubts, kpi, through);
  // What was measured, but is doubted, is not late.
  const stale = !suspicious && isStale(kpi, through, today, kpi.input ? lastOver(kpi, ground) : lastStop);
  const projection = projector({ kpi, plan, prospects, today, stale, scope }, stop, heading.longer, (one) =>
    verdicts.some((ended) => ended.stop === one && ended.verdict === "reached"),
  );

  const residuals = residualsOf(kpi, meter, plan, history, route.start);
  const tolerance = residualTolerance(kpi, plan, judged, residuals.at(-1));
  const news = signal(
    residuals.map(({ value }) => value),
    { tolerance },
  );
  const rows: Beside[] = judged ? [{ stop: judged, actual, planned, variance }, ...beside] : [];
  const context = { kpi, plan, through, verdicts, residuals, projection };
  const weighed = rows.flatMap((row) => against(row, context));
  const judgement = judge({
    kpi,
    through,
    actual,
    verdicts,
    lastStop,
    residuals: residuals.map(({ value }) => value),
    signal: news,
    tolerance,
    suspicious,
    against: weighed,
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
    beside,
    decidedBy: judgement.by,
    countedFrom,
    actual,
    planned,
    variance,
    varianceOriginal: originalVariance(eras, meter, route),
    rerouted: changeOf(route, eras),
    progress: progressOf(route, kpi, plan, judged, actual, variance, through),
    toGo: toGo(kpi, stop, toward),
    verdicts,
    get pace() {
      return pace();
    },
    get projection() {
      return projection();
    },
    history,
    residuals,
    signal: plan.stops.length > 0 && through !== null ? news : null,
    stale,
    ...courseOf(judgement, stale),
    get reasons() {
      if (stale) return [reason("stale")];
      return reasonsFor(judgement, {
        kpi,
        plan,
        measure,
        residuals,
        signal: news,
        tolerance,
        decided: decidedOf(judgement, rows, weighed),
        get outlook() {
          const outlook = weighed.find((one) => one.stop === judgement.by)?.outlook;
          return outlook ?? projection()?.milestone ?? null;
        },
      });
    },
  };
}

/** Where it stands for the stop that decided its course. */
function decidedOf(
  { by }: Judgement,
  rows: readonly Beside[],
  weighed: readonly Against[],
): ReasonFacts["decided"] {
  const at = rows.findIndex(({ stop }) => stop === by);
  const tolerance = weighed.find(({ stop }) => stop === by)?.tolerance;
  return at < 0 || tolerance === undefined ? null : { by: rows[at]!, tolerance, longer: at > 0 };
}

/** The actual of the stop that it belongs to; of what has no stop, since it is counted. */
function actualOf(kpi: Kpi, meter: Meter, { judged, countedFrom }: Heading): number | null {
  if (judged) return actualNow(kpi, meter, judged);
  return meter.through === null ? null : meter.over(countedFrom, meter.through);
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

/** The last stop of the formulas that an input feeds: after it nobody waits for its measurements. */
function lastOver(kpi: Kpi, { route, eras }: Pick<Ground, "route" | "eras">): Stop | null {
  const over = route.kpis.filter(
    ({ formula }) => formula && formulaIds(formula).some(({ id }) => id === kpi.id),
  );
  const last = over.flatMap(({ id }) => eras.get(id)?.at(-1)?.plan.stops.at(-1) ?? []);
  return last.reduce<Stop | null>((latest, stop) => (latest && latest.due >= stop.due ? latest : stop), null);
}
