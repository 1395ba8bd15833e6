import * as z from 'zod';

/**
 * How far a row may be trusted. `read`: in an official or near-official text. `secondary`: in press, a community or
 * partial text, or in part of a text. `remembered`: no text was opened for it; shown as unconfirmed wherever it is
 * shown, until an officer confirms it with a citation.
 */
export const markOf = z.enum(['read', 'secondary', 'remembered']);
export type Mark = z.infer<typeof markOf>;

/** A key of `data/controls/sources.json`. */
export const sourceKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{1,39}$/);

/** A day, or a year where only the year is known. */
export const dayOrYear = z.union([z.iso.date(), z.string().regex(/^\d{4}$/)]);

export const jurisdictions = [
  'UN-1961',
  'UN-1971',
  'UN-1988',
  'US',
  'CN',
  'MX',
  'CA',
  'EU',
  'GB',
  'DE',
] as const;
export type Jurisdiction = (typeof jurisdictions)[number];
export const jurisdictionOf = z.enum(jurisdictions);
