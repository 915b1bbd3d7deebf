import { nameOf } from "../route/lookup.js";
import { command, day, text, type Value } from "../say/value.js";
import { reason } from "../standing/reasons.js";
import { dayFact } from "./facts.js";
import { type JourneyRule, warning } from "./warning.js";

/** A jam is told from so many days before it begins until it is over. */
const BEFORE_DAYS = 21;

/** A traffic jam that one knows of. */
export const jamAhead: JourneyRule = ({ route, today }) =>
  route.ahead
    .filter(({ from, to }) => from - today <= BEFORE_DAYS && today <= to)
    .map(({ from, to, what, effect }) => {
      const effects = [...effect].map(([id, value]): Value => {
        const name = text(nameOf(route, id));
        const share = { is: "share", value, signed: true } as const;
        return { is: "phrase", phrase: reason("jam-effect", { share, name }) };
      });
      const facts = {
        what: text(what),
        span: { is: "span", from, to } as const,
        effects: effects.length ? ({ is: "list", values: effects, joined: "and" } as const) : null,
      };
      return warning("jam-ahead", facts, { since: from, next: null });
    });

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
