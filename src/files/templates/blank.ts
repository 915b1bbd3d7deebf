import type { Template } from "./template.js";

/** One KPI to begin with. */
export const blank: Template = {
  name: "blank",
  title: "Our journey",
  vision: "Where do you want to be in three years? One sentence, worth driving for.",
  strategy: "By which road? What will you do, and what will you leave?",
  kpis: [
    {
      id: "customers",
      name: "Customers",
      kind: "level",
      cadence: "monthly",
      baseline: 0,
      years: [100, 300, 1000],
      about: "at month's end",
    },
  ],
  fuel: [],
};
