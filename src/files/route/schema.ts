import type * as z from "zod/mini";
import { PATHS } from "../../domain/route/route.js";
import { GOALS, KIND_NAMES, LANGUAGES } from "../../domain/say/terms.js";
import { CADENCES } from "../../domain/time/period.js";
import {
  about,
  anything,
  bounds,
  byId,
  byPeriod,
  currency,
  date,
  figure,
  flag,
  LIMITS,
  limited,
  list,
  locale,
  mapping,
  maybe,
  percentage,
  period,
  record,
  season,
  target,
  text,
  tolerance,
  version,
  whole,
  word,
} from "./pieces.js";

/**
 * The format of route.yaml, whole. From it come the types below, the JSON Schema that editors complete from, and
 * the reference in the docs. What the keys mean together (a milestone outside the route, a formula's cycle) is
 * checked after it.
 */

const kpiFile = mapping({
  name: maybe("The name that people read; without it the id.", text, "Website visitors"),
  kind: maybe(
    "How measurements make an actual: amounts add up (total), the last reading counts (level), readings are averaged (average), the readings of an odometer are subtracted (counter), or a formula divides sums (ratio).",
    word(KIND_NAMES),
  ),
  formula: maybe(
    "Computes the KPI from others instead of logging it: + - * / ( ), numbers, ids of KPIs and fuel; a minus needs spaces.",
    text,
    "sales / visitors",
  ),
  unit: maybe('The unit of its figures, as EUR, s or "%".', text, "EUR", "%"),
  goal: maybe(
    "What is good: travel up (increase) or down (decrease), stay on one side of the milestone (at-least, at-most) or between two bounds (between). Without it the milestones tell.",
    word(GOALS),
  ),
  cadence: maybe("How often it is measured; monthly where nothing is said.", word(CADENCES)),
  baseline: maybe(
    "Where it stands at the start: of a total the amount in the 12 months before, of a counter its reading.",
    figure,
    18000,
  ),
  weight: maybe(
    "How much it counts in the trip as a whole; 1 by default, 0 leaves it out.",
    limited(LIMITS.weight),
    2,
  ),
  owner: maybe("Who looks after it.", text, "marketing"),
  path: maybe(
    "The shape of the planned line: linear, compound or step for levels, growing or even for totals, flat or linear for averages and ratios.",
    word(PATHS),
  ),
  season: maybe(
    "How the months weigh against each other, January first; last-year takes it from the log.",
    season,
    "last-year",
  ),
  tolerance: maybe(
    "From which deviation on there is news: 5% of planned, or 0.3pt in points of its unit.",
    tolerance,
    "5%",
    "0.3pt",
  ),
  bounds: maybe("The lowest and highest figure that is possible; null for none.", bounds, [0, 100]),
  decimals: maybe("How many decimals to show.", whole(LIMITS.decimals), 1),
  source: maybe(
    "Where `kpi pull` gets its figures.",
    mapping({ run: about("A command that prints the figures.", text, "./figures.sh visitors") }),
  ),
});

const fuelFile = mapping({
  name: maybe("The name that people read; without it the id.", text, "Advertising budget"),
  kind: about(
    "A budget of which amounts are spent, or a balance of which readings are taken.",
    word(["spend", "balance"]),
  ),
  unit: maybe("The unit of its figures.", text, "EUR"),
  tank: maybe("Of a spend: what may be spent in each period.", byPeriod(figure), {
    2027: 12000,
    2028: 20000,
  }),
  reserve: maybe("Of a balance: what must be left.", figure, 5000),
  carry: maybe("Of a spend: whether what is left of one tank goes over into the next.", flag),
  drives: maybe("The KPI that the fuel is for.", text, "visitors"),
  cadence: maybe("How often it is measured; monthly where nothing is said.", word(CADENCES)),
  decimals: maybe("How many decimals to show.", whole(LIMITS.decimals), 0),
});

