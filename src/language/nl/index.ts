import { nl as dutch } from "date-fns/locale/nl";
import type { Days, Language, Terms } from "../language.js";
import { problems } from "./problems.js";
import { say } from "./say.js";
import { reasons, warnings } from "./warnings.js";

const terms: Terms = {
  decimalMark: ",",
  groupMark: ".",
  currency: "before",
  courses: {
    arrived: "aangekomen",
    ahead: "voor",
    "on-course": "op koers",
    drifting: "wijkt af",
    "off-course": "uit koers",
    unknown: "onbekend",
  },
  kinds: { total: "totaal", level: "stand", average: "gemiddelde", counter: "teller", ratio: "verhouding" },
  goals: {
    increase: "stijgen",
    decrease: "dalen",
    "at-least": "minstens",
    "at-most": "hoogstens",
    between: "tussen",
  },
  cadences: {
    daily: "elke dag",
    weekly: "elke week",
    monthly: "elke maand",
    quarterly: "elk kwartaal",
    yearly: "elk jaar",
  },
  nouns: {
    day: { one: "dag", more: "dagen" },
    week: { one: "week", more: "weken" },
    month: { one: "maand", more: "maanden" },
    quarter: { one: "kwartaal", more: "kwartalen" },
    year: { one: "jaar", more: "jaar" },
    row: { one: "regel", more: "regels" },
    problem: { one: "probleem", more: "problemen" },
    measurement: { one: "meting", more: "metingen" },
    kpi: { one: "KPI", more: "KPI’s" },
    stop: { one: "tussenstop", more: "tussenstops" },
    note: { one: "notitie", more: "notities" },
  },
  per: {
    day: { long: "per dag", short: "/dag" },
    week: { long: "per week", short: "/wk" },
    month: { long: "per maand", short: "/mnd" },
    quarter: { long: "per kwartaal", short: "/kw" },
    year: { long: "per jaar", short: "/jr" },
  },
  before: {
    day: "dag ervoor",
    week: "week ervoor",
    month: "maand ervoor",
    quarter: "kwartaal ervoor",
    year: "jaar ervoor",
  },
  chances: [
    { atLeast: 0.9, words: "vrijwel zeker" },
    { atLeast: 0.75, words: "waarschijnlijk" },
    { atLeast: 0.25, words: "kan beide kanten op" },
    { atLeast: 0.05, words: "onwaarschijnlijk" },
    { atLeast: 0, words: "vrijwel uitgesloten" },
  ],
  points: "punten",
  and: "en",
  or: "of",
  yes: "Ja",
  no: "Nee",
  quarter: "Q{number} {year}",
  week: "week {number}, {year}",
  gauges: "Tank",
  empty: "E",
  full: "F",
  you: "jij",
  planNow: "plan nu",
  jam: "file",
  noFigures: {
    one: "Geen cijfers tot het hersteld is; je log is veilig.",
    more: "Geen cijfers tot ze hersteld zijn; je log is veilig.",
  },
  draft: "{file} zoals het zou worden",
  mend: "Nu: herstel {file}, dan   kpi check",
};

const days: Days = {
  locale: dutch,
  patterns: {
    full: "EEEE d MMMM yyyy",
    abbreviated: "EEEEEE d MMM yyyy",
    long: "d MMMM yyyy",
    weekday: "EEEE d MMMM",
    "month-day": "d MMMM",
    short: "d MMM",
    "short-year": "d MMM ’yy",
    month: "MMMM yyyy",
    number: "d",
  },
};

export const nl: Language = { days, terms, problems, say, reasons, warnings };
