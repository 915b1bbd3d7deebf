/**
 * What goes differently from now on, by the ids of KPIs and fuels. "From now on" is after the day that each is counted
 * to: what is measured stands.
 */
export interface Steering {
  /** Every amount to come is multiplied by this; of a level every change, of an average every reading. */
  paces: ReadonlyMap<string, number>;
  /** What is made of one unit of another: a numerator that follows its denominator. */
  tied: ReadonlyMap<string, Tie>;
  /** What goes out of a fuel a month: of a calendar month where days are counted, else of 365/12 days. */
  burns: ReadonlyMap<string, number>;
}

export interface Tie {
  /** The id of the denominator. */
  to: string;
  /** So much of the numerator for one of it, both in their own units. */
  times: number;
}

/** Everything as it goes. */
export const AS_IT_GOES: Steering = { paces: new Map(), tied: new Map(), burns: new Map() };
