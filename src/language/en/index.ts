import { enGB } from "date-fns/locale/en-GB";
import type { Days, Language, Terms } from "../language.js";
import { problems } from "./problems.js";
import { say } from "./say.js";
import { reasons, warnings } from "./warnings.js";

const terms: Terms = {
  decimalMark: ".",
  groupMark: ",",
  currency: "after",
  courses: {
    arrived: "arrived",
    ahead: "ahead",
    "on-course": "on course",
    drifting: "drifting",
    "off-course": "off course",
    unknown: "unknown",
  },
  kinds: { total: "total", level: "level", average: "average", counter: "counter", ratio: "ratio" },
  goals: {
    increase: "increase",
    decrease: "decrease",
    "at-least": "at least",
    "at-most": "at most",
    between: "between",
  },
  cadences: {
    daily: "every day",
    weekly: "every week",
    monthly: "every month",
    quarterly: "every quarter",
    yearly: "every year",
  },
  nouns: {
    day: { one: "day", more: "days" },
    week: { one: "week", more: "weeks" },
    month: { one: "month", more: "months" },
    quarter: { one: "quarter", more: "quarters" },
    year: { one: "year", more: "years" },
    row: { one: "row", more: "rows" },
    problem: { one: "problem", more: "problems" },
    measurement: { one: "measurement", more: "measurements" },
    kpi: { one: "KPI", more: "KPIs" },
    stop: { one: "stop", more: "stops" },
    note: { one: "note", more: "notes" },
  },
  per: {
    day: { long: "a day", short: "/day" },
    week: { long: "a week", short: "/wk" },
    month: { long: "a month", short: "/mo" },
    quarter: { long: "a quarter", short: "/qtr" },
    year: { long: "a year", short: "/yr" },
  },
  before: {
    day: "day before",
    week: "week before",
    month: "month before",
    quarter: "quarter before",
    year: "year before",
  },
  chances: [
    { atLeast: 0.9, words: "nearly sure" },
    { atLeast: 0.75, words: "likely" },
    { atLeast: 0.25, words: "either way" },
    { atLeast: 0.05, words: "unlikely" },
    { atLeast: 0, words: "hardly" },
  ],
  points: "points",
  and: "and",
  or: "or",
  yes: "Yes",
  no: "No",
  quarter: "Q{number} {year}",
  week: "week {number}, {year}",
  gauges: "Fuel",
  empty: "E",
  full: "F",
  you: "you",
  planNow: "plan today",
  jam: "jam",
  noFigures: {
    one: "No figures until it is mended; your log is safe.",
    more: "No figures until they are mended; your log is safe.",
  },
  draft: "{file} as it would be",
  mend: "Next: mend {file}, then   kpi check",
};

const days: Days = {
  locale: enGB,
  patterns: {
    full: "EEEE d MMMM yyyy",
    abbreviated: "EEE d MMM yyyy",
    long: "d MMMM yyyy",
    weekday: "EEEE d MMMM",
    "month-day": "d MMMM",
    short: "d MMM",
    "short-year": "d MMM ’yy",
    month: "MMMM yyyy",
    number: "d",
  },
};

export const en: Language = { days, terms, problems, say, reasons, warnings };
