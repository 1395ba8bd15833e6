/** Numbers, masses and times as a locale writes them. Pure: the time zone and `now` are arguments. */

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export function formatInstant(ms: number, locale: string, timeZone: string): string {
  const zoneName = timeZone === 'UTC' ? 'short' : 'long';
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: zoneName,
  }).format(ms);
}

/** Without the zone's name, where a heading has named it already. */
export function formatInstantShort(ms: number, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(ms);
}

/** How many there are; where counting stopped, at least. */
export type Count = Readonly<{ total: number; totalIsLeast?: true }>;

export const formatCount = ({ total, totalIsLeast }: Count, locale: string): string =>
  `${formatNumber(total, locale)}${totalIsLeast ? '+' : ''}`;

/** @param date `YYYY-MM-DD`, a day and not an instant. */
export function formatDate(date: string, locale: string): string {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms)) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(ms);
}

/** With the day of the week and the month in words. @param date `YYYY-MM-DD` */
export function formatDay(date: string, locale: string): string | undefined {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms)) return undefined;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(ms);
}

type Part = Readonly<{ value: number; unit: 'day' | 'hour' | 'minute' }>;

/** The two largest parts that matter: days and hours, hours and minutes, or minutes. Rounds down. */
export function durationParts(ms: number): readonly Part[] {
  const days = Math.floor(ms / dayMs);
  const hours = Math.floor((ms % dayMs) / hourMs);
  const minutes = Math.floor((ms % hourMs) / minuteMs);
  const parts: Part[] =
    days > 0
      ? [
          { value: days, unit: 'day' },
          { value: hours, unit: 'hour' },
        ]
      : [
          { value: hours, unit: 'hour' },
          { value: minutes, unit: 'minute' },
        ];
  const told = parts.filter(({ value }) => value > 0);
  return told.length > 0 ? told : [{ value: 0, unit: 'minute' }];
}

export function formatDuration(ms: number, locale: string): string {
  const words = durationParts(Math.abs(ms)).map(({ value, unit }) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
  );
  return words.join(locale.startsWith('zh') ? '' : ' ');
}

/** A whole number of milligrams as an exact decimal of kilograms: no float on the way. */
export function kilogramsOf(massMg: number): string {
  const negative = massMg < 0;
  const digits = String(Math.abs(massMg)).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  const whole = digits.slice(0, -6);
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** In kilograms, or in grams below one kilogram; all the digits there are. */
export function formatMass(massMg: number, locale: string): string {
  const small = Math.abs(massMg) < 1_000_000;
  const decimal = kilogramsOf(small ? massMg * 1000 : massMg);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: small ? 'gram' : 'kilogram',
    unitDisplay: 'short',
    maximumFractionDigits: 9,
  }).format(decimal as Intl.StringNumericLiteral);
}

export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** Parts per million as a percentage, exactly. */
export function formatShare(ppm: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(
    `${ppm}e-6` as Intl.StringNumericLiteral,
  );
}

/** `sha256` digests are compared by eye: groups of four digits, the first and last few. */
export function shortDigest(hex: string): string {
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)} … ${hex.slice(-4)}`;
}

export const groupedDigest = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? hex;
