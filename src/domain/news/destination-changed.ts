import { command, day, text } from "../say/value.js";
import { dayFact } from "./facts.js";
import { type JourneyRule, warning } from "./warning.js";

/** A changed destination is loud for so many days. */
const LOUD_DAYS = 90;

/** The destination changed: loud for ninety days. */
export const destinationChanged: JourneyRule = ({ route, today }) =>
  route.changes.flatMap(({ date, why, destination }) => {
    if (!destination || date > today || today - date >= LOUD_DAYS) return [];
    const facts = {
      date: day(date, "long"),
      from: day(destination.from.arrive, "long"),
      to: day(destination.to.arrive, "long"),
      why: text(why),
      until: dayFact(date + LOUD_DAYS, today),
    };
    return [warning("destination-changed", facts, { since: date, next: command("route") })];
  });