const destinationFile = mapping({
  vision: maybe("Where the company wants to be: one sentence, worth driving for.", text),
  arrive: about("The day of arrival.", date, "2029-12-31"),
  mission: maybe("What the company is for.", text),
  role: maybe("Which part the website plays in it.", text),
});

const aheadFile = mapping({
  from: about("Its first day.", date, "2027-07-12"),
  to: about("Its last day.", date, "2027-08-22"),
  what: about("What it is.", text, "building holiday"),
  known: maybe(
    "The day from which on it is known: the plan before it does not change. Without it: since before the start.",
    date,
    "2027-03-01",
  ),
  effect: maybe("By how much it changes a KPI's daily amounts.", record(percentage), { visitors: "-10%" }),
});

const wayThere = () =>
  mapping({ vision: about("The vision.", text), arrive: about("The day of arrival.", date) });

const changeFile = mapping({
  date: about("The day from which it is in force.", date, "2028-03-01"),
  why: about("The reason.", text),
  by: maybe("Who decided.", text, "Anna"),
  set: maybe(
    "Milestones that changed, each as period.kpi, with the value before and after; without a `from` the milestone is new, without a `to` it went.",
    record(
      mapping({
        from: maybe("The milestone before.", target),
        to: maybe("The milestone after.", target),
      }),
    ),
    { "2028.visitors": { from: 100000, to: 90000 } },
  ),
  move: maybe("Milestones that moved, each as period.kpi, with their new period.", record(period), {
    "2027.newsletter": "2027-11",
  }),
  stay: maybe(
    "The KPI for which another road was considered and not taken; its warnings rest.",
    text,
    "sales",
  ),
  until: maybe("The last day of rest for the warnings of `stay`.", date, "2028-07-15"),
  strategy: maybe(
    "The strategy before and after.",
    mapping({ from: maybe("The strategy before.", text), to: maybe("The strategy after.", text) }),
  ),
  destination: maybe(
    "The destination before and after.",
    mapping({
      from: about("The destination before.", wayThere()),
      to: about("The destination after.", wayThere()),
    }),
  ),
});

export const routeFile = mapping({
  version: about("The version of this format: 1.", version),
  title: about("What the journey is called.", text, "Bakkerij Jansen online"),
  destination: about("Where the company is going, and by when.", destinationFile),
  strategy: maybe("The road to it: what the company will do, and what it will leave.", text),
  start: about("The first day of the journey.", date, "2027-01-01"),
  locale: maybe(
    "How typed and imported figures and dates are written; files are canonical.",
    locale,
    "nl-NL",
  ),
  lang: maybe("The language of the output.", word(LANGUAGES)),
  currency: maybe("The currency, as a code of three letters.", currency, "EUR"),
  log: maybe("The file with the measurements, relative to this one; measurements.csv by default.", text),
  year_starts: maybe("The first month of the fiscal year; 1 by default.", whole(LIMITS.year_starts), 4),
  tolerance: maybe(
    "From which deviation on there is news; 5% of planned by default.",
    tolerance,
    "5%",
    "0.3pt",
  ),
  kpis: about("The KPIs, each under its id: small letters, digits and hyphens.", byId(kpiFile)),
  milestones: maybe(
    "The plan: under each period (2027, 2027-Q3, 2027-07, 2027-W31, 2027-07-31) the targets of the KPIs; [low, high] where the goal is between.",
    byPeriod(record(target)),
    { 2027: { visitors: 40000, sales: 400 } },
  ),
  fuel: maybe("What the journey uses up, each under its id.", byId(fuelFile)),
  ahead: maybe("The traffic jams one knows of.", list(aheadFile)),
  changes: maybe("How the route changed, and why; `kpi reroute` writes it.", list(changeFile)),
  imports: maybe("What `kpi import` remembers about files.", record(anything)),
});

export type RouteFile = z.infer<typeof routeFile>;
export type TargetFile = NonNullable<RouteFile["milestones"]>[string][string];
