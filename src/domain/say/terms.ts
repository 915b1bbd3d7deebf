/** The languages that answers are given in, by their code (ISO 639-1). */
export const LANGUAGES = ["en", "nl"] as const;

export type LanguageCode = (typeof LANGUAGES)[number];

/** The status of a KPI, worst first. */
export const COURSES = ["off-course", "drifting", "unknown", "on-course", "ahead", "arrived"] as const;

/** One status per KPI. */
export type Course = (typeof COURSES)[number];

export const KIND_NAMES = ["total", "level", "average", "counter", "ratio"] as const;

/** How measurements make an actual. `ratio` is a formula's only; a formula may also be `total` or `level`. */
export type KindName = (typeof KIND_NAMES)[number];

export const GOALS = ["increase", "decrease", "at-least", "at-most", "between"] as const;

/** What is good. */
export type Goal = (typeof GOALS)[number];
