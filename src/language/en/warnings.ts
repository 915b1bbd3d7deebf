import type { Wording } from "../wording.js";

/** News about the world, by code: the line, then the next line. The source of the codes for every other language. */
export const warnings = {
  "off-course": {
    message:
      "{name}: <{short} short of|{more} more than|{low} below|{high} above|away from> <the {planned} planned by {date}|the plan><, {behind} behind|, {ahead} ahead><; below plan {run} in a row>.",
    remedy: "<Needs {required} from here, now {now}.|Needs {required} from here.>",
  },
  drifting: {
    message:
      "<{name}: too low of late, but only {few} measured: provisional.|{name}: slipping; the last {periods} were {gap} below plan (news from {news}).|{name}: {short} short of the {planned} planned by {date}.|{name}: {more} more than the {planned} planned by {date}.|{name}: {low} below the {planned} planned by {date}.|{name}: {high} above the {planned} planned by {date}.|{name}: slipping.>",
    remedy: "<Needs {required} from here, now {now}.>",
  },
  ahead: {
    message:
      "{name}: <{more} more than|{high} above|{short} less than|{low} below|past> <the {planned} planned by {date}|the plan><, {ahead} ahead>.",
    remedy: "<Stop expected on {arrival}. Bring it forward?>",
  },
  stale: {
    message: "{name}: not measured for {days} (due {cadence}). Its course is unknown.",
    remedy: null,
  },
  "milestone-missed": {
    message: "{name}: stop {stop} missed by {by}: {actual} of {target}.",
    remedy: "<What do you make of {next}, still {nextTarget}?>",
  },
  "milestone-reached": {
    message: "{name}: stop {stop} reached on {date}<, {early} early>. Well driven.",
    remedy: "<Next stop {target} on {due}.>",
  },
  late: {
    message:
      "{name}: at this pace {expected} on {due}<, {short} short>; {target} would come on {arrival}, {late} late.",
    remedy: null,
  },
  "wont-arrive": {
    message: "{name}: no arrival at this pace; {target} is not in sight before {horizon}.",
    remedy: null,
  },
  "required-above-best": {
    message: "{name}: needs {required} until {due}; your best {left} ever averaged {best}.",
    remedy: "Driving harder is not enough: another road or another stop.",
  },
  "fuel-short": {
    message:
      "<{name}: the reserve of {reserve} is touched on {dry}, {days} before the stop. {left} left, {burn} a month.|{name}: the reserve of {reserve} is touched since {dry}. {left} left.|{name}: dry on {dry}, {days} before the stop. {left} left, {burn} a month.|{name}: dry since {dry}. {left} left.|{name}: enough for the next stop, not for the destination: the reserve of {reserve} is touched around {later}, {days} short at {burn} a month.|{name}: enough for the next stop, not for the destination: dry around {later}, {days} short at {burn} a month.>",
    remedy: "<{affordable} a month lasts; or {more} more.|{affordable} a month lasts.>",
  },
  "jam-ahead": {
    message: "Ahead: {what}, {span}.< The plan allows {effects}.>",
    remedy: "Nothing to do.",
  },
  "destination-changed": {
    message: "The destination changed on {date}: arrival {from} became {to}. “{why}”",
    remedy: "Shown until {until}.",
  },
} as const satisfies Record<string, Wording>;
