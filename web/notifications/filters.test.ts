import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSearch, searchText } from '../app/search-text.ts';
import { filtersOf } from './filters.ts';

test('filters: an address a person could type says what is shown', () => {
  const search = '?status=received,objected&text=%E5%93%8C%E5%95%B6&owed=1';
  const filters = filtersOf(parseSearch(search));
  assert.deepEqual(filters, { status: ['received', 'objected'], text: '哌啶', owed: true });
  assert.equal(searchText(filters), search);
});

test('filters: whatever is chosen comes back from its address', () => {
  const chosen = fc.record(
    {
      status: fc.uniqueArray(fc.constantFrom('received', 'objected', 'no-reply-within-period'), {
        minLength: 1,
      }),
      text: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.isWellFormed()),
      owed: fc.constant(true),
      order: fc.constant('due'),
      group: fc.constant('ab'.repeat(32)),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(chosen, (filters) => {
      assert.deepEqual(filtersOf(parseSearch(searchText(filters))), { ...filters });
    }),
  );
});

test('filters: what an address cannot mean is left out', () => {
  assert.deepEqual(filtersOf({ group: 'x', order: 'sideways', status: '<b>', owed: 'no' }), {});
});
