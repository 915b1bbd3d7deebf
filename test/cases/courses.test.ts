import { describe, expect, it } from "vitest";
import { mondays, projectOf, verdictsOf } from "./project.js";

const NEWS = ["drifting", "off-course"];

describe("a first quarter that was lost", () => {
  it.each(mondays("2027-04-05", "2027-06-28"))("is not made up by the plan's own pace: %s", async (today) => {
    const project = projectOf("lost-first-quarter");
    // logged with kpi log, which asked whether 500 and 701 after weeks of 234 are right
    project.edit("measurements.csv", /,,$/gm, ",,2027-01-01T08:00:00Z");
    const { course, actual, planned, variance } = await project.figures("visitors", today);
    // 2,908 of 8,700 by 28 March; 500 in the week after; then 701 a week, of 100 a day
    const weeks = mondays("2027-04-05", today).length - 1;
    if (weeks > 0) {
      expect(actual).toBeCloseTo(2908 + 500 + 701 * weeks, 6);
      expect(planned).toBeCloseTo(100 * (94 + 7 * weeks), 6);
      expect(variance.relative).toBeLessThan(-1 / 3); // −59 % in April, −34 % at the end of June
    }
    expect(NEWS).toContain(course);
  });

  it.each(mondays("2027-04-05", "2027-06-28"))("is not on course when typed by hand: %s", async (today) => {
    const { course } = await projectOf("lost-first-quarter").figures("visitors", today);
    expect([...NEWS, "unknown"]).toContain(course);
  });
});

describe("a level that touched its stop in March and lost it", () => {
  it("is 217 short in December, and not ahead", async () => {
    const project = projectOf("touched-once");
    const subs = await project.figures("subs", "2027-12-06");
    // 400 + 1,100 × 333 ÷ 364 = 1,406.3 planned by 30 November
    expect(subs.planned).toBeCloseTo(400 + (1100 * 333) / 364, 8);
    expect(subs.variance.absolute).toBeCloseTo(1190 - 1406.3186813, 5);
    expect(subs.course).not.toBe("ahead");
    expect(subs.course).not.toBe("arrived");
    expect(subs.closed).toEqual([]);
    expect(await project.says(["show", "subs"], "2027-12-06")).toContain("217 short");
  });

  it("has a chance that agrees with what is expected", async () => {
    const { projection } = await projectOf("touched-once").figures("subs", "2027-12-06");
    const { expected, chance } = projection!.milestone;
    expect(chance >= 0.5).toBe(expected >= 1500);
  });

  it("has missed it by its reading on the day, and the touch is told", async () => {
    const project = projectOf("touched-once");
    const subs = await project.figures("subs", "2028-01-03");
    expect(subs.closed).toMatchObject([{ period: "2027", verdict: "missed", actual: 1150 }]);
    const told = await project.says(["show", "subs"], "2028-01-03");
    expect(told).toContain("touched on 31 March");
    expect(told).not.toMatch(/\breached on/);
  });
});

describe("returns and a loss that shrink", () => {
  it("are on plan with 225 of 225 returns", async () => {
    const { kpis } = await projectOf("fewer-returns").status("2027-10-02");
    const [returns, loss] = kpis;
    expect(returns).toMatchObject({ path: "even", course: "on-course", actual: 225 });
    expect(returns!.planned).toBeCloseTo((300 * 273) / 365, 8); // 224.4
    expect(loss).toMatchObject({ path: "even", actual: -10_800 });
    expect(loss!.planned).toBeCloseTo((-15_000 * 273) / 365, 6); // −11,219
    expect(loss!.variance.favourable).toBe(true);
    expect(["on-course", "ahead"]).toContain(loss!.course);
  });

  it("are never short of returns", async () => {
    const project = projectOf("fewer-returns");
    for (const today of ["2027-03-02", "2027-06-02", "2027-10-02", "2027-12-02"]) {
      expect(await project.says(["show", "returns"], today)).not.toMatch(/\bshort\b/);
      const { out } = await project.kpi(["status"], { today });
      expect(out.split("\n").find((line) => line.startsWith("Returns"))).not.toMatch(/\bshort\b/);
    }
  });

  it.each(["03", "05", "07", "09", "11"])("are never off course while fine: 2027-%s-02", async (month) => {
    const { kpis } = await projectOf("fewer-returns").status(`2027-${month}-02`);
    for (const { course, variance, projection } of kpis) {
      const fine = variance.favourable && (projection?.milestone.chance ?? 0) >= 0.75;
      if (fine) expect(course).not.toBe("off-course");
    }
  });
});

