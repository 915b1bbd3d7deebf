import { describe, expect, it } from "vitest";
import { isUndecided, TEMPLATE_VISION } from "../../../src/domain/route/route.js";

describe("a vision", () => {
  it.each(["", "  ", TEMPLATE_VISION, "where do you want to be in 2030?", "The best … of the Netherlands"])(
    "that reads “%s” is undecided",
    (vision) => expect(isUndecided(vision)).toBe(true),
  );

  it.each(["The best-loved online bakery of the Netherlands", "Everywhere... and cheap"])(
    "“%s” is one",
    (vision) => expect(isUndecided(vision)).toBe(false),
  );
});
