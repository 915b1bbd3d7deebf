/** The vision of a route that nobody has thought about yet. */
export const TEMPLATE_VISION = "Where do you want to be in three years?";

/** Whether a vision still is a template's, or empty: on course to where? */
export function isUndecided(vision: string): boolean {
  const words = vision.trim();
  return words === "" || words.includes("…") || /^where do you want to be\b/i.test(words);
}
