import type { Language } from "../language.js";
import { days } from "./days.js";
import { problems } from "./problems.js";
import { reasons } from "./reasons.js";
import { say } from "./say.js";
import { terms } from "./terms.js";
import { warnings } from "./warnings.js";

export const nl: Language = { days, terms, problems, say, reasons, warnings };
