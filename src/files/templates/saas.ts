import type { Template } from "./template.js";

/** Software by subscription: recurring revenue, who comes, who leaves. */
export const saas: Template = {
  name: "saas",
  title: "Our product",
  vision: "Where do you want to be in three years? One sentence, worth driving for.",
  strategy: "One kind of customer, served better than anybody; sign-up without a salesman; churn before growth.",
  kpis: [
    { id: "signups", name: "Sign-ups", kind: "total", cadence: "weekly", baseline: 1200, years: [2600, 5200, 9000], about: "new trial accounts a week" },
    { id: "new-customers", name: "New customers", kind: "total", cadence: "weekly", baseline: 120, years: [300, 650, 1200], about: "trials that began to pay" },
    { id: "activation", name: "Trial to paid", kind: null, formula: "new-customers / signups", unit: "%", baseline: null, years: null, about: "follows; nothing to log" },
    { id: "mrr", name: "Monthly recurring revenue", kind: "level", unit: "currency", cadence: "monthly", baseline: 15000, years: [40000, 95000, 200000], about: "at month's end" },
    { id: "churn", name: "Monthly churn", kind: "average", unit: "%", goal: "at-most", cadence: "monthly", baseline: null, years: [3, 2.5, 2], about: "revenue lost in the month, per cent of MRR" },
    { id: "uptime", name: "Uptime", kind: "average", unit: "%", goal: "at-least", cadence: "monthly", decimals: 2, baseline: null, years: [99.9, 99.9, 99.95], about: "from the monitor" },
  ],
  fuel: [{ id: "cash", name: "Cash at bank", kind: "balance", currency: true, years: null, reserve: 50000 }],
};
