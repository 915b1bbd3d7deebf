/** The status of a KPI, worst first. */
export const COURSES = ["off-course", "drifting", "unknown", "on-course", "ahead", "arrived"] as const;

/** One status per KPI. */
export type Course = (typeof COURSES)[number];
