import { describe, expect, it } from "vitest";
import { projectOf, verdictsOf } from "./project.js";

const reachedOn = (date: string) => ({ verdict: "reached", date });

describe("100 visitors a day, logged weekly", () => {
  it("make every quarter and the year exactly, each on its last day", async () => {
    const figures = await projectOf("cut-off").figures("visitors", "2028-01-10");
    expect(verdictsOf(figures)).toEqual({
      "2027-Q1": reachedOn("2027-03-31"),
      "2027-Q2": reachedOn("2027-06-30"),
      "2027-Q3": reachedOn("2027-09-30"),
      "2027": reachedOn("2027-12-31"),
    });
    const counted = new Map(figures.closed.map(({ period, actual }) => [period, actual!]));
    // 90, 91, 92 and 365 days
    expect(counted.get("2027-Q1")).toBeCloseTo(9000, 6);
    expect(counted.get("2027-Q2")).toBeCloseTo(9100, 6);
    expect(counted.get("2027-Q3")).toBeCloseTo(9200, 6);
    expect(counted.get("2027")).toBeCloseTo(36_500, 6);
  });

  it("are four days of the second quarter on 4 April: of the week's 700, 300 belong to the first", async () => {
    const { milestone, through, actual, planned, variance } = await projectOf("cut-off").figures(
      "visitors",
      "2027-04-05",
    );
    expect(milestone?.period).toBe("2027-Q2");
    expect(through).toBe("2027-04-04");
    expect(actual).toBeCloseTo(400, 8);
    expect(planned).toBeCloseTo((9100 * 4) / 91, 8); // 400
    expect(variance.absolute).toBeCloseTo(0, 8);
  });

  it("are nine days of the next year on 9 January", async () => {
    const { milestone, actual, planned } = await projectOf("cut-off").figures("visitors", "2028-01-10");
    // 36,600 over the 366 days of 2028
    expect(milestone?.period).toBe("2028");
    expect(actual).toBeCloseTo(900, 8);
    expect(planned).toBeCloseTo(900, 8);
  });

  it("are on plan in the echo of a week that crosses the end of a quarter", async () => {
    const project = projectOf("cut-off");
    project.edit("measurements.csv", /2027-04-04,visitors[\s\S]*/, "");
    const echo = await project.says(["log", "visitors=700"], "2027-04-05");
    // three days of 9,000 ÷ 90 and four of 9,100 ÷ 91
    expect(echo).toMatch(/\bplan 700\b/);
    expect(echo).not.toMatch(/\b(short|missed)\b/);
  });
});

describe("10 a day, logged weekly, with a stop for every month", () => {
  it("reach every closed month on its last day, with nothing over", async () => {
    const { closed } = await projectOf("weekly-log-month-stops").figures("v", "2027-12-31");
    const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30];
    // counted to Sunday 26 December: eleven months are closed
    expect(closed.map(({ period, verdict, date }) => [period, verdict, date])).toEqual(
      days.map((length, at) => {
        const month = `2027-${String(at + 1).padStart(2, "0")}`;
        return [month, "reached", `${month}-${length}`];
      }),
    );
    closed.forEach(({ actual, progress }, at) => {
      expect(actual).toBeCloseTo(10 * days[at]!, 8);
      expect(progress).toBeCloseTo(1, 10);
    });
  });
});

describe("a ratio of a weekly and a monthly KPI", () => {
  // 1,000 visitors and 10 orders every day
  it.each(["2027-02-01", "2027-03-09", "2027-05-19", "2027-09-06", "2028-01-03", "2028-01-10", "2028-02-16"])(
    "is taken over the days that both have covered: 1 % on %s",
    async (today) => {
      const { actual, planned, variance, history, signal } = await projectOf("mixed-cadence").figures(
        "conversion",
        today,
      );
      expect(actual).toBeCloseTo(1, 10);
      expect(planned).toBeCloseTo(1, 10);
      expect(variance.absolute).toBeCloseTo(0, 10);
      expect(variance.favourable).toBe(true);
      for (const { value } of history) expect(value).toBeCloseTo(1, 10);
      expect(signal?.sigma ?? 0).toBeCloseTo(0, 8);
    },
  );

  it("is on course, and its year is reached", async () => {
    const project = projectOf("mixed-cadence");
    expect((await project.figures("conversion", "2027-11-08")).course).toBe("on-course");
    const [year] = (await project.figures("conversion", "2028-01-10")).closed;
    expect(year).toMatchObject({ period: "2027", verdict: "reached" });
    expect(year!.actual).toBeCloseTo(1, 10);
  });
});

