import type { Template } from "./template.js";

/** The case the picture of the journey comes from: visitors, sales, revenue, and what turns the one into the other. */
export const onlineMarketing: Template = {
  name: "online-marketing",
  title: "Our online journey",
  vision: "Where do you want to be in three years? One sentence, worth driving for.",
  strategy: "Organic search first; the newsletter turns visitors into regulars; ads only as fuel for what is new.",
  kpis: [
    { id: "visitors", name: "Website visitors", kind: "total", cadence: "weekly", baseline: 18000, years: [40000, 90000, 200000], about: "unique visitors a week, from web analytics" },
    { id: "sales", name: "Orders", kind: "total", cadence: "weekly", baseline: 150, years: [400, 1000, 2600], about: "paid orders a week" },
    { id: "revenue", name: "Revenue", kind: "total", unit: "currency", cadence: "monthly", baseline: 9500, years: [32000, 85000, 230000], about: "invoiced in the month, without VAT" },
    { id: "conversion", name: "Conversion", kind: null, formula: "sales / visitors", unit: "%", baseline: null, years: null, about: "follows from the two; nothing to log" },
    { id: "newsletter", name: "Newsletter subscribers", kind: "level", cadence: "monthly", baseline: 400, years: [1500, 4000, 10000], about: "subscribers on the list at month's end" },
    { id: "load-time", name: "Page load", kind: "average", unit: "s", goal: "at-most", cadence: "weekly", baseline: null, years: [2.5, 2, 1.5], about: "seconds until the page can be used, 75th percentile" },
  ],
  fuel: [{ id: "ad-budget", name: "Advertising", kind: "spend", currency: true, drives: "visitors", years: [12000, 20000, 30000] }],
};
