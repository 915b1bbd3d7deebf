import type { Day } from "../../domain/day.js";
import { isBand, type Stop } from "../../domain/plan/index.js";
import type { Standing } from "../../domain/standing.js";
import type { Value } from "../../domain/value.js";
import { text } from "../../domain/value.js";
import { amount, boundOf, target } from "../amounts.js";
import type { Line } from "../document.js";
import { courseCell } from "../status/table.js";
import { say } from "../words.js";
import { dueDay } from "./cells.js";

/** How something that can be chosen is called, and what is said of it besides. */
export interface ChoiceWords {
  label: Line["say"];
  hint: Line["say"];
}

/** “Orders”, “off course, 201 of 400” */
export function kpiChoice(standing: Standing): ChoiceWords {
  const { kpi, actual, judged } = standing;
  const { value } = courseCell(standing);
  const course: Value = "is" in value ? value : { is: "phrase", phrase: value };
  return {
    label: text(kpi.name),
    hint: say("choice-kpi", {
      course,
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
