import { nameOf } from "../route/lookup.js";
import { text, type Value } from "../say/value.js";
import type { JourneyRule } from "./warning.js";

/** A jam is told from so many days before it begins until it is over. */
const BEFORE_DAYS = 21;

/** A traffic jam that one knows of. */
export const jamAhead: JourneyRule = {
  code: "jam-ahead",
  detect: ({ route, today }) =>
    route.ahead
      .filter(({ from, to }) => from - today <= BEFORE_DAYS && today <= to)
      .map(({ from, to, what, effect }) => {
        const effects = [...effect].map(([id, share]): Value => {
          const name = text(nameOf(route, id));
          const facts = { share: { is: "share", value: share, signed: true }, name } as const;
          return { is: "phrase", phrase: { code: "jam-effect", facts } };
        });
        return {
          facts: {
            what: text(what),
            span: { is: "span", from, to },
            ...(effects.length ? { effects: { is: "list", values: effects, joined: "and" } } : {}),
          },
          since: from,
          next: null,
        };
      }),
};
