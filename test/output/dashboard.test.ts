import { describe, expect, it } from "vitest";
import { type Paint, painter, unpainted } from "../../src/output/style.js";
import { BAKERY } from "./fixtures/bakery.js";
import { render } from "./fixtures/render.js";
import { english } from "./fixtures/styles.js";

const lines = (width: number) => render(BAKERY, "text", english(width)).split("\n");

describe("the dashboard", () => {
  it("is a table at 80 columns", () => {
    const shown = lines(80);
    expect(shown.slice(0, 2)).toEqual([
      "Bakkerij Jansen online                                   Monday 6 September 2027",
      "The best-loved online bakery of the Netherlands              by 31 December 2029",
    ]);
    expect(shown.slice(7)).toEqual([
      "KPI              Course        So far    Plan     +/−  1 Jan       31 Dec   Stop",
      "────────────────────────────────────────────────────────────────────────────────",
      "Website visitors ✓ on course   22,852  23,258    −406  ████████████┃····· 40,000",
      "Orders           ✗ off course     201     226     −25  ███████████▏┃·····    400",
      "Revenue          ✗ off course  15,178  17,104  −1,926  ███████████┃······ 32,000",
      "Conversion       ✗ off course  0.88 %  1.00 %   −0.12  ·······●·┃········  ≥ 1 %",
      "Newsletter       ▲ ahead        1,262   1,131    +131  ███████████┃██····  1,500",
      "Page load        ? unknown     2.31 s  2.50 s   8 Aug  ·········┃·●······  ≤ 2.5",
      "────────────────────────────────────────────────────────────────────────────────",
      "Fuel  Advertising  E █████▎┃············· F  3,200 of 12,000 EUR left",
      "                   dry on 9 November: does not reach 31 December",
      "",
      "STEER",
      "1  ✗ Conversion fell from 0.98 % to 0.71 %, and Orders and Revenue with it.",
      "     Orders: 12 weeks in a row below plan. 25 short: 21 by conversion, 4 by",
      "     fewer visitors.",
      "     → kpi whatif conversion=0.98",
      "2  ✗ Advertising: 800 EUR a month lasts until the stop; you spend 1,372.",
      "     → kpi whatif ad-budget=800",
      "LOG",
      "3  ? Page load: not measured since 8 August.   → kpi log load-time",
      "",
      "Counted to 5 Sep; Revenue, Newsletter, Advertising to 31 Aug. → kpi show KPI",
      "",
    ]);
  });

  it("has more columns at 100", () => {
    expect(lines(100).slice(7, 14)).toEqual([
      "KPI              Course       So far   Plan    +/−  1 Jan    31 Dec   Stop     Pace Needs      There",
      "────────────────────────────────────────────────────────────────────────────────────────────────────",
      "Website visitors ✓ on course  22,852 23,258   −406  ██████████┃···· 40,000   818/wk 1,026 16 Jan ’28",
      "Orders           ✗ off course    201    226    −25  █████████▎┃····    400   5.5/wk    12 14 May ’28",
      "Revenue          ✗ off course 15,178 17,104 −1,926  █████████┃····· 32,000 1,942/mo 4,206 28 Apr ’28",
      "Conversion       ✗ off course 0.88 % 1.00 %  −0.12  ·····●·┃·······  ≥ 1 %",
      "Newsletter       ▲ ahead       1,262  1,131   +131  █████████┃█▊···  1,500   134/mo    60  3 Nov ’27",
    ]);
  });

  it("has longer bars, up to 140 columns", () => {
    expect(Math.max(...lines(140).map((line) => line.length))).toBe(140);
    expect(lines(200)).toEqual(lines(140));
  });

  it("is a block of lines for each KPI at 60 columns", () => {
    expect(lines(60).slice(0, 18)).toEqual([
      "Bakkerij Jansen online                        Mon 6 Sep 2027",
      "The best-loved online bakery of the Netherlands",
      "                                         by 31 December 2029",
      "",
      "  2027               2028               2029",
      "  ━━━━━━━━━━━━●┃╌╌╌╌╌○╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌○╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌◎",
      "  ● you  ┃ plan today",
      "  You are where the plan was on 17 August: 19 days behind.",
      "",
      "Website visitors                                 ✓ on course",
      "  ██████████████████████████████████████▊┃··················",
      "  22,852 of 40,000 · plan 23,258 · 406 short (4 days)",
      "  818 a week, needs 1,026 · there on 16 Jan 2028",
      "",
      "Orders                                          ✗ off course",
      "  ████████████████████████████████████▏··┃··················",
      "  201 of 400 · plan 226 · 25 short (20 days)",
      "  5.5 a week, needs 12 · there on 14 May 2028",
    ]);
  });

  it("has the same figures at every width, with and without colour", async () => {
    const painted = await painter(2);
    const figures = (width: number, paint: Paint) => {
      const shown = render(BAKERY, "text", { ...english(width), paint });
      return shown.match(/22,852|23,258|406\b|15,178|17,104|1,926|0\.88 %|2\.31 s/g)!.sort();
    };
    expect(figures(80, unpainted)).toEqual(figures(100, painted));
    expect(figures(80, painted)).toEqual(figures(140, unpainted));
    expect(new Set(figures(60, unpainted))).toEqual(new Set(figures(80, unpainted)));
  });

  it("takes the course's colour for its sign and bar, and none for its figures", async () => {
    const row = render(BAKERY, "text", { ...english(80), paint: await painter(1) })
      .split("\n")
      .find((line) => line.includes("Orders "))!;
    expect(row).toContain("\u001b[31m✗ off course\u001b[39m");
    expect(row).toContain("\u001b[31m███████████▏\u001b[39m\u001b[1m┃\u001b[22m");
    expect(row).toMatch(/ 201 {5}226 {5}−25 /);
  });
});
