/**
 * Time as the protocol knows it (docs/spec/time.md): UTC, to the minute, always an argument. Nothing here reads a clock.
 */
declare const brand: unique symbol;
/** `YYYY-MM-DDTHH:MMZ`. Compares as text. */
export type Instant = string & { readonly [brand]: 'Instant' };
/** `YYYY-MM-DD`. */
export type CivilDate = string & { readonly [brand]: 'CivilDate' };

const instantPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\dZ$/;
const datePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export function isInstant(text: string): text is Instant {
  return instantPattern.test(text) && new Date(msOfText(text)).toISOString().startsWith(text.slice(0, 16));
}

export function isCivilDate(text: string): text is CivilDate {
  return datePattern.test(text) && isInstant(`${text}T00:00Z`);
}

/** Floors to the minute. @param ms milliseconds since 1970. */
export function instantOfMs(ms: number): Instant {
  return `${new Date(Math.floor(ms / 60_000) * 60_000).toISOString().slice(0, 16)}Z` as Instant;
}

/** Floors to the minute. @param seconds POSIX seconds, as in a cosignature. */
export const instantOfSeconds = (seconds: number): Instant => instantOfMs(seconds * 1000);

export const msOf = (instant: Instant): number => msOfText(instant);

export const plusMinutes = (instant: Instant, minutes: number): Instant =>
  instantOfMs(msOf(instant) + minutes * 60_000);

export const plusDays = (instant: Instant, days: number): Instant =>
  plusMinutes(instant, days * 1440);

export const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);
export const earlierOf = (a: Instant, b: Instant): Instant => (a < b ? a : b);

function msOfText(text: string): number {
  return Date.parse(`${text.slice(0, 16)}:00Z`);
}
