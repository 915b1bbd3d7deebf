/** The part of jStat 1.9 that is used here; the package brings no types of its own. */
declare module "jstat" {
  const jstat: {
    readonly studentt: {
      /** Quantile function. */
      inv(probability: number, degrees: number): number;
    };
  };
  export default jstat;
}
