import { formulaIds } from "../route/formula.js";
import type { Journey } from "../standing/journey.js";
import type { Day } from "../time/day.js";
import { type Bridge, bridgeOf, type Event } from "./bridge.js";
import type { Warning } from "./warning.js";
import { gravity, warningsOf } from "./warnings.js";

/** One block of news: the warnings of all that is tied together, the gravest speaks. */
export interface Cause {
  lead: Warning;
  others: readonly Warning[];
  bridge: Bridge | null;
  /** The note nearest to where the deviation began. */
  note: Event | null;
}

/** A note further away than this from where a deviation began says nothing about it. */
const NEAR_DAYS = 21;

/** The news by cause: KPIs tied by a formula share one block. The gravest block first. */
export function causesOf(journey: Journey): Cause[] {
  const groups = new Map<string, Warning[]>();
  const root = tiedTogether(journey);
  warningsOf(journey).forEach((warning, at) => {
    const key = warning.subject === null ? `journey ${at}` : root(warning.subject);
    groups.set(key, [...(groups.get(key) ?? []), warning]);
  });
  return [...groups.values()]
    .map((warnings) => causeOf(journey, warnings))
    .sort((a, b) => gravity(a.lead.code) - gravity(b.lead.code));
}

function causeOf(journey: Journey, warnings: readonly Warning[]): Cause {
  const [lead, ...others] = warnings;
  const subjects = new Set(
    warnings.flatMap(({ subject, severity }) => (subject && severity !== "good-news" ? [subject] : [])),
  );
  const near = (day: Day) => noteNear(journey, day, subjects);
  const bridge =
    journey.standings
      .filter(({ kpi }) => subjects.has(kpi.id))
      .map((standing) => bridgeOf(standing, journey, near))
      .find((one) => one !== null && subjects.has(one.numerator.kpi.id)) ?? null;
  const note = bridge ? bridge.note : lead!.since === null ? null : near(lead!.since);
  return { lead: lead!, others, bridge, note };
}

/** What each id is tied to by formulas: a function from an id to the name of its group. */
function tiedTogether({ route }: Journey): (id: string) => string {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const above = parent.get(id);
    return above === undefined ? id : root(above);
  };
  for (const kpi of route.kpis) {
    for (const { id } of kpi.formula ? formulaIds(kpi.formula) : []) {
      const [one, other] = [root(kpi.id), root(id)];
      if (one !== other) parent.set(other, one);
    }
  }
  return root;
}

/** The note about any of the subjects, or about everything, that lies nearest to a day. */
function noteNear({ log, today }: Journey, since: Day, subjects: ReadonlySet<string>): Event | null {
  const notes = [
    ...log.notes
      .filter(({ kpi }) => kpi === null || subjects.has(kpi))
      .map(({ date, text }) => ({ date, text })),
    ...log.measurements
      .filter(({ kpi, note }) => note && subjects.has(kpi))
      .map(({ date, note }) => ({ date, text: note! })),
  ].filter(({ date }) => date <= today && Math.abs(date - since) <= NEAR_DAYS);
  return notes.sort((a, b) => Math.abs(a.date - since) - Math.abs(b.date - since))[0] ?? null;
}
