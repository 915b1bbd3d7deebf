// npm run kernel: compiles the loops of the forecast (src/statistics/kernel/assembly) into src/statistics/kernel/bytes.ts.
import { writeFileSync } from "node:fs";
import { compileKernel } from "./compile-kernel.mjs";

writeFileSync("src/statistics/kernel/bytes.ts", compileKernel());
