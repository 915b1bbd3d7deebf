import type { Template } from "./template.js";

/** A charity or association: reach, gifts, volunteers, what goes to the cause. */
export const nonprofit: Template = {
  name: "nonprofit",
  title: "Our cause",
  vision: "Where do you want to be in three years? One sentence, worth driving for.",
  strategy: "Many small givers rather than few large ones; volunteers lead; every campaign ends with what it did.",
  kpis: [
    { id: "helped", name: "People helped", kind: "total", cadence: "monthly", baseline: 800, years: [1100, 1500, 2000], about: "people served in the month" },
    { id: "donations", name: "Donations", kind: "total", unit: "currency", cadence: "monthly", baseline: 60000, years: [80000, 110000, 150000], about: "received in the month" },
    { id: "donors", name: "Regular donors", kind: "level", cadence: "monthly", baseline: 300, years: [450, 700, 1000], about: "with a standing order, at month's end" },
    { id: "volunteers", name: "Active volunteers", kind: "level", cadence: "monthly", baseline: 40, years: [55, 75, 100], about: "who helped in the last three months" },
    { id: "overhead", name: "Overhead", kind: "total", unit: "currency", cadence: "monthly", baseline: null, years: null, about: "all that does not go to the cause" },
    { id: "overhead-share", name: "Overhead share", kind: null, formula: "overhead / donations", unit: "%", goal: "at-most", baseline: null, years: [20, 18, 15], about: "follows from the two; to stay below" },
  ],
  fuel: [{ id: "campaign-budget", name: "Campaign budget", kind: "spend", currency: true, drives: "donations", years: [8000, 10000, 12000] }],
};
