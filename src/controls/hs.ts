import * as z from 'zod';

/**
 * Harmonized System codes. The six-digit sub-heading is common to all contracting parties; further digits are each
 * party's own. A code alone never identifies a precursor: most of them share "other" sub-headings such as 2933.39.
 */
const declaredForm = /^\d{4,12}$/;

/** The digits of a declared code ("2933.39-9073", "２９３３３９"), or `undefined` when it is no HS code. */
export function hsDigits(declared: string): string | undefined {
  const digits = declared.normalize('NFKC').replaceAll(/[\s.\-\u00b7]/g, '');
  return declaredForm.test(digits) ? digits : undefined;
}

/** The six-digit sub-heading of a declared code; a four- or five-digit one names no sub-heading. */
export function hsSubheading(declared: string): string | undefined {
  const digits = hsDigits(declared);
  return digits === undefined || digits.length < 6 ? undefined : digits.slice(0, 6);
}

const headingRow = z.object({
  hs: z.string().regex(/^\d{2}(\d{2}(\d{2})?)?$/),
  parent: z.string().regex(/^(\d{2}(\d{2})?)?$/),
  description: z.string().min(1),
  source: z.string().min(1),
  date: z.iso.date(),
  mark: z.enum(['read', 'read-secondary']),
});
/** A row of `data/hs.csv`. */
export type HsHeading = Readonly<z.infer<typeof headingRow>>;

/** Rows as a CSV reader gives them, by column name. Throws on a row that is not in the form of `data/README.md`. */
export function parseHsHeadings(rows: readonly unknown[]): readonly HsHeading[] {
  return Object.freeze(rows.map((row) => Object.freeze(headingRow.parse(row))));
}
