import { nonprofit } from "./nonprofit.js";
import { onlineMarketing } from "./online-marketing.js";
import { saas } from "./saas.js";
import { shop } from "./shop.js";
import { blank, type Template } from "./template.js";

export type { Template } from "./template.js";

/** Every template, the source's own case first. */
export const TEMPLATES: readonly Template[] = [onlineMarketing, saas, shop, nonprofit, blank];
