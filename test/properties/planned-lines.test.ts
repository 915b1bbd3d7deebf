import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accrues } from "../../src/domain/kinds/index.js";
import { travels } from "../../src/domain/route/route.js";
import { isBand } from "../../src/domain/route/target.js";
import { journeyOf } from "../../src/domain/standing/journey.js";
import type { Standing } from "../../src/domain/standing/standing.js";
import { isoDay } from "../../src/domain/time/day.js";
import { once, roads } from "./roads.js";

const MANY = { seed: 20270102, numRuns: 150 };

const standings = once(
  ({ route, measurements, today }): readonly Standing[] =>
    journeyOf(route, { measurements, notes: [] }, today, { only: [] }).standings,
);

describe("a planned line", () => {
  it("is at each milestone on its due day, and at nothing the day before the first of an amount", () => {
    fc.assert(
      fc.property(roads, (road) => {
        for (const { kpi, plan } of standings(road)) {
          for (const stop of plan.stops) {
            if (isBand(stop.target)) continue;
            // what is planned of a mean that moves is the mean of the line
            if (kpi.kind === "average" && kpi.path === "linear") continue;
            expect(plan.planned(stop.due, stop)).toBeCloseTo(stop.target, 10);
            if (accrues(kpi)) expect(plan.planned(stop.from - 1, stop)).toBe(0);
          }
        }
      }),
      MANY,
    );
  });

  it("never falls where the milestones rise, nor rises where they fall", () => {
    fc.assert(
      fc.property(roads, (road) => {
        for (const { kpi, plan } of standings(road)) {
          const rising = accrues(kpi) || kpi.goal === "increase" ? 1 : -1;
          if (kpi.planFollows || kpi.formula || !(accrues(kpi) || travels(kpi))) continue;
          for (const stop of plan.stops) {
            if (isBand(stop.target)) continue;
            const slack = 1e-9 * Math.max(1, Math.abs(stop.target));
            for (let day = stop.from; day <= stop.due; day++) {
              const step = (plan.planned(day, stop) as number) - (plan.planned(day - 1, stop) as number);
              if (step * rising < -slack) throw new Error(`${kpi.id} on ${isoDay(day)} by ${step}`);
            }
          }
        }
      }),
      { ...MANY, numRuns: 60 },
    );
  });

  it("adds up to the milestone, day by day", () => {
    fc.assert(
      fc.property(roads, (road) => {
        for (const { kpi, plan } of standings(road)) {
          if (!accrues(kpi)) continue;
          for (const stop of plan.stops) {
            if (isBand(stop.target)) continue;
            let sum = 0;
            for (let day = stop.from; day <= stop.due; day++) {
              sum += (plan.planned(day, stop) as number) - (plan.planned(day - 1, stop) as number);
            }
            expect(sum).toBeCloseTo(stop.target, 6);
          }
        }
      }),
      { ...MANY, numRuns: 60 },
    );
  });

  it("has its quarter as a part: the year's amount over the quarter's days is the quarter's", () => {
    fc.assert(
      fc.property(roads, (road) => {
        for (const { kpi, plan } of standings(road)) {
          if (kpi.kind !== "total" || kpi.formula) continue;
          const part = plan.stops.find(({ period }) => period.scale === "quarter");
          const year = plan.stops.find(({ period }) => period.key === part?.period.key.slice(0, 4));
          if (!part || !year) continue;
          const within =
            (plan.planned(part.due, year) as number) - (plan.planned(part.from - 1, year) as number);
          expect(within).toBeCloseTo(part.target as number, 6);
        }
      }),
      MANY,
    );
  });
});

describe("the earned day", () => {
  it("is the last one whose planned value the actual has reached", () => {
    let seen = 0;
    fc.assert(
      fc.property(roads, (road) => {
        for (const { kpi, plan, judged, actual, variance } of standings(road)) {
          const earned = variance?.earned ?? null;
          if (earned === null || actual === null || !judged) continue;
          const own = accrues(kpi) || kpi.kind === "average";
          const first = accrues(kpi)
            ? Math.max(judged.from - 1, road.route.start)
            : own
              ? judged.from
              : road.route.start;
          const last = own ? judged.due : plan.stops.at(-1)!.due;
          if (earned < first || earned >= last || (accrues(kpi) && earned === road.route.start)) continue;
          const direction = kpi.goal === "increase" ? 1 : -1;
          const ahead = (day: number) => (actual - (plan.planned(day, judged) as number)) * direction;
          const slack = 1e-6 * Math.max(1, Math.abs(actual));
          seen++;
          expect(ahead(earned)).toBeGreaterThanOrEqual(-slack);
          expect(ahead(earned + 1)).toBeLessThan(slack);
        }
      }),
      { ...MANY, numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it("of a plan that was followed to the day is that day", () => {
    fc.assert(
      fc.property(roads, fc.integer({ min: 0, max: 1000 }), ({ route }, offset) => {
        const today = Math.min(route.start + offset, route.destination.arrive);
        for (const { kpi, plan } of standings({ route, measurements: [], today })) {
          if (!travels(kpi) || kpi.formula || kpi.season === "last-year") continue;
          const stop = plan.stops.find(({ due }) => due >= today)!;
          const planned = plan.planned(today, stop);
          if (planned === null || isBand(planned)) continue;
          const earned = plan.earned(planned, stop);
          if (earned === null) continue;
          // days that weigh nothing share their plan with the day before them
          expect(plan.planned(Math.min(earned, stop.due), stop)).toBeCloseTo(planned, 6);
          if (planned !== plan.planned(today + 1, stop) && today < stop.due) expect(earned).toBe(today);
        }
      }),
      MANY,
    );
  });
});