describe("at most no accidents", () => {
  it.each(["2027-04-02", "2027-06-02", "2027-09-02"])(
    "is on course while there are none: %s",
    async (today) => {
      const { course, actual, planned, variance, signal } = await projectOf("no-accidents").figures(
        "accidents",
        today,
      );
      expect(course).toBe("on-course");
      expect([actual, planned, variance.absolute, variance.favourable]).toEqual([0, 0, 0, true]);
      expect(signal).not.toBeNull();
    },
  );

  it("is off course the day one is logged, and check says so where it is asked", async () => {
    const project = projectOf("no-accidents");
    const before = await project.kpi(["check", "--fail-on", "off-course"], { today: "2027-09-02" });
    expect(before.exit).toBe(0);
    expect((await project.figures("accidents", "2027-10-02")).course).toBe("off-course");
    const { out, exit } = await project.kpi(["check", "--fail-on", "off-course"], { today: "2027-10-02" });
    expect(exit).toBe(1);
    expect(out).toContain("accidents: off course");
    expect((await project.figures("accidents", "2027-11-02")).course).toBe("off-course");
  });

  it("is off course as soon as one is typed", async () => {
    const project = projectOf("no-accidents");
    project.edit("measurements.csv", /2027-09-30[\s\S]*/, "");
    await project.kpi(["log", "accidents=1", "--force"], {
      today: "2027-10-01",
      now: "2027-10-01T09:00:00Z",
    });
    expect((await project.figures("accidents", "2027-10-01")).course).toBe("off-course");
  });

  it("never needs fewer than none", async () => {
    const project = projectOf("no-accidents");
    for (const words of [["status"], ["show", "accidents"]]) {
      expect(await project.says(words, "2027-11-02")).not.toMatch(/needs?\b[^.→]*[-−]\d|[-−]\d+ to go/i);
    }
  });
});

describe("a stop in which nothing was counted", () => {
  it("is not measured, which is not missed", async () => {
    const project = projectOf("not-measured");
    const complaints = await project.figures("complaints", "2027-07-20");
    // one in January, of six; then none until 12 July
    expect(verdictsOf(complaints)["2027-Q1"]).toMatchObject({ verdict: "reached" });
    expect(complaints.closed.find(({ period }) => period === "2027-Q2")).toMatchObject({
      verdict: "not-measured",
      actual: null,
    });
    const told = await project.says(["show", "complaints"], "2027-07-20");
    expect(told).toContain("not measured");
    expect(told).not.toMatch(/\bmissed\b/);
  });

  it("is so of a level too, whose first reading came after it", async () => {
    const project = projectOf("not-measured");
    expect((await project.figures("subs", "2028-01-05")).closed).toEqual([]);
    expect((await project.figures("subs", "2028-01-15")).closed).toMatchObject([
      { period: "2027", verdict: "not-measured" },
    ]);
    expect((await project.status("2028-01-15")).warnings.map(({ code }) => code)).not.toContain(
      "milestone-missed",
    );
  });
});

describe("34 weeks of 70, and then 69", () => {
  it("is no news", async () => {
    const { kpis } = await projectOf("chunky").status("2027-09-06");
    expect(kpis.map(({ id, course }) => [id, course])).toEqual([
      ["v", "on-course"],
      ["u", "on-course"],
    ]);
    // 30 + 34 × 70 + 69 of 10 a day
    expect(kpis[0]).toMatchObject({ actual: 2479 });
    expect(kpis[0]!.planned).toBeCloseTo(2480, 8);
  });
});

describe("24 books by September, and none after that", () => {
  it.each(["2027-10-02", "2027-11-02", "2027-12-02"])("are ahead on %s", async (today) => {
    expect((await projectOf("books").figures("books", today)).course).toBe("ahead");
  });

  it.each(["2027-12-31", "2028-01-02"])("have reached the year on %s, and are no news", async (today) => {
    const { course, closed } = await projectOf("books").figures("books", today);
    expect(closed).toMatchObject([{ period: "2027", verdict: "reached", date: "2027-09-30", actual: 24 }]);
    expect(NEWS).not.toContain(course);
  });
});

describe("counts of four and three a month", () => {
  it.each([5, 2])("may be followed by %d", async (value) => {
    const project = projectOf("small-counts");
    const { exit } = await project.kpi(["log", `complaints=${value}`], { today: "2027-08-02" });
    expect(exit).toBe(0);
    expect(project.rows().at(-1)).toMatch(new RegExp(`^2027-07-31,complaints,${value},`));
  });

  it("are not followed by 400 without a question", async () => {
    const project = projectOf("small-counts");
    const { err, exit } = await project.kpi(["log", "complaints=400"], { today: "2027-08-02" });
    expect(exit).not.toBe(0);
    expect(err).toContain("did you mean 4?");
    expect(project.rows()).toHaveLength(6);
  });
});

describe("half of the household waste recycled by 2020", () => {
  it.each(["2018-01-10", "2018-07-01", "2019-01-10", "2019-07-01", "2020-01-10", "2020-12-30"])(
    "is never plain on course, years behind with hardly a chance: %s",
    async (today) => {
      const { course, variance, projection } = await projectOf("yearly-recycling").figures("recycled", today);
      expect(variance.days).toBeLessThan(-3 * 365);
      expect(projection!.milestone.chance).toBeLessThan(0.05);
      expect(NEWS).toContain(course);
    },
  );
});
