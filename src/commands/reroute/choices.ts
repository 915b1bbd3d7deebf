import type { Stop } from "../../domain/lines/stop.js";
import { isBand } from "../../domain/route/target.js";
import { text } from "../../domain/say/value.js";
import type { Standing } from "../../domain/standing/standing.js";
import type { Day } from "../../domain/time/day.js";
import { amount, boundOf, target } from "../../views/amounts.js";
import { courseCell } from "../../views/course.js";
import type { Line } from "../../views/document.js";
import { dueDay } from "../../views/steering/cells.js";
import { asFact, say } from "../../views/words.js";

/** How something that can be chosen is called, and what is said of it besides. */
export interface ChoiceWords {
  label: Line["say"];
  hint: Line["say"];
}

/** “Orders”, “off course, 201 of 400” */
export function kpiChoice(standing: Standing): ChoiceWords {
  const { kpi, actual, judged } = standing;
  return {
    label: text(kpi.name),
    hint: say("choice-kpi", {
      course: asFact(courseCell(standing).say),
      ...(actual === null || !judged
        ? {}
        : {
            actual: amount(actual, standing),
            [boundOf(standing) || isBand(judged.target) ? "bound" : "stop"]: target(judged.target, standing),
          }),
    }),
  };
}

/** “2027”, “400 by 31 Dec” */
export function stopChoice(stop: Stop, standing: Standing, today: Day): ChoiceWords {
  return {
    label: { is: "period", period: stop.period },
    hint: say("side-stop-of", { target: target(stop.target, standing), due: dueDay(stop.due, today) }),
  };
}
