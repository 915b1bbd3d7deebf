import { describe, expect, it } from "vitest";
import { ROUTE, Shop } from "./shop.js";

describe("kpi route", () => {
  it("has a stop where milestones are due, not at the end of every year", async () => {
    const route = `version: 1
title: T
destination: { vision: There, arrive: 2029-12-31 }
start: 2027-01-01
kpis: { members: { name: Members, kind: level, baseline: 100 } }
milestones: { 2028: { members: 200 }, 2029: { members: 300 } }
`;
    const { out } = await new Shop(route).kpi(["route"]);
    expect(out.match(/○/g)).toHaveLength(1);
    expect(out).toContain("1,096 days · 2 stops");
  });

  it("names amounts as they are written, before their figure", async () => {
    const { out } = await new Shop(ROUTE).kpi(["route"], { width: 120 });
    expect(out).toContain("1,096 days · 3 stops · Website visitors 219,200 · Orders 2,192");
  });

  it("shows the fuel of each year, and the reserve", async () => {
    const more = `${ROUTE}  cash: { name: Cash at bank, unit: EUR, kind: balance, reserve: 5000 }\n`;
    const { out } = await new Shop(more).kpi(["route"]);
    expect(out).toMatch(/Fuel +2027 +2028 +2029 +Reserve/);
    expect(out).toMatch(/Advertising +12,000 EUR +12,000 EUR +12,000 EUR\n/);
    expect(out).toMatch(/Cash at bank +5,000 EUR\n/);
  });
});
