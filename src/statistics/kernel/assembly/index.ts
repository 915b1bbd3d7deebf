// The loops of the forecast that run a hundred thousand times, in AssemblyScript: compiled ahead they run at once,
// where JavaScript first has to find out that they are worth compiling (docs/decisions/kernel.md).

export { accumulate, advance, chiSquares, column, reach, start } from "./draws";
export { movingMedians, phaseMedians, quantile } from "./medians";
export { mixture, posterior } from "./posterior";
export { runs } from "./runs";
export { extend, leastSquares, lines } from "./theta";
