import { filtersOf } from '../notifications/filters.ts';
import type { RecordsQuery } from './records-api.ts';

const desksMax = 20;

const codesIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value.map(String) : String(value ?? '').split(',')).filter((code) =>
    /^[a-z][a-z-]{0,40}$/.test(code),
  );

/** What a list of records shows, read from its address; whatever an address cannot mean is left out. */
export function recordFiltersOf(search: Readonly<Record<string, unknown>>): RecordsQuery {
  const desk = codesIn(search['desk']).slice(0, desksMax);
  const [area] = codesIn(search['area']);
  return {
    ...filtersOf(search),
    ...(desk.length === 0 ? {} : { desk }),
    ...(area === undefined ? {} : { area }),
  };
}
