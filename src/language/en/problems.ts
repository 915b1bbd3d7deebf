import type { Wording } from "../wording.js";
import { formatProblems } from "./format-problems.js";
import { routeProblems } from "./route-problems.js";
import { steeringProblems, typedProblems } from "./typed-problems.js";

/** What is wrong, by code: the source of the codes that every other language has words for. */
export const problems = {
  ...formatProblems,
  ...routeProblems,
  ...typedProblems,
  ...steeringProblems,
  // the log
  "log-header": {
    message: "<the header has no column “{missing}”|the first line must be the header>",
    remedy: "begin with   date,kpi,value,note,logged",
  },
  "log-encoding": {
    message: "this log is not in UTF-8, but in {encoding}",
    remedy: "kpi check --fix writes it as UTF-8, and shows the difference first",
  },
  "log-spreadsheet": {
    message: "a spreadsheet saved this log in a form of its own<: {signs}|>",
    remedy: "kpi check --fix writes it as it was, and shows the difference first",
  },
  "conflict-markers": {
    message: "a merge left its conflict markers here",
    remedy: "keep the rows of both sides and take the marker lines out",
  },
  "open-quote": {
    message: "a quote is opened and not closed on this line",
    remedy: 'close it; a quote inside a text is written twice: ""',
  },
  "ragged-row": {
    message:
      "<{found} fields, and the header has {expected}|this row has more or fewer fields than the header>",
    remedy: "a text with a comma needs quotes",
  },
  "log-missing": {
    message: "the log “{log}” is not there, and it has been",
    remedy: "<did you mean {other}? Name it under log in route.yaml|bring it back, as with   git checkout>",
  },
  "log-no-file": {
    message: "the log “{log}” is no file",
    remedy: "name a file of measurements under log in route.yaml",
  },
  "row-bad-date": {
    message: "<“{value}” is no date|the date is missing>",
    remedy: "write year-month-day<, as {example}|, as 2027-09-05>",
  },
  "row-day-range": {
    message: "“{value}” lies outside the years 1800 to 2200",
    remedy: "is it a slip of the finger?",
  },
  "row-value-range": {
    message: "“{value}” is beyond what can be counted: up to 15 digits before the dot, 9 behind it",
    remedy: "is it the right figure, in the right unit?",
  },
  "row-bad-value": {
    message: "“{value}” is no number",
    remedy: "<write {example}|no unit, no thousands separator, a dot as decimal mark>",
  },
  "row-bad-stamp": {
    message: "“{value}” is no moment in time",
    remedy: "<write it as {example}, or leave it empty|leave it empty>",
  },
  "row-unknown-kpi": {
    message: "“{id}” is no KPI of the route",
    remedy: "<did you mean {nearest}?|known: {known}|add it to route.yaml, or take the row out>",
  },
  "row-for-formula": {
    message: "“{kpi}” is computed from its formula, never logged",
    remedy: "<log {inputs} instead|take the row out>",
  },
  "row-note-with-value": {
    message: "a note has no value, and here stands “{value}”",
    remedy: "take the value out, or the # before the KPI",
  },
  "more-problems": {
    message: "and {more} more",
    remedy: "mend these first",
  },
  "fix-date-unclear": {
    message: "“{value}” can be read in two ways, and nothing in the log tells day from month",
    remedy: "write the order under locale in route.yaml, as   locale: nl-NL   (day first) or   locale: en-US",
  },
  "fix-number-unclear": {
    message: "“{value}” can be a thousand or a decimal, and nothing in the log tells which",
    remedy:
      "write the decimal mark under locale in route.yaml, as   locale: nl-NL   (comma) or   locale: en-US",
  },
  "future-measurement": {
    message: "<{place}: >{date} is still to come (today: {today}); not counted",
    remedy:
      "<meant {nearest}? kpi undo, then kpi log … --date {nearest}|kpi undo, then kpi log with the right --date>",
  },
  "future-measurements": {
    message: "{file}: {count} after {today} are still to come; not counted",
    remedy: null,
  },
  "conflicting-measurements": {
    message:
      "<{name} on {date}: line {line} says {other} without a stamp; the stamped {value} counts|{name} on {date}: line {line} says {other} without a stamp; a stamped row takes it back|{name} on {date}: line {line} is empty and without a stamp; the stamped {value} counts|{name} on {date}: {values}, and nothing says which is the later; {value} counts (the larger)>",
    remedy: "<is it right?   {command}\nelse take line {line} out|take line {line} out|settle it: {command}>",
  },
  "more-conflicts": {
    message: "and {more} more dates with different values",
    remedy: "settle these first",
  },
  "missing-period": {
    message:
      "{name}: nothing logged for {span}< (and {others} before)><, so the total is too low by about {periods} (usually {usual} each)>",
    remedy: "<{command}|log it with kpi log --for>",
  },
  "counter-reset": {
    message: "{name}: the meter fell from {before} to {value} on {date}; counted on from 0",
    remedy: "<a slip? {command}|a slip? log it again with kpi log --date>",
  },
  "overlapping-amounts": {
    message: "{name}: {span} is booked as a whole ({whole}) and by its parts ({parts}): both count",
    remedy: "{whole} is all of it? Log the rest:   {command}",
  },
  "suspicious-value": {
    message:
      "{name} {value} on {date} is <{times} times the usual {scale} ({usual})|far from the usual {usual}|unlike its history>; left out of every figure until you confirm it",
    remedy: "<meant {meant}?   {command}\n>right?   {confirm}",
  },
  "running-total": {
    message: "{name} {value} looks like the total so far; this KPI adds its readings up",
    remedy:
      "<the {scale} alone:   {command}\n|log the {scale} alone\n>a meter?   kind: counter in route.yaml",
  },
  // files and folders
  "no-route": {
    message:
      "Are we on course? That depends on where you are going. There is no route.yaml in {folder} or any folder above it.",
    remedy: "kpi init plots a route: five questions, three minutes",
  },
  "no-folder": {
    message: "there is no folder {folder}",
    remedy: "is it spelt so? -C names the folder to work in",
  },
  "disk-missing": {
    message: "there is no file {file}",
    remedy: "is it spelt so, and in this folder?",
  },
  "disk-denied": {
    message: "{file}: no permission to read or write it",
    remedy: "ask who owns it, or work in a folder of your own",
  },
  "disk-directory": {
    message: "{file} is a folder, not a file",
    remedy: "name the file inside it",
  },
  "disk-read-only": {
    message: "{file} lies on a disk that cannot be written",
    remedy: "work in a copy of the folder",
  },
  "disk-full": {
    message: "{file}: the disk is full, or your share of it; the last rows may be missing",
    remedy: "make room, look with   kpi check   at what was written, and log the rest again",
  },
  "disk-exists": {
    message: "{file} is there already; nothing was written",
    remedy: "name another file, or move this one away",
  },
  "disk-changed": {
    message: "{file} was changed by somebody else meanwhile; nothing was written",
    remedy: "run the command again",
  },
  "disk-too-large": {
    message: "{file} is too large to be read whole",
    remedy: "is this the right file?",
  },
  "disk-failed": {
    message: "{file} cannot be read or written<: {reason}>",
    remedy: null,
  },
} as const satisfies Record<string, Wording>;
