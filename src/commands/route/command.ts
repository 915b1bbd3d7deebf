import { routeOn } from "../../domain/plan/versions.js";
import type { Kpi, Route } from "../../domain/route/route.js";
import { isoDay } from "../../domain/time/day.js";
import { type Opened, openProject } from "../../files/project.js";
import { type Command, onlyProblems } from "../command.js";
import { routeView } from "./view.js";

/** `kpi route`: the plan as people read it. */
export const route: Command<Opened> = {
  read: (disk, _typed, where) => openProject(disk, where),
  run(opened, _typed, { today }) {
    if ("problems" in opened) return onlyProblems(...opened.problems);
    const { problems } = opened.project;
    const route = routeOn(opened.project.route, today);
    return {
      document: routeView(route, today),
      data: planOf(route),
      problems: problems.filter(({ place }) => place === null || place.file.endsWith(".yaml")),
      changes: [],
      language: route.lang,
    };
  },
};

function planOf(route: Route): unknown {
  const { vision, arrive, mission, role } = route.destination;
  return {
    version: 1,
    title: route.title,
    destination: { vision, arrive: isoDay(arrive), mission, role },
    strategy: route.strategy,
    start: isoDay(route.start),
    kpis: route.kpis.map(kpiPlan),
    fuel: route.fuel.map(({ id, name, unit, kind, tank, reserve }) => ({
      id,
      name,
      unit,
      kind,
      tank: tank.map(({ period, amount }) => ({ period: period.key, amount })),
      reserve,
    })),
    ahead: route.ahead.map(({ from, to, what, known, effect }) => ({
      from: isoDay(from),
      to: isoDay(to),
      what,
      known: known === null ? null : isoDay(known),
      effect: Object.fromEntries(effect),
    })),
    changes: route.changes.map(({ date, why, by }) => ({ date: isoDay(date), why, by })),
  };
}

function kpiPlan(kpi: Kpi): unknown {
  return {
    id: kpi.id,
    name: kpi.name,
    kind: kpi.kind,
    goal: kpi.goal,
    unit: kpi.unit,
    cadence: kpi.cadence,
    path: kpi.path,
    baseline: kpi.baseline,
    formula: kpi.formulaText,
    owner: kpi.owner,
    weight: kpi.weight,
    input: kpi.input,
    milestones: kpi.milestones.map(({ period, target }) => ({ period: period.key, target })),
  };
}
