import { kpiFigures } from "../domain/figures.js";
import { journeyOf } from "../domain/journey.js";
import type { Scale } from "../domain/period.js";
import { type Opened, openProject } from "../files/project.js";
import { showView } from "../views/show/index.js";
import { type Command, onlyProblems, optionText } from "./command.js";
import { unknownKpi } from "./ids.js";
import { perOption } from "./status.js";

/** `kpi show KPI`: one KPI in full. */
export const show: Command<Opened> = {
  read: (disk, _typed, where) => openProject(disk, where),
  run(opened, typed, { today }) {
    if ("problems" in opened) return onlyProblems(...opened.problems);
    const { route, log, problems } = opened.project;
    const id = typed.words[0] ?? "";
    const unknown = unknownKpi(id, route);
    if (unknown) return onlyProblems(unknown);
    const per = perOption(optionText(typed, "per"));
    if (per && typeof per !== "string") return onlyProblems(per);
    const journey = journeyOf(route, log, today, { per: per as Scale | null, only: [id], everyStop: true });
    const standing = journey.standings.find(({ kpi }) => kpi.id === id)!;
    return {
      document: showView(journey, standing),
      data: { version: 1, kpi: kpiFigures(standing, journey) },
      problems: [
        ...problems,
        ...journey.notes.filter(({ facts }) => facts.id?.is === "text" && facts.id.text === id),
      ],
      changes: [],
      language: route.lang,
    };
  },
};
