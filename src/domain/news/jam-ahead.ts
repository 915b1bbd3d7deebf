import { nameOf } from "../route/lookup.js";
import { text, type Value } from "../say/value.js";
import { reason } from "../standing/reasons.js";
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
