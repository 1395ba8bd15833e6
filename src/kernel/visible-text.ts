/** Marks that are not shown and change what is: they move, hide or turn around what stands beside them. */
const turning = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * A text as a screen may show it: each such mark stands as U+FFFD, so that nobody reads another order of words or digits than the one that is signed. Line
 * ends and tabs stay.
 */
export const visibleText = (text: string): string =>
  text.replace(turning, (mark) => (mark === '\n' || mark === '\t' ? mark : '\ufffd'));
