/** What the two ends of the exchange agree on (docs/spec/exchange.md). */
/** A nudge says all by its path; what a later version may put into its body is bounded. */
export const nudgeBytesMax = 1_024;
/** How far the time of a request may lie from the clock of the node that is asked. */
export const clockSkewSecondsMax = 60;
