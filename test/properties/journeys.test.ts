import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, figuresOf } from "../../src/domain/figures/figures.js";
import type { KpiFigures } from "../../src/domain/figures/shape.js";
import type { Measurement } from "../../src/domain/log/measurement.js";
import { type Kpi, type Route, type Target, travels } from "../../src/domain/route/route.js";
import { isBand } from "../../src/domain/route/target.js";
import { journeyOf } from "../../src/domain/standing/journey.js";
import { numbersIn, once, type Road, roads } from "./roads.js";

const MANY = { seed: 20270101, numRuns: 250 };

const journey = once(({ route, measurements, today }) =>
  journeyOf(route, { measurements, notes: [] }, today, { only: [] }),
);
const figures = once((road) => figuresOf(journey(road)));
const projected = once(({ route, measurements, today }) => assess(route, measurements, today));
const known = (road: Road) => ({ ...figures(road), problems: [] });

describe("whatever the route and the log", () => {
  it("the order of rows does not matter", () => {
    fc.assert(
      fc.property(
        roads.chain((road) =>
          fc.tuple(
            fc.constant(road),
            fc.shuffledSubarray(road.measurements, { minLength: road.measurements.length }),
          ),
        ),
        ([road, measurements]) => {
          expect(figures({ ...road, measurements })).toEqual(figures(road));
        },
      ),
      MANY,
    );
  });

  it("rows dated after today change no figure", () => {
    fc.assert(
      fc.property(roads, (road) => {
        const past = road.measurements.filter(({ date }) => date <= road.today);
        expect(known({ ...road, measurements: past })).toEqual(known(road));
      }),
      MANY,
    );
  });

  it("no figure is NaN or infinite", () => {
    fc.assert(
      fc.property(roads, (road) => {
        const bad = numbersIn(projected(road)).filter(([, value]) => !Number.isFinite(value));
        expect(bad).toEqual([]);
      }),
      { ...MANY, numRuns: 60 },
    );
  });

  it("actual − planned = variance, and its sign says whether it is favourable", () => {
    fc.assert(
      fc.property(roads, (road) => {
        for (const { kpi, actual, planned, variance } of journey(road).standings) {
          if (variance === null || actual === null || planned === null || isBand(planned)) continue;
          expect(variance.absolute).toBe(actual - planned);
          const good =
            kpi.goal === "increase" || kpi.goal === "at-least" ? actual >= planned : actual <= planned;
          expect(variance.favourable).toBe(good);
          if (planned !== 0)
            expect(variance.relative).toBeCloseTo((actual - planned) / Math.abs(planned), 10);
        }
      }),
      MANY,
    );
  });
});

describe("swapping increase and decrease, and negating every value,", () => {
  it("changes no course, progress or days", () => {
    fc.assert(
      fc.property(roads, (road) => {
        const [plain, turned] = [mirrorable(road), mirror(mirrorable(road))];
        const there = journeyKpis(plain);
        const mirrored = journeyKpis(turned);
        expect(mirrored.map(unsigned)).toEqual(there.map(unsigned));
        mirrored.forEach((kpi, at) => {
          const twin = there[at]!;
          expectOpposite(kpi.actual, twin.actual);
          expectOpposite(kpi.variance.absolute, twin.variance.absolute);
          expectOpposite(kpi.pace.now, twin.pace.now);
          expectOpposite(kpi.pace.required, twin.pace.required);
          expectOpposite(kpi.pace.best, twin.pace.best);
        });
        expect(figures(turned).trip).toEqual(figures(plain).trip);
      }),
      MANY,
    );
  });
});

describe("scaling a KPI's values", () => {
  it.each([1 / 1024, 8, 10])("by %d scales its figures and keeps its course", (factor) => {
    fc.assert(
      fc.property(roads, (road) => {
        const plain = journeyKpis(simple(road));
        const scaled = journeyKpis(scale(simple(road), factor));
        expect(scaled.map(unsigned)).toEqual(plain.map(unsigned));
        scaled.forEach((kpi, at) => {
          const twin = plain[at]!;
          const pairs = [
            [kpi.actual, twin.actual],
            [kpi.variance.absolute, twin.variance.absolute],
            [kpi.toGo, twin.toGo],
            [kpi.pace.now, twin.pace.now],
            [kpi.pace.required, twin.pace.required],
            [kpi.pace.planned, twin.pace.planned],
            [kpi.pace.best, twin.pace.best],
          ] as const;
          for (const [one, other] of pairs) expectTimes(one, other, factor);
        });
      }),
      MANY,
    );
  });
});

