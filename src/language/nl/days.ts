import { nl } from "date-fns/locale/nl";
import type { Days } from "../days.js";

export const days: Days = {
  locale: nl,
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
