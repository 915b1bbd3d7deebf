import { Kernel, type Numbers } from "../kernel/kernel.js";
import { grid } from "./grid.js";

/** The models of the grid as the kernel has them: α, β, φ and whether there is a slope. */
const models = Float64Array.from(
  grid.flatMap(({ alpha, beta, phi, trend }) => [alpha, beta, phi, trend ? 1 : 0]),
);

let shared: { kernel: Kernel; models: Numbers } | null = null;

/** Puts the models of the grid into a kernel. */
export function putModels(kernel: Kernel): Numbers {
  return kernel.put(models);
}

/** Lends the one kernel that infers: what `use` takes of its memory is given back when it ends. */
export function withKernel<Result>(use: (kernel: Kernel, models: Numbers) => Result): Result {
  shared ??= prepared();
  const { kernel, models: at } = shared;
  return kernel.lend(() => use(kernel, at));
}

function prepared(): { kernel: Kernel; models: Numbers } {
  const kernel = new Kernel();
  return { kernel, models: putModels(kernel) };
}
