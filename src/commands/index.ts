import { grammar as check } from "./check/grammar.js";
import type { CommandGrammar } from "./command.js";
import { grammar as diff } from "./diff/grammar.js";
import { grammar as init } from "./init/grammar.js";
import { grammar as log } from "./log/grammar.js";
import { grammar as note } from "./note/grammar.js";
import { grammar as reroute } from "./reroute/grammar.js";
import { grammar as route } from "./route/grammar.js";
import { grammar as schema } from "./schema/grammar.js";
import { grammar as show } from "./show/grammar.js";
import { grammar as status } from "./status/grammar.js";
import { grammar as undo } from "./undo/grammar.js";
import { grammar as whatif } from "./whatif/grammar.js";

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandGrammar[] = [
  init,
  log,
  note,
  undo,
  status,
  show,
  route,
  whatif,
  reroute,
  diff,
  check,
  schema,
];
