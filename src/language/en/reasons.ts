/** Why a course is what it is, by code: the source of the codes that every other language has words for. */
export const reasons = {
  "never-measured": "unknown: it was never measured",
  suspicious: "unknown: its latest value looks wrong and nobody confirmed it",
  "not-computable": "unknown: an input is missing or zero",
  stale: "unknown: its last measurement is too old for its cadence",
  "too-early": "too early to tell: {have} of {need} measured< since the re-route of {since}>",
  provisional:
    "provisional: only {periods} measured< since the re-route of {since}>, of the eight that a verdict takes",
  "last-milestone-reached": "the last milestone is reached",
  "last-milestone-missed": "the last milestone is missed",
  "signal-outside":
    "the last {scale} was <{latest} below plan|{latestAbove} above plan|{latestOff} outside the band>, where {usual} is usual",
  "signal-3-of-4":
    "3 of the last {periods} <far below plan (more than {far})|far above plan (more than {farAbove})|far outside the band (more than {farOff})>",
  "signal-run-of-8": "<below plan {run}|above plan {runAbove}|outside the band {runOff}> in a row",
  gap: "on average <{gap} below plan|{gapAbove} above plan|{gapOff} outside the band> over the last {periods}; news from {news}",
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
