/** One KPI of a template: how it is written, and its figures the year before and in each of three years. */
export interface TemplateKpi {
  id: string;
  name: string;
  kind: "total" | "level" | "average" | "counter" | null;
  formula?: string;
  unit?: string;
  cadence?: "weekly" | "monthly";
  goal?: "at-least" | "at-most";
  decimals?: number;
  baseline: number | null;
  years: readonly [number, number, number] | null;
  /** What it is and how to read it, for the comment beside it. */
  about: string;
}

export interface TemplateFuel {
  id: string;
  name: string;
  kind: "spend" | "balance";
  currency: true;
  drives?: string;
  years: readonly [number, number, number] | null;
  reserve?: number;
}

/** A first route for one kind of company: figures to change, not to keep. */
export interface Template {
  name: string;
  title: string;
  vision: string;
  strategy: string;
  kpis: readonly TemplateKpi[];
  fuel: readonly TemplateFuel[];
}

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
