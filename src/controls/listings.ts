import * as z from 'zod';
import { dayOrYear, jurisdictionOf, markOf, sourceKey } from './row.ts';

/**
 * What a law says of one substance: that it is listed, by which provision, since when and until when; or that the text
 * was read and does not name it; or that nobody could tell. Intervals are half-open: in force on `from`, no longer on
 * `until`.
 */
export const listingRow = z.strictObject({
  substance: z.string(),
  jurisdiction: jurisdictionOf,
  status: z.enum(['listed', 'possible', 'absent', 'unknown']),
  /** The name of the list or schedule, in the language of the law. */
  list: z.string().max(200).optional(),
  /** `reference`: listed by reference to another instrument. `derivative`: by a clause on derivatives or analogues. */
  basis: z.enum(['named', 'class', 'reference', 'derivative']).optional(),
  /** Which forms or esters this row is about, where the listing came in steps. */
  scope: z.string().max(200).optional(),
  from: dayOrYear.optional(),
  /** Set where the day or year rests on memory although the listing was read. */
  dateMark: z.literal('remembered').optional(),
  until: z.iso.date().optional(),
  provision: z.string().max(400).optional(),
  source: sourceKey.optional(),
  mark: markOf,
  note: z.string().max(1_000).optional(),
});
export const listingFile = z.strictObject({
  asOf: z.iso.date(),
  listings: z.array(listingRow).max(100_000),
});
export type Listing = Readonly<z.infer<typeof listingRow>>;

/** Whether a listing is in force on a day (ISO). A year alone counts from its first day, a missing start from ever. */
export function inForce({ from, until }: Pick<Listing, 'from' | 'until'>, day: string): boolean {
  return (from === undefined || firstDay(from) <= day) && (until === undefined || day < until);
}

/** The first day that a day or a year alone may mean. */
export function firstDay(dayOrYearAlone: string): string {
  return dayOrYearAlone.length === 4 ? `${dayOrYearAlone}-01-01` : dayOrYearAlone;
}
