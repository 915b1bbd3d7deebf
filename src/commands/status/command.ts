import { figuresOf } from "../../domain/figures/figures.js";
import { journeyOf } from "../../domain/standing/journey.js";
import type { Scale } from "../../domain/time/period.js";
import { type Opened, openProject } from "../../files/project.js";
import { type Command, onlyProblems, optionSet, optionText } from "../command.js";
import { perOption, unknownKpi } from "../options.js";
import { statusView } from "./view.js";

/** `kpi status [kpi …]`: the dashboard. */
export const status: Command<Opened> = {
  read: (disk, _typed, where) => openProject(disk, where),
  run(opened, typed, { today }) {
    if ("problems" in opened) return onlyProblems(...opened.problems);
    const { route, log, problems } = opened.project;
    const wrong = typed.words.flatMap((word) => unknownKpi(word, route, typed.commands) ?? []);
    const per = perOption(optionText(typed, "per"));
    if (per && typeof per !== "string") wrong.push(per);
    if (wrong.length) return onlyProblems(...wrong);
    const erring = problems.some(({ severity }) => severity === "error");
    if (erring && optionSet(typed, "strict")) return onlyProblems(...problems);
    const journey = journeyOf(route, log, today, {
      per: per as Scale | null,
      ...(typed.words.length ? { only: typed.words } : {}),
    });
    return {
      document: statusView(journey, typed.words),
      get data() {
        const figures = figuresOf(journey);
        const only = new Set(typed.words);
        return only.size ? { ...figures, kpis: figures.kpis.filter(({ id }) => only.has(id)) } : figures;
      },
      problems: [...problems, ...journey.notes],
      changes: [],
      language: route.lang,
    };
  },
};
