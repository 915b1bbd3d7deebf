import { describe, expect, it } from "vitest";
import { COURSES } from "../../src/domain/say/terms.js";
import { painter } from "../../src/output/style.js";

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(rgb: readonly number[]): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

describe("colours", () => {
  it.each(COURSES.filter((course) => course !== "unknown"))(
    "of %s stand out on black and on white",
    async (course) => {
      const paint = await painter(3);
      const rgb = /38;2;(\d+);(\d+);(\d+)m/.exec(paint("x", course))!.slice(1).map(Number);
      expect(contrast(luminance(rgb), 0)).toBeGreaterThan(3);
      expect(contrast(luminance(rgb), 1)).toBeGreaterThan(3);
    },
  );

  it("are none at level 0", async () => {
    const paint = await painter(0);
    expect(paint("x", "off-course")).toBe("x");
  });

  it.each([
    ["on-course", "\u001b[32mx\u001b[39m"],
    ["ahead", "\u001b[36mx\u001b[39m"],
    ["drifting", "\u001b[33mx\u001b[39m"],
    ["off-course", "\u001b[31mx\u001b[39m"],
    ["unknown", "\u001b[2mx\u001b[22m"],
    ["strong", "\u001b[1mx\u001b[22m"],
  ] as const)("of %s are those of sixteen at level 1", async (tone, expected) => {
    const paint = await painter(1);
    expect(paint("x", tone)).toBe(expected);
  });
});
