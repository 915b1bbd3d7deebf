import { daysFact } from "../../domain/say/facts.js";
import { count, day } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import type { Day } from "../../domain/time/day.js";
import { periodHolding } from "../../domain/time/period.js";
import type { Road } from "../../views/document.js";
import { type Say, say } from "../../views/words.js";
import { yearsOf } from "../../views/years.js";

/** The road from start to arrival, its stopovers, where we are and where the plan is. */
export function roadBlock(journey: Journey): Road {
  const { route, trip, today } = journey;
  const nothingYet = trip.through === null && today >= route.start;
  return {
    block: "road",
    start: route.start,
    arrive: route.destination.arrive,
    years: yearsOf(route),
    stops: stopDays(journey),
    you: trip.at ?? (nothingYet ? today : null),
    plan: trip.at === null ? null : trip.through,
    ahead: route.ahead.map(({ from, to }) => ({ from, to })),
    caption: { say: caption(journey) },
  };
}

/** The days on which something is due before the arrival. */
function stopDays({ standings, route }: Journey): Day[] {
  const days = new Set(standings.flatMap(({ plan }) => plan.stops.map((stop) => stop.due)));
  return [...days].filter((due) => due < route.destination.arrive).sort((a, b) => a - b);
}

function caption({ route, trip, today }: Journey): Say {
  const { start, destination } = route;
  if (today < start)
    return say("road-not-started", { start: day(start, "long"), days: count(start - today, "day") });
  if (trip.through === null) {
    return say("road-nothing-measured", {
      day: { is: "number", value: today - start + 1 },
      days: { is: "number", value: destination.arrive - start + 1 },
    });
  }
  if (trip.at === null || trip.days === null)
    return say("road-no-days", { day: day(trip.through, "month-day") });
  return say("you-are-where", {
    day: day(trip.at, sameYear(trip.at, today) ? "month-day" : "long"),
    ...daysFact(trip.days),
  });
}

function sameYear(one: Day, other: Day): boolean {
  return periodHolding(one, "year").key === periodHolding(other, "year").key;
}
