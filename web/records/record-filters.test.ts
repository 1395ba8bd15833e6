import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSearch, searchText } from '../app/search-text.ts';
import { recordFiltersOf } from './record-filters.ts';

test('records: what an address says of a list is read again as it was written', () => {
  for (const filters of [
    {},
    { desk: ['plan', 'requests'], area: 'legal-assistance', text: '哌啶' },
    { status: ['in-force'], owed: true, order: 'due' as const },
  ]) {
    assert.deepEqual(recordFiltersOf(parseSearch(searchText(filters))), filters);
  }
});

test('records: what an address cannot mean is left out', () => {
  assert.deepEqual(recordFiltersOf({ desk: '1,<b>', area: 'A', order: 'x' }), {});
});
