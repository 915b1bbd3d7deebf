import { futuresOf } from "../../statistics/simulate.js";
import { calendarOf } from "../futures/calendar.js";
import { burning, paced, tiedProspect } from "../futures/driven.js";
import { formulaProspect, type ProspectInput } from "../futures/formula.js";
import type { Drawn, Future, Prospect, Step } from "../futures/prospect.js";
import { CYCLE, regularSeries, stepsAfter } from "../futures/regular.js";
import { accrues, KINDS } from "../kinds/index.js";
import type { Histories } from "../kinds/measured.js";
import { monthWeights } from "../lines/day-weight.js";
import { firstFrom } from "../log/measurement.js";
import type { Meter, PeriodValue } from "../log/meter.js";
import { formulaIds } from "../route/formula.js";
import { fuelOf, kpiOf } from "../route/lookup.js";
import { type Kpi, type Measured, measuredFuel, type Route } from "../route/route.js";
import { isPercent, timesOf, worthOf } from "../say/measure.js";
import { DAYS_PER_MONTH, type Day } from "../time/day.js";

/**
 * What goes differently from now on, by the ids of KPIs and fuels. "From now on" is after the day that each is counted
 * to: what is measured stands.
 */
export interface Steering {
  /** Every amount to come is multiplied by this; of a level every change, of an average every reading. */
  paces: ReadonlyMap<string, number>;
  /** What is made of one unit of another: a numerator that follows its denominator. */
  tied: ReadonlyMap<string, Tie>;
  /** What goes out of a fuel a month: of a calendar month where days are counted, else of 365/12 days. */
  burns: ReadonlyMap<string, number>;
}

export interface Tie {
  /** The id of the denominator. */
  to: string;
  /** So much of the numerator for one of it, both in their own units. */
  times: number;
}

/** Everything as it goes. */
const AS_IT_GOES: Steering = { paces: new Map(), tied: new Map(), burns: new Map() };

/** Fewer full periods than this give no projection. */
export const ENOUGH_PERIODS = 3;

/** Paths are 2000, fewer where there are very many steps: memory is 8 bytes a step and path. */
const MOST_PATHS = 2000;
const MOST_CELLS = 1_200_000;

/** Memory for the paths of one KPI after the other: asking for megabytes each time costs more than the paths. */
let scratch = new Float64Array(0);

function borrowed(length: number): Float64Array {
  if (scratch.length < length) scratch = new Float64Array(length);
  return scratch;
}

/** What is simulated: a KPI that is logged, or a fuel. */
interface Subject {
  kpi: Measured;
  meter: Meter;
  series: readonly PeriodValue[];
  season: readonly number[] | null;
  steering: Steering;
}

/**
 * Makes the prospects of a route's KPIs as of `today`, each once. `steering` is what goes differently from now on.
 */
export class Prospects {
  private readonly made = new Map<string, Prospect | null>();
  /** Paths that do not arrive within twice the plan's length count as "does not arrive". */
  readonly horizon: Day;

  constructor(
    private readonly route: Route,
    private readonly histories: Histories,
    private readonly today: Day,
    readonly steering: Steering = AS_IT_GOES,
  ) {
    const { start, destination } = route;
    this.horizon = start + 2 * (destination.arrive - start);
  }

  /**
   * What `use` makes of the prospect of a KPI or fuel; null where too little is measured. The prospect is lent:
   * its memory serves the next one, so nothing of it may be kept.
   */
  lend<Result>(id: string, use: (prospect: Prospect) => Result): Result | null {
    const prospect = this.made.get(id) ?? this.make(id, borrowed);
    return prospect && use(prospect);
  }

  /** The prospect of a formula's input, to be kept. */
  private kept(id: string): Prospect | null {
    const known = this.made.get(id);
    if (known !== undefined) return known;
    const prospect = this.make(id, (length) => new Float64Array(length));
    this.made.set(id, prospect);
    return prospect;
  }

  private make(id: string, memory: (length: number) => Float64Array): Prospect | null {
    const { route, histories } = this;
    const kpi = kpiOf(route, id);
    const fuel = fuelOf(route, id);
    const measured = kpi ?? (fuel && measuredFuel(fuel));
    const meter = histories.meters.get(id);
    if (!measured || !meter || meter.through === null) return null;
    if (kpi?.formula) return this.ofFormula(kpi, meter.through);
    const tie = this.steering.tied.get(id);
    if (tie) {
      const denominator = this.kept(tie.to);
      return denominator && tiedProspect(meter, denominator, tie.times);
    }
    const series = histories.of(measured);
    const season = kpi ? monthWeights(kpi, this.today + 1, meter) : null;
    const subject = { kpi: measured, meter, series, season, steering: this.steering };
    return logged(route, subject, this.horizon, memory);
  }

