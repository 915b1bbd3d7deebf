import { enGB } from "date-fns/locale/en-GB";
import type { Days } from "../days.js";

export const days: Days = {
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