describe("with projections,", () => {
  const FEW = { ...MANY, numRuns: 40 };

  it("the order of rows does not matter, nor what is dated after today", () => {
    fc.assert(
      fc.property(roads, (road) => {
        const past = road.measurements.filter(({ date }) => date <= road.today).reverse();
        expect({ ...projected({ ...road, measurements: past }), problems: [] }).toEqual({
          ...projected(road),
          problems: [],
        });
      }),
      FEW,
    );
  });

  it.each([
    ["mirrored", mirror, -1],
    ["in another unit", (road: Road) => scale(road, 8), 8],
  ] as const)("a road %s has the same courses, chances and arrivals", (_name, change, factor) => {
    fc.assert(
      fc.property(roads, (road) => {
        const there = projected(mirrorable(road)).kpis;
        const changed = projected(change(mirrorable(road))).kpis;
        expect(changed.map(unsigned)).toEqual(there.map(unsigned));
        changed.forEach(({ projection }, at) => {
          const twin = there[at]!.projection;
          expect(outlook(projection)).toEqual(outlook(twin));
          expectTimes(projection?.milestone.expected ?? null, twin?.milestone.expected ?? null, factor);
        });
      }),
      FEW,
    );
  });

  it("nobody arrives in the past", () => {
    fc.assert(
      fc.property(roads, (road) => {
        const { today, kpis } = projected(road);
        const days = kpis.flatMap(({ projection }) =>
          [projection?.milestone, projection?.lastMilestone].flatMap((one) => [
            one?.arrival,
            one?.earliest,
            one?.latest,
          ]),
        );
        expect(days.filter((day) => day != null && day < today)).toEqual([]);
      }),
      FEW,
    );
  });

  /** What of a projection has no unit. */
  function outlook(projection: KpiFigures["projection"]) {
    return (
      projection &&
      [projection.milestone, projection.lastMilestone].map(
        (one) => one && [rounded(one.chance), one.arrival, one.earliest, one.latest],
      )
    );
  }
});

const journeyKpis = (road: Road) => figures(road).kpis;

/** What is the same on the other side of zero, and in another unit. */
function unsigned(figures: KpiFigures) {
  const { course, progress, variance, provisional, closed, through, lastCourse } = figures;
  return {
    warnings: figures.warnings.map(({ code, severity, since, next }) => ({ code, severity, since, next })),
    reasons: figures.reasons.map(({ code }) => code),
    verdict: figures.signal?.verdict,
    course,
    lastCourse,
    provisional,
    through,
    days: variance.days,
    favourable: variance.favourable,
    milestone: rounded(progress.milestone),
    route: rounded(progress.route),
    relativeSize: rounded(variance.relative === null ? null : Math.abs(variance.relative)),
    closed: closed.map(({ period, verdict, date, progress }) => ({
      period,
      verdict,
      date,
      progress: rounded(progress),
    })),
  };
}

/** To ten digits; −0 is 0. */
const rounded = (value: number | null) => (value === null ? null : Number(value.toPrecision(10)) + 0);

function expectOpposite(one: number | null, other: number | null) {
  expectTimes(one, other, -1);
}

function expectTimes(one: number | null, other: number | null, factor: number) {
  if (one === null || other === null) expect(one).toBe(other);
  else
    expect(Math.abs(one - other * factor)).toBeLessThanOrEqual(
      1e-9 * Math.max(Math.abs(one), Math.abs(factor)),
    );
}

/** The KPIs that travel, but for what knows a zero: odometers and constant growth. */
const mirrorable = once((road) =>
  keep(
    road,
    (kpi) =>
      travels(kpi) &&
      kpi.kind !== "counter" &&
      kpi.path !== "compound" &&
      !kpi.formula &&
      kpi.season !== "last-year",
  ),
);

const simple = once((road) => keep(road, (kpi) => !kpi.formula));

function keep(road: Road, wanted: (kpi: Kpi) => boolean): Road {
  return { ...road, route: { ...road.route, kpis: road.route.kpis.filter(wanted) } };
}

function mirror(road: Road): Road {
  const mirrored = scale(road, -1);
  return {
    ...mirrored,
    route: mapKpis(mirrored.route, (kpi) => ({
      ...kpi,
      goal: kpi.goal === "increase" ? "decrease" : "increase",
    })),
  };
}

function scale(road: Road, factor: number): Road {
  const points = Math.abs(factor);
  return {
    ...road,
    route: mapKpis(road.route, (kpi) => ({
      ...kpi,
      baseline: kpi.baseline === null ? null : kpi.baseline * factor,
      tolerance: "points" in kpi.tolerance ? { points: kpi.tolerance.points * points } : kpi.tolerance,
      milestones: kpi.milestones.map(({ period, target }) => ({ period, target: scaled(target, factor) })),
    })),
    measurements: road.measurements.map((one): Measurement => ({ ...one, value: one.value * factor })),
  };
}

function scaled(target: Target, factor: number): Target {
  return isBand(target) ? { low: target.low * factor, high: target.high * factor } : target * factor;
}

function mapKpis(route: Route, change: (kpi: Kpi) => Kpi): Route {
  return { ...route, kpis: route.kpis.map(change) };
}
