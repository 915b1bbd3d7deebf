import type { Journey } from "../../domain/journey.js";
import { parsePeriod } from "../../domain/period.js";
import type { Change, Target } from "../../domain/route.js";
import { fuelThatDiffers, kpisThatDiffer } from "../../domain/steering/sides.js";
import { day, type Facts, text, type Value } from "../../domain/value.js";
import type { Block, Document, Line } from "../document.js";
import { type SayCode, say } from "../words.js";
import { targetValue } from "./conditions.js";
import { sidesTable } from "./table.js";

interface Rerouted {
  before: Journey;
  after: Journey;
  change: Change;
  file: string;
  dryRun: boolean;
}

/** What was decided and why, what is expected before and after, and what was written. */
export function rerouteView({ before, after, change, file, dryRun }: Rerouted): Document {
  const table = sidesTable({
    kpis: kpisThatDiffer(before, after),
    fuel: fuelThatDiffers(before, after),
    journey: after,
    heads: { asItGoes: "plan-now", whatIf: "plan-then" },
    courses: true,
  });
  const lead: Line[] = [
    {
      say: say("reroute-lead", { day: day(change.date, "long"), changes: decided(change, before) }),
      tone: "heading",
    },
    {
      say: say("decided", { why: text(change.why), ...(change.by ? { by: text(change.by) } : {}) }),
      tone: "dim",
    },
  ];
  const same: Block = { block: "text", lines: [{ say: say("reroute-same") }] };
  return [
    { block: "text", lines: lead },
    ...(table.length ? table : [same]),
    { block: "text", lines: dryRun ? [{ say: say("nothing-written") }] : writtenLines(file, change) },
  ];
}

function writtenLines(file: string, { why }: Change): Line[] {
  return [
    { say: say("reroute-written", { file: text(file) }) },
    { say: say("reroute-commit", { message: text(JSON.stringify(why)) }), tone: "dim" },
  ];
}

/** Everything that a change changes: “Orders 2027: 400 becomes 340 and …”. */
export function decided(change: Change, { route, standings }: Pick<Journey, "route" | "standings">): Value {
  const phrase = (code: SayCode, facts: Facts): Value => ({ is: "phrase", phrase: say(code, facts) });
  const standing = (id: string) => standings.find(({ kpi }) => kpi.id === id);
  const name = (id: string) => text(standing(id)?.kpi.name ?? id);
  const period = (key: string): Value => {
    const known = parsePeriod(key, route.yearStarts);
    return known ? { is: "period", period: known } : text(key);
  };
  const figure = (key: string, id: string, target: Target | null): Facts => {
    const measure = standing(id)?.measure;
    return target === null || !measure ? {} : { [key]: targetValue(target, measure) };
  };
  const { set, moved, stay, until, strategy, destination } = change;
  const values: Value[] = [
    ...set.map((one) =>
      phrase("decided-set", {
        name: name(one.kpi),
        period: period(one.period),
        ...figure("from", one.kpi, one.from),
        ...figure("to", one.kpi, one.to),
      }),
    ),
    ...moved.map((one) =>
      phrase("decided-move", { name: name(one.kpi), from: period(one.from), to: period(one.to) }),
    ),
    ...(strategy?.to ? [phrase("decided-strategy", { to: text(strategy.to) })] : []),
    ...(stay
      ? [
          phrase("decided-stay", {
            name: name(stay),
            ...(until === null ? {} : { until: day(until, "long") }),
          }),
        ]
      : []),
  ];
  if (destination && destination.from.vision !== destination.to.vision)
    values.push(phrase("decided-vision", { to: text(destination.to.vision) }));
  if (destination && destination.from.arrive !== destination.to.arrive)
    values.push(
      phrase("decided-arrive", {
        from: day(destination.from.arrive, "long"),
        to: day(destination.to.arrive, "long"),
      }),
    );
  return { is: "list", values, joined: "and" };
}
