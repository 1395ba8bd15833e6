/**
 * Time as the protocol knows it (docs/spec/time.md): UTC, to the minute, always an argument. Nothing here reads a clock.
 */
declare const brand: unique symbol;
/** `YYYY-MM-DDTHH:MMZ`. Compares as text. */
export type Instant = string & { readonly [brand]: 'Instant' };
/** `YYYY-MM-DD`. */
export type CivilDate = string & { readonly [brand]: 'CivilDate' };

const instantPattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\dZ$/;
const datePattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export function isInstant(text: string): text is Instant {
  return instantPattern.test(text) && isDayOfMonth(text);
}

export function isCivilDate(text: string): text is CivilDate {
  return datePattern.test(text) && isDayOfMonth(text);
}

/** False for 30 February and its like. Every act is asked, so without making a `Date`. */
function isDayOfMonth(text: string): boolean {
  const day = Number(text.slice(8, 10));
  if (day <= 28) return true;
  const month = Number(text.slice(5, 7));
  if (month !== 2) return day <= 30 || ![4, 6, 9, 11].includes(month);
  const year = Number(text.slice(0, 4));
  return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

// A node asks for the same minute for all that happens within it, and a date takes longer to write than most of that.
let lastMinute = Number.NaN;
let lastInstant = '' as Instant;

/** Floors to the minute. @param ms milliseconds since 1970. */
export function instantOfMs(ms: number): Instant {
  const minute = Math.floor(ms / 60_000);
  if (minute !== lastMinute) {
    lastInstant = `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z` as Instant;
    lastMinute = minute;
  }
  return lastInstant;
}

/** Floors to the minute. @param seconds POSIX seconds, as in a cosignature. */
export const instantOfSeconds = (seconds: number): Instant => instantOfMs(seconds * 1000);

export const msOf = (instant: Instant): number => msOfText(instant);

export const plusMinutes = (instant: Instant, minutes: number): Instant =>
  instantOfMs(msOf(instant) + minutes * 60_000);

export const plusDays = (instant: Instant, days: number): Instant =>
  plusMinutes(instant, days * 1440);

/** 00:00 UTC of a date. */
export const midnightOf = (date: CivilDate): Instant => `${date}T00:00Z` as Instant;

/** 00:00 UTC of the day on which it lies. */
export const midnightBefore = (instant: Instant): Instant =>
  `${instant.slice(0, 10)}T00:00Z` as Instant;

export const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);
export const earlierOf = (a: Instant, b: Instant): Instant => (a < b ? a : b);

function msOfText(text: string): number {
  return Date.parse(`${text.slice(0, 16)}:00Z`);
}