describe("a week that is booked whole and by its days", () => {
  it("is noted by check, once for each such week", async () => {
    const { out } = await projectOf("period-and-parts").kpi(["check", "--json"]);
    const found = JSON.parse(out).problems.filter(
      ({ code }: { code: string }) => code === "overlapping-amounts",
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({ severity: "note" });
    expect(found[0].message).toContain("23–29 August");
    expect(found[1].message).toMatch(/30 August . 5 September/);
  });

  it("is questioned before a day is logged under it", async () => {
    const project = projectOf("one-month-stop"); // 30 August to 5 September is booked whole: 958
    const before = project.rows();
    const { exit } = await project.kpi(["log", "visitors=136", "--date", "2027-09-01"]);
    expect(exit).not.toBe(0);
    expect(project.rows()).toEqual(before);
  });

  it("is questioned before the week is logged over its days", async () => {
    const project = projectOf("one-month-stop");
    project.edit("measurements.csv", "2027-09-05,visitors,958,,2027-09-06T08:02:11Z\n", "");
    project.add(
      ...["08-30", "08-31", "09-01", "09-02", "09-03", "09-04"].map(
        (day) => `2027-${day},visitors,136,,2027-09-05T08:00:00Z`,
      ),
    );
    const before = project.rows();
    const { exit } = await project.kpi(["log", "visitors=958", "--for", "2027-W35"]);
    expect(exit).not.toBe(0);
    expect(project.rows()).toEqual(before);
  });
});

describe("targets by a date: 30,000 by 30 April, 50,000 by 31 December", () => {
  it("are running totals: a goal to increase, with 22,500 planned by the end of March", async () => {
    const raised = await projectOf("dated-targets").figures("raised", "2027-04-05");
    expect(raised.goal).toBe("increase");
    expect(raised.actual).toBe(7500);
    expect(raised.planned).toBeCloseTo((30_000 * 90) / 120, 8); // 1 January to 30 April are 120 days
    expect(["drifting", "off-course"]).toContain(raised.course);
  });

  it("go on from the first: 32,531 planned by the end of May", async () => {
    const project = projectOf("dated-targets");
    project.add("2027-04-30,raised,3000", "2027-05-31,raised,2500");
    const raised = await project.figures("raised", "2027-06-01");
    expect(raised.milestone).toMatchObject({ due: "2027-12-31", target: 50_000 });
    expect(raised.actual).toBe(13_000);
    // 1 May to 31 December are 245 days, 31 of them in May
    expect(raised.planned).toBeCloseTo(30_000 + (20_000 * 31) / 245, 6); // 32,530.61
    expect(raised.closed).toMatchObject([{ due: "2027-04-30", verdict: "missed", actual: 10_500 }]);
  });
});

describe("a stop for November", () => {
  it("is no stop to judge by in September: the year is", async () => {
    const visitors = await projectOf("one-month-stop").figures("visitors", "2027-09-06");
    expect(visitors.milestone).toMatchObject({ period: "2027", target: 40_000 });
    expect(visitors.actual).toBe(22_852);
  });

  it("takes what it fixes from the other days of the year", async () => {
    const { planned } = await projectOf("one-month-stop").figures("visitors", "2027-09-06");
    // By itself the year plans P(f) = 40,000·f − 36,000·f·(1 − f)/2: 23,257.74 through 5 September (f = 248/365) and
    // 4,394.22 in November. With 6,000 in November 34,000 go over the other days: 34,000 × 23,257.74 ÷ 35,605.78
    expect(planned).toBeCloseTo(22_208.84, 2);
  });
});

describe("sums of tenths", () => {
  it("reach what they add up to, on either side of it", async () => {
    const { kpis } = await projectOf("float-sums").status("2028-01-02");
    // 0.1 + 0.2 is at most 0.3; nine times 0.1 is 0.9, at the end of September
    const year = new Map(kpis.map((kpi) => [kpi.id, kpi.closed.find(({ period }) => period === "2027")]));
    expect([...year].map(([id, stop]) => [id, stop?.verdict])).toEqual([
      ["b", "reached"],
      ["i", "reached"],
      ["l", "reached"],
      ["k", "reached"],
    ]);
    expect(year.get("i")!.date).toBe("2027-09-30");
  });

  it("leave nothing to go", async () => {
    const project = projectOf("float-sums");
    for (const id of ["i", "l"]) {
      const { course, progress, toGo, variance } = await project.figures(id, "2027-12-30");
      expect(variance.favourable).toBe(true);
      expect(course).not.toBe("off-course");
      if (id === "i") expect(progress.milestone).toBeCloseTo(1, 12);
      expect(Math.abs(toGo ?? 0)).toBeLessThan(1e-12);
      expect(await project.says(["show", id], "2028-01-02")).not.toMatch(/\bmissed\b|0[.]0*1 (to go|short)/);
    }
  });
});

describe("a jam that is known of since 1 July", () => {
  const known = () => {
    const project = projectOf("jam-known-later");
    project.edit("route.yaml", "what: harbour closed", "what: harbour closed, known: 2027-07-01");
    return project;
  };

  it("has not moved the plan of the day before", async () => {
    const { planned } = await known().figures("orders", "2027-06-30");
    expect(planned).toBeCloseTo((1200 * 181) / 365, 8); // 595.07
  });

  it("leaves more for the days before it from then on", async () => {
    const project = known();
    project.add("2027-07-31,orders,100,,");
    const { planned } = await project.figures("orders", "2027-08-02");
    // 595.07 and, of the 604.93 left, 31 of the days' 123 + 61 × 0.4 = 147.4 that count: 722.3; a day from the old line
    // yet makes it 721.6
    expect(planned).toBeGreaterThan(721);
    expect(planned).toBeLessThan(723);
  });

  it("is in the plan from the start where nobody says since when", async () => {
    const { planned } = await projectOf("jam-known-later").figures("orders", "2027-06-30");
    expect(planned).toBeCloseTo((1200 * 181) / (304 + 61 * 0.4), 8); // 661.39
  });
});
