import type { Comparison } from "../../domain/diff/compare.js";
import type { Change } from "../../domain/route/route.js";
import { day, text, type Value } from "../../domain/say/value.js";
import { storyFacts, storyLine } from "../../views/decided.js";
import { type Say, say } from "../../views/words.js";
import { type Ends, ends } from "./figures.js";

/**
 * The decisions that differ. What one in force changed stands above them; that nothing is to change, and what is still
 * to come, stands nowhere else.
 */
export function decisionLines({ decisions, before, after }: Comparison): Say[] {
  return decisions.map(({ from, to }) => {
    if (!to) {
      const gone = text("");
      return from!.date > after.today
        ? say("diff-decision-ahead", { ...storyFacts(from!, before!.route), gone })
        : say("diff-decision", { ...factsOf(from!), gone });
    }
    const story = storyFacts(to, after.route);
    if (from) return say("diff-decision", { ...factsOf(to), what: editedIn({ from, to }, story.changes) });
    if (to.date > after.today) return say("diff-decision-ahead", story);
    return to.stay ? storyLine(to, after.route) : say("diff-decision", factsOf(to));
  });
}

function factsOf({ date, why, by }: Change) {
  return { day: day(date, "long"), why: text(why), by: by ? text(by) : null };
}

/** Which keys of a decision were edited, and what it changes now where that was. */
function editedIn({ from, to }: { from: Change; to: Change }, changes: Value): Value {
  const edited = (key: string, values: Ends): Value => ({
    is: "phrase",
    phrase: say("diff-edited", { key: text(key), ...values }),
  });
  const content = ({ set, moved, stay, strategy, destination }: Change) =>
    JSON.stringify([set, moved, stay, strategy, destination]);
  return {
    is: "list",
    joined: "and",
    values: [
      ...(from.date === to.date
        ? []
        : [
            edited(
              "date",
              ends(from.date, to.date, (on) => day(on, "long")),
            ),
          ]),
      ...(from.why === to.why
        ? []
        : [
            edited(
              "why",
              ends(from.why, to.why, (why) => text(`“${why}”`)),
            ),
          ]),
      ...(from.by === to.by ? [] : [edited("by", ends(from.by, to.by, text))]),
      ...(from.until === to.until
        ? []
        : [
            edited(
              "until",
              ends(from.until, to.until, (on) => day(on, "long")),
            ),
          ]),
      ...(content(from) === content(to) ? [] : [changes]),
    ],
  };
}
