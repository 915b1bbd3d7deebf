import { day, type Value } from "../domain/say/value.js";
import { civil, type Day } from "../domain/time/day.js";

/** A day in a sentence: with its year where that is not today's. */
export function dated(of: Day, today: Day): Value {
  return day(of, civil(of).year === civil(today).year ? "month-day" : "long");
}
