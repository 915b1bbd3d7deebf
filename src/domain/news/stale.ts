import { command, count, text } from "../say/value.js";
import { type KpiRule, warning } from "./warning.js";

/** A KPI that has not been measured for longer than its cadence allows. What is computed follows its inputs. */
export const stale: KpiRule = ({ kpi, stale, through }, { today }) => {
  if (!stale || through === null || kpi.formula) return null;
  const facts = {
    name: text(kpi.name),
    days: count(today - through, "day"),
    cadence: { is: "cadence", cadence: kpi.cadence } as const,
  };
  return warning("stale", facts, { since: through, next: command("log", `${kpi.id}=…`) });
};
