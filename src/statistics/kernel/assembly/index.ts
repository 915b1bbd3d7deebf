// The loops of the forecast that run a hundred thousand times, in AssemblyScript: compiled ahead they run at once,
// where JavaScript first has to find out that they are worth compiling (docs/decisions/kernel.md).

export { advance, chiSquares, column, start } from "./draws";
export { movingMedians, phaseMedians } from "./medians";
export { mixture } from "./mixture";
export { accumulate, reach } from "./passages";
export { posterior } from "./posterior";
export { quantile } from "./quantiles";
export { runs } from "./runs";
export { extend, leastSquares, lines } from "./theta";
