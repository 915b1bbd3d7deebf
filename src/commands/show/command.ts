import { fuelFigures, kpiFigures } from "../../domain/figures/figures.js";
import { fuelOf } from "../../domain/route/lookup.js";
import type { Problem } from "../../domain/say/problem.js";
import { fuelStandingOf } from "../../domain/standing/fuel.js";
import { type Journey, journeyOf } from "../../domain/standing/journey.js";
import { standingOf } from "../../domain/standing/standing.js";
import type { Scale } from "../../domain/time/period.js";
import { type Opened, openProject } from "../../files/project.js";
import type { Document } from "../../views/document.js";
import { type Command, onlyProblems, optionText } from "../command.js";
import { perOption, unknownKpi } from "../options.js";
import { fuelView, showView } from "./view.js";

interface Input {
  opened: Opened;
  /** The text of the log, on which what is to be checked by hand was tried. */
  text: string;
}

/** `kpi show KPI`: one KPI or fuel in full. */
export const show: Command<Input> = {
  read(disk, _typed, where) {
    const opened = openProject(disk, where);
    const logged = "project" in opened && disk.exists(opened.project.logFile);
    return { opened, text: logged ? disk.readText(opened.project.logFile) : "" };
  },
  run({ opened, text }, typed, { today }) {
    if ("problems" in opened) return onlyProblems(...opened.problems);
    const { route, log, problems } = opened.project;
    const id = typed.words[0] ?? "";
    const isFuel = fuelOf(route, id) !== undefined;
    const unknown = isFuel ? null : unknownKpi(id, route);
    if (unknown) return onlyProblems(unknown);
    const per = perOption(optionText(typed, "per"));
    if (per && typeof per !== "string") return onlyProblems(per);
    const scope = { per: per as Scale | null, everyStop: true };
    const journey = journeyOf(route, log, today, isFuel ? scope : { ...scope, only: [id] });
    return {
      ...shown(journey, id, text),
      problems: [...problems, ...notesAbout(journey, id)],
      changes: [],
      language: route.lang,
    };
  },
};

function shown(journey: Journey, id: string, log: string): { document: Document; data: unknown } {
  const fuel = fuelStandingOf(journey, id);
  if (fuel)
    return { document: fuelView(journey, fuel), data: { version: 1, fuel: fuelFigures(fuel, journey) } };
  const standing = standingOf(journey, id)!;
  return {
    document: showView(journey, standing, log),
    data: { version: 1, kpi: kpiFigures(standing, journey) },
  };
}

function notesAbout({ notes }: Journey, id: string): Problem[] {
  return notes.filter(({ subject }) => subject === id);
}
