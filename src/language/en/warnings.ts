import type { Wording } from "../wording.js";

/** News about the world, by code: the line, then the next line. The source of the codes for every other language. */
export const warnings = {
  "off-course": {
    message:
      "{name}: <{short} short of|{less} less than|{more} more than|{low} below|{high} above|away from> <the {planned} planned by {date}|the plan>< for {longer}><, {behind} behind|, {ahead} ahead><; below plan {run} in a row|; above plan {runAbove} in a row|; outside the band {runOff} in a row>.",
    remedy:
      "<Needs {required} from here, now {now}.|Needs {required} from here.|May come from here {may}, now {now}.|Over by {exceeded}.>",
  },
  drifting: {
    message:
      "{name}: <slipping{falls}; ><worse than planned of late, but only {few} measured: provisional.|the last {periods} were {gap} below plan (news from {news}).|the last {periods} were {gapAbove} above plan (news from {news}).|the last {periods} were {gapOff} outside the band (news from {news}).|below plan {run} in a row.|above plan {runAbove} in a row.|outside the band {runOff} in a row.|the last {scale} was {latest} below plan.|the last {scale} was {latestAbove} above plan.|the last {scale} was {latestOff} outside the band.|{short} short of the {planned} planned by {date}.|{less} less than the {planned} planned by {date}.|{more} more than the {planned} planned by {date}.|{low} below the {planned} planned by {date}.|{high} above the {planned} planned by {date}.|away from the plan.>< That is for {longer}.>",
    remedy:
      "<Needs {required} from here, now {now}.|May come from here {may}, now {now}.|Over by {exceeded}.>",
  },
  ahead: {
    message:
      "{name}: <{more} more than|{high} above|{less} less than|{low} below|past> <the {planned} planned by {date}|the plan><, {ahead} ahead>.",
    remedy: "<Stop expected on {arrival}. Bring it forward?>",
  },
  stale: {
    message: "{name}: not measured for {days} (due {cadence}). Its course is unknown.",
    remedy: null,
  },
  "milestone-missed": {
    message: "{name}: stop {stop} missed by {by}: {actual} of {target}<; touched on {touched}, not held>.",
    remedy: "<What do you make of {next}, still {nextTarget}?>",
  },
  "lowered-again": {
    message:
      "{name}: stop {stop} lowered {times} times in {span}, by {by} together<; {expected} of {target} expected>.",
    remedy: "What must change before the next?",
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
      "<{name}: the reserve of {reserve} is touched on {dry}, {days} before the stop. {left} left, {burn} a month.|{name}: the reserve of {reserve} is touched since {dry}. {left} left.|{name}: over since {dry} by {over}.|{name}: dry on {dry}, {days} before the stop. {left} left, {burn} a month.|{name}: dry since {dry}. {left} left.|{name}: enough for the next stop, not for the destination: the reserve of {reserve} is touched around {later}, {days} short at {burn} a month.|{name}: enough for the next stop, not for the destination: dry around {later}, {days} short at {burn} a month.>",
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

/** Why a course is what it is, by code: the source of the codes that every other language has words for. */
export const reasons = {
  "never-measured": "unknown: it was never measured",
  suspicious: "unknown: its latest value looks wrong and nobody confirmed it",
  "not-computable": "unknown: an input is missing or zero",
  stale: "unknown: its last measurement is too old for its cadence",
  "too-early": "too early to tell: {have} of {need} measured",
  provisional: "provisional: only {periods} measured, of the {need} that a verdict takes",
  "last-milestone-reached": "the last milestone is reached",
  "last-milestone-missed": "the last milestone is missed",
  "signal-outside":
    "the last {scale} was <{latest} below plan|{latestAbove} above plan|{latestOff} outside the band>, where {usual} is usual",
  "signal-3-of-4":
    "3 of the last {periods} <far below plan (more than {far})|far above plan (more than {farAbove})|far outside the band (more than {farOff})>",
  "signal-run-of-8": "<below plan {run}|above plan {runAbove}|outside the band {runOff}> in a row",
  gap: "on average <{gap} below plan|{gapAbove} above plan|{gapOff} outside the band> over the last {periods}; news from {news}",
  behind:
    "<{short} short of|{less} less than|{more} more than|{low} below|{high} above> what was planned<, for {stop}>; news from {news}",
  exceeded: "over what it was to stay below, for {stop}",
  "catching-up": "behind, but likely to be made: catching up",
  chance: "a chance of {chance} to make the stop: {expected} expected of {target}",
  "milestone-already-reached": "the milestone is reached already",
  "ahead-outside":
    "the last {scale} was <{latest} below plan|{latestAbove} above plan>, where {usual} is usual",
  "ahead-3-of-4":
    "3 of the last {periods} <far below plan (more than {far})|far above plan (more than {farAbove})>",
  "ahead-run-of-8": "<below plan {run}|above plan {runAbove}> in a row",
  "near-plan": "no signal; news from {news} behind plan",
  "jam-effect": "{share} {name}",
} as const;
