import type { Template } from "./template.js";

/** A shop: what comes in, what it costs, what comes back. */
export const shop: Template = {
  name: "shop",
  title: "Our shop",
  vision: "Where do you want to be in three years? One sentence, worth driving for.",
  strategy: "Fewer products, always in stock; regulars before passers-by; no discounts.",
  kpis: [
    { id: "orders", name: "Orders", kind: "total", cadence: "weekly", baseline: 2400, years: [3200, 4200, 5500], about: "orders a week, all channels" },
    { id: "revenue", name: "Revenue", kind: "total", unit: "currency", cadence: "monthly", baseline: 120000, years: [170000, 235000, 320000], about: "sold in the month, without VAT" },
    { id: "costs", name: "Costs", kind: "total", unit: "currency", cadence: "monthly", baseline: 105000, years: null, about: "all costs of the month; feeds the profit" },
    { id: "profit", name: "Profit", kind: "total", formula: "revenue - costs", unit: "currency", baseline: null, years: [25000, 45000, 75000], about: "follows from revenue and costs" },
    { id: "basket", name: "Average basket", kind: null, formula: "revenue / orders", unit: "currency", decimals: 2, baseline: null, years: null, about: "follows; nothing to log" },
    { id: "returns", name: "Returned orders", kind: "total", goal: "at-most", cadence: "weekly", baseline: null, years: [190, 210, 220], about: "orders sent back in the week; to stay below" },
  ],
  fuel: [{ id: "cash", name: "Cash at bank", kind: "balance", currency: true, years: null, reserve: 10000 }],
};
