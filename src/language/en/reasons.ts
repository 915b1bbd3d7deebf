/** Why a course is what it is, by code: the source of the codes that every other language has words for. */
export const reasons = {
  "never-measured": "unknown because it was never measured",
  "not-computable": "unknown because an input is missing or zero",
  stale: "unknown because the last measurement is too old for its cadence",
  "too-early": "too early to tell: {have} of {need} measured",
  "last-milestone-reached": "arrived: the last milestone is reached",
  "far-from-plan":
    "off course because it is {variance}< ({share})> from the plan; news from {tolerance}, off course from three times that",
  "away-from-plan": "drifting because it is {variance}< ({share})> from the plan; news from {tolerance}",
  "milestone-already-reached": "ahead because the milestone is reached already",
  "ahead-of-plan": "ahead because it is {variance}< ({share})> past the plan; news from {tolerance}",
  "near-plan": "on course: within {tolerance} of the plan",
} as const;