  private ofFormula(kpi: Kpi, through: Day): Prospect | null {
    const inputs = new Map<string, ProspectInput>();
    for (const { id } of formulaIds(kpi.formula!)) {
      const prospect = this.kept(id);
      if (!prospect) return null;
      const input = kpiOf(this.route, id);
      const worth = input ? worthOf(input) : 1;
      inputs.set(id, { prospect, worth, drawnAs: this.steering.tied.get(id)?.to ?? id });
    }
    if (inputs.size === 0) return null;
    return formulaProspect(kpi.formula!, timesOf(kpi), inputs, { through, horizon: this.horizon });
  }
}

function logged(
  route: Route,
  { kpi, meter, series, season, steering }: Subject,
  horizon: Day,
  memory: (length: number) => Float64Array,
): Prospect | null {
  const calendar = accrues(kpi) ? calendarOf(route, kpi, season) : null;
  const usable = series.filter(({ period }) => calendar === null || calendar(period) > 0);
  if (usable.length < ENOUGH_PERIODS) return null;
  const steps = stepsAfter(usable.at(-1)!.period, horizon, route.yearStarts);
  if (steps.length === 0) return null;
  const flat = calendar
    ? usable.map((entry) => ({ ...entry, value: entry.value / calendar(entry.period) }))
    : usable;
  const regular = regularSeries(flat, kpi.cadence, KINDS[kpi.kind].gaps, route.yearStarts);
  const paths = pathsFor(steps.length);
  const bounds = boundsOf(kpi, regular.values);
  const drawn = futuresOf(regular.values, {
    period: CYCLE[kpi.cadence],
    horizon: steps.length,
    paths,
    into: memory(paths * steps.length),
    seasonal: regular.seasonal && season === null,
    bounds,
    ...(calendar ? { factors: steps.map(calendar) } : {}),
  });
  const futures = driven(drawn, { kpi, meter, steering, steps, bounds });
  const future: Future = { steps, futures, through: meter.through! };
  return KINDS[kpi.kind].logged?.prospect(meter, future, readingsPerPeriod(meter, usable)) ?? null;
}

interface Driving {
  kpi: Measured;
  meter: Meter;
  steering: Steering;
  steps: readonly Step[];
  bounds: [number, number];
}

/** The futures as they are driven from now on. */
function driven(drawn: Drawn, { kpi, meter, steering, steps, bounds }: Driving): Drawn {
  const reading = KINDS[kpi.kind].holds;
  const through = meter.through!;
  const left = reading ? meter.over(through, through)! : 0;
  const burn = steering.burns.get(kpi.id);
  if (burn !== undefined)
    return burning(drawn.paths, steps, burn / DAYS_PER_MONTH, reading ? { left, through } : null);
  const pace = steering.paces.get(kpi.id);
  return pace === undefined ? drawn : paced(drawn, pace, left, bounds);
}

function pathsFor(steps: number): number {
  return Math.max(500, Math.min(MOST_PATHS, 2 * Math.floor(MOST_CELLS / steps / 2)));
}

/** The bounds of a KPI; a count or an amount that never was below 0 (or never above) does not go there. */
function boundsOf(kpi: Measured, history: readonly number[]): [number, number] {
  const given = kpi.bounds;
  const counted = accrues(kpi) || kpi.unit === null || isPercent(kpi);
  const low = given?.low ?? (counted && history.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY);
  const high =
    given?.high ?? (counted && history.every((value) => value <= 0) ? 0 : Number.POSITIVE_INFINITY);
  const full = isPercent(kpi) && !accrues(kpi) && history.every((value) => value >= 0 && value <= 100);
  return [low, full ? Math.min(high, 100) : high];
}

function readingsPerPeriod({ days }: Meter, series: readonly PeriodValue[]): number {
  const readings = firstFrom(days, series.at(-1)!.period.to + 1) - firstFrom(days, series[0]!.period.from);
  return readings / series.length;
}
